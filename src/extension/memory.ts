/** What the companion was told last: in the browser's memory only, gone when it is closed. */
import { z } from 'zod'
import { companionState, type CompanionState } from '../shared/contract/companion.ts'

const kept = z.strictObject({ state: companionState, until: z.number() })

export type Kept = z.infer<typeof kept>

export const remember = async (state: CompanionState, now: number): Promise<Kept> => {
  const next = { state, until: now + state.left }
  await chrome.storage.session.set({ kept: next })
  return next
}

export const recall = async (): Promise<Kept | null> => {
  const read = kept.safeParse((await chrome.storage.session.get('kept'))['kept'])
  return read.success ? read.data : null
}
