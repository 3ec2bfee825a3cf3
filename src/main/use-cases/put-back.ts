/** What was removed comes back as it was, once. */
import type { AppArgs } from '../../shared/contract/app-bridge.ts'
import { remember } from '../../shared/model/lock-history.ts'
import type { Refusal } from '../../shared/model/refusal.ts'
import type { Result } from '../../shared/model/result.ts'
import type { Ports } from '../ports.ts'
import { putBackEvent } from './happenings.ts'
import { putBackRoad } from './roads.ts'
import { putBackOther } from './save-person.ts'

const withRecord = <R extends { readonly id: string }>(records: readonly R[], record: R): R[] => [
  ...records.filter(({ id }) => id !== record.id),
  record,
]

export const putBack = (ports: Ports, removed: AppArgs<'putBack'>): Result<null, Refusal> => {
  const { store } = ports
  const data = store.read()
  switch (removed.what) {
    case 'event':
      return putBackEvent(ports, removed.record.id)
    case 'reason':
      return store.save({ ...data, reasons: withRecord(data.reasons, removed.record) })
    case 'lock':
      return store.save({ ...data, lockHistory: remember(data.lockHistory, removed.record) })
    case 'road':
      return putBackRoad(ports, removed.record, removed.person)
    case 'person':
      return putBackOther(ports, removed.record)
    case 'if-then':
      return store.save({ ...data, ifThens: withRecord(data.ifThens ?? [], removed.record) })
    case 'window':
      return store.save({ ...data, windows: withRecord(data.windows ?? [], removed.record) })
  }
}
