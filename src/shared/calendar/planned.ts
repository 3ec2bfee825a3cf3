/** What is planned for a day, and what comes next: for every room that shows it. */
import { addDays, dateOfDay, dayNumber, type LocalDate } from '../model/day.ts'
import { occurrencesIn, type Occurrence } from '../model/week/occurrences.ts'
import type { Week } from '../model/week/routine.ts'
import { expand } from './recurrence.ts'

/** Seven days at once, kept as long as the week stays as it is: pages ask for one day after the other. */
const kept = new WeakMap<Week, Map<number, readonly Occurrence[]>>()

const sevenDays = (week: Week, block: number): readonly Occurrence[] => {
  const blocks = kept.get(week) ?? new Map<number, readonly Occurrence[]>()
  kept.set(week, blocks)
  const known = blocks.get(block)
  if (known) return known
  const made = occurrencesIn(week, dateOfDay(block * 7), dateOfDay(block * 7 + 6), expand)
  blocks.set(block, made)
  return made
}

/** In the order of the hours. */
export const plannedOn = (week: Week, date: LocalDate): readonly Occurrence[] =>
  sevenDays(week, Math.floor(dayNumber(date) / 7)).filter((item) => item.date === date)

/** From `from` to `to`, both included, in the order of the days and of the hours. */
export const plannedFrom = (week: Week, from: LocalDate, to: LocalDate): readonly Occurrence[] => {
  const [first, last] = [Math.floor(dayNumber(from) / 7), Math.floor(dayNumber(to) / 7)]
  return Array.from({ length: last - first + 1 }, (_, at) => sevenDays(week, first + at))
    .flat()
    .filter(({ date }) => date >= from && date <= to)
}

/** The next thing that is not done yet, today or in the two weeks after; null when nothing is planned. */
export const nextPlanned = (week: Week, today: LocalDate): Occurrence | null =>
  plannedFrom(week, today, addDays(today, 14)).find(({ state }) => state === 'planned') ?? null
