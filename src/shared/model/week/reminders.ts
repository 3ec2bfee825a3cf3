/** When to remind: real instants, computed from the local plan each time, never stored. */
import { addDays, localDateIn } from '../day.ts'
import { occurrencesIn, type Expand, type Occurrence } from './occurrences.ts'
import { minuteOfWhen, type Week } from './routine.ts'
import { instantOf, timeOfMinute } from './time-of-day.ts'

export type Reminder = {
  /** Milliseconds since the Unix epoch. */
  readonly at: number
  /** `before`: it begins soon, or now. `instead`: the hour of the old routine, when the new one helps. */
  readonly why: 'before' | 'instead'
  readonly occurrence: Occurrence
}

const minute = 60_000
/** Later than this it is no reminder any more. */
export const lateAfter = 10 * minute
/** The longest lead, and a day of travel. */
const around = 3

const remindersOf = (occurrence: Occurrence, zone: string): readonly Reminder[] => {
  const { routine, date, when } = occurrence
  if (routine.remind === undefined) return []
  const begins = instantOf(date, timeOfMinute(minuteOfWhen(when)), zone)
  const before: Reminder = { at: begins - routine.remind * minute, why: 'before', occurrence }
  const old = routine.replaces?.time
  if (old === undefined) return [before]
  const instead: Reminder = { at: instantOf(date, old, zone), why: 'instead', occurrence }
  return instead.at === before.at ? [instead] : [before, instead]
}

/** What is still to be done and is reminded of after `from`, up to and with `to`, in the order of time. */
export const remindersBetween = (
  week: Week,
  from: number,
  to: number,
  zone: string,
  expand: Expand,
): readonly Reminder[] => {
  const first = addDays(localDateIn(from, zone), -around)
  const last = addDays(localDateIn(to, zone), around)
  const reminding = { ...week, routines: week.routines.filter(({ remind }) => remind !== undefined) }
  return occurrencesIn(reminding, first, last, expand)
    .filter(({ state }) => state === 'planned')
    .flatMap((occurrence) => remindersOf(occurrence, zone))
    .filter(({ at }) => at > from && at <= to)
    .toSorted((a, b) => a.at - b.at)
}

export type Due = {
  /** To be said now. */
  readonly now: readonly Reminder[]
  /** The time passed while the computer slept or the app was away: told once, together, quietly. */
  readonly missed: readonly Reminder[]
  /** Until when all has been told. */
  readonly until: number
}

/** Two days back: what was missed before that is history. */
const lookBack = 2 * 24 * 60 * minute

/**
 * What is due since the last look. A clock that was set back tells nothing twice.
 * @param told until when all was told; null when never: then nothing is missed
 */
export const dueSince = (week: Week, told: number | null, now: number, zone: string, expand: Expand): Due => {
  if (told === null || now <= told) return { now: [], missed: [], until: Math.max(told ?? now, now) }
  const due = remindersBetween(week, Math.max(told, now - lookBack), now, zone, expand)
  return {
    now: due.filter(({ at }) => now - at <= lateAfter),
    missed: due.filter(({ at }) => now - at > lateAfter),
    until: now,
  }
}

/** The next instant at which something is due; null when nothing is in the coming days. */
export const nextReminder = (week: Week, now: number, zone: string, expand: Expand): Reminder | null =>
  remindersBetween(week, now, now + 8 * 24 * 60 * minute, zone, expand)[0] ?? null
