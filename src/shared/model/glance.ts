/** The number at a glance. It counts calendar dates, and never falls without an event. */
import { daysBetween, type LocalDate } from './day.ts'
import type { CountingDay } from './today.ts'

/** The newest moment at which this app has shown a number of one run, and that number. */
export type SeenRun = {
  readonly instant: number
  readonly day: number
  /** What the run began with. A number holds for its own run only; left out by the first version, it holds for any. */
  readonly of?: string
}

/** What was seen of the run without contact, and of the one without looking. */
export type Seen = SeenRun & { readonly looking?: SeenRun }

/** Why the number stands still instead of falling. */
export type Held = 'clock-behind' | 'travel'

export type Glance = { readonly day: number; readonly held: Held | null }

/** What was seen of the run that began with `of`; null where it was another. */
const seenOf = (seen: SeenRun | null, of: string): SeenRun | null =>
  seen && (seen.of ?? of) === of ? seen : null

/**
 * @param start the day that counts as 0; it keeps the date with which it was said
 * @param of what the run began with
 * @param seen what was shown last; null when nothing was
 */
export const glanceAt = (
  start: LocalDate,
  of: string,
  seen: SeenRun | null,
  { date, wall, now, newest }: CountingDay,
): Glance => {
  const counted = daysBetween(start, wall)
  const before = seenOf(seen, of)
  const day = Math.max(0, counted, daysBetween(start, date), before?.day ?? 0)
  if (day === counted) return { day, held: null }
  const known = [newest, before?.instant ?? null].filter((instant) => instant !== null)
  // Where the clock has not gone back, the number waits for the calendar of the place.
  return {
    day,
    held: known.length > 0 && known.every((instant) => now >= instant) ? 'travel' : 'clock-behind',
  }
}

/** What has been seen once `glance` is shown at `now`; the same value when nothing newer is known. */
export const seeing = <S extends SeenRun>(
  seen: S | null,
  of: string,
  { day, held }: Glance,
  now: number,
): S | SeenRun => {
  const before = seenOf(seen, of)
  if (!before || !seen || (held === null && day !== before.day)) return { instant: now, day, of }
  return before.of === of ? seen : { ...before, of }
}
