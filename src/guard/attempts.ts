/** What somebody tried to open although it is locked: each is told once in a while, not at every knock. */
import type { Attempt } from '../shared/contract/guard-wire.ts'
import { minute } from '../shared/model/lock.ts'

const quietFor = 10 * minute

/**
 * A visit to one page knocks many times, and who waits at the door knocks again: the first in ten minutes counts.
 * @param now milliseconds, steadily growing
 */
export const openAttempts = (
  now: () => number,
  tell: (attempt: Attempt) => void,
): ((made: Attempt) => void) => {
  const told = new Map<string, number>()
  return ({ by, id }) => {
    const at = now()
    for (const [key, then] of told) if (at - then >= quietFor) told.delete(key)
    const key = `${by} ${id}`
    if (told.has(key)) return
    told.set(key, at)
    tell({ by, id })
  }
}
