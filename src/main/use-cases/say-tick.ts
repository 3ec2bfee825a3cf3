/** The person says that something of the clean-out is done, or that it is not after all. */
import type { AppArgs } from '../../shared/contract/app-bridge.ts'
import { mostTicks } from '../../shared/contract/helps.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, type Result } from '../../shared/model/result.ts'
import type { Ports } from '../ports.ts'

export const sayTick = (
  { clock, store }: Ports,
  { key, person, done }: AppArgs<'sayTick'>,
): Result<null, Refusal> => {
  const data = store.read()
  if (person !== undefined && !data.others?.some(({ id }) => id === person))
    return fail(refuse('person-unknown'))
  const others = (data.ticks ?? []).filter((tick) => tick.key !== key || tick.person !== person)
  if (done && others.length >= mostTicks) return fail(refuse('many-kept', { max: mostTicks }))
  const tick = { key, said: clock.now(), ...(person !== undefined && { person }) }
  return store.save({ ...data, ticks: done ? [...others, tick] : others })
}
