/** What somebody can be found by: kept where the person said it, and nowhere else. */
import type { AppArgs } from '../../shared/contract/app-bridge.ts'
import type { UserData } from '../../shared/contract/user-data.ts'
import type { KnownBy } from '../../shared/model/reach/reach.ts'
import { noTraces, traceKey, withoutTraces, withTrace } from '../../shared/model/reach/trace.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import type { Ports } from '../ports.ts'

/** @param id null for the first person */
export const knownByOf = (data: UserData, id: string | null): KnownBy =>
  (id === null ? data.knownBy : data.others?.find((each) => each.id === id)?.knownBy) ?? noTraces

const save = (
  { store }: Ports,
  person: string | undefined,
  change: (known: KnownBy) => Result<KnownBy, Refusal>,
): Result<null, Refusal> => {
  const data = store.read()
  if (person !== undefined && !data.others?.some(({ id }) => id === person))
    return fail(refuse('person-unknown'))
  const next = change(knownByOf(data, person ?? null))
  if (!next.ok) return next
  const knownBy = next.value
  if (person === undefined) return store.save({ ...data, knownBy })
  const others = (data.others ?? []).map((each) => (each.id === person ? { ...each, knownBy } : each))
  return store.save({ ...data, others })
}

export const keepTrace = (ports: Ports, { person, trace }: AppArgs<'keepTrace'>): Result<null, Refusal> =>
  save(ports, person, (known) => withTrace(known, trace))

export const removeTrace = (ports: Ports, { person, trace }: AppArgs<'removeTrace'>): Result<null, Refusal> =>
  save(ports, person, (known) => ok(withoutTraces(known, [traceKey(trace)])))
