/** Whether a lock is in force, also when no guard can be asked. */
import { ask } from '../ask.ts'
import { openHold } from '../hold.ts'
import { loadLedger } from '../lock/ledger.ts'
import { systemPlaces } from '../places.ts'

/** What the guard says; where it says nothing, what it has left behind. In doubt there is a lock. */
export const isArmed = async (): Promise<boolean> => {
  const { hosts, state, socket } = systemPlaces
  const status = await ask(socket, 'status', {}, 3_000)
  if (status.ok) return status.value.locks.length > 0
  if (openHold(hosts, state).standing().length > 0) return true
  const loaded = loadLedger(state)
  if (loaded.kind === 'fresh') return false
  return !('ledger' in loaded) || loaded.ledger.locks.length > 0
}
