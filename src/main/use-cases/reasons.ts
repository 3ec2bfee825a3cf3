/** The person's reasons: kept, pinned, removed, and brought back. */
import type { AppArgs } from '../../shared/contract/app-bridge.ts'
import { reasonLimit } from '../../shared/model/reason.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, type Result } from '../../shared/model/result.ts'
import { plainText } from '../../shared/model/text.ts'
import type { Ports } from '../ports.ts'

export const keepReason = (ports: Ports, said: AppArgs<'keepReason'>): Result<null, Refusal> => {
  const text = plainText(said.text)
  if (text === '') return fail(refuse('text-empty'))
  if (Array.from(text).length > reasonLimit) return fail(refuse('text-long', { max: reasonLimit }))
  const data = ports.store.read()
  return ports.store.save({ ...data, reasons: [...data.reasons, { id: ports.newId(), text }] })
}

export const pinReason = ({ store }: Ports, { id }: AppArgs<'pinReason'>): Result<null, Refusal> =>
  store.save({ ...store.read(), pinned: id })

export const removeReason = ({ store }: Ports, { id }: AppArgs<'removeReason'>): Result<null, Refusal> => {
  const data = store.read()
  return store.save({
    ...data,
    reasons: data.reasons.filter((each) => each.id !== id),
    pinned: data.pinned === id ? null : data.pinned,
  })
}
