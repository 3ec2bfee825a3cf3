/**
 * How a snapshot crosses to the page. What is long goes as text, for objects by the thousand are copied twice on their way
 * and would keep both sides waiting; and only when it is new. The log only grows: of it goes what was added. The week is
 * replaced, and stays the same object in the page until then, so that what was derived from it there still holds.
 */
import type { Snapshot, SnapshotParcel } from './app-bridge.ts'

type Happenings = Snapshot['records']['happenings']
type Week = Snapshot['records']['week']

const none: Happenings = []
const noWeek: Week = { routines: [], marks: [] }

const withLong = (snapshot: Snapshot, happenings: Happenings, week: Week): Snapshot => ({
  ...snapshot,
  records: { ...snapshot.records, happenings, week },
})

const sameUntil = (one: Happenings, other: Happenings): number => {
  if (one === other) return one.length
  let at = 0
  while (at < one.length && at < other.length && one[at] === other[at]) at += 1
  return at
}

/** Packs for one page; `forget` when it is another, which knows nothing yet. */
export const makePacker = () => {
  let sent = none
  let sentWeek: Week | null = null
  return {
    pack: (snapshot: Snapshot): SnapshotParcel => {
      const { happenings, week } = snapshot.records
      const kept = sameUntil(sent, happenings)
      const fresh = JSON.stringify(happenings.slice(kept))
      const newWeek = week === sentWeek ? null : JSON.stringify(week)
      sent = happenings
      sentWeek = week
      return { snapshot: withLong(snapshot, none, noWeek), kept, fresh, week: newWeek }
    },
    forget: (): void => {
      sent = none
      sentWeek = null
    },
  }
}

/** @returns null for a parcel that speaks of what never came: then all must be asked for anew */
export const makeUnpacker = () => {
  let log = none
  let known: Week | null = null
  return ({ snapshot, kept, fresh, week }: SnapshotParcel): Snapshot | null => {
    if (week !== null) known = JSON.parse(week) as Week
    if (kept > log.length || known === null) return null
    const added = JSON.parse(fresh) as Happenings
    // The same list as long as nothing is new: what was derived from it is still right.
    if (added.length > 0 || kept < log.length) log = log.slice(0, kept).concat(added)
    return withLong(snapshot, log, known)
  }
}
