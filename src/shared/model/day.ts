/** Calendar days. A day is a local date, never a number of milliseconds. */
import { fail, ok, type Result } from './result.ts'
import { refuse, type Refusal } from './refusal.ts'

/** A local calendar date, `YYYY-MM-DD`, known to exist. */
export type LocalDate = string & { readonly brand: 'LocalDate' }

/** Whole days since 1970-01-01 of the proleptic Gregorian calendar. */
const dayIndex = (date: LocalDate): number => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return Date.UTC(year, month - 1, day) / 86_400_000
}

/** Accepts `YYYY-MM-DD` for a day that exists, from 1900 on. */
export const parseLocalDate = (text: string): Result<LocalDate, Refusal> => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return fail(refuse('date-invalid'))
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const utc = new Date(Date.UTC(year, month - 1, day))
  const exists = utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day
  return exists && year >= 1900 ? ok(text as LocalDate) : fail(refuse('date-invalid'))
}

/**
 * The calendar date that the wall shows in `zone` at `instant`.
 * @param instant milliseconds since the Unix epoch
 * @param zone an IANA time zone, such as `Europe/Madrid`
 */
export const localDateIn = (instant: number, zone: string): LocalDate => {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(instant)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}` as LocalDate
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayIndex(to) - dayIndex(from)

/** True for an IANA zone that this machine knows. */
export const isZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** The date so many days later, or earlier. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date((dayIndex(date) + days) * 86_400_000).toISOString().slice(0, 10) as LocalDate

/**
 * The seven days of the week that `date` is in.
 * @param first the day on which weeks begin, 1 for Monday to 7 for Sunday
 */
export const weekOf = (date: LocalDate, first: number): readonly LocalDate[] => {
  // 1970-01-01 was a Thursday.
  const weekday = ((((dayIndex(date) + 3) % 7) + 7) % 7) + 1
  const start = addDays(date, -((weekday - first + 7) % 7))
  return Array.from({ length: 7 }, (_, at) => addDays(start, at))
}
