/** The one loop: takes what is true now, shows the same of it in the tray and the window, and remembers the number. */
import type { Snapshot } from '../../shared/contract/app-bridge.ts'
import { seeing } from '../../shared/model/glance.ts'
import type { Ports, TrayFace } from '../ports.ts'
import { sayGlance, trayWords } from '../words.ts'
import { takeSnapshot } from './snapshot.ts'

const trayFace = (snapshot: Snapshot, { window, quit }: Pick<Ports, 'window' | 'quit'>): TrayFace => {
  const lines = sayGlance(snapshot)
  return {
    number: snapshot.glance ? String(snapshot.glance.day) : null,
    tooltip: lines.join('\n'),
    menu: [
      { kind: 'action', label: trayWords.open, run: window.open },
      { kind: 'separator' },
      ...lines.map((label) => ({ kind: 'words', label }) as const),
      { kind: 'separator' },
      { kind: 'action', label: trayWords.quit, run: quit },
    ],
  }
}

export const reconcile = (ports: Ports): void => {
  const snapshot = takeSnapshot(ports)
  ports.tray.show(trayFace(snapshot, ports))
  ports.window.push(snapshot)
  if (!snapshot.glance) return
  const data = ports.store.read()
  const seen = seeing(data.seen, snapshot.glance, ports.clock.now())
  // A disk that is full costs only this memory; the next look tries again.
  if (seen !== data.seen) ports.store.save({ ...data, seen })
}
