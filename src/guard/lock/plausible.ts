/** A ledger may be whole and still say what cannot be: brought back to what can, so that no lock ends early or never. */
import type { z } from 'zod'
import { beyondSchema } from '../../shared/contract/reach.ts'
import { limits } from '../../shared/model/lock.ts'
import { mostOf, type Beyond } from '../../shared/model/reach/beyond.ts'
import { catalogue } from '../../shared/model/services.ts'
import { parseSite } from '../../shared/model/site.ts'
import type { Ledger, WrittenLedger } from './ledger-shape.ts'
import { isLockId, makeLockId } from './lock-id.ts'
import type { Lock } from './locks.ts'

type WrittenLock = WrittenLedger['locks'][number]

const plausibleRelease = (release: WrittenLock['release']): Lock['release'] =>
  release.kind === 'wait' ? { kind: 'wait', hours: Math.min(release.hours, limits.waitHours.max) } : release

/**
 * What the wire would not have taken is left out, the rest stays. An id that this version does not know is kept: it may
 * be of a version before or after, which goes on with this book.
 */
const plausibleBeyond = (written: WrittenLock['beyond']): Beyond | null => {
  if (written === null) return null
  const { known: knownShape, engines, countries, apps } = beyondSchema.shape
  const { profiles, phones, mails, names } = knownShape.shape
  const fitting = <T>(list: readonly T[], shape: z.ZodType, most: number): readonly T[] =>
    list.filter((each) => shape.safeParse([each]).success).slice(0, most)
  const { known } = written
  return {
    known: {
      profiles: fitting(known.profiles, profiles, mostOf.profiles),
      phones: fitting(known.phones, phones, mostOf.numbers),
      mails: fitting(known.mails, mails, mostOf.numbers),
      names: fitting(known.names, names, mostOf.names),
    },
    pages: written.pages,
    engines: fitting(written.engines, engines, mostOf.engines),
    countries: fitting(written.countries, countries, mostOf.countries),
    apps: fitting(written.apps, apps, mostOf.apps),
    rules: written.rules,
  }
}

const plausibleLock = (lock: WrittenLock, elapsed: number, ids: Set<string>): Lock => {
  const id = isLockId(lock.id) && !ids.has(lock.id) ? lock.id : makeLockId()
  ids.add(id)
  const longest = lock.release.kind === 'none' ? limits.longestWithoutRelease : limits.longest
  const from = Math.min(lock.from, elapsed)
  return {
    id,
    sites: lock.sites.flatMap((text) => {
      const site = parseSite(catalogue, text)
      return site.ok && site.value === text ? [site.value] : []
    }),
    beyond: plausibleBeyond(lock.beyond),
    release: plausibleRelease(lock.release),
    from,
    required: Math.min(lock.required, elapsed - from + longest),
    // Asked before it was made, or in the future: the wait begins now.
    askedAt:
      lock.askedAt !== null && (lock.askedAt < from || lock.askedAt > elapsed) ? elapsed : lock.askedAt,
    codeHash: lock.codeHash,
    wrongCodes: { count: lock.wrongCodes.count, at: Math.min(lock.wrongCodes.at, elapsed) },
  }
}

export const plausible = (written: WrittenLedger): { readonly ledger: Ledger; readonly mended: boolean } => {
  const { time } = written
  const { elapsed, pending } = time
  const ids = new Set<string>()
  const ledger: Ledger = {
    time: {
      ...time,
      pending: pending && { ...pending, sinceElapsed: Math.min(pending.sinceElapsed, elapsed) },
    },
    locks: written.locks.map((lock) => plausibleLock(lock, elapsed, ids)),
    ended: written.ended
      .filter(({ id }) => isLockId(id))
      .map((each) => ({ ...each, at: Math.min(each.at, elapsed) })),
    doorway: written.doorway,
  }
  return { ledger, mended: JSON.stringify(ledger) !== JSON.stringify(written) }
}
