/** Which day it is for counting. It is never earlier than a day that the log already knows. */
import { localDateIn, type LocalDate } from './day.ts'
import { latestOf } from './enders.ts'
import type { Happening } from './event.ts'

export type Moment = {
  /** Milliseconds since the Unix epoch. */
  readonly now: number
  /** The IANA zone of this moment. */
  readonly zone: string
}

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

/**
 * A clock behind the newest event, and a journey west over a midnight, both show a day that is already over: counting
 * waits on the last one that an event has named, and events need not be in any order for that.
 * @param trusted the person has said that the clock is right after all: what had been written down until then,
 * milliseconds since the Unix epoch by whatever clock, holds up nothing; null where nobody had to say so
 */
export const countingDay = (
  happenings: readonly Happening[],
  { now, zone }: Moment,
  trusted: number | null,
): CountingDay => {
  const wall = localDateIn(now, zone)
  if (trusted === null) {
    const { latest, newest } = latestOf(happenings)
    return { date: latest !== null && latest > wall ? latest : wall, wall, zone, now, newest }
  }
  let [date, newest]: [LocalDate, number | null] = [wall, null]
  for (const { countFrom, said } of happenings) {
    if (said <= trusted) continue
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
