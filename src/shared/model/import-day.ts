/** A day as people write it, at the beginning of a line: with figures in any order, or with the name of the month. */

export type DayOrder = 'day-first' | 'month-first'

export type ReadDay = {
  /** What stands behind it in the line. */
  readonly rest: string
} & (
  | { readonly kind: 'plain'; readonly year: number; readonly month: number; readonly day: number }
  /** Two numbers of which either may be the month. */
  | { readonly kind: 'numbers'; readonly first: number; readonly second: number; readonly year: number }
  | { readonly kind: 'none' }
)

const months = [
  ['jan', 'ene'],
  ['feb'],
  ['mar'],
  ['apr', 'abr'],
  ['may'],
  ['jun'],
  ['jul'],
  ['aug', 'ago'],
  ['sep', 'set'],
  ['oct'],
  ['nov'],
  ['dec', 'dic'],
] as const

/** By its first three letters; 0 for a word that names no month. */
const monthOf = (word: string): number => {
  const start = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().slice(0, 3)
  return months.findIndex((names) => (names as readonly string[]).includes(start)) + 1
}

/** `26` is 2026: this app knows no breakup of the last century that was noted with two figures. */
const yearOf = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text))

/** A time of day, at the beginning of what stands behind the date, says nothing about the day. */
export const afterTime = (rest: string): string =>
  rest
    .replace(
      /^[T,]?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*(?:[ap]\.?\s?m\b\.?|h\b))?\s*(?:Z\b|[+-]\d{2}:?\d{2})?/i,
      '',
    )
    .replace(/^[\s,:;.–—-]+/, '')

/** Each with the year and either the day and the month, in figures or by its name, or two numbers in some order. */
const forms: readonly RegExp[] = [
  /^(?<year>\d{4})(?<sign>[-/.])(?<month>\d{1,2})\k<sign>(?<day>\d{1,2})(?!\d)/,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})(?!\d)/,
  /^(?<first>\d{1,2})(?<sign>[-/.])\s?(?<second>\d{1,2})\k<sign>\s?(?<year>\d{4}|\d{2})(?!\d)/,
  // As a spreadsheet shows it.
  /^(?<day>\d{1,2})[-/](?<month>\p{L}{3,12})\.?[-/](?<year>\d{4}|\d{2})(?!\d)/u,
  /^(?<day>\d{1,2})(?:st|nd|rd|th|º|\.)?\s*(?:(?:of|de)\s+)?(?<month>\p{L}{3,12})\.?,?\s*(?:(?:of|del?)\s+)?(?<year>\d{4})(?!\d)/iu,
  /^(?<month>\p{L}{3,12})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?!\d)/iu,
]

const readAtStart = (line: string): ReadDay | null => {
  for (const form of forms) {
    const match = form.exec(line)
    if (!match) continue
    const { year: written = '', month: named = '', day, first, second } = match.groups ?? {}
    const [year, rest] = [yearOf(written), afterTime(line.slice(match[0].length))]
    if (first !== undefined)
      return { kind: 'numbers', first: Number(first), second: Number(second), year, rest }
    const month = /^\d/.test(named) ? Number(named) : monthOf(named)
    if (month > 0 || /^\d/.test(named)) return { kind: 'plain', year, month, day: Number(day), rest }
  }
  return null
}

const bullet = /^(?:[-*•·]\s+|\d{1,3}[.)]\s+(?=\d))/
const weekday = /^(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mi[eé]|jue|vie|s[aá]b|dom)/i

export const readDay = (text: string): ReadDay => {
  const whole = text.trim()
  const line = whole.replace(bullet, '')
  // The figure of a list may also be that of the day: `4. 3. 2026`.
  const found = readAtStart(whole) ?? readAtStart(line)
  if (found) return found
  const [before = '', word = ''] = /^(\p{L}{2,12})\.?,?\s+/u.exec(line) ?? []
  const day = before === '' ? null : readAtStart(line.slice(before.length))
  if (!day) return { kind: 'none', rest: whole }
  // The day of the week says nothing more; any other word was written to be kept.
  return weekday.test(word) ? day : { ...day, rest: `${word} ${day.rest}` }
}
