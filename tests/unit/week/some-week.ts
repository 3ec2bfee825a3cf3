/** Weeks for the tests. */
import type { LocalDate } from '../../../src/shared/model/day.ts'
import type { Mark, Routine, Week } from '../../../src/shared/model/week/routine.ts'
import type { LocalTime } from '../../../src/shared/model/week/time-of-day.ts'

export const day = (text: string): LocalDate => text as LocalDate
export const at = (text: string) => ({ time: text as LocalTime })

export const routine = (id: string, start: string, more: Partial<Routine> = {}): Routine => ({
  id,
  what: { words: id },
  kind: null,
  start: day(start),
  when: { part: 'evening' },
  minutes: 0,
  repeat: null,
  changes: [],
  ...more,
})

export const weekWith = (routines: readonly Routine[], marks: readonly Mark[] = []): Week => ({
  routines,
  marks,
})
