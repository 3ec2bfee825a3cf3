/** The person says that the clock is right now, so the number counts by it again. */
import type { Refusal } from '../../shared/model/refusal.ts'
import type { Result } from '../../shared/model/result.ts'
import type { Ports } from '../ports.ts'

export const trustClock = ({ store }: Ports): Result<null, Refusal> =>
  store.save({ ...store.read(), seen: null })
