/** If-then plans: kept, and removed. */
import type { AppArgs } from '../../shared/contract/app-bridge.ts'
import { checkIfThen, mostIfThens } from '../../shared/model/if-then.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, type Result } from '../../shared/model/result.ts'
import type { Ports } from '../ports.ts'

export const keepIfThen = (ports: Ports, { id, ...said }: AppArgs<'keepIfThen'>): Result<null, Refusal> => {
  const checked = checkIfThen(said)
  if (!checked.ok) return checked
  const data = ports.store.read()
  const before = data.ifThens ?? []
  if (before.some((each) => each.id === id)) {
    const ifThens = before.map((each) => (each.id === id ? { ...checked.value, id: each.id } : each))
    return ports.store.save({ ...data, ifThens })
  }
  if (before.length >= mostIfThens) return fail(refuse('many-kept', { max: mostIfThens }))
  return ports.store.save({ ...data, ifThens: [...before, { ...checked.value, id: ports.newId() }] })
}

export const removeIfThen = ({ store }: Ports, { id }: AppArgs<'removeIfThen'>): Result<null, Refusal> => {
  const data = store.read()
  return store.save({ ...data, ifThens: (data.ifThens ?? []).filter((each) => each.id !== id) })
}
