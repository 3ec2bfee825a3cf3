/** What is planned for a day, and what comes next: for every room that shows it. */
import { addDays, type LocalDate } from '../model/day.ts'
import { nextOccurrence, occurrencesIn, type Occurrence } from '../model/week/occurrences.ts'
import type { Week } from '../model/week/routine.ts'
import { expand } from './recurrence.ts'

/** In the order of the hours. */
export const plannedOn = (week: Week, date: LocalDate): readonly Occurrence[] =>
  occurrencesIn(week, date, date, expand)

/** The next thing that is not done yet, today or in the two weeks after; null when nothing is planned. */
export const nextPlanned = (week: Week, today: LocalDate): Occurrence | null =>
  nextOccurrence(week, today, addDays(today, 14), expand)
