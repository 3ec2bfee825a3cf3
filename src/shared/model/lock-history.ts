/**
 * The locks that were made and how they ended, as the app remembers them: the guard forgets what a lock held as soon as
 * it is over. Pure; `now` is in milliseconds since the Unix epoch.
 */
import type { Release } from './lock.ts'
import type { Beyond } from './reach/beyond.ts'

/** `opened`: early, by a way that nobody knows any more. `unknown`: the guard does not know the lock any longer. */
export const lockEnds = ['in-time', 'after-wait', 'by-code', 'opened', 'unknown'] as const
export type LockEnd = (typeof lockEnds)[number]

export type LockRecord = {
  readonly id: string
  /** Empty for a lock that was over before the app heard of it. */
  readonly sites: readonly string[]
  /** Its pages, searches and apps; left out where it closed whole sites only. */
  readonly beyond?: Beyond
  readonly release: Release | null
  /** How long it was to last, in milliseconds. */
  readonly required: number | null
  readonly made: number | null
  /** Since when it locks all of these sites. */
  readonly sitesSince: number
  readonly ended: { readonly how: LockEnd; readonly at: number } | null
}

export type LockHistory = {
  /** When the app began to remember; null before. What ended earlier is not taken up. */
  readonly from: number | null
  readonly locks: readonly LockRecord[]
  /** What the person took out while the guard still tells of it. */
  readonly removed: readonly string[]
}

export const noHistory: LockHistory = { from: null, locks: [], removed: [] }

/** What the guard says of locks. Times are milliseconds. */
export type SaidOfLocks = {
  readonly locks: readonly {
    readonly id: string
    readonly sites: readonly string[]
    readonly beyond?: Beyond | null
    readonly release: Release
    readonly remaining: number
    readonly required: number
  }[]
  readonly ended: readonly {
    readonly id: string
    readonly how: 'ran-out' | 'opened'
    readonly ago: number
  }[]
}

/** More than these are not kept: the oldest that are over go first. */
const most = 500

type Said = SaidOfLocks['locks'][number]
type SaidEnd = SaidOfLocks['ended'][number]

const begin = ({ id, sites, beyond, release, remaining, required }: Said, now: number): LockRecord => {
  const made = now - Math.max(0, required - remaining)
  const record = { id, sites, release, required, made, sitesSince: made, ended: null }
  return beyond ? { ...record, beyond } : record
}

const howOf = ({ how }: SaidEnd, release: Release | null): LockEnd => {
  if (how === 'ran-out') return 'in-time'
  return release?.kind === 'wait' ? 'after-wait' : release?.kind === 'code' ? 'by-code' : 'opened'
}

/** The same record where nothing of it has changed. */
const goOn = (record: LockRecord, said: SaidOfLocks, now: number): LockRecord => {
  if (record.ended !== null && record.ended.how !== 'unknown') return record
  const lock = said.locks.find(({ id }) => id === record.id)
  const end = said.ended.find(({ id }) => id === record.id)
  if (end) return { ...record, ended: { how: howOf(end, record.release), at: now - end.ago } }
  if (!lock) return record.ended ? record : { ...record, ended: { how: 'unknown', at: now } }
  const isMore = JSON.stringify(lock.beyond ?? null) !== JSON.stringify(record.beyond ?? null)
  const grown = isMore || lock.sites.some((site) => !record.sites.includes(site))
  const changed = grown || lock.required !== record.required || record.ended !== null
  return changed
    ? {
        ...record,
        sites: lock.sites,
        ...(lock.beyond && { beyond: lock.beyond }),
        required: lock.required,
        sitesSince: grown ? now : record.sitesSince,
        ended: null,
      }
    : record
}

/** The history after the guard has spoken; the same value where that brought nothing new. */
export const follow = (history: LockHistory, said: SaidOfLocks, now: number): LockHistory => {
  const from = history.from ?? now
  const told = new Set([...said.locks, ...said.ended].map(({ id }) => id))
  const removed = history.removed.filter((id) => told.has(id))
  const known = new Set([...history.locks.map(({ id }) => id), ...removed])
  const gone = history.locks.map((record) => goOn(record, said, now))
  const over = said.ended
    .filter(({ id, ago }) => !known.has(id) && now - ago >= from)
    .map((end): LockRecord => {
      const at = now - end.ago
      const ended = { how: howOf(end, null), at }
      return { id: end.id, sites: [], release: null, required: null, made: null, sitesSince: at, ended }
    })
  const made = said.locks.filter(({ id }) => !known.has(id)).map((lock) => begin(lock, now))
  const isSame =
    from === history.from &&
    removed.length === history.removed.length &&
    over.length + made.length === 0 &&
    gone.every((record, at) => record === history.locks[at])
  return isSame ? history : { from, locks: [...gone, ...over, ...made].slice(-most), removed }
}

/** Without one that is over; one that holds stays. */
export const forget = (history: LockHistory, id: string): LockHistory => {
  const locks = history.locks.filter((record) => record.id !== id || record.ended === null)
  return locks.length === history.locks.length
    ? history
    : { ...history, locks, removed: [...history.removed, id] }
}

/** A removal undone. */
export const remember = (history: LockHistory, record: LockRecord): LockHistory => ({
  ...history,
  locks: [...history.locks.filter(({ id }) => id !== record.id), record],
  removed: history.removed.filter((id) => id !== record.id),
})

/** Those that are over, the last first. */
export const pastLocks = ({ locks }: LockHistory): readonly LockRecord[] =>
  locks
    .filter(({ ended }) => ended !== null)
    .toSorted((one, other) => (other.ended?.at ?? 0) - (one.ended?.at ?? 0))

/** Whether, as far as the app knows, something may still be locked although no guard answers. */
export const mayStillHold = ({ locks }: LockHistory): boolean => locks.some(({ ended }) => ended === null)
