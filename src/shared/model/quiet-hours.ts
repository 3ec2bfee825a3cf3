/** The hours in which nothing pops up. They go by the clock on the wall, and may lie over midnight. */

import { wallMinutes } from './wall-time.ts'

/** Minutes of the day, 0 to 1439; `to` is the first minute in which one may speak again. */
export type QuietHours = { readonly from: number; readonly to: number }

export const minutesOfDay = 1_440

/** Hours that end when they begin are none. */
export const isQuiet = (hours: QuietHours | null, minute: number): boolean => {
  if (hours === null || hours.from === hours.to) return false
  const { from, to } = hours
  return from < to ? minute >= from && minute < to : minute >= from || minute < to
}

/** Milliseconds until one may speak again; null where one may now. An hour that the wall leaves out is found by asking again. */
export const quietLeft = (hours: QuietHours | null, now: number, zone: string): number | null => {
  const minute = wallMinutes(now, zone)
  if (hours === null || !isQuiet(hours, minute)) return null
  const minutes = (hours.to - minute + minutesOfDay) % minutesOfDay
  return minutes * 60_000 - (now % 60_000)
}
