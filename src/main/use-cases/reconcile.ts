/** The one loop: takes what is true now, shows the same of it in tray, menu and window, and remembers the number. */
import { seeing } from '../../shared/model/glance.ts'
import type { Ports } from '../ports.ts'
import { languageNow } from './language.ts'
import { takeSnapshot } from './snapshot.ts'
import { trayFace } from './tray-face.ts'

export const reconcile = (ports: Ports): void => {
  const snapshot = takeSnapshot(ports)
  const { words } = languageNow(ports)
  ports.menu.show(words)
  ports.tray.show(trayFace(words, snapshot, ports))
  ports.window.push(snapshot)
  if (!snapshot.glance) return
  const data = ports.store.read()
  const seen = seeing(data.seen, snapshot.glance, ports.clock.now())
  // A disk that is full costs only this memory; the next look tries again.
  if (seen !== data.seen) ports.store.save({ ...data, seen })
}
