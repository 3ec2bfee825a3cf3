/**
 * The one loop: what should hold is worked out anew from what is kept and what is true now, compared with what does, and
 * only the difference is done. So it may run at any time and twice: nothing that was missed is done more than once.
 */
import type { Ports } from '../ports.ts'
import type { Snapshot } from '../../shared/contract/app-bridge.ts'
import type { Words } from '../../shared/words/en.ts'
import { languageNow } from './language.ts'
import { rememberNumbers } from './numbers.ts'
import { followLocks } from './past-locks.ts'
import { holdKeys, nameNow, setPresence } from './presence.ts'
import { takeSnapshot } from './snapshot.ts'
import { trayFace } from './tray-face.ts'
import { lockLeft } from './tray-lines.ts'

/** @param again to be run once more when the words of now are no longer right, and after what the menu changes */
export const reconcile = (ports: Ports, guardAge: () => number, again: () => void): void => {
  followLocks(ports)
  holdKeys(ports)
  const snapshot = takeSnapshot(ports, guardAge, rememberNumbers(ports))
  show(ports, languageNow(ports).words, snapshot, again)
  ports.window.push(snapshot)
}

const show = (ports: Ports, words: Words, snapshot: Snapshot, again: () => void): void => {
  const { presence } = snapshot
  const hideNumber = (numberHidden: boolean) => {
    setPresence(ports, { numberHidden })
    again()
  }
  ports.menu.show(words)
  ports.tray.show(trayFace(words, snapshot, { window: ports.window, quit: ports.quit, hideNumber }))
  ports.window.dress(nameNow(words, presence), presence.discreet)
  ports.wake(lockLeft(snapshot)?.changesIn ?? null, again)
}
