/** Windows for contact that must be: kept, said anew, and removed. */
import type { AppArgs } from '../../shared/contract/app-bridge.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, type Result } from '../../shared/model/result.ts'
import { checkWindow, mostWindows } from '../../shared/model/scoped.ts'
import type { Ports } from '../ports.ts'

export const keepWindow = (ports: Ports, { id, ...draft }: AppArgs<'keepWindow'>): Result<null, Refusal> => {
  const checked = checkWindow(draft)
  if (!checked.ok) return checked
  const data = ports.store.read()
  if (draft.person !== undefined && !data.others?.some((other) => other.id === draft.person))
    return fail(refuse('person-unknown'))
  const others = (data.windows ?? []).filter((each) => each.id !== id)
  if (others.length >= mostWindows) return fail(refuse('many-kept', { max: mostWindows }))
  const days = { ...checked.value.days }
  return ports.store.save({
    ...data,
    windows: [...others, { ...checked.value, days, id: id ?? ports.newId() }],
  })
}

export const removeWindow = ({ store }: Ports, { id }: AppArgs<'removeWindow'>): Result<null, Refusal> => {
  const data = store.read()
  return store.save({ ...data, windows: (data.windows ?? []).filter((each) => each.id !== id) })
}
