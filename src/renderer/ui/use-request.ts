/** One request at a time: whether it is on its way, and what was refused. */
import { useState } from 'react'
import type { Refusal } from '../../shared/model/refusal.ts'
import type { Result } from '../../shared/model/result.ts'

export const useRequest = () => {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const run = async <T>(request: () => Promise<Result<T, Refusal>>): Promise<Result<T, Refusal>> => {
    setBusy(true)
    try {
      const answer = await request()
      setRefusal(answer.ok ? null : answer.error)
      return answer
    } finally {
      setBusy(false)
    }
  }
  return { busy, refusal, setRefusal, run }
}
