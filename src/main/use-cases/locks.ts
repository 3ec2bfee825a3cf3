/** What the person asks of their locks. Checked here for a quick answer; the guard checks again and decides. */
import type { AppHandlers } from '../../shared/contract/app-bridge.ts'
import { checkArm } from '../../shared/model/lock.ts'
import { ok, type Result } from '../../shared/model/result.ts'
import { catalogue } from '../../shared/model/services.ts'
import type { Ports } from '../ports.ts'

type LockCall = 'armLock' | 'extendLock' | 'requestRelease' | 'withdrawRelease' | 'releaseLock'

const nothing = <E>(answer: Result<unknown, E>): Result<null, E> => (answer.ok ? ok(null) : answer)

export const lockCalls = ({ guard }: Ports): Pick<AppHandlers, LockCall> => ({
  armLock: async (request) => {
    const plan = checkArm(catalogue, request)
    if (!plan.ok) return plan
    const armed = await guard.call('arm', request)
    return armed.ok ? ok({ code: armed.value.code }) : armed
  },
  extendLock: async (request) => nothing(await guard.call('extend', request)),
  requestRelease: async (request) => nothing(await guard.call('requestRelease', request)),
  withdrawRelease: async (request) => nothing(await guard.call('withdrawRelease', request)),
  releaseLock: async (request) => nothing(await guard.call('release', request)),
})
