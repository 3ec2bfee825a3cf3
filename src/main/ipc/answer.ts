/** What stands behind the gate: no use case gets arguments that have not been parsed. */
import { appBridge, type AppHandlers } from '../../shared/contract/app-bridge.ts'
import type { AppCall } from '../../shared/contract/channels.ts'
import { parse } from '../../shared/contract/parse.ts'
import type { Refusal } from '../../shared/model/refusal.ts'
import type { Result } from '../../shared/model/result.ts'

export type Answer = (call: AppCall, args: unknown) => Promise<Result<unknown, Refusal>>

export const answerWith =
  (handlers: AppHandlers): Answer =>
  async (call, args) => {
    const checked = parse(appBridge.calls[call].args, args)
    return checked.ok ? handlers[call](checked.value as never) : checked
  }
