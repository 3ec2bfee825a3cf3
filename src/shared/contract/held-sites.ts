/** What the guard has just said that it holds: the only thing that may be called closed by this computer. */
import type { GuardAccount } from './app-bridge.ts'

/** Only what a guard that answers says of itself, and only while all of it is in force. */
export const heldSites = (guard: GuardAccount): ReadonlySet<string> =>
  guard.kind === 'answering' && guard.status.hosts.state === 'held'
    ? new Set(guard.status.locks.flatMap(({ sites }) => sites))
    : new Set()
