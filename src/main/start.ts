/** The app without Electron: ports in, the answers to every call of the bridge out. */
import type { AppHandlers } from '../shared/contract/app-bridge.ts'
import type { Refusal } from '../shared/model/refusal.ts'
import { ok, type Result } from '../shared/model/result.ts'
import type { Ports } from './ports.ts'
import { lockCalls } from './use-cases/locks.ts'
import { reconcile } from './use-cases/reconcile.ts'
import { savePerson } from './use-cases/save-person.ts'
import { takeSnapshot } from './use-cases/snapshot.ts'
import { trustClock } from './use-cases/trust-clock.ts'

export const start = (ports: Ports): AppHandlers => {
  const show = () => reconcile(ports)
  const shown = <T>(result: Result<T, Refusal>): Result<T, Refusal> => {
    if (result.ok) show()
    return result
  }
  ports.guard.onChange(show)
  ports.onTick(() => {
    show()
    void ports.guard.ask()
  })
  show()
  return {
    snapshot: async () => ok(takeSnapshot(ports)),
    savePerson: async (draft) => shown(savePerson(ports, draft)),
    trustClock: async () => shown(trustClock(ports)),
    startGuard: async () => ports.guard.start(),
    ...lockCalls(ports),
  }
}
