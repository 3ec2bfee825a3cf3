/** The history of locks: kept along with what the guard says, so that it also tells what ended while the app was away. */
import type { AppArgs } from '../../shared/contract/app-bridge.ts'
import { follow, forget } from '../../shared/model/lock-history.ts'
import type { Refusal } from '../../shared/model/refusal.ts'
import type { Result } from '../../shared/model/result.ts'
import type { Ports } from '../ports.ts'

/** A disk that is full costs only this memory; the next look tries again. */
export const followLocks = ({ guard, store, clock }: Ports): void => {
  const account = guard.account()
  const data = store.read()
  // Before there is somebody to remember it for, and after everything was deleted, nothing is written down.
  if (account.kind !== 'answering' || data.person === null) return
  const lockHistory = follow(data.lockHistory, account.status, clock.now())
  if (lockHistory !== data.lockHistory) store.save({ ...data, lockHistory })
}

export const removeLock = ({ store }: Ports, { id }: AppArgs<'removeLock'>): Result<null, Refusal> => {
  const data = store.read()
  return store.save({ ...data, lockHistory: forget(data.lockHistory, id) })
}
