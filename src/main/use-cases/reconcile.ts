/**
 * The one loop: what should hold is worked out anew from what is kept and what is true now, compared with what does, and
 * only the difference is done. So it may run at any time and twice: nothing that was missed is done more than once.
 */
import type { Ports } from '../ports.ts'
import type { Snapshot } from '../../shared/contract/app-bridge.ts'
import type { Words } from '../../shared/words/en.ts'
import { languageNow } from './language.ts'
import type { makeQuit } from './leaving.ts'
import { rememberNumbers } from './numbers.ts'
import { followLocks } from './past-locks.ts'
import { holdKeys, nameNow, setPresence } from './presence.ts'
import { takeSnapshot } from './snapshot.ts'
import { trayFace } from './tray-face.ts'
import { lockLeft } from './tray-lines.ts'

export type Loop = {
  readonly guardAge: () => number
  /** Says what is due; gives how long it is until there is more to say. */
  readonly remind: (again: () => void) => number | null
  /** To be run once more when the words of now are no longer right, and after what the menu changes. */
  readonly again: () => void
  readonly quit: ReturnType<typeof makeQuit>
}

export const reconcile = (ports: Ports, { guardAge, remind, again, quit }: Loop): void => {
  followLocks(ports)
  holdKeys(ports)
  const reminds = remind(again)
  const snapshot = takeSnapshot(ports, guardAge, rememberNumbers(ports))
  show(ports, languageNow(ports).words, snapshot, { again, quit })
  ports.wake(soonest(lockLeft(snapshot)?.changesIn ?? null, reminds), again)
  ports.window.push(snapshot)
}

const soonest = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.min(a, b)

type Acts = Pick<Loop, 'again' | 'quit'>

const show = (ports: Ports, words: Words, snapshot: Snapshot, { again, quit }: Acts): void => {
  const { presence } = snapshot
  const hideNumber = (numberHidden: boolean) => {
    setPresence(ports, { numberHidden })
    again()
  }
  ports.menu.show(words, quit.fromWindow)
  ports.tray.show(trayFace(words, snapshot, { window: ports.window, quit: quit.fromTray, hideNumber }))
  ports.window.dress(nameNow(words, presence), presence.discreet)
}
