/** The one loop: takes what is true now, shows the same of it in tray, menu and window, and remembers the number. */
import type { Ports } from '../ports.ts'
import { languageNow } from './language.ts'
import { rememberNumbers } from './numbers.ts'
import { takeSnapshot } from './snapshot.ts'
import { trayFace } from './tray-face.ts'

export const reconcile = (ports: Ports): void => {
  rememberNumbers(ports)
  const snapshot = takeSnapshot(ports)
  const { words } = languageNow(ports)
  ports.menu.show(words)
  ports.tray.show(trayFace(words, snapshot, ports))
  ports.window.push(snapshot)
}
