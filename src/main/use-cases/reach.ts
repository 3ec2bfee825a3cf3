/** What a lock would do before it is made, and the doorway. */
import type { AppHandlers } from '../../shared/contract/app-bridge.ts'
import { ok } from '../../shared/model/result.ts'
import type { Ports } from '../ports.ts'

export const reachCalls = ({ guard }: Ports): Pick<AppHandlers, 'lookAhead' | 'setDoorway'> => ({
  lookAhead: (wanted) => guard.call('look', wanted),
  setDoorway: async (wanted) => {
    const said = await guard.call('setDoorway', wanted)
    return said.ok ? ok(null) : said
  },
})
