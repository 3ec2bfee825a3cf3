/** What happened is written down, and can be taken back; the counts follow from it. The log only ever grows. */
import type { AppArgs, AppValue } from '../../shared/contract/app-bridge.ts'
import { mostEvents } from '../../shared/contract/records.ts'
import { checkEvent } from '../../shared/model/check-event.ts'
import { correcting, standing, type Entry, type Happening } from '../../shared/model/event.ts'
import { withPolicy, type PolicyVersion } from '../../shared/model/policy.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import { countingDay } from '../../shared/model/today.ts'
import type { Ports } from '../ports.ts'
import { corrected } from './save-person.ts'

/** @param wrong what it takes the place of: a number that was only said by that goes, what was lived stays */
const append = ({ store }: Ports, entry: Entry, wrong?: Happening): Result<null, Refusal> => {
  const data = store.read()
  if (data.happenings.length >= mostEvents) return fail(refuse('log-full'))
  const right = wrong ? corrected(data, wrong.person, [wrong.countFrom]) : data
  return store.save({ ...right, happenings: [...data.happenings, entry] })
}

const today = ({ clock, store }: Ports) => {
  const { happenings, trusted } = store.read()
  return countingDay(standing(happenings), { now: clock.now(), zone: clock.zone() }, trusted ?? null)
}

export const recordEvent = (
  ports: Ports,
  said: AppArgs<'recordEvent'>,
): Result<AppValue<'recordEvent'>, Refusal> => {
  const day = today(ports)
  if (said.person !== undefined && !ports.store.read().others?.some(({ id }) => id === said.person))
    return fail(refuse('person-unknown'))
  const stands = standing(ports.store.read().happenings)
  const event = checkEvent(said, stands, day)
  if (!event.ok) return event
  const id = ports.newId()
  // What is amended was said when it was said: a road that was closed since stays closed.
  const before = stands.find((each) => each.id === event.value.amends)
  const at = { zone: before?.zone ?? day.zone, said: before?.said ?? day.now }
  const isOther = before && (before.kind !== said.kind || before.countFrom !== said.countFrom)
  const kept = append(ports, { ...event.value, id, ...at }, isOther ? before : undefined)
  return kept.ok ? ok({ id }) : kept
}

/** Says whether an entry stands, by an entry about it. */
const correct = (ports: Ports, id: string, stands: boolean): Result<null, Refusal> => {
  const { happenings } = ports.store.read()
  const voids = correcting(happenings, id, stands)
  if (voids === null) return ok(null)
  const entry = happenings.find((each) => each.id === voids)
  const wrong = entry && 'countFrom' in entry ? entry : undefined
  return append(ports, { id: ports.newId(), voids, said: ports.clock.now() }, wrong)
}

/** What an entry stands for instead, and what that stood for: with the entry gone, the one before would stand again. */
const amendedBy = (log: readonly Entry[], id: string): readonly string[] => {
  const before: string[] = []
  for (let at: string | undefined = id; at !== undefined && !before.includes(at);) {
    before.push(at)
    const entry = log.find((each) => each.id === at)
    at = entry && 'amends' in entry ? entry.amends : undefined
  }
  return before
}

export const removeEvent = (ports: Ports, { id }: AppArgs<'removeEvent'>): Result<null, Refusal> => {
  for (const each of amendedBy(ports.store.read().happenings, id)) {
    const removed = correct(ports, each, false)
    if (!removed.ok) return removed
  }
  return ok(null)
}

export const putBackEvent = (ports: Ports, id: string): Result<null, Refusal> => correct(ports, id, true)

export const setStrict = (ports: Ports, { strict, person }: AppArgs<'setStrict'>): Result<null, Refusal> => {
  const data = ports.store.read()
  const from = today(ports).date
  const anew = (before: readonly PolicyVersion[] = []) => [...withPolicy(before, strict, from)]
  if (person === undefined) return ports.store.save({ ...data, policy: anew(data.policy) })
  if (!data.others?.some(({ id }) => id === person)) return fail(refuse('person-unknown'))
  return ports.store.save({
    ...data,
    others: data.others.map((each) => (each.id === person ? { ...each, policy: anew(each.policy) } : each)),
  })
}
