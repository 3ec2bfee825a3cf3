/** Which day it is for counting. It is never earlier than a day that the log already knows. */
import { localDateIn, type LocalDate } from './day.ts'
import type { Happening } from './event.ts'

export type Moment = {
  /** Milliseconds since the Unix epoch. */
  readonly now: number
  /** The IANA zone of this moment. */
  readonly zone: string
}

/**
 * The person said that the clock is right, when something had been written down later than it shows: until `upTo`, what
 * was said later than `at` was said by a wrong clock, and holds up nothing. Milliseconds since the Unix epoch.
 */
export type TrustedClock = { readonly at: number; readonly upTo: number }

export type CountingDay = {
  /** The day to which everything counts. */
  readonly date: LocalDate
  /** The day on the wall here. */
  readonly wall: LocalDate
  readonly zone: string
  readonly now: number
  /** When the newest entry was written down; null in an empty log. */
  readonly newest: number | null
}

const isDisowned = (said: number, trusted: TrustedClock | null): boolean =>
  trusted !== null && said > trusted.at && said <= trusted.upTo

/**
 * A clock behind the newest event, and a journey west over a midnight, both show a day that is already over: counting
 * waits on the last one that an event has named, and events need not be in any order for that.
 */
export const countingDay = (
  happenings: readonly Happening[],
  { now, zone }: Moment,
  trusted: TrustedClock | null,
): CountingDay => {
  const wall = localDateIn(now, zone)
  let [date, newest]: [LocalDate, number | null] = [wall, null]
  for (const { countFrom, said } of happenings) {
    if (isDisowned(said, trusted)) continue
    if (countFrom > date) date = countFrom
    if (newest === null || said > newest) newest = said
  }
  return { date, wall, zone, now, newest }
}

/** Two looks at the wall clock and at one that nobody can set, such as the time since the machine began; milliseconds. */
export type TwoClocks = { readonly wall: number; readonly steady: number }

/** Clocks drift, and are put right by a little. */
const drift = 10 * 60_000

/** The instant with which continuous time agrees: that of the wall clock, unless it was put ahead since `before`. */
export const agreedInstant = (before: TwoClocks, now: TwoClocks): number => {
  const passed = before.wall + now.steady - before.steady
  return now.wall <= passed + drift ? now.wall : passed
}
