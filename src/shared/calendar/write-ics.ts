/** The week as iCalendar text (RFC 5545), written by ical.js: for a file, or for calendars that look at it again. */
import ICAL from 'ical.js'
import { dayNumber, type LocalDate } from '../model/day.ts'
import { comesOn } from '../model/week/occurrences.ts'
import { minuteOfWhen, type Change, type Routine, type Week, type When } from '../model/week/routine.ts'
import { expand, ruleOf } from './recurrence.ts'

// Its folds come out one octet longer than RFC 5545 asks for.
ICAL.foldLength = 74

export type IcsWords = {
  /** Shown by calendar programs as the name of the calendar; says nothing to a stranger. */
  readonly name: string
  readonly titleOf: (routine: Routine) => string
}

/** Times without a zone: half past seven is half past seven, wherever the person wakes up. */
const timeOf = (date: LocalDate, when: When): ICAL.Time =>
  'time' in when ? ICAL.Time.fromDateTimeString(`${date}T${when.time}:00`) : ICAL.Time.fromDateString(date)

const withLength = (event: ICAL.Component, routine: Routine, when: When): void => {
  if (!('time' in when)) {
    // Somewhere in the day: it must not make the whole day look taken.
    event.addPropertyWithValue('transp', 'TRANSPARENT')
    return
  }
  if (routine.minutes > 0)
    event.addPropertyWithValue('duration', ICAL.Duration.fromSeconds(routine.minutes * 60))
}

const withAlarm = (event: ICAL.Component, routine: Routine, when: When, title: string): void => {
  if (routine.remind === undefined) return
  const alarm = new ICAL.Component('valarm')
  alarm.addPropertyWithValue('action', 'DISPLAY')
  alarm.addPropertyWithValue('description', title)
  // Somewhere in the day is written as the whole of it, which begins at midnight.
  const begins = 'time' in when ? 0 : minuteOfWhen(when)
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds((begins - routine.remind) * 60))
  event.addSubcomponent(alarm)
}

/**
 * The first day of a rule must be one of its days, or calendars show one too many. Looked for within two years; a rule
 * that has none in that time has none.
 */
const firstDay = (routine: Routine): LocalDate | null => {
  if (routine.repeat === null) return routine.start
  const last = new Date((dayNumber(routine.start) + 731) * 86_400_000).toISOString().slice(0, 10) as LocalDate
  return expand(routine.start, routine.repeat, routine.start, last)[0] ?? null
}

/** @param skipped its days that were set aside: nothing stands there, and nothing reminds of it */
const eventsOf = (
  routine: Routine,
  skipped: ReadonlySet<LocalDate>,
  words: IcsWords,
  stamp: ICAL.Time,
): readonly ICAL.Component[] => {
  const begins = firstDay(routine)
  if (begins === null) return []
  const title = words.titleOf(routine)
  const make = (date: LocalDate, when: When): ICAL.Component => {
    const event = new ICAL.Component('vevent')
    event.addPropertyWithValue('uid', `${routine.id}@week`)
    event.addPropertyWithValue('dtstamp', stamp)
    event.addPropertyWithValue('dtstart', timeOf(date, when))
    withLength(event, routine, when)
    event.addPropertyWithValue('summary', title)
    withAlarm(event, routine, when, title)
    return event
  }
  const main = make(begins, routine.when)
  if (routine.repeat === null) return skipped.has(routine.start) ? [] : [main]
  // An end is written as the same kind of value as the beginning, or some programs lose the last day.
  const rule = ruleOf(routine.start, routine.repeat)
  const timed = 'time' in routine.when
  main.addPropertyWithValue(
    'rrule',
    ICAL.Recur.fromString(timed ? rule.replace(/(UNTIL=\d{8})/, '$1T235959') : rule),
  )
  const changes: readonly Change[] = [
    ...routine.changes.filter(({ on }) => !skipped.has(on)),
    ...Array.from(skipped, (on) => ({ on, kind: 'dropped' }) as const),
  ]
  const known = changes.filter(({ on }) => comesOn(routine, on, expand))
  for (const { on, kind } of known)
    if (kind === 'dropped') main.addPropertyWithValue('exdate', timeOf(on, routine.when))
  const moved = known.flatMap((change) => {
    if (change.kind !== 'moved') return []
    const event = make(change.to, change.when)
    event.addPropertyWithValue('recurrence-id', timeOf(change.on, routine.when))
    return [event]
  })
  return [main, ...moved]
}

const madeBy = '-//Week planner//EN'

/** Whether such a file was written here, by its first lines. */
export const isOurCalendar = (text: string): boolean =>
  text.startsWith('BEGIN:VCALENDAR') && text.includes(`PRODID:${madeBy}`)

/**
 * Everything that is planned, as one calendar.
 * @param now milliseconds since the Unix epoch
 */
export const writeIcs = (week: Week, words: IcsWords, now: number): string => {
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', madeBy)
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  calendar.addPropertyWithValue('method', 'PUBLISH')
  calendar.addPropertyWithValue('x-wr-calname', words.name)
  const stamp = ICAL.Time.fromJSDate(new Date(now), true)
  const skipped = new Map<string, Set<LocalDate>>()
  for (const { routine, on, state } of week.marks)
    if (state === 'skipped') skipped.set(routine, (skipped.get(routine) ?? new Set()).add(on))
  for (const routine of week.routines)
    for (const event of eventsOf(routine, skipped.get(routine.id) ?? new Set(), words, stamp))
      calendar.addSubcomponent(event)
  return `${calendar.toString().replace(/\r?\n/g, '\r\n').trimEnd()}\r\n`
}
