/** What happened is written down, and can be taken back; the counts follow from it. The log only ever grows. */
import type { AppArgs } from '../../shared/contract/app-bridge.ts'
import { mostEvents } from '../../shared/contract/records.ts'
import { checkEvent } from '../../shared/model/check-event.ts'
import { correcting, standing, type Entry } from '../../shared/model/event.ts'
import { withPolicy, type PolicyVersion } from '../../shared/model/policy.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import { countingDay } from '../../shared/model/today.ts'
import type { Ports } from '../ports.ts'

const append = ({ store }: Ports, entry: Entry): Result<null, Refusal> => {
  const data = store.read()
  if (data.happenings.length >= mostEvents) return fail(refuse('log-full'))
  return store.save({ ...data, happenings: [...data.happenings, entry] })
}

const today = ({ clock, store }: Ports) => {
  const { happenings, trusted } = store.read()
  return countingDay(standing(happenings), { now: clock.now(), zone: clock.zone() }, trusted ?? null)
}

export const recordEvent = (ports: Ports, said: AppArgs<'recordEvent'>): Result<null, Refusal> => {
  const day = today(ports)
  if (said.person !== undefined && !ports.store.read().others?.some(({ id }) => id === said.person))
    return fail(refuse('person-unknown'))
  const event = checkEvent(said, standing(ports.store.read().happenings), day)
  if (!event.ok) return event
  return append(ports, { ...event.value, id: ports.newId(), zone: day.zone, said: day.now })
}

/** Says whether an entry stands, by an entry about it. */
const correct = (ports: Ports, id: string, stands: boolean): Result<null, Refusal> => {
  const voids = correcting(ports.store.read().happenings, id, stands)
  return voids === null ? ok(null) : append(ports, { id: ports.newId(), voids, said: ports.clock.now() })
}

export const removeEvent = (ports: Ports, { id }: AppArgs<'removeEvent'>): Result<null, Refusal> =>
  correct(ports, id, false)

export const putBackEvent = (ports: Ports, id: string): Result<null, Refusal> => correct(ports, id, true)

export const setStrict = (ports: Ports, { strict, person }: AppArgs<'setStrict'>): Result<null, Refusal> => {
  const data = ports.store.read()
  const from = today(ports).date
  const anew = (before: readonly PolicyVersion[] = []) => [...withPolicy(before, strict, from)]
  if (person === undefined) return ports.store.save({ ...data, policy: anew(data.policy) })
  if (!data.others?.some(({ id }) => id === person)) return fail(refuse('person-unknown'))
  return ports.store.save({
    ...data,
    others: data.others.map((each) => (each.id === person ? { ...each, policy: anew(each.policy) } : each)),
  })
}
