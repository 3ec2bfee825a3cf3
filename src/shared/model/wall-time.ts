/** A time of day as clocks on the wall show it: `HH:MM`, without a zone. */

const minutesOfDay = 24 * 60

/** Minutes since midnight; null for what is no time of day. */
export const minutesOf = (time: string): number | null => {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time)
  return match ? Number(match[1]) * 60 + Number(match[2]) : null
}

/** The time of day of minutes since midnight. */
export const timeOf = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** One for each zone, kept: to make one takes a hundred times as long as to ask it. */
const walls = new Map<string, Intl.DateTimeFormat>()

const wallOf = (zone: string): Intl.DateTimeFormat => {
  const known = walls.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  walls.set(zone, made)
  return made
}

/** What the wall of `zone` shows at `instant`, to the minute, as if it hung in UTC; milliseconds since the Unix epoch. */
const shownAt = (instant: number, zone: string): number => {
  const parts = wallOf(zone).formatToParts(instant)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value ?? 0)
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
}

/**
 * Minutes since midnight on the wall of `zone`.
 * @param instant milliseconds since the Unix epoch
 */
export const wallMinutes = (instant: number, zone: string): number =>
  (((shownAt(instant, zone) / 60_000) % minutesOfDay) + minutesOfDay) % minutesOfDay

const day = 24 * 3_600_000

/** How far the wall of a zone is ahead of UTC at the beginning of a day of UTC, kept: every planned thing asks it. */
const aheadOn = new Map<string, Map<number, number>>()

const aheadOf = (zone: string, dayNumber: number): number => {
  const days = aheadOn.get(zone) ?? new Map<number, number>()
  aheadOn.set(zone, days)
  const ahead = days.get(dayNumber) ?? shownAt(dayNumber * day, zone) - dayNumber * day
  days.set(dayNumber, ahead)
  return ahead
}

/**
 * The instant at which the wall of `zone` shows this; null where it never did, in the hour that clocks were put over.
 * Where it showed it twice, the first.
 * @param date `YYYY-MM-DD`
 * @param time `HH:MM`
 */
export const instantAt = (date: string, time: string, zone: string): number | null => {
  const wanted = Date.parse(`${date}T${time}:00Z`)
  // One of the offsets that hold before that day and after it is the one that holds then.
  const on = Math.floor(wanted / day)
  const [before, after] = [aheadOf(zone, on - 1), aheadOf(zone, on + 2)]
  if (before === after) return wanted - before
  const found = [wanted - before, wanted - after].filter((instant) => shownAt(instant, zone) === wanted)
  return found.length === 0 ? null : Math.min(...found)
}
