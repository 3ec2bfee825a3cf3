/** What happened is written down, and can be taken back; the counts follow from it. */
import type { AppArgs } from '../../shared/contract/app-bridge.ts'
import { daysBetween, localDateIn } from '../../shared/model/day.ts'
import { endsRun } from '../../shared/model/event.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, type Result } from '../../shared/model/result.ts'
import type { Ports } from '../ports.ts'

export const recordEvent = (ports: Ports, said: AppArgs<'recordEvent'>): Result<null, Refusal> => {
  const { clock, store, newId } = ports
  const [now, zone] = [clock.now(), clock.zone()]
  const today = localDateIn(now, zone)
  const { kind, date, countFrom } = said
  if (daysBetween(date, today) < 0 || daysBetween(countFrom, today) < 0) return fail(refuse('date-future'))
  if (daysBetween(date, countFrom) < 0) return fail(refuse('count-before'))
  const data = store.read()
  return store.save({
    ...data,
    happenings: [...data.happenings, { id: newId(), kind, date, countFrom, zone, said: now }],
    // An event is the one thing that may let the number fall.
    seen: endsRun(kind, 'noContact') ? null : data.seen,
  })
}

export const removeEvent = ({ store }: Ports, { id }: AppArgs<'removeEvent'>): Result<null, Refusal> => {
  const data = store.read()
  return store.save({ ...data, happenings: data.happenings.filter((each) => each.id !== id) })
}
