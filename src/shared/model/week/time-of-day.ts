/** Times of a day as a wall clock shows them, and the instant at which it shows them. */
import { daysBetween, localDateIn, type LocalDate } from '../day.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { fail, ok, type Result } from '../result.ts'

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

const clocks = new Map<string, Intl.DateTimeFormat>()

const clockOf = (zone: string): Intl.DateTimeFormat => {
  const known = clocks.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    numberingSystem: 'latn',
    hourCycle: 'h23',
    hour: '2-digit',
    minute: '2-digit',
  })
  clocks.set(zone, made)
  return made
}

/** What the wall clock shows in `zone` at `instant`, milliseconds since the Unix epoch. */
export const localTimeIn = (instant: number, zone: string): LocalTime => {
  const parts = clockOf(zone).formatToParts(instant)
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '00'
  return `${part('hour')}:${part('minute')}` as LocalTime
}

/** Minutes by which the wall clock of `zone` is ahead of UTC at `instant`. */
const aheadAt = (instant: number, zone: string): number => {
  const utc = new Date(instant)
  const days = daysBetween(utc.toISOString().slice(0, 10) as LocalDate, localDateIn(instant, zone))
  const shown = minuteOf(localTimeIn(instant, zone))
  return days * minutesOfDay + shown - (utc.getUTCHours() * 60 + utc.getUTCMinutes())
}

/**
 * The instant at which the clock in `zone` shows this, in milliseconds since the Unix epoch. A time that the clock
 * jumps over is taken as long after the jump as it would have been; one that comes twice, the first time (as in RFC 5545).
 */
export const instantOf = (date: LocalDate, time: LocalTime, zone: string): number => {
  const asUtc = Date.parse(`${date}T${time}:00Z`)
  // A day before and after: between them lies every change of the clock that can matter.
  const before = aheadAt(asUtc - minutesOfDay * 60_000, zone)
  const after = aheadAt(asUtc + minutesOfDay * 60_000, zone)
  for (const ahead of [before, after]) {
    const instant = asUtc - ahead * 60_000
    if (aheadAt(instant, zone) === ahead) return instant
  }
  return asUtc - before * 60_000
}
