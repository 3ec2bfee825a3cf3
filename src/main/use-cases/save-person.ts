/** The person says who it is about and when the last contact was. */
import type { AppArgs } from '../../shared/contract/app-bridge.ts'
import type { LocalDate } from '../../shared/model/day.ts'
import { afterCorrection } from '../../shared/model/milestone.ts'
import { checkPastDay, checkPerson } from '../../shared/model/person.ts'
import type { Refusal } from '../../shared/model/refusal.ts'
import { ok, type Result } from '../../shared/model/result.ts'
import type { Ports } from '../ports.ts'

const checkLook = (
  typed: string | undefined,
  before: LocalDate | null,
  { clock }: Ports,
): Result<LocalDate | null, Refusal> => {
  if (typed === undefined) return ok(before)
  return typed === '' ? ok(null) : checkPastDay(typed, clock.now(), clock.zone())
}

export const savePerson = (ports: Ports, draft: AppArgs<'savePerson'>): Result<null, Refusal> => {
  const { clock, store } = ports
  const before = store.read()
  const person = checkPerson(draft, clock.now(), clock.zone())
  if (!person.ok) return person
  const lastLook = checkLook(draft.lastLook, before.lastLook, ports)
  if (!lastLook.ok) return lastLook
  const next = { ...before, lastLook: lastLook.value }
  const said = before.person?.lastContact
  // A journey does not rewrite the zone in which an unchanged day was said.
  if (said?.date === person.value.lastContact.date)
    return store.save({ ...next, person: { ...person.value, lastContact: said } })
  const earned = said && before.earned && { earned: [...afterCorrection(before.earned, said.date)] }
  return store.save({ ...next, ...earned, person: person.value })
}
