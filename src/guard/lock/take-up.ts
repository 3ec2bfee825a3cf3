/** What a guard that starts goes on with: its ledger, and what stands in the hosts file where that cannot say. */
import { day, limits } from '../../shared/model/lock.ts'
import { note, type Note } from '../../shared/model/note.ts'
import type { Site } from '../../shared/model/site.ts'
import { compileLocks } from '../compile-locks.ts'
import { namesFor } from '../compile.ts'
import type { Ledger } from './ledger-shape.ts'
import { loadLedger, type LoadedLedger } from './ledger.ts'
import { makeLockId } from './lock-id.ts'
import type { Lock, Locks } from './locks.ts'
import type { Timekeeping } from './timekeeping.ts'

/** Nobody can tell any more what it was: as long as may be, with the longest way out. */
const recovered = (sites: readonly Site[], elapsed: number): Lock => ({
  id: makeLockId(),
  sites,
  // Rules and apps do not stand in the hosts file: they are given back, and the notice says so.
  beyond: null,
  release: { kind: 'wait', hours: limits.waitHours.max },
  from: elapsed,
  required: limits.longest,
  askedAt: null,
  codeHash: null,
  wrongCodes: { count: 0, at: 0 },
})

/** The names that stand and that no known lock explains. Whatever may never be blocked is not among them. */
const unexplained = (standing: readonly string[], known: Locks): readonly Site[] => {
  const explained = new Set(compileLocks(known).names)
  const blockable = new Set(namesFor(standing as readonly Site[]))
  const names = standing.filter((name) => blockable.has(name) && !explained.has(name))
  return names.slice(0, limits.namesInAll) as Site[]
}

const noticeOf = (kind: Exclude<LoadedLedger['kind'], 'unreadable'>, anythingKept: boolean): Note | null => {
  const days = limits.longest / day
  switch (kind) {
    case 'whole':
      return null
    case 'previous':
      return note('ledger-from-copy')
    case 'mended':
      return note('ledger-mended')
    case 'newer':
      return note('ledger-newer', { days })
    case 'damaged':
      return note('ledger-lost', { days })
    case 'fresh':
      // No ledger, but names that stand: somebody took it away.
      return anythingKept ? note('ledger-lost', { days }) : null
  }
}

/**
 * @param begun the time to go by where the ledger has none
 * @param standing the names that stand in the hosts section now
 * @returns with a notice where the ledger on disk is not what is gone on with; null where the disk does not give it
 *   back now: to write another over it would forget what was promised
 */
export const takeUp = (
  stateDir: string,
  begun: Timekeeping,
  standing: () => readonly string[],
): { readonly ledger: Ledger; readonly notice: Note | null } | null => {
  const loaded = loadLedger(stateDir)
  if (loaded.kind === 'unreadable') return null
  const known = 'ledger' in loaded ? loaded.ledger : { time: begun, locks: [], ended: [], doorway: true }
  // A whole ledger knows everything: what stands beyond it is what a guard had no time to take out.
  if (loaded.kind === 'whole') return { ledger: known, notice: null }
  const kept = unexplained(standing(), known.locks)
  const locks = kept.length > 0 ? [...known.locks, recovered(kept, known.time.elapsed)] : known.locks
  return { ledger: { ...known, locks }, notice: noticeOf(loaded.kind, kept.length > 0) }
}
