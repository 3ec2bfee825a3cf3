/** Old and new: a routine that was shared, the hour at which it hurt, what takes its place there, and how that goes. */
import { addDays, type LocalDate } from '../day.ts'
import { occurrencesIn, type Expand, type Occurrence } from './occurrences.ts'
import { minuteOfWhen, type Replaced, type Routine, type Week } from './routine.ts'
import { minuteOf } from './time-of-day.ts'

export type Replacing = Routine & { readonly replaces: Replaced }

const isReplacing = (routine: Routine): routine is Replacing => routine.replaces !== undefined

/** Those that still come, in the order of the hours at which they are needed. */
export const replacing = (week: Week, today: LocalDate): readonly Replacing[] =>
  week.routines
    .filter(isReplacing)
    .filter(
      ({ repeat, start }) =>
        (repeat === null && start >= today) ||
        (repeat !== null && (repeat.until === undefined || repeat.until >= today)),
    )
    .toSorted((a, b) => hourOf(a) - hourOf(b) || (a.id < b.id ? -1 : 1))

/** Minutes after midnight at which the old one is missed; where nobody has said, those of the new one. */
const hourOf = ({ replaces, when }: Replacing): number =>
  replaces.time === undefined ? minuteOfWhen(when) : minuteOf(replaces.time)

/** A moment before, so that it is there when the hour comes; and as long after as the pull is strong. */
const before = 30
const after = 90

/**
 * What takes the place of the old one at this hour and is neither done nor set aside.
 * @param now minutes since midnight on the clock of the wall
 */
export const replacingNow = (
  week: Week,
  today: LocalDate,
  now: number,
  expand: Expand,
): readonly Occurrence[] =>
  occurrencesIn({ ...week, routines: week.routines.filter(isReplacing) }, today, today, expand).filter(
    ({ routine, state }) => {
      if (state !== 'planned' || !isReplacing(routine)) return false
      const hour = hourOf(routine)
      return now >= hour - before && now <= hour + after
    },
  )

export type Going = {
  /** Days on which it came, of those that are over and today where it is done. */
  readonly came: number
  readonly done: number
  /** Of those with a mood before and after: how many, and after how many it was better. */
  readonly told: number
  readonly better: number
}

/** Four weeks: long enough to see, short enough to forget. */
const lookedBack = 28

/** How it is going, out of what the person has ticked. */
export const goingOf = (week: Week, id: string, today: LocalDate, expand: Expand): Going => {
  const one = { ...week, routines: week.routines.filter((routine) => routine.id === id) }
  const days = occurrencesIn(one, addDays(today, -lookedBack), today, expand).filter(
    ({ date, state }) => state === 'done' || (date < today && state !== 'skipped'),
  )
  const done = days.filter(({ state }) => state === 'done')
  const told = done.flatMap(({ mark }) =>
    mark?.before === undefined || mark.after === undefined ? [] : [mark.after - mark.before],
  )
  return {
    came: days.length,
    done: done.length,
    told: told.length,
    better: told.filter((lift) => lift > 0).length,
  }
}
