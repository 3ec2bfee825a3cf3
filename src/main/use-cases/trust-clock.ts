/** The person says that the clock is right now, so the number counts by it again. */
import type { Refusal } from '../../shared/model/refusal.ts'
import type { Result } from '../../shared/model/result.ts'
import type { Ports } from '../ports.ts'

export const trustClock = ({ clock, store }: Ports): Result<null, Refusal> => {
  const { trusted: _before, ...data } = store.read()
  const at = clock.now()
  // What a clock that was ahead has put its time on would hold the number for good.
  const upTo = data.happenings.reduce((latest, { said }) => Math.max(latest, said), at)
  return store.save({ ...data, seen: null, ...(upTo > at && { trusted: { at, upTo } }) })
}
