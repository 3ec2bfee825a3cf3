/** On which days the children are there: the same every week, or this week and then the other. */
import { addDays, daysBetween, isoWeekday, type LocalDate } from '../day.ts'
import type { WeekDay } from './routine.ts'

export type Custody = {
  /** Any day of a first week; the week after it is a second one, and so on. Weeks begin on Monday here. */
  readonly since: LocalDate
  /** With the children in a first week. */
  readonly first: readonly WeekDay[]
  /** And in a second one; the same where every week is alike. */
  readonly second: readonly WeekDay[]
  /** Days on which it is the other way round this once: exchanged, ill, on holiday. */
  readonly swapped: readonly LocalDate[]
}

/** More days than two years of exchanges have. */
export const mostSwapped = 400

const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - isoWeekday(date))

/** Whether a day lies in a first or in a second week. */
export const whichWeek = ({ since }: Pick<Custody, 'since'>, date: LocalDate): 'first' | 'second' => {
  const weeks = daysBetween(mondayOf(since), mondayOf(date)) / 7
  return ((weeks % 2) + 2) % 2 === 0 ? 'first' : 'second'
}

/** Null: nobody has said when the children are there. */
export const isWithChildren = (custody: Custody | null, date: LocalDate): boolean =>
  custody !== null &&
  custody[whichWeek(custody, date)].includes(isoWeekday(date) as WeekDay) !== custody.swapped.includes(date)

/** Other days from now on. What was exchanged stays as it was agreed, whatever the new days say of it. */
export const withDays = (
  before: Custody | null,
  days: Pick<Custody, 'since' | 'first' | 'second'>,
): Custody => {
  const plain: Custody = { ...days, swapped: [] }
  const swapped = before?.swapped ?? []
  return {
    ...plain,
    swapped: swapped.filter((date) => isWithChildren(before, date) !== isWithChildren(plain, date)),
  }
}

/** This once the other way round; and back. What is long past is forgotten. */
export const swapDay = (custody: Custody, date: LocalDate, today: LocalDate): Custody => {
  const others = custody.swapped.filter((each) => each !== date && daysBetween(each, today) < 366)
  return {
    ...custody,
    swapped: custody.swapped.includes(date) ? others : [...others, date].slice(-mostSwapped),
  }
}
