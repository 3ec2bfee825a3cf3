/** When somebody else's calendar says that the person is busy: times only, no titles. */
import type ICAL from 'ical.js'
import { localDateIn } from '../model/day.ts'
import { refuse, type Refusal } from '../model/refusal.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Busy } from '../model/week/busy.ts'
import { localTimeIn } from '../model/week/time-of-day.ts'
import { readEntries } from './ics-entries.ts'
import { entryOf, timesOf, type Changed, type IcsEvent } from './ics-times.ts'

export type BusyRead = {
  readonly busy: readonly Busy[]
  /** The names of all entries of the file, also of those that are not in the way. */
  readonly uids: readonly string[]
  /** Entries that made no sense, or said nothing of time. */
  readonly unread: number
}

/** Characters; ten years of a full calendar are a fifth of it. */
const longestFile = 8_000_000
/** The next ones are kept; also of one that comes every minute for ever no more than these are counted out. */
const mostBusy = 2_000
const mostFound = 40_000
const longestUid = 255

const uidOf = (component: ICAL.Component): string =>
  String(component.getFirstPropertyValue('uid') ?? component.getFirstPropertyValue('dtstart')).slice(
    0,
    longestUid,
  )

/** What a calendar says of being busy without saying by what, in instants. */
const busyPeriods = (
  component: ICAL.Component,
): readonly { readonly at: number; readonly minutes: number }[] =>
  component
    .getAllProperties('freebusy')
    .filter((property) => String(property.getFirstParameter('fbtype') ?? 'BUSY').toUpperCase() !== 'FREE')
    .flatMap((property) => property.getValues() as ICAL.Period[])
    .map((period) => ({
      at: period.start.toUnixTime() * 1_000,
      minutes: Math.round(period.getDuration().toSeconds() / 60),
    }))

/**
 * The busy times from `from` to `to`, milliseconds since the Unix epoch, on the clock of `zone`. What cannot be read in
 * it is counted and left out; only a file that is no calendar at all is refused.
 */
export const readBusy = (
  text: string,
  zone: string,
  range: { readonly from: number; readonly to: number },
): Result<BusyRead, Refusal> => {
  if (text.length > longestFile) return fail(refuse('calendar-too-big'))
  const file = readEntries(text)
  if (file === null) return fail(refuse('calendar-unclear'))
  const busy = new Map<string, Busy>()
  const add = (uid: string, at: number, minutes: number): void => {
    if (minutes <= 0 || at + minutes * 60_000 <= range.from || at >= range.to) return
    const each = { uid, date: localDateIn(at, zone), time: localTimeIn(at, zone), minutes }
    busy.set(`${uid} ${each.date} ${each.time} ${minutes}`, each)
  }
  const uids = new Set<string>()
  const events: (IcsEvent & { readonly uid: string })[] = []
  const changed = new Map<string, Changed[]>()
  let { unread } = file
  for (const component of file.entries)
    try {
      const uid = uidOf(component)
      if (component.name === 'vfreebusy')
        for (const { at, minutes } of busyPeriods(component)) add(uid, at, minutes)
      else {
        const event = entryOf(component, file.zones, zone)
        events.push({ ...event, uid })
        if (event.changes) changed.set(uid, [...(changed.get(uid) ?? []), event.changes])
      }
      uids.add(uid)
    } catch {
      unread += 1
    }
  for (const event of events)
    try {
      let found = 0
      for (const { at, minutes } of timesOf(event, changed.get(event.uid) ?? [], range)) {
        add(event.uid, at, minutes)
        found += 1
        if (found >= mostBusy || busy.size >= mostFound) break
      }
    } catch {
      unread += 1
    }
  const sorted = [...busy.values()].toSorted((a, b) => (`${a.date}${a.time}` < `${b.date}${b.time}` ? -1 : 1))
  return ok({ busy: sorted.slice(0, mostBusy), uids: [...uids], unread })
}
