/**
 * The state machine of a lock: armed → (cooling → armed | opened) → ended. Pure: `elapsed` is the guard's own time.
 * There is no verb that removes or shortens.
 */
import type { Catalogue } from '../../shared/model/catalogue.ts'
import {
  checkArm,
  checkExtend,
  hour,
  limits,
  minute,
  second,
  type ArmRequest,
  type Release,
} from '../../shared/model/lock.ts'
import { addBeyond, type Beyond } from '../../shared/model/reach/beyond.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import { parseSites, type Site } from '../../shared/model/site.ts'
import type { LateCredit } from './timekeeping.ts'

export type Lock = {
  readonly id: string
  readonly sites: readonly Site[]
  /** Its pages, searches and apps. */
  readonly beyond: Beyond | null
  readonly release: Release
  /** The guard's elapsed time when it was made, and how long it lasts: milliseconds. */
  readonly from: number
  readonly required: number
  /** When release was asked for, in elapsed time; null while nobody asked. */
  readonly askedAt: number | null
  /** How the code of a `code` lock is recognised: scrypt, salt and hash in base64. */
  readonly codeHash: { readonly salt: string; readonly hash: string } | null
  /** Wrong codes so far, and when the last one was tried: guessing gets slower. */
  readonly wrongCodes: { readonly count: number; readonly at: number }
}

export type Locks = readonly Lock[]

/** What is remembered of a lock that is over: not what it locked. `at` is in elapsed time. */
export type Ended = { readonly id: string; readonly how: 'ran-out' | 'opened'; readonly at: number }

const endedKept = 20

/** The last ones, newest first. */
export const withEnded = (before: readonly Ended[], more: readonly Ended[]): readonly Ended[] =>
  [...more, ...before].slice(0, endedKept)

/**
 * Keeps time of before from counting for what came after: a lock made since the gap, a request to be let out, a wrong
 * code. Without this a lock made while a long gap waits would end when the gap is credited.
 */
export const afterLateCredit = (
  { locks, ended }: { readonly locks: Locks; readonly ended: readonly Ended[] },
  { after, by }: LateCredit,
): { readonly locks: Locks; readonly ended: readonly Ended[] } => {
  const moved = (at: number): number => (at > after ? at + by : at)
  return {
    locks: locks.map((lock) => ({
      ...lock,
      from: moved(lock.from),
      askedAt: lock.askedAt === null ? null : moved(lock.askedAt),
      wrongCodes: { ...lock.wrongCodes, at: moved(lock.wrongCodes.at) },
    })),
    ended: ended.map((each) => ({ ...each, at: moved(each.at) })),
  }
}

export const remainingOf = (lock: Lock, elapsed: number): number =>
  Math.max(0, lock.from + lock.required - elapsed)

/** Milliseconds until a cooling lock may be opened; null when it is not cooling. */
export const coolingLeft = (lock: Lock, elapsed: number): number | null =>
  lock.askedAt === null || lock.release.kind !== 'wait'
    ? null
    : Math.max(0, lock.askedAt + lock.release.hours * hour - elapsed)

/** What still holds at `elapsed`. */
export const unexpired = (locks: Locks, elapsed: number): Locks =>
  locks.filter((lock) => remainingOf(lock, elapsed) > 0)

export const arm = (
  catalogue: Catalogue,
  locks: Locks,
  request: ArmRequest,
  made: { readonly id: string; readonly elapsed: number; readonly codeHash: Lock['codeHash'] },
): Result<Locks, Refusal> => {
  const plan = checkArm(catalogue, request)
  if (!plan.ok) return plan
  if (locks.length >= limits.locks) return fail(refuse('too-many-locks', { max: limits.locks }))
  const lock: Lock = {
    id: made.id,
    sites: plan.value.sites,
    beyond: plan.value.beyond,
    release: plan.value.release,
    from: made.elapsed,
    required: plan.value.duration,
    askedAt: null,
    codeHash: made.codeHash,
    wrongCodes: { count: 0, at: 0 },
  }
  return ok([...locks, lock])
}

const change = (
  locks: Locks,
  id: string,
  to: (lock: Lock) => Result<Lock, Refusal>,
): Result<Locks, Refusal> => {
  const found = locks.find((lock) => lock.id === id)
  if (!found) return fail(refuse('lock-unknown'))
  const changed = to(found)
  return changed.ok ? ok(locks.map((lock) => (lock === found ? changed.value : lock))) : changed
}

export type ExtendRequest = {
  readonly id: string
  readonly by: number
  readonly sites: readonly string[]
  readonly beyond?: Beyond
}

/** What a lock has that an extension goes by. */
type Extendable = Pick<Lock, 'beyond' | 'release'> & { readonly sites: readonly string[] }

/**
 * What an extension would make of a lock: by how much longer it is, the sites that come to it, and all that it then closes
 * beyond sites.
 * @param remaining how long it still holds, in milliseconds
 */
export const extension = (
  catalogue: Catalogue,
  lock: Extendable,
  remaining: number,
  request: Omit<ExtendRequest, 'id'>,
): Result<
  { readonly by: number; readonly added: readonly Site[]; readonly beyond: Beyond | null },
  Refusal
> => {
  const beyond = addBeyond(lock.beyond, request.beyond)
  if (!beyond.ok) return beyond
  const addsBeyond = JSON.stringify(beyond.value) !== JSON.stringify(lock.beyond)
  if (request.by === 0 && request.sites.length === 0 && !addsBeyond) return fail(refuse('nothing-to-extend'))
  const longer = checkExtend(remaining, request.by, lock.release)
  if (!longer.ok) return longer
  const added = parseSites(catalogue, request.sites)
  if (!added.ok) return added
  const count = new Set([...lock.sites, ...added.value]).size
  if (count > limits.sitesPerLock) return fail(refuse('too-many-sites', { count, max: limits.sitesPerLock }))
  return ok({ by: longer.value, added: added.value, beyond: beyond.value })
}

/** Makes a lock longer, or adds to it; both at once. A request to be let out does not survive it. */
export const extend = (
  catalogue: Catalogue,
  locks: Locks,
  request: ExtendRequest,
  elapsed: number,
): Result<Locks, Refusal> =>
  change(locks, request.id, (lock) => {
    const more = extension(catalogue, lock, remainingOf(lock, elapsed), request)
    if (!more.ok) return more
    const { by, added, beyond } = more.value
    const sites = [...new Set([...lock.sites, ...added])]
    return ok({ ...lock, sites, beyond, required: lock.required + by, askedAt: null })
  })

export const requestRelease = (locks: Locks, id: string, elapsed: number): Result<Locks, Refusal> =>
  change(locks, id, (lock) => {
    if (lock.release.kind !== 'wait') return fail(refuse('lock-not-this-release'))
    return ok(lock.askedAt === null ? { ...lock, askedAt: elapsed } : lock)
  })

export const withdrawRelease = (locks: Locks, id: string): Result<Locks, Refusal> =>
  change(locks, id, (lock) => ok({ ...lock, askedAt: null }))

/** How long one waits after a wrong code: nothing for three, then a minute, doubling up to an hour. */
const codeDelay = (wrong: number): number => (wrong < 3 ? 0 : Math.min(hour, minute * 2 ** (wrong - 3)))

/**
 * Opens a lock whose wait is over, or for which the right code is given.
 * @returns the locks left when it opens; the changed locks and the refusal when it does not (a wrong try is counted)
 */
export const release = (
  locks: Locks,
  id: string,
  elapsed: number,
  isCode: (lock: Lock) => boolean,
): { readonly locks: Locks; readonly refusal: Refusal | null } => {
  const lock = locks.find((each) => each.id === id)
  const refused = (refusal: Refusal, changed: Locks = locks) => ({ locks: changed, refusal })
  if (!lock) return refused(refuse('lock-unknown'))
  const opened = { locks: locks.filter((each) => each !== lock), refusal: null }
  switch (lock.release.kind) {
    case 'none':
      return refused(refuse('lock-not-this-release'))
    case 'wait': {
      const left = coolingLeft(lock, elapsed)
      if (left === null) return refused(refuse('release-not-asked'))
      return left > 0 ? refused(refuse('release-not-yet', { left })) : opened
    }
    case 'code': {
      const left = lock.wrongCodes.at + codeDelay(lock.wrongCodes.count) - elapsed
      if (left >= second) return refused(refuse('code-too-soon', { left }))
      if (isCode(lock)) return opened
      const wrongCodes = { count: lock.wrongCodes.count + 1, at: elapsed }
      return refused(
        refuse('code-wrong'),
        locks.map((each) => (each === lock ? { ...lock, wrongCodes } : each)),
      )
    }
  }
}
