/** The one loop: remembers what the guard says of locks, and shows the same of all that is true now everywhere. */
import { seeing } from '../../shared/model/glance.ts'
import type { Ports } from '../ports.ts'
import { followLocks } from './past-locks.ts'
import { languageNow } from './language.ts'
import { takeSnapshot } from './snapshot.ts'
import { trayFace } from './tray-face.ts'

export const reconcile = (ports: Ports, guardAge: () => number): void => {
  followLocks(ports)
  const snapshot = takeSnapshot(ports, guardAge)
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
