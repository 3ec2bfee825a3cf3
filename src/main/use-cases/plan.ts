/** The week: a thing is planned, ticked, removed. */
import type { AppArgs } from '../../shared/contract/app-bridge.ts'
import { titleLimit } from '../../shared/model/plan.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, type Result } from '../../shared/model/result.ts'
import { plainText } from '../../shared/model/text.ts'
import type { Ports } from '../ports.ts'

export const planItem = (ports: Ports, item: AppArgs<'planItem'>): Result<null, Refusal> => {
  const { date, part, done } = item
  const what = 'words' in item.what ? { words: plainText(item.what.words) } : item.what
  if ('words' in what && what.words === '') return fail(refuse('text-empty'))
  if ('words' in what && Array.from(what.words).length > titleLimit)
    return fail(refuse('text-long', { max: titleLimit }))
  const data = ports.store.read()
  return ports.store.save({
    ...data,
    planned: [...data.planned, { id: ports.newId(), what, date, part, done }],
  })
}

export const tickItem = ({ store }: Ports, { id, done }: AppArgs<'tickItem'>): Result<null, Refusal> => {
  const data = store.read()
  return store.save({
    ...data,
    planned: data.planned.map((each) => (each.id === id ? { ...each, done } : each)),
  })
}

export const removeItem = ({ store }: Ports, { id }: AppArgs<'removeItem'>): Result<null, Refusal> => {
  const data = store.read()
  return store.save({ ...data, planned: data.planned.filter((each) => each.id !== id) })
}
