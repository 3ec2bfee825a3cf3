/** The numbers of one run: how long it is, how long the longest was, and how many days were kept in all. */
import { dateOfDay, dayNumber, type LocalDate } from './day.ts'
import { eventsOf, type EnderList } from './ender-list.ts'
import { endersIn } from './enders.ts'
import type { Happening } from './event.ts'
import type { RunKind } from './event-kinds.ts'
import { glanceAt, type Held, type SeenRun } from './glance.ts'
import { groundOf, keptLately, lastDayOf, runsOf, type Origin, type Run } from './ground.ts'
import type { PolicyVersion } from './policy.ts'
import type { CountingDay } from './today.ts'

export type Stretch = { readonly days: number; readonly start: LocalDate; readonly end: LocalDate | null }
/** Days kept, of those that there were. */
export type Kept = { readonly kept: number; readonly of: number }

export type Count = {
  readonly run: RunKind
  /** What the run of now began with: the name of that event, or of the day that the person named. */
  readonly of: string
  /** The events that ended on day 0; none where the person named the day. */
  readonly begunBy: readonly string[]
  /** Day 0, and the zone in which it was said. */
  readonly start: LocalDate
  readonly zone: string
  readonly day: number
  /** Whole hours since the last of those events, in the first 48 and where its minute is known. */
  readonly hours: number | null
  readonly held: Held | null
  /** The greatest day number that a run has reached. */
  readonly longest: Stretch
  /** Days on which nothing ended this run, since the first day 0. */
  readonly total: Kept
  /** The same of the last 90. */
  readonly lately: Kept
}

const latelyDays = 90
const hour = 3_600_000
const hoursShown = 48

export type Counting = {
  /** The day that the person named; null where nobody knows it. */
  readonly origin: Origin | null
  /** What ends this run. */
  readonly enders: EnderList
  readonly seen: SeenRun | null
}

/** In hours only what is known to the minute: one that is not, on the same day, may have been later. */
const hoursSince = (begunBy: readonly Happening[], now: number): number | null => {
  let latest: number | null = null
  for (const { precision, instant, date, countFrom, goesOn } of begunBy) {
    if (precision !== 'exact' || instant === undefined || countFrom !== date || goesOn) return null
    latest = Math.max(latest ?? instant, instant)
  }
  if (latest === null || now < latest) return null
  const hours = Math.floor((now - latest) / hour)
  return hours < hoursShown ? hours : null
}

const hasEndedOn = (ender: Happening, day: LocalDate, today: LocalDate): boolean =>
  (ender.countFrom === day || ender.goesOn === true || ender.countFrom > today) &&
  ender.date <= today &&
  lastDayOf(ender, today) === day

const newestOf = (happenings: readonly Happening[]): Happening | null =>
  happenings.reduce<Happening | null>(
    (newest, each) =>
      newest === null || each.said > newest.said || (each.said === newest.said && each.id > newest.id)
        ? each
        : newest,
    null,
  )

const longestOf = (runs: readonly Run[]): Stretch => {
  let longest: Run | null = null
  // Of two as long, the newer: it is the one that is remembered.
  for (const each of runs) if (longest === null || each.length >= longest.length) longest = each
  const { length, start, end } = longest ?? { length: 0, start: 0, end: null }
  return { days: length, start: dateOfDay(start), end: end === null ? null : dateOfDay(end) }
}

/** All numbers of one run; null where nobody has said anything to count from. */
export const countOf = (
  run: RunKind,
  { origin, enders, seen }: Counting,
  today: CountingDay,
): Count | null => {
  const ground = groundOf(origin, enders, today.date)
  if (!ground) return null
  const known = runsOf(ground)
  const startDay = known.at(-1)?.start ?? ground.first
  const start = dateOfDay(startDay)
  // Only what was over on that day, or on none yet, can have ended on it; their texts alone are looked at.
  const begunBy = eventsOf(enders, (place) => (enders.over[place] ?? 0) >= startDay).filter((each) =>
    hasEndedOn(each, start, today.date),
  )
  const newest = newestOf(begunBy)
  const of = newest?.id ?? `named ${start}`
  const { day, held } = glanceAt(start, of, seen, today)
  // Every number goes as far as the one that is shown, also while that one waits.
  const shown = { ...ground, last: startDay + day }
  const runs = shown.last === ground.last ? known : runsOf(shown)
  return {
    run,
    of,
    begunBy: begunBy.map(({ id }) => id),
    start,
    zone: newest?.zone ?? origin?.zone ?? today.zone,
    day,
    hours: held === null ? hoursSince(begunBy, today.now) : null,
    held,
    longest: longestOf(runs),
    total: { kept: runs.reduce((sum, { kept }) => sum + kept, 0), of: shown.last - shown.first },
    lately: keptLately(shown, latelyDays),
  }
}

/** Who is counted for, as far as it matters to the numbers. */
export type Counted = {
  /** The person's own id in the log; undefined for the first. */
  readonly id?: string
  readonly lastContact: Origin
  readonly lastLook: LocalDate | null
  readonly policy: readonly PolicyVersion[]
  readonly seen: { readonly noContact: SeenRun | null; readonly notLooking: SeenRun | null }
}

export type Counts = { readonly noContact: Count; readonly notLooking: Count | null }

/**
 * Contact ends both runs, so nobody has looked less lately than they were in contact. Where the day was not said, an
 * event names it; one of before the last contact leaves that as the last that is known.
 */
const lookOrigin = ({ lastContact, lastLook }: Counted, { begun }: EnderList): Origin | null => {
  const contactDay = dayNumber(lastContact.date)
  if (lastLook === null) return begun.some((day) => day < contactDay) ? lastContact : null
  return { date: dayNumber(lastLook) < contactDay ? lastContact.date : lastLook, zone: lastContact.zone }
}

/** Both clocks of one person. */
export const countsOf = (who: Counted, log: readonly Happening[], today: CountingDay): Counts | null => {
  const { id, lastContact, policy, seen } = who
  const enders = endersIn(log, id, policy)
  const noContact = countOf(
    'noContact',
    { origin: lastContact, enders: enders.noContact, seen: seen.noContact },
    today,
  )
  const notLooking = countOf(
    'notLooking',
    { origin: lookOrigin(who, enders.notLooking), enders: enders.notLooking, seen: seen.notLooking },
    today,
  )
  return noContact && { noContact, notLooking }
}
