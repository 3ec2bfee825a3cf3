/** Somebody came to a closed door: the calm screen, once in a while, and nothing is written down of it. */
import { minute } from '../../shared/model/lock.ts'
import type { Ports } from '../ports.ts'

/** The guard tells of each door once in ten minutes; several doors at once are one moment of a person. */
const quiet = minute / 2

export const meetAttempts = ({ clock, guard, store, window }: Ports): void => {
  let last = -Infinity
  guard.onAttempt((attempt) => {
    // Before there is somebody to show it to, and in the middle of the first questions, it would only frighten.
    const { person, setup } = store.read()
    if (person === null || setup.step !== 'done') return
    const now = clock.steady()
    if (now - last < quiet) return
    last = now
    window.atDoor(attempt)
  })
}
