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

/** A time of day behind the date says nothing about the day. */
const afterTime = (rest: string): string =>
  rest
    .replace(
      /^[T,]?\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:[ap]\.?m\.?|h)?\s*(?:Z|[+-]\d{2}:?\d{2})?/i,
      '',
    )
    .replace(/^[\s,:;.–—-]+/, '')

const bullet = /^(?:[-*•·]\s+|\d{1,3}[.)]\s+(?=\d))/

export const readDay = (text: string): ReadDay => {
  const line = text
    .trim()
    .replace(bullet, '')
    .replace(/^\p{L}{2,12}\.?,?\s+(?=\d)/u, '')
  const named = (match: RegExpExecArray, day: string, month: string, year: string): ReadDay => ({
    kind: 'plain',
    year: yearOf(year),
    month: monthOf(month),
    day: Number(day),
    rest: afterTime(line.slice(match[0].length)),
  })
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(line)
  if (yearFirst) {
    const [whole, year = '', , month = '', day = ''] = yearFirst
    const rest = afterTime(line.slice(whole.length))
    return { kind: 'plain', year: Number(year), month: Number(month), day: Number(day), rest }
  }
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(line)
  if (compact) {
    const [whole, year = '', month = '', day = ''] = compact
    const rest = afterTime(line.slice(whole.length))
    return { kind: 'plain', year: Number(year), month: Number(month), day: Number(day), rest }
  }
  const numbers = /^(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?!\d)/.exec(line)
  if (numbers) {
    const [whole, first = '', , second = '', year = ''] = numbers
    const rest = afterTime(line.slice(whole.length))
    return { kind: 'numbers', first: Number(first), second: Number(second), year: yearOf(year), rest }
  }
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|º|\.)?\s*(?:of|de)?\s*(\p{L}{3,12})\.?,?\s*(?:of|de)?\s*(\d{4})(?!\d)/iu.exec(
      line,
    )
  if (dayFirst && monthOf(dayFirst[2] ?? '') > 0)
    return named(dayFirst, dayFirst[1] ?? '', dayFirst[2] ?? '', dayFirst[3] ?? '')
  const monthFirst = /^(\p{L}{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/iu.exec(
    text.trim().replace(bullet, ''),
  )
  if (monthFirst && monthOf(monthFirst[1] ?? '') > 0) {
    const rest = afterTime(text.trim().replace(bullet, '').slice(monthFirst[0].length))
    const [, month = '', day = '', year = ''] = monthFirst
    return { kind: 'plain', year: Number(year), month: monthOf(month), day: Number(day), rest }
  }
  return { kind: 'none', rest: text.trim() }
}
