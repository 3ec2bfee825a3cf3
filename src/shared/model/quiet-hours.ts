/** The hours in which nothing pops up. They go by the clock on the wall, and may lie over midnight. */

/** Minutes of the day, 0 to 1439; `to` is the first minute in which one may speak again. */
export type QuietHours = { readonly from: number; readonly to: number }

export const minutesOfDay = 1_440

/** One for each zone, kept: to make one costs a hundred times as much as to ask it. */
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

/** The minute of the day that the wall shows in `zone` at `instant`, in milliseconds since the Unix epoch. */
export const minuteIn = (instant: number, zone: string): number => {
  const parts = clockOf(zone).formatToParts(instant)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0)
  return part('hour') * 60 + part('minute')
}

/** Hours that end when they begin are none. */
export const isQuiet = (hours: QuietHours | null, minute: number): boolean => {
  if (hours === null || hours.from === hours.to) return false
  const { from, to } = hours
  return from < to ? minute >= from && minute < to : minute >= from || minute < to
}

/** Milliseconds until one may speak again; null where one may now. An hour that the wall leaves out is found by asking again. */
export const quietLeft = (hours: QuietHours | null, now: number, zone: string): number | null => {
  const minute = minuteIn(now, zone)
  if (hours === null || !isQuiet(hours, minute)) return null
  const minutes = (hours.to - minute + minutesOfDay) % minutesOfDay
  return minutes * 60_000 - (now % 60_000)
}
