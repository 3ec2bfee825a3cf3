/** A short way to write a log by hand. */
import type { LocalDate } from '../../../src/shared/model/day.ts'
import type { EventKind } from '../../../src/shared/model/event-kinds.ts'
import type { Happening } from '../../../src/shared/model/event.ts'
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
