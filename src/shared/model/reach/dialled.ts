/** A telephone number as people write, copy and paste it. */

/** The zero of each script whose digits people write numbers in, beside ours. */
const zeros = ['\u0660', '\u06f0', '\u0966', '\u09e6'].map((zero) => zero.charCodeAt(0))

const ourDigit = (digit: string): string => {
  const code = digit.charCodeAt(0)
  const zero = zeros.find((each) => code >= each && code < each + 10)
  return zero === undefined ? digit : String(code - zero)
}

/**
 * With `+` and in our digits where it was not: no marks of direction, which every contact book copies along; `00` is `+`;
 * and no `(0)`, which is dialled at home only. Its blanks and signs stay. Text that is no number comes back as it was meant.
 */
export const dialled = (typed: string): string => {
  const text = typed
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, ourDigit)
    .trim()
    .replace(/^00(?=[\s().-]*[1-9])/, '+')
  return text.startsWith('+') ? text.replace(/\(0\)/, '') : text
}

/** Whether it is written as numbers are: nothing but digits and what stands between them. */
export const looksDialled = (typed: string): boolean =>
  /^\+?[\d\s().\u2010-\u2015/-]{7,}$/.test(dialled(typed))
