/** Calendar days. A day is a local date, never a number of milliseconds. */
import { fail, ok, type Result } from './result.ts'
import { refuse, type Refusal } from './refusal.ts'

/** A local calendar date, `YYYY-MM-DD`, known to exist. */
export type LocalDate = string & { readonly brand: 'LocalDate' }

/** Days of a year, of which March is the first month, before each of its months; by the number of the month. */
const daysBefore = [0, 306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275]

/**
 * Whole days since 1970-01-01 of the proleptic Gregorian calendar. Counted with integers, in years that begin in March
 * so that a leap day is the last of its year: ten years of events are counted at every look, and a Date for each would
 * cost twenty times as much.
 */
export const dayNumber = (date: LocalDate): number => {
  const digit = (at: number) => date.charCodeAt(at) - 48
  const month = digit(5) * 10 + digit(6)
  const year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3) - (month > 2 ? 0 : 1)
  const century = Math.trunc(year / 100)
  const leapDays = (year >> 2) - century + (century >> 2)
  return year * 365 + leapDays + (daysBefore[month] ?? 0) + digit(8) * 10 + digit(9) - 719_469
}

/** The date of a `dayNumber`. */
export const dateOfDay = (day: number): LocalDate =>
  new Date(day * 86_400_000).toISOString().slice(0, 10) as LocalDate

/** Accepts `YYYY-MM-DD` for a day that exists, from 1900 on. */
export const parseLocalDate = (text: string): Result<LocalDate, Refusal> => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (!match) return fail(refuse('date-invalid'))
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number]
  const utc = new Date(Date.UTC(year, month - 1, day))
  const exists = utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day
  return exists && year >= 1900 ? ok(text as LocalDate) : fail(refuse('date-invalid'))
}

/** One for each zone, kept: to make one takes a hundred times as long as to ask it. */
const calendars = new Map<string, Intl.DateTimeFormat>()

const calendarOf = (zone: string): Intl.DateTimeFormat => {
  const known = calendars.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  calendars.set(zone, made)
  return made
}

/**
 * The calendar date that the wall shows in `zone` at `instant`.
 * @param instant milliseconds since the Unix epoch
 * @param zone an IANA time zone, such as `Europe/Madrid`
 */
export const localDateIn = (instant: number, zone: string): LocalDate => {
  const parts = calendarOf(zone).formatToParts(instant)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}` as LocalDate
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from)

/** True for an IANA zone that this machine knows. */
export const isZone = (zone: string): boolean => {
  try {
    calendarOf(zone)
    return true
  } catch {
    return false
  }
}

/** The date so many days later, or earlier. */
export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDay(dayNumber(date) + days)

/** The day of the week, 1 for Monday to 7 for Sunday. */
export const isoWeekday = (date: LocalDate): number =>
  // 1970-01-01 was a Thursday.
  ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

/**
 * The seven days of the week that `date` is in.
 * @param first the day on which weeks begin, 1 for Monday to 7 for Sunday
 */
export const weekOf = (date: LocalDate, first: number): readonly LocalDate[] => {
  const start = addDays(date, -((isoWeekday(date) - first + 7) % 7))
  return Array.from({ length: 7 }, (_, at) => addDays(start, at))
}
