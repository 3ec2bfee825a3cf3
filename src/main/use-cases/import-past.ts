/** A past from before this app comes in at once, and goes out at once. */
import type { AppArgs, AppValue } from '../../shared/contract/app-bridge.ts'
import { mostEvents } from '../../shared/contract/records.ts'
import type { UserData } from '../../shared/contract/user-data.ts'
import { checkEvent } from '../../shared/model/check-event.ts'
import { correcting, standing, type Entry, type Happening } from '../../shared/model/event.ts'
import { checkPastDay, type Person } from '../../shared/model/person.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import { countingDay } from '../../shared/model/today.ts'
import type { Ports } from '../ports.ts'
import { corrected } from './save-person.ts'

type Start = Person['lastContact']

const startOf = (data: UserData, person: string | undefined): Start | null =>
  (person === undefined ? data.person : data.others?.find(({ id }) => id === person))?.lastContact ?? null

const withStart = (data: UserData, person: string | undefined, lastContact: Start): UserData =>
  person === undefined
    ? { ...data, ...(data.person && { person: { ...data.person, lastContact } }) }
    : {
        ...data,
        others: (data.others ?? []).map((each) => (each.id === person ? { ...each, lastContact } : each)),
      }

/** The day that it began, said anew; null where it stays as it is. */
const newStart = (
  { clock }: Ports,
  { start }: AppArgs<'importPast'>,
  before: Start,
): Result<Start | null, Refusal> => {
  if (start === undefined) return ok(null)
  const date = checkPastDay(start, clock.now(), clock.zone())
  if (!date.ok) return date
  return ok(date.value === before.date ? null : { date: date.value, zone: clock.zone() })
}

/** All of it or nothing: what is wrong with one of them is refused before anything is written. */
export const importPast = (
  ports: Ports,
  said: AppArgs<'importPast'>,
): Result<AppValue<'importPast'>, Refusal> => {
  const { clock, store } = ports
  const { events, person } = said
  const data = store.read()
  const before = startOf(data, person)
  if (!before) return fail(refuse('person-unknown'))
  const start = newStart(ports, said, before)
  if (!start.ok) return start
  if (events.length === 0 && start.value === null) return fail(refuse('import-empty'))
  if (data.happenings.length + events.length > mostEvents) return fail(refuse('log-full'))
  const stands = standing(data.happenings)
  const day = countingDay(stands, { now: clock.now(), zone: clock.zone() }, data.trusted ?? null)
  const added: Happening[] = []
  for (const event of events) {
    const checked = checkEvent(event, stands, day)
    if (!checked.ok) return checked
    const about = person === undefined ? {} : { person }
    added.push({ ...checked.value, ...about, id: ports.newId(), zone: day.zone, said: day.now })
  }
  const begun = start.value ? withStart(data, person, start.value) : data
  const saved = store.save({ ...begun, happenings: [...data.happenings, ...added] })
  if (!saved.ok) return saved
  return ok({
    ids: added.map(({ id }) => id),
    start: start.value && before,
    ...(person !== undefined && { person }),
  })
}

/** What was only earned by a past that was taken back goes with it; what was lived stays. */
export const undoImport = (
  { clock, store, newId }: Ports,
  { ids, start, person }: AppArgs<'undoImport'>,
): Result<null, Refusal> => {
  const data = store.read()
  const gone = new Set(ids)
  const happenings: readonly Entry[] = data.happenings
  const voidings = ids
    .map((id) => correcting(happenings, id, false))
    .filter((voids) => voids !== null)
    .map((voids) => ({ id: newId(), voids, said: clock.now() }))
  if (happenings.length + voidings.length > mostEvents) return fail(refuse('log-full'))
  const named = startOf(data, person)
  const wrong = [
    ...(start && named ? [named.date] : []),
    ...happenings.flatMap((entry) => (gone.has(entry.id) && 'countFrom' in entry ? [entry.countFrom] : [])),
  ]
  const begun = start ? withStart(data, person, start) : data
  return store.save({ ...corrected(begun, person, wrong), happenings: [...data.happenings, ...voidings] })
}
