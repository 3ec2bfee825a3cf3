/** The days of one run as ground to count on: which days were touched, and which midnights lie inside an episode. */
import { dayNumber, type LocalDate } from './day.ts'
import type { EnderList } from './ender-list.ts'
import type { Happening } from './event.ts'

/** Where a run begins to be known: the day that the person named. */
export type Origin = { readonly date: LocalDate; readonly zone: string }

export type Ground = {
  /** The day number of the first day 0. */
  readonly first: number
  /** The day number of the last day that counts. */
  readonly last: number
  /** For each day from `first`: 1 where an episode touches it. */
  readonly touched: Uint8Array
  /** For each day from `first`: how many episodes go on over the midnight after it. */
  readonly bridged: Int32Array
}

const firstDay = (origin: Origin | null, { begun }: EnderList): number | null => {
  if (origin) return dayNumber(origin.date)
  return begun.length === 0 ? null : begun.reduce((first, day) => Math.min(first, day))
}

/** The last day of an episode that has begun: the day 0 of what comes after it. */
export const lastDayOf = ({ countFrom, goesOn }: Happening, today: LocalDate): LocalDate =>
  goesOn || countFrom > today ? today : countFrom

/**
 * An episode is all days from *when* to *counting again from when*. Where two overlap, their days count once: so two on
 * one day end one run, and a later one inside an earlier one ends nothing. Days are marked, not sorted: whatever order
 * the log is read in, the ground is the same.
 * @param today the last day that counts; what lies after it has not happened
 * @returns null where nobody has said anything to count from
 */
export const groundOf = (origin: Origin | null, enders: EnderList, today: LocalDate): Ground | null => {
  const first = firstDay(origin, enders)
  if (first === null) return null
  const last = Math.max(first, dayNumber(today))
  const touched = new Uint8Array(last - first + 1)
  const bridged = new Int32Array(last - first + 1)
  touched[0] = 1
  for (let each = 0; each < enders.begun.length; each += 1) {
    const begun = enders.begun[each] ?? 0
    const over = Math.min(last, enders.over[each] ?? 0)
    if (begun > last || over < first) continue
    const [begin, end] = [Math.max(first, begun) - first, over - first]
    touched[begin] = 1
    if (end === begin) continue
    touched[end] = 1
    bridged[begin] = (bridged[begin] ?? 0) + 1
    bridged[end] = (bridged[end] ?? 0) - 1
  }
  // So far one more where an episode begins, one less where it ends; the sum is how many go on.
  for (let at = 1; at < bridged.length; at += 1) {
    bridged[at] = (bridged[at] ?? 0) + (bridged[at - 1] ?? 0)
    if ((bridged[at] ?? 0) > 0) touched[at] = 1
  }
  return { first, last, touched, bridged }
}

/** A stretch of days between two touched ones; day numbers. */
export type Run = {
  /** Its day 0. */
  readonly start: number
  /** The day that ended it; null while it goes on. */
  readonly end: number | null
  /** The day number that it reached: the midnights that have passed in it. */
  readonly length: number
  /** The days of it on which nothing happened. The day that ended it is not one of them. */
  readonly kept: number
}

/** Every run of the ground, oldest first; the last one goes on. */
export const runsOf = ({ first, last, touched, bridged }: Ground): readonly Run[] => {
  const runs: Run[] = []
  let start = first
  for (let day = first + 1; day <= last; day += 1) {
    if ((touched[day - first] ?? 0) === 0) continue
    const isOneEpisode = day === start + 1 && (bridged[start - first] ?? 0) > 0
    if (!isOneEpisode) runs.push({ start, end: day, length: day - start, kept: day - start - 1 })
    start = day
  }
  return [...runs, { start, end: null, length: last - start, kept: last - start }]
}

/** How many of the last `span` days were kept, of those that there were. */
export const keptLately = ({ first, last, touched }: Ground, span: number) => {
  const days = Math.min(span, last - first)
  let kept = 0
  for (let day = last; day > last - days; day -= 1) if ((touched[day - first] ?? 0) === 0) kept += 1
  return { kept, of: days }
}
