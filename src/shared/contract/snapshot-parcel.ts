/**
 * How a snapshot crosses to the page. The log is long, mostly as it was, and only grows: of it goes what is new since the
 * last time, as one text, for objects by the thousand are copied twice on their way and would keep both sides waiting.
 */
import type { Snapshot } from './app-bridge.ts'

type Happenings = Snapshot['records']['happenings']

export type SnapshotParcel = {
  /** All but the log. */
  readonly snapshot: Snapshot
  /** How many entries at the beginning are those of the last parcel. */
  readonly kept: number
  /** The entries after them, as JSON. */
  readonly fresh: string
}

const none: Happenings = []

const withLog = (snapshot: Snapshot, happenings: Happenings): Snapshot => ({
  ...snapshot,
  records: { ...snapshot.records, happenings },
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
  return {
    pack: (snapshot: Snapshot): SnapshotParcel => {
      const { happenings } = snapshot.records
      const kept = sameUntil(sent, happenings)
      sent = happenings
      return { snapshot: withLog(snapshot, none), kept, fresh: JSON.stringify(happenings.slice(kept)) }
    },
    forget: (): void => {
      sent = none
    },
  }
}

/** @returns null for a parcel that speaks of entries which never came: then all must be asked for anew */
export const makeUnpacker = () => {
  let log = none
  return ({ snapshot, kept, fresh }: SnapshotParcel): Snapshot | null => {
    if (kept > log.length) return null
    const added = JSON.parse(fresh) as Happenings
    // The same list as long as nothing is new: what was derived from it is still right.
    if (added.length > 0 || kept < log.length) log = log.slice(0, kept).concat(added)
    return withLog(snapshot, log)
  }
}
