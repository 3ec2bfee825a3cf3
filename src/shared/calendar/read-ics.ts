/** When somebody else's calendar says that the person is busy: times only, no titles. */
import ICAL from 'ical.js'
import { isZone, localDateIn, type LocalDate } from '../model/day.ts'
import { refuse, type Refusal } from '../model/refusal.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Busy } from '../model/week/busy.ts'
import { instantOf, localTimeIn, type LocalTime } from '../model/week/time-of-day.ts'

export type BusyRead = {
  readonly busy: readonly Busy[]
  /** The names of all entries of the file, also of those that are not in the way. */
  readonly uids: readonly string[]
  /** Entries that made no sense, or said nothing of time. */
  readonly unread: number
}

/** Characters; ten years of a full calendar are a fifth of it. */
const longestFile = 8_000_000
/** Also of one that comes every minute for ever. */
const mostBusy = 2_000
const longestUid = 255
const mostSteps = 20_000

/** An instant, whichever way the zone of the entry is known: described in the file, by name, or wherever one is. */
const instantOfTime = (time: ICAL.Time, named: string): number => {
  if (time.zone && time.zone !== ICAL.Timezone.localTimezone) return time.toUnixTime() * 1_000
  const clock = time.toString()
  return instantOf(clock.slice(0, 10) as LocalDate, (clock.slice(11, 16) || '00:00') as LocalTime, named)
}

const zoneOf = (component: ICAL.Component, here: string): string => {
  const named = component.getFirstProperty('dtstart')?.getFirstParameter('tzid')
  return named && isZone(named) ? named : here
}

type Range = { readonly from: number; readonly to: number }

const readEvent = (
  event: ICAL.Event,
  zone: string,
  uid: string,
  { from, to }: Range,
  add: (busy: Busy) => boolean,
): void => {
  const named = zoneOf(event.component, zone)
  if (event.component.getFirstPropertyValue('transp') === 'TRANSPARENT') return
  if (event.component.getFirstPropertyValue('status') === 'CANCELLED') return
  const addOne = (start: ICAL.Time, end: ICAL.Time): boolean => {
    // A whole day is a birthday or a holiday: it takes no hour.
    if (start.isDate) return true
    const begins = instantOfTime(start, named)
    const lasts = Math.round((instantOfTime(end, named) - begins) / 60_000)
    // What begins in the hour that a clock jumps over would end before it begins: then its length is what was written.
    const minutes = lasts > 0 ? lasts : Math.round(end.subtractDate(start).toSeconds() / 60)
    if (minutes <= 0 || begins + minutes * 60_000 <= from || begins >= to) return true
    return add({ uid, date: localDateIn(begins, zone), time: localTimeIn(begins, zone), minutes })
  }
  if (!event.isRecurring()) {
    addOne(event.startDate, event.endDate)
    return
  }
  const days = event.iterator()
  let steps = 0
  for (let next = days.next(); next && steps < mostSteps; next = days.next(), steps += 1) {
    const { startDate, endDate } = event.getOccurrenceDetails(next)
    if (instantOfTime(next, named) >= to || !addOne(startDate, endDate)) return
  }
}

/**
 * The busy times from `from` to `to`, milliseconds since the Unix epoch, on the clock of `zone`. What cannot be read in
 * it is counted and left out; only a file that is no calendar at all is refused.
 */
export const readBusy = (text: string, zone: string, range: Range): Result<BusyRead, Refusal> => {
  if (text.length > longestFile) return fail(refuse('calendar-too-big'))
  let calendar: ICAL.Component
  try {
    const parsed: unknown = ICAL.parse(text)
    // Several calendars in one file stand in a list.
    const first: unknown = Array.isArray(parsed) && Array.isArray(parsed[0]) ? parsed[0] : parsed
    calendar = new ICAL.Component(first as unknown[])
    if (calendar.name !== 'vcalendar') return fail(refuse('calendar-unclear'))
  } catch {
    return fail(refuse('calendar-unclear'))
  }
  const busy = new Map<string, Busy>()
  const add = (each: Busy): boolean => {
    if (busy.size >= mostBusy) return false
    busy.set(`${each.uid} ${each.date} ${each.time} ${each.minutes}`, each)
    return true
  }
  let unread = 0
  const events = calendar.getAllSubcomponents('vevent')
  const uids = new Set<string>()
  const exceptions = events.filter((each) => each.hasProperty('recurrence-id'))
  for (const component of events.filter((each) => !each.hasProperty('recurrence-id')))
    try {
      const uid = component.getFirstPropertyValue('uid')
      const name = String(uid ?? component.getFirstPropertyValue('dtstart')).slice(0, longestUid)
      uids.add(name)
      const own = exceptions.filter((each) => each.getFirstPropertyValue('uid') === uid)
      readEvent(
        new ICAL.Event(component, { exceptions: own, strictExceptions: false }),
        zone,
        name,
        range,
        add,
      )
    } catch {
      unread += 1
    }
  const sorted = [...busy.values()].toSorted((a, b) => (`${a.date}${a.time}` < `${b.date}${b.time}` ? -1 : 1))
  return ok({ busy: sorted, uids: [...uids], unread })
}
