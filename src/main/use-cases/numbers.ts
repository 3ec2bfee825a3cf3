/** The numbers of both runs, from what is kept; and what there is to remember of them once they are shown. */
import type { UserData } from '../../shared/contract/user-data.ts'
import { countsOf, type Count, type Counts } from '../../shared/model/count.ts'
import { localDateIn, type LocalDate } from '../../shared/model/day.ts'
import { standing, type Happening } from '../../shared/model/event.ts'
import { seeing, type Seen } from '../../shared/model/glance.ts'
import { newlyEarned } from '../../shared/model/milestone.ts'
import { countingDay, type CountingDay } from '../../shared/model/today.ts'
import type { Ports } from '../ports.ts'

export type Numbers = {
  readonly today: CountingDay
  /** What stands of the log. */
  readonly happenings: readonly Happening[]
  /** Null as long as there is nobody to count for. */
  readonly counts: Counts | null
}

export const takeNumbers = ({ clock, store }: Ports): Numbers => {
  const { person, lastLook, happenings: log, policy = [], seen, trusted } = store.read()
  const happenings = standing(log)
  const today = countingDay(happenings, { now: clock.now(), zone: clock.zone() }, trusted ?? null)
  const counted = person && {
    lastContact: person.lastContact,
    lastLook,
    policy,
    seen: { noContact: seen, notLooking: seen?.looking ?? null },
  }
  return { today, happenings, counts: counted && countsOf(counted, happenings, today) }
}

const seenOf = (before: UserData['seen'], { noContact, notLooking }: Counts, now: number): Seen => {
  const { looking, ...rest } = before ?? { instant: now, day: 0, of: '' }
  const seen = seeing(rest, noContact.of, noContact, now)
  const looked = notLooking && seeing(looking ?? null, notLooking.of, notLooking, now)
  return looked ? { ...seen, looking: looked } : seen
}

/** The last day that may earn a milestone. A guard that waits for a better clock than this one makes us wait too. */
const agreedDay = ({ clock, guard }: Ports): LocalDate => {
  const account = guard.account()
  const doubted = account.kind === 'answering' && account.status.clockPending
  return localDateIn(doubted ? 0 : clock.agreed(), clock.zone())
}

/** Remembers what is shown now, so that it need not fall, and the milestones that it has reached. */
export const rememberNumbers = (ports: Ports): void => {
  const { today, counts } = takeNumbers(ports)
  if (!counts) return
  const data = ports.store.read()
  const agreed = agreedDay(ports)
  const fresh = [counts.noContact, counts.notLooking]
    .filter((count): count is Count => count !== null)
    .flatMap((count) => newlyEarned(count, data.earned ?? [], agreed, today.wall))
  const seen = seenOf(data.seen, counts, today.now)
  if (fresh.length === 0 && isSame(seen, data.seen)) return
  const earned = fresh.length > 0 && { earned: [...(data.earned ?? []), ...fresh] }
  // A disk that is full costs only this memory; the next look tries again.
  ports.store.save({ ...data, ...earned, seen })
}

const isSame = (a: Seen, b: Seen | null): boolean => JSON.stringify(a) === JSON.stringify(b)
