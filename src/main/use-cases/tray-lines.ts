/** What there is to say of a snapshot in a few lines: where one stands, both runs, what holds, what comes next. */
import type { GuardAccount, Snapshot } from '../../shared/contract/app-bridge.ts'
import { heldSites } from '../../shared/contract/held-sites.ts'
import { nextPlanned } from '../../shared/calendar/planned.ts'
import { coarsely, type Coarse } from '../../shared/model/coarse.ts'
import { assertNever } from '../../shared/model/result.ts'
import { standingOn } from '../../shared/model/status.ts'
import type { Words } from '../../shared/words/en.ts'
import { sayPlanned, sayWhen } from '../../shared/words/say-planned.ts'

/** One line on what holds now. Says “locked” only in the words of a guard that answers. */
const sayGuard = (tray: Words['tray'], guard: GuardAccount): string => {
  switch (guard.kind) {
    case 'connecting':
    case 'unreachable':
      return tray[guard.kind]
    case 'answering': {
      const { hosts, locks } = guard.status
      return hosts.state === 'held' ? tray.locks(locks.length) : tray[hosts.state]
    }
    default:
      return assertNever(guard)
  }
}

const isHolding = (guard: GuardAccount): boolean =>
  guard.kind === 'answering' && guard.status.hosts.state !== 'idle'

/** How long the longest lock lasts, while all of it is in force; null where there is nothing to count down. */
export const lockLeft = ({ guard, guardAge }: Snapshot): Coarse | null => {
  if (guard.kind !== 'answering' || guard.status.hosts.state !== 'held') return null
  const longest = Math.max(0, ...guard.status.locks.map(({ remaining }) => remaining))
  return longest > guardAge ? coarsely(longest - guardAge) : null
}

const sayLeft = (tray: Words['tray'], { unit, count }: Coarse): string =>
  unit === 'soon' ? tray.left.soon : tray.left[unit](count)

/** One person is on the tray. */
export const someoneOnTray = ({ people }: Snapshot) =>
  people.find(({ onTray }) => onTray) ?? people[0] ?? null

const sayStatus = (words: Words, snapshot: Snapshot): string | null => {
  const someone = someoneOnTray(snapshot)
  if (!someone) return null
  const happenings = snapshot.records.happenings.filter(({ person }) => (person ?? null) === someone.id)
  const { kind } = standingOn(someone.roads, { happenings, heldSites: heldSites(snapshot.guard) })
  return kind === 'not-said' ? null : words.cleanOut.status[kind]
}

/** Both runs; `hidden` leaves the numbers out. */
const sayRuns = (tray: Words['tray'], snapshot: Snapshot, hidden: boolean): readonly string[] => {
  const counts = someoneOnTray(snapshot)?.counts
  if (!counts) return [tray.noPerson]
  if (hidden) return []
  const { noContact, notLooking } = counts
  return [
    tray.days(noContact.day),
    ...(notLooking ? [tray.looking(notLooking.day)] : []),
    ...(noContact.held ? [tray.held[noContact.held]] : []),
  ]
}

/** The lines of the tooltip, most important first. */
export const linesOf = (words: Words, snapshot: Snapshot, hidden: boolean): readonly string[] => {
  const { person, guard, records } = snapshot
  const { tray } = words
  const status = sayStatus(words, snapshot)
  const left = lockLeft(snapshot)
  return [
    ...sayRuns(tray, snapshot, hidden),
    ...(status === null ? [] : [status]),
    // Who chose to live without locks, or has not come to them yet, is not told of a guard; one that holds is.
    ...((person && records.setup.blocking) || isHolding(guard) ? [sayGuard(tray, guard)] : []),
    ...(left ? [sayLeft(tray, left)] : []),
  ]
}

/** What is planned next, today or later. */
export const sayNext = (words: Words, { records, today, locale }: Snapshot): string | null => {
  const next = nextPlanned(records.week, today)
  if (!next) return null
  const what = sayPlanned(words, next.routine)
  if (next.date !== today) return words.tray.later(what)
  const when = sayWhen(words, locale, next.when)
  return words.tray.next(what, 'part' in next.when ? when.toLowerCase() : when)
}
