/** The one loop: remembers the locks and the number, and shows the same of all that is true now everywhere. */
import type { Ports } from '../ports.ts'
import { followLocks } from './past-locks.ts'
import { languageNow } from './language.ts'
import { rememberNumbers } from './numbers.ts'
import { takeSnapshot } from './snapshot.ts'
import { trayFace } from './tray-face.ts'

export const reconcile = (ports: Ports, guardAge: () => number): void => {
  followLocks(ports)
  const snapshot = takeSnapshot(ports, guardAge, rememberNumbers(ports))
  const { words } = languageNow(ports)
  ports.menu.show(words)
  ports.tray.show(trayFace(words, snapshot, ports))
  ports.window.push(snapshot)
}
