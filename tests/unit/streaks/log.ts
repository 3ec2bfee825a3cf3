/** A short way to write a log by hand, and its numbers. */
import { countsOf, type Count, type Counted } from '../../../src/shared/model/count.ts'
import type { LocalDate } from '../../../src/shared/model/day.ts'
import type { EventKind } from '../../../src/shared/model/event-kinds.ts'
import { standing, type Entry, type Happening } from '../../../src/shared/model/event.ts'
import { countingDay, type CountingDay } from '../../../src/shared/model/today.ts'

export const date = (text: string) => text as LocalDate
export const at = (iso: string): number => Date.parse(iso)

/** `2026-01-11`, or `2026-01-11/15` for what was over on the 15th; said at noon UTC of its day. */
export const event = (kind: EventKind, when: string, more: Partial<Happening> = {}): Happening => {
  const [on = '', until] = when.split('/')
  return {
    id: `${kind} ${when}`,
    kind,
    date: date(on),
    countFrom: date(until === undefined ? on : `${on.slice(0, -until.length)}${until}`),
    zone: 'UTC',
    said: at(`${on}T12:00:00Z`),
    ...more,
  }
}

/** Noon UTC of that day, with nothing in the log. */
export const noonOf = (day: string): CountingDay =>
  countingDay([], { now: at(`${day}T12:00:00Z`), zone: 'UTC' }, null)

/** day, longest, days kept of those since the first, the same of the last 90. */
export type Numbers = readonly [day: number, longest: number, total: string, lately: string]

export const numbersOf = ({ day, longest, total, lately }: Count): Numbers => [
  day,
  longest.days,
  `${total.kept}/${total.of}`,
  `${lately.kept}/${lately.of}`,
]

export const counted = (start: string, more: Partial<Counted> = {}): Counted => ({
  lastContact: { date: date(start), zone: 'UTC' },
  lastLook: null,
  policy: [],
  seen: { noContact: null, notLooking: null },
  ...more,
})

export const countAt = (today: string, who: Counted, log: readonly Entry[]) => {
  const counts = countsOf(who, standing(log), noonOf(today))
  if (!counts) throw new Error('nothing is counted')
  return counts
}

export const slip = (when: string) => event('texted', when)
export const looked = (when: string) => event('looked-them-up', when)
