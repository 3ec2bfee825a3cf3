/** Asks the guard for a lock, and keeps its one-time code until it was given away. */
import { useState } from 'react'
import { bridge } from '../../bridge.ts'
import { useRequest } from '../../ui/use-request.ts'
import type { Around } from './draft-beyond.ts'
import { requestOf, type Draft } from './draft.ts'

/** @param onLocked called once the guard has taken it, and its code, if it has one, was given away */
export const useArm = (onLocked: () => void) => {
  const [code, setCode] = useState<string | null>(null)
  const { busy, refusal, setRefusal, run } = useRequest()
  return {
    code,
    busy,
    refusal,
    setRefusal,
    forget: () => setRefusal(null),
    /** @returns whether the guard has taken it */
    arm: async (draft: Draft, around: Around): Promise<boolean> => {
      const request = requestOf(draft, around)
      if (!request.ok) {
        setRefusal(request.error)
        return false
      }
      const { sites, ...rest } = request.value
      const armed = await run(() => bridge.armLock({ ...rest, sites: [...sites] }))
      if (!armed.ok) return false
      setCode(armed.value.code)
      if (armed.value.code === null) onLocked()
      return true
    },
    codeGiven: () => {
      setCode(null)
      onLocked()
    },
  }
}
