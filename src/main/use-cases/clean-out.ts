/** What the person has done of the clean-out: ticked, and unticked. */
import type { AppArgs } from '../../shared/contract/app-bridge.ts'
import { mostTicks } from '../../shared/contract/ticks.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, type Result } from '../../shared/model/result.ts'
import type { Ports } from '../ports.ts'

export const tickCleanOut = (
  { clock, store }: Ports,
  { key, isDone, person }: AppArgs<'tickCleanOut'>,
): Result<null, Refusal> => {
  const data = store.read()
  if (person !== undefined && !data.others?.some(({ id }) => id === person))
    return fail(refuse('person-unknown'))
  const others = (data.ticks ?? []).filter((tick) => tick.key !== key || tick.person !== person)
  if (!isDone) return store.save({ ...data, ticks: others })
  if (others.length >= mostTicks) return fail(refuse('log-full'))
  return store.save({
    ...data,
    ticks: [...others, { key, said: clock.now(), ...(person !== undefined && { person }) }],
  })
}
