/** The numbers of everybody, from what is kept; and what there is to remember of them once they are shown. */
import type { UserData } from '../../shared/contract/user-data.ts'
import { countsOf, type Count, type Counts } from '../../shared/model/count.ts'
import { localDateIn, type LocalDate } from '../../shared/model/day.ts'
import { standing, type Happening } from '../../shared/model/event.ts'
import { seeing, type Seen } from '../../shared/model/glance.ts'
import { newlyEarned, type Earned } from '../../shared/model/milestone.ts'
import type { Person } from '../../shared/model/person.ts'
import { countingDay, type CountingDay } from '../../shared/model/today.ts'
import type { Ports } from '../ports.ts'

export type Someone = {
  /** Null for the first. */
  readonly id: string | null
  readonly alias: string
  readonly lastContact: Person['lastContact']
  readonly lastLook: LocalDate | null
  readonly policy?: NonNullable<UserData['policy']>
  readonly roads: UserData['roads']
  readonly counts: Counts
  readonly onTray: boolean
}

export type Numbers = {
  readonly today: CountingDay
  /** What stands of the log. */
  readonly happenings: readonly Happening[]
  /** Nobody, as long as there is nobody to count for; then the first person first. */
  readonly people: readonly Someone[]
}

/** Everybody in one shape. */
const everybody = (data: UserData) => {
  const { person, lastLook, roads, policy, seen, others = [] } = data
  const first = person && { ...person, lastLook, roads, policy, seen }
  return [...(first ? [{ ...first, id: null }] : []), ...others]
}

export const takeNumbers = ({
  clock,
  store,
}: Pick<Ports, 'clock'> & { readonly store: Pick<Ports['store'], 'read'> }): Numbers => {
  const data = store.read()
  const happenings = standing(data.happenings)
  const today = countingDay(happenings, { now: clock.now(), zone: clock.zone() }, data.trusted ?? null)
  const people = everybody(data).flatMap(({ id, alias, roads, lastContact, lastLook, policy = [], seen }) => {
    const memory = { noContact: seen, notLooking: seen?.looking ?? null }
    const counted = { lastContact, lastLook, policy, seen: memory, ...(id !== null && { id }) }
    const counts = countsOf(counted, happenings, today)
    const said = { id, alias, lastContact, lastLook, roads, ...(policy.length > 0 && { policy }) }
    return counts ? [{ ...said, counts, onTray: id === (data.onTray ?? null) }] : []
  })
  return { today, happenings, people }
}

const seenOf = (before: Seen | null, { noContact, notLooking }: Counts, now: number): Seen => {
  const { looking, ...rest } = before ?? { instant: now, day: 0, of: '' }
  const seen = seeing(rest, noContact.of, noContact, now)
  const looked = notLooking && seeing(looking ?? null, notLooking.of, notLooking, now)
  return looked ? { ...seen, looking: looked } : seen
}

/** The last day that may earn a milestone: none while a guard waits for a better clock than this one. */
const agreedDay = ({ clock, guard }: Ports): LocalDate => {
  const account = guard.account()
  const doubted = account.kind === 'answering' && account.status.clockPending
  return localDateIn(doubted ? 0 : clock.agreed(), clock.zone())
}

type Noting = {
  readonly before: readonly Earned[]
  readonly agreed: LocalDate
  readonly today: LocalDate
}

const earnedBy = ({ id, counts }: Someone, seen: Seen | null, { before, agreed, today }: Noting) => {
  const own = before.filter(({ person }) => (person ?? null) === id)
  const seenRun = { noContact: seen, notLooking: seen?.looking ?? null }
  return [counts.noContact, counts.notLooking]
    .filter((count): count is Count => count !== null)
    .flatMap((count) => newlyEarned(count, own, seenRun[count.run], agreed, today))
    .map((earned) => (id === null ? earned : { ...earned, person: id }))
}

/**
 * Remembers what is shown now, so that it need not fall, and the milestones that it has reached.
 * @returns the numbers as they are once that is remembered
 */
export const rememberNumbers = (ports: Ports): Numbers => {
  const numbers = takeNumbers(ports)
  const { today, people } = numbers
  if (people.length === 0) return numbers
  const data = ports.store.read()
  const before = data.earned ?? []
  const noting = { before, agreed: agreedDay(ports), today: today.wall }
  const seenBefore = (id: string | null): Seen | null =>
    id === null ? data.seen : (data.others?.find((other) => other.id === id)?.seen ?? null)
  const fresh = people.flatMap((someone) => earnedBy(someone, seenBefore(someone.id), noting))
  const seenNow = (id: string | null): Seen | null => {
    const counts = people.find((someone) => someone.id === id)?.counts
    return counts ? seenOf(seenBefore(id), counts, today.now) : seenBefore(id)
  }
  const seen = seenNow(null)
  const others = data.others?.map((other) => ({ ...other, seen: seenNow(other.id) }))
  if (fresh.length === 0 && isSame([seen, others], [data.seen, data.others])) return numbers
  const earned = fresh.length > 0 && { earned: [...before, ...fresh] }
  // A disk that is full costs only this memory; the next look tries again.
  ports.store.save({ ...data, ...earned, seen, ...(others && { others }) })
  return takeNumbers(ports)
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)
