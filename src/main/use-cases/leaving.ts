/** Closing the window and ending the app: what that means is said once, before it happens; locks stay in any case. */
import type { AppArgs } from '../../shared/contract/app-bridge.ts'
import { mayStillHold } from '../../shared/model/lock-history.ts'
import type { Refusal } from '../../shared/model/refusal.ts'
import { ok, type Result } from '../../shared/model/result.ts'
import type { Closing, Ports } from '../ports.ts'
import { presenceNow } from './presence.ts'

/** While the guard is silent, what it held may still hold. */
const mayHold = ({ guard, store }: Ports): boolean => {
  const account = guard.account()
  return account.kind === 'answering'
    ? account.status.locks.length > 0
    : mayStillHold(store.read().lockHistory)
}

const shouldTellOfLocks = (ports: Ports): boolean =>
  !presenceNow(ports.store.read()).quitTold && mayHold(ports)

/** Closing hides where something stays to come back by, once the person knows that; else it ends the app. */
export const closing = (ports: Ports): Closing => {
  const { store, tray } = ports
  const { closeTold } = presenceNow(store.read())
  const after = tray.isTaken() === true ? 'hide' : 'quit'
  if (!closeTold && store.read().setup.step === 'done') return { first: 'leaving', after }
  return { first: after === 'quit' && shouldTellOfLocks(ports) ? 'quitting' : null, after }
}

/**
 * The way out that a menu offers. Nothing but a person's own wish to quit is ever held up: a session that ends, or the
 * system, ends the app at once.
 */
export const makeQuit = (
  ports: Ports,
): { readonly fromTray: () => void; readonly fromWindow: () => void } => {
  let isTold = false
  const fromWindow = () => {
    // The second time it goes, whatever the page says: one that hangs must not hold it.
    if (isTold || !shouldTellOfLocks(ports)) return ports.quit()
    isTold = true
    ports.window.go('quitting')
  }
  return {
    fromWindow,
    // Who wants nothing to be seen wants no window to come up either.
    fromTray: () => (presenceNow(ports.store.read()).discreet ? ports.quit() : fromWindow()),
  }
}

export const leave = (ports: Ports, { how }: AppArgs<'leave'>): Result<null, Refusal> => {
  const { window, notify, quit } = ports
  if (how === 'quit') quit()
  if (how === 'close') window.close()
  if (how === 'anew') window.makeAnew()
  if (how === 'hide') {
    notify.clear()
    window.hide()
  }
  return ok(null)
}
