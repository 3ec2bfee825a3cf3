/** What something that was just noted does to the two counts of now, as the person is told. */
import type { Counts, Count } from './count.ts'
import { ends, type Happening } from './event.ts'
import { isStrictOn, type PolicyVersion } from './policy.ts'

/** `earlier`: it ends a run, and not one of those that are counted now. */
export type EndsNow = 'both' | 'noContact' | 'notLooking' | 'earlier' | 'none'

type Said = Pick<Happening, 'kind' | 'date' | 'countFrom' | 'goesOn' | 'endsContact'>

export const endsNow = (said: Said, policy: readonly PolicyVersion[], counts: Counts): EndsNow => {
  const ended = ends(said)
  const isOne = isStrictOn(policy, said.date) && (ended.noContact || ended.notLooking)
  // The count of now may know of it already: then it begins on that very day.
  const begins = (count: Count | null) =>
    count === null || said.goesOn === true || said.countFrom >= count.start
  const noContact = (isOne || ended.noContact) && begins(counts.noContact)
  const notLooking = (isOne || ended.notLooking) && begins(counts.notLooking)
  if (noContact && notLooking) return 'both'
  if (noContact) return 'noContact'
  if (notLooking) return 'notLooking'
  return ended.noContact || ended.notLooking ? 'earlier' : 'none'
}
