/** The number at a glance. It counts calendar dates, and never falls without an event. */
import { daysBetween, localDateIn, type LocalDate } from './day.ts'

/** The newest moment at which this app has shown a number, and that number. */
export type Seen = { readonly instant: number; readonly day: number }

/** Why the number stands still instead of falling. */
export type Held = 'clock-behind' | 'travel'

export type Glance = { readonly day: number; readonly held: Held | null }

/**
 * @param since the day that counts as 0
 * @param seen what was shown last; null when nothing was, or after the person has changed the start
 * @param now milliseconds since the Unix epoch
 * @param zone the IANA zone of this moment; the start keeps the date with which it was said
 */
export const glanceAt = (since: LocalDate, seen: Seen | null, now: number, zone: string): Glance => {
  const counted = daysBetween(since, localDateIn(now, zone))
  const floor = Math.max(0, seen?.day ?? 0)
  if (counted >= floor) return { day: counted, held: null }
  const movedWest = seen !== null && now >= seen.instant
  return { day: floor, held: movedWest ? 'travel' : 'clock-behind' }
}

/** What has been seen once `glance` is shown at `now`; the same value when nothing newer is known. */
export const seeing = (seen: Seen | null, glance: Glance, now: number): Seen =>
  seen && (glance.held !== null || glance.day === seen.day) ? seen : { instant: now, day: glance.day }
