/** Times of a day as a wall clock shows them, and the instant at which it shows them. */
import { daysBetween, localDateIn, type LocalDate } from '../day.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { fail, ok, type Result } from '../result.ts'
import { instantAt, wallMinutes } from '../wall-time.ts'

/** `HH:MM`, from 00:00 to 23:59. */
export type LocalTime = string & { readonly brand: 'LocalTime' }

const minutesOfDay = 24 * 60

export const parseLocalTime = (text: string): Result<LocalTime, Refusal> =>
  /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text) ? ok(text as LocalTime) : fail(refuse('time-invalid'))

/** Minutes since midnight. */
export const minuteOf = (time: LocalTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

/** The time so many minutes after midnight; beyond a day it begins anew. */
export const timeOfMinute = (minute: number): LocalTime => {
  const within = ((Math.floor(minute) % minutesOfDay) + minutesOfDay) % minutesOfDay
  const two = (number: number) => String(number).padStart(2, '0')
  return `${two(Math.floor(within / 60))}:${two(within % 60)}` as LocalTime
}

/** What the wall clock shows in `zone` at `instant`, milliseconds since the Unix epoch. */
export const localTimeIn = (instant: number, zone: string): LocalTime =>
  timeOfMinute(wallMinutes(instant, zone))

/**
 * The instant at which the clock in `zone` shows this, in milliseconds since the Unix epoch; one that comes twice, the
 * first time. A time that the clock jumps over is taken as long after the jump as it would have been (as in RFC 5545):
 * `instantAt` says that there is none, which is right for what somebody says happened, but what is planned for half past
 * two still has to come.
 */
export const instantOf = (date: LocalDate, time: LocalTime, zone: string): number => {
  const shown = instantAt(date, time, zone)
  if (shown !== null) return shown
  // By the offset of the day before.
  const asUtc = Date.parse(`${date}T${time}:00Z`)
  const before = asUtc - minutesOfDay * 60_000
  const ahead = daysBetween(utcDate(before), localDateIn(before, zone)) * minutesOfDay
  return asUtc - (ahead + minuteOf(localTimeIn(before, zone)) - minuteOf(utcTime(before))) * 60_000
}

const utcDate = (instant: number): LocalDate => new Date(instant).toISOString().slice(0, 10) as LocalDate

const utcTime = (instant: number): LocalTime => new Date(instant).toISOString().slice(11, 16) as LocalTime

/** What the clock shows when it comes, on a day on which the clock jumps over that time; null on all others. */
export const jumpedTo = (date: LocalDate, time: LocalTime, zone: string): LocalTime | null =>
  instantAt(date, time, zone) === null ? localTimeIn(instantOf(date, time, zone), zone) : null
