/** Somebody came to a closed door: the calm screen, once in a while, and nothing is written down of it. */
import type { GuardAccount } from '../../shared/contract/app-bridge.ts'
import { isPersonAtDoor } from '../../shared/model/at-door.ts'
import type { Ports } from '../ports.ts'
import { tell } from './tell.ts'

/** All that locks hold, each for itself. */
const heldBy = (account: GuardAccount): ReadonlySet<string> =>
  new Set(
    account.kind === 'answering'
      ? account.status.locks.flatMap(({ sites, beyond }) => [
          ...sites,
          ...(beyond ? [JSON.stringify(beyond)] : []),
        ])
      : [],
  )

/** @returns what has to be called whenever the guard says something new */
export const meetAttempts = (ports: Ports): (() => void) => {
  const { clock, guard, store, browsers, window } = ports
  const begun = clock.steady()
  let shown = -Infinity
  let held = heldBy(guard.account())
  let grown = -Infinity
  guard.onAttempt((attempt) => {
    // Before there is somebody to show it to, and in the middle of the first questions, it would only frighten.
    const { person, setup } = store.read()
    if (person === null || setup.step !== 'done') return
    const now = clock.steady()
    const since = { by: attempt.by, app: now - begun, lock: now - grown, shown: now - shown }
    const bring = (browser: number): void => {
      if (!isPersonAtDoor({ ...since, shown: now - shown, browser })) return
      shown = now
      if (window.atDoor(attempt) === 'shown') return
      // Opened with the computer there is no window yet, and none comes up by itself; nor does one that was hidden at once.
      const open = () => window.goToDoor(attempt)
      tell(ports, { kind: 'attempt', open, actions: [{ label: 'open', run: open }] })
    }
    if (attempt.by === 'app' || !isPersonAtDoor({ ...since, browser: Infinity })) return bring(Infinity)
    void browsers.open().then((open) => bring(Math.min(...open.map(({ age }) => age))))
  })
  return () => {
    const next = heldBy(guard.account())
    if ([...next].some((each) => !held.has(each))) grown = clock.steady()
    // A guard that is silent for a moment has not let go of anything.
    if (guard.account().kind === 'answering') held = next
  }
}
