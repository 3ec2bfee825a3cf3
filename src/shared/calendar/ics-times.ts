/** When an entry of somebody else's calendar takes time: by its rule, without the days that it says are other. */
import ICAL from 'ical.js'
import type { LocalDate } from '../model/day.ts'
import { instantOf, type LocalTime } from '../model/week/time-of-day.ts'
import type { IcsEntries } from './ics-entries.ts'
import { zoneNamed } from './zone-names.ts'

/** What a clock on the wall shows, `2026-11-30T09:00:00`; of a whole day its midnight. */
type Wall = string
/** When the clock that an entry means shows it: milliseconds since the Unix epoch. */
type Clock = (wall: Wall) => number

/** One of the times of a rule is other: it says so in an entry of its own. */
export type Changed = {
  /** The time by the rule: an instant, or its whole day. */
  readonly on: number | LocalDate
  /** Where all after it are other too, by so much. */
  readonly later: { readonly shift: number; readonly minutes: number; readonly isBusy: boolean } | null
}

export type IcsEvent = {
  readonly component: ICAL.Component
  readonly start: Wall
  readonly clock: Clock
  readonly isBusy: boolean
  readonly minutesFrom: (start: Wall) => number
  readonly changes: Changed | null
}

const minute = 60_000
const day = 24 * 60 * minute
/** Of one rule, within the time that is asked for. */
const mostSteps = 20_000

const wallOf = (time: ICAL.Time): Wall =>
  time.isDate ? `${time.toString()}T00:00:00` : time.toString().slice(0, 19)
/** As if it hung in UTC, to count with. */
const asUtc = (wall: Wall): number => Date.parse(`${wall}Z`)
const after = (wall: Wall, milliseconds: number): Wall =>
  new Date(asUtc(wall) + milliseconds).toISOString().slice(0, 19)

const byZone =
  (zone: string): Clock =>
  (wall) =>
    instantOf(wall.slice(0, 10) as LocalDate, wall.slice(11, 16) as LocalTime, zone)

const byDescription =
  (zone: ICAL.Timezone): Clock =>
  (wall) => {
    const time = ICAL.Time.fromDateTimeString(wall)
    time.zone = zone
    return time.toUnixTime() * 1_000
  }

/** A zone is known by its name, or described in the file; a time that has none is meant wherever one is. */
const clockOf = (named: string | null, zones: IcsEntries['zones'], here: string): Clock => {
  if (named === null) return byZone(here)
  const described = zones.get(named)
  const known = zoneNamed(named)
  return described && known !== named ? byDescription(described) : byZone(known ?? here)
}

const nameOf = (property: ICAL.Property): string | null => {
  const named = property.getFirstParameter('tzid')
  return named === undefined ? null : String(named)
}

const isUtc = (time: ICAL.Time): boolean => time.zone === ICAL.Timezone.utcTimezone

/** @throws where it says nothing of time */
export const entryOf = (component: ICAL.Component, zones: IcsEntries['zones'], here: string): IcsEvent => {
  const begins = component.getFirstProperty('dtstart')
  const first = begins?.getFirstValue()
  if (!begins || !(first instanceof ICAL.Time)) throw new Error('an entry without a beginning')
  const clock = (property: ICAL.Property, time: ICAL.Time): Clock =>
    isUtc(time) ? (wall) => asUtc(wall) : clockOf(nameOf(property) ?? nameOf(begins), zones, here)
  const start = wallOf(first)
  const own = clock(begins, first)
  const length = lengthOf(component, begins, first, clock)
  const saysOf = (name: string) => String(component.getFirstPropertyValue(name) ?? '').toUpperCase()
  const isBusy =
    // A whole day is a birthday or a holiday: it takes no hour.
    !first.isDate && saysOf('transp') !== 'TRANSPARENT' && saysOf('status') !== 'CANCELLED'
  const minutesFrom = (wall: Wall) => {
    const lasts = length.isExact ? length.ms : own(after(wall, length.ms)) - own(wall)
    // What begins in the hour that a clock jumps over would end before it begins: then its length is what was written.
    return Math.round((lasts > 0 ? lasts : length.ms) / minute)
  }
  const id = component.getFirstProperty('recurrence-id')
  const was = id?.getFirstValue()
  return {
    component,
    start,
    clock: own,
    isBusy,
    minutesFrom,
    changes:
      id && was instanceof ICAL.Time
        ? {
            on: was.isDate ? (was.toString() as LocalDate) : clock(id, was)(wallOf(was)),
            later:
              id.getFirstParameter('range') === 'THISANDFUTURE' && !was.isDate
                ? { shift: own(start) - clock(id, was)(wallOf(was)), minutes: minutesFrom(start), isBusy }
                : null,
          }
        : null,
  }
}

/** How long it takes: on the clock on the wall, or where it begins and ends by different clocks, exactly so long. */
const lengthOf = (
  component: ICAL.Component,
  begins: ICAL.Property,
  first: ICAL.Time,
  clock: (property: ICAL.Property, time: ICAL.Time) => Clock,
): { readonly ms: number; readonly isExact: boolean } => {
  const ends = component.getFirstProperty('dtend')
  const last = ends?.getFirstValue()
  const lasts = component.getFirstPropertyValue('duration')
  if (lasts instanceof ICAL.Duration) return { ms: lasts.toSeconds() * 1_000, isExact: false }
  if (!ends || !(last instanceof ICAL.Time)) return { ms: 0, isExact: false }
  const isExact = isUtc(first) !== isUtc(last) || nameOf(begins) !== nameOf(ends)
  return isExact
    ? { ms: clock(ends, last)(wallOf(last)) - clock(begins, first)(wallOf(first)), isExact }
    : { ms: asUtc(wallOf(last)) - asUtc(wallOf(first)), isExact }
}

type Range = { readonly from: number; readonly to: number }

/**
 * As near before `from` as the rule allows: whole numbers of its days or weeks later it is the same rule. Of months and
 * years there are few.
 */
const nearStart = (start: Wall, rule: ICAL.Recur, from: number, ms: number): Wall => {
  if (rule.count || rule.freq === 'MONTHLY' || rule.freq === 'YEARLY') return start
  const step = rule.interval * (rule.freq === 'WEEKLY' ? 7 : 1)
  // A week for what lies in it before the day of the beginning, and a day for the zones of the earth.
  const away = Math.floor((from - asUtc(start) - ms) / day) - 9
  return away < step ? start : after(start, Math.floor(away / step) * step * day)
}

/** Whether the rule has ended: by a day, by an instant, or by the same clock. */
const hasEnded = (until: ICAL.Time, wall: Wall, clock: Clock): boolean => {
  if (until.isDate) return wall.slice(0, 10) > until.toString()
  return isUtc(until) ? clock(wall) > asUtc(wallOf(until)) : wall > wallOf(until)
}

const valuesOf = (component: ICAL.Component, name: string): readonly unknown[] =>
  component.getAllProperties(name).flatMap((property) => property.getValues() as unknown[])

type Time = { readonly wall: Wall; readonly at: number }

function* byRule({ component, start, clock, minutesFrom }: IcsEvent, range: Range): Generator<Time> {
  for (const each of valuesOf(component, 'rdate')) {
    const time = each instanceof ICAL.Period ? each.start : each
    if (!(time instanceof ICAL.Time)) continue
    const wall = wallOf(time)
    yield { wall, at: isUtc(time) ? asUtc(wall) : clock(wall) }
  }
  const rule = component.getFirstPropertyValue('rrule')
  if (!(rule instanceof ICAL.Recur)) {
    yield { wall: start, at: clock(start) }
    return
  }
  const { until } = rule
  const ms = minutesFrom(start) * minute
  const near = nearStart(start, rule, range.from, ms)
  if (until && hasEnded(until, near, clock)) return
  // Counted on the wall, and ended here: it may end by another clock than that on which it comes.
  rule.until = null
  const walls = rule.iterator(ICAL.Time.fromDateTimeString(near))
  for (let steps = 0; steps < mostSteps; steps += 1) {
    const next = walls.next()
    if (!next) return
    const wall = wallOf(next)
    if ((until && hasEnded(until, wall, clock)) || asUtc(wall) > range.to + 2 * day) return
    if (asUtc(wall) + ms > range.from - 2 * day) yield { wall, at: clock(wall) }
  }
}

/** Its times that take some of the range; where an entry of its own says otherwise of one, that one is not its. */
export function* timesOf(
  event: IcsEvent,
  changed: readonly Changed[],
  range: Range,
): Generator<{ readonly at: number; readonly minutes: number }> {
  const { component, clock, isBusy, minutesFrom } = event
  if (event.changes) {
    if (isBusy) yield { at: clock(event.start), minutes: minutesFrom(event.start) }
    return
  }
  const later = changed.filter((each) => each.later !== null)
  if (!isBusy && later.length === 0) return
  const gone = new Set<number | string>(changed.map(({ on }) => on))
  for (const each of valuesOf(component, 'exdate'))
    if (each instanceof ICAL.Time)
      gone.add(each.isDate ? each.toString() : (isUtc(each) ? asUtc : clock)(wallOf(each)))
  for (const { wall, at } of byRule(event, range)) {
    if (gone.has(at) || gone.has(wall.slice(0, 10))) continue
    const since = later.findLast(({ on }) => typeof on === 'number' && on <= at)?.later
    if (since?.isBusy ?? isBusy)
      yield { at: at + (since?.shift ?? 0), minutes: since?.minutes ?? minutesFrom(wall) }
  }
}
