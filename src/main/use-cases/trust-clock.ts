/** The person says that the clock is right now, so the number counts by it again. */
import type { Refusal } from '../../shared/model/refusal.ts'
import type { Result } from '../../shared/model/result.ts'
import type { Ports } from '../ports.ts'
import { takeNumbers } from './numbers.ts'

export const trustClock = (ports: Ports): Result<null, Refusal> => {
  const { store } = ports
  const { trusted: before, ...data } = store.read()
  const { date, wall, now, newest } = takeNumbers(ports).today
  // What a clock that was ahead has dated would hold up the number for good.
  const isAhead = date > wall || (newest !== null && newest > now)
  const trusted = isAhead ? Math.max(now, newest ?? now) : before
  return store.save({ ...data, seen: null, ...(trusted !== undefined && { trusted }) })
}
