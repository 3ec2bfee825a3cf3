/** The person says who it is about and when the last contact was; and who else. */
import type { AppArgs, AppValue } from '../../shared/contract/app-bridge.ts'
import { mostOthers, type UserData } from '../../shared/contract/user-data.ts'
import type { LocalDate } from '../../shared/model/day.ts'
import { afterCorrection } from '../../shared/model/milestone.ts'
import { checkPastDay, checkPerson, type Person } from '../../shared/model/person.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import type { Ports } from '../ports.ts'

const checkLook = (
  typed: string | undefined,
  before: LocalDate | null,
  { clock }: Ports,
): Result<LocalDate | null, Refusal> => {
  if (typed === undefined) return ok(before)
  return typed === '' ? ok(null) : checkPastDay(typed, clock.now(), clock.zone())
}

type Start = { readonly lastContact: Person['lastContact']; readonly lastLook: LocalDate | null }
type Draft = AppArgs<'saveOther'>

/** What was said, and the first days that were wrong before. */
const checkDraft = (
  ports: Ports,
  draft: Draft,
  before: Start | null,
): Result<{ readonly person: Person & Start; readonly wrong: readonly LocalDate[] }, Refusal> => {
  const person = checkPerson(draft, ports.clock.now(), ports.clock.zone())
  if (!person.ok) return person
  const lastLook = checkLook(draft.lastLook, before?.lastLook ?? null, ports)
  if (!lastLook.ok) return lastLook
  const said = before?.lastContact
  // A journey does not rewrite the zone in which an unchanged day was said.
  const lastContact = said?.date === person.value.lastContact.date ? said : person.value.lastContact
  const wrong = [
    said && said !== lastContact ? said.date : null,
    lastLook.value === before?.lastLook ? null : (before?.lastLook ?? null),
  ].filter((date) => date !== null)
  return ok({ person: { alias: person.value.alias, lastContact, lastLook: lastLook.value }, wrong })
}

/** A corrected first day is no slip: what was only earned by it goes. */
export const corrected = (data: UserData, id: string | undefined, wrong: readonly LocalDate[]): UserData => {
  if (!data.earned || wrong.length === 0) return data
  const stays = new Set(
    afterCorrection(
      data.earned.filter(({ person }) => person === id),
      wrong,
    ),
  )
  return { ...data, earned: data.earned.filter((each) => each.person !== id || stays.has(each)) }
}

export const savePerson = (ports: Ports, draft: AppArgs<'savePerson'>): Result<null, Refusal> => {
  const data = ports.store.read()
  const checked = checkDraft(ports, draft, data.person && { ...data.person, lastLook: data.lastLook })
  if (!checked.ok) return checked
  const { lastLook, ...person } = checked.value.person
  return ports.store.save({ ...corrected(data, undefined, checked.value.wrong), lastLook, person })
}

export const saveOther = (ports: Ports, draft: AppArgs<'saveOther'>): Result<null, Refusal> => {
  const data = ports.store.read()
  const others = data.others ?? []
  const before = others.find(({ id }) => id === draft.id)
  if (draft.id !== undefined && !before) return fail(refuse('person-unknown'))
  if (!before && others.length >= mostOthers) return fail(refuse('people-many', { max: mostOthers }))
  const checked = checkDraft(ports, draft, before ?? null)
  if (!checked.ok) return checked
  const { person, wrong } = checked.value
  const next = { ...(before ?? { id: ports.newId(), roads: [], seen: null }), ...person }
  return ports.store.save({
    ...corrected(data, next.id, wrong),
    others: before ? others.map((each) => (each === before ? next : each)) : [...others, next],
  })
}

/** What is kept about somebody beside their own record, and what of the same is about others. */
const apart = <R extends { readonly person?: string }>(kept: readonly R[] | undefined, id: string) => ({
  own: kept?.filter(({ person }) => person === id) ?? [],
  rest: kept?.filter(({ person }) => person !== id),
})

/** Their clocks go, and what was ticked and agreed about them; what the log says of them stays in it, and is about nobody that is shown. */
export const removeOther = (
  { store }: Ports,
  { id }: AppArgs<'removeOther'>,
): Result<AppValue<'removeOther'>, Refusal> => {
  const { onTray, ...data } = store.read()
  const removed = data.others?.find((each) => each.id === id)
  if (!removed) return fail(refuse('person-unknown'))
  const [ticks, windows] = [apart(data.ticks, id), apart(data.windows, id)]
  const saved = store.save({
    ...data,
    others: (data.others ?? []).filter((each) => each !== removed),
    ...(ticks.rest && { ticks: ticks.rest }),
    ...(windows.rest && { windows: windows.rest }),
    ...(onTray !== undefined && onTray !== id && { onTray }),
  })
  if (!saved.ok) return saved
  return ok({
    ...removed,
    ...(ticks.own.length > 0 && { ticks: ticks.own }),
    ...(windows.own.length > 0 && { windows: windows.own }),
  })
}

/** As they were; their place in the row is the last one. */
export const putBackOther = (
  { store }: Ports,
  { ticks = [], windows = [], ...person }: AppValue<'removeOther'>,
): Result<null, Refusal> => {
  const data = store.read()
  const others = (data.others ?? []).filter(({ id }) => id !== person.id)
  if (others.length >= mostOthers) return fail(refuse('people-many', { max: mostOthers }))
  return store.save({
    ...data,
    others: [...others, person],
    ...(ticks.length > 0 && { ticks: [...(apart(data.ticks, person.id).rest ?? []), ...ticks] }),
    ...(windows.length > 0 && { windows: [...(apart(data.windows, person.id).rest ?? []), ...windows] }),
  })
}

export const chooseForTray = ({ store }: Ports, { id }: AppArgs<'chooseForTray'>): Result<null, Refusal> => {
  const { onTray: _before, ...data } = store.read()
  if (id === null) return store.save(data)
  if (!data.others?.some((each) => each.id === id)) return fail(refuse('person-unknown'))
  return store.save({ ...data, onTray: id })
}
