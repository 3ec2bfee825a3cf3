/** What can be done to a week: every change gives a new one, and the old one is what undo brings back. */
import { addDays, daysBetween, type LocalDate } from '../day.ts'
import { comesOn, markKey, occurrencesIn, type Expand } from './occurrences.ts'
import { routineLimits, type Change, type Mark, type Routine, type Week, type When } from './routine.ts'

const withRoutine = (week: Week, id: string, to: (routine: Routine) => Routine | null): Week => ({
  ...week,
  routines: week.routines.flatMap((routine) => (routine.id === id ? (to(routine) ?? []) : routine)),
})

const withChange = (routine: Routine, change: Change): Routine => ({
  ...routine,
  changes: [...routine.changes.filter(({ on }) => on !== change.on), change],
})

export const addRoutine = (week: Week, routine: Routine): Week => ({
  ...week,
  routines: [...week.routines, routine].slice(-routineLimits.routines),
})

/** Ticks a day, sets it aside without guilt, or takes that back; moods and a note are kept with it. */
export const markDay = (week: Week, mark: Mark): Week => {
  const key = markKey(mark)
  const others = week.marks.filter((each) => markKey(each) !== key)
  const isEmpty =
    mark.state === 'planned' &&
    mark.before === undefined &&
    mark.after === undefined &&
    mark.note === undefined
  return { ...week, marks: isEmpty ? others : [...others, mark] }
}

/** This day only goes to another day or hour. One that comes once simply stands there then. */
export const moveDay = (
  week: Week,
  id: string,
  on: LocalDate,
  to: { readonly date: LocalDate; readonly when: When },
): Week => {
  const single = week.routines.find((routine) => routine.id === id)?.repeat === null
  const moved = withRoutine(week, id, (routine) =>
    single
      ? { ...routine, start: to.date, when: to.when, changes: [] }
      : withChange(routine, { on, kind: 'moved', to: to.date, when: to.when }),
  )
  if (!single) return moved
  // Its name is its day: what was said of it goes with it.
  return {
    ...moved,
    marks: moved.marks.map((mark) =>
      mark.routine === id && mark.on === on ? { ...mark, on: to.date } : mark,
    ),
  }
}

/** Takes this day only out of the plan; what comes once goes altogether. */
export const dropDay = (week: Week, id: string, on: LocalDate): Week =>
  withRoutine(week, id, (routine) =>
    routine.repeat === null ? null : withChange(routine, { on, kind: 'dropped' }),
  )

/** The routine has its last day before `from`; without any day before, it goes altogether. Marks stay: they happened. */
export const endBefore = (week: Week, id: string, from: LocalDate, expand: Expand): Week =>
  withRoutine(week, id, (routine) => {
    const last = addDays(from, -1)
    if (routine.repeat === null || routine.start > last) return null
    // Also one that was put on a later day is of a day before.
    const any = expand(routine.start, routine.repeat, routine.start, last).some((on) =>
      routine.changes.every((change) => change.on !== on || change.kind === 'moved'),
    )
    return any ? { ...routine, repeat: { ...routine.repeat, until: last } } : null
  })

/** All of it, with what was said of its days. */
export const removeRoutine = (week: Week, id: string): Week => ({
  routines: week.routines.filter((routine) => routine.id !== id),
  marks: week.marks.filter(({ routine }) => routine !== id),
})

/**
 * From this day on it is other; the days before stay as they were. `newId` names the one that goes on: it begins on
 * `to.start`, and what was said of its days goes with it.
 * @param date where the one of this day stands: one that had been put on another day may stay there, at the new hour
 */
export const changeFrom = (
  week: Week,
  id: string,
  from: LocalDate,
  date: LocalDate,
  to: Omit<Routine, 'id' | 'changes'>,
  newId: string,
  expand: Expand,
): Week => {
  const routine = week.routines.find((each) => each.id === id)
  if (!routine) return week
  // On other days than before, what was said of single days of it has none to hold to; but what was ticked was lived.
  const stays = to.start === from
  const isFirst = routine.repeat === null || from <= routine.start
  const elsewhere: readonly Change[] =
    date === from ? [] : [{ on: from, kind: 'moved', to: date, when: to.when }]
  const goesOn: Routine = {
    ...to,
    id: isFirst ? id : newId,
    changes:
      stays && to.repeat !== null ? [...routine.changes.filter(({ on }) => on > from), ...elsewhere] : [],
  }
  const changed = isFirst
    ? withRoutine(week, id, () => goesOn)
    : addRoutine(endBefore(week, id, from, expand), goesOn)
  return {
    ...changed,
    marks: changed.marks.map((mark) =>
      mark.routine === id && mark.on >= from
        ? { ...mark, routine: goesOn.id, on: mark.on === from ? to.start : mark.on }
        : mark,
    ),
  }
}

/** The same thing once more on another day, on its own. */
export const copyDay = (
  week: Week,
  id: string,
  to: { readonly date: LocalDate; readonly when: When },
  newId: string,
): Week => {
  const routine = week.routines.find((each) => each.id === id)
  if (!routine) return week
  return addRoutine(week, { ...routine, id: newId, start: to.date, when: to.when, repeat: null, changes: [] })
}

/** Whether it comes again by itself, or was ended: then it is not wanted by that day any more. */
const isByRule = (routine: Routine, on: LocalDate, expand: Expand): boolean =>
  routine.repeat !== null &&
  ((routine.repeat.until !== undefined && routine.repeat.until < on) || comesOn(routine, on, expand))

/**
 * What stood by itself in the seven days from `source` stands again in those from `target`. What repeats comes anyway;
 * what is there already is not doubled, and nothing is put on a day before `today`.
 */
export const copyWeek = (
  week: Week,
  source: LocalDate,
  target: LocalDate,
  today: LocalDate,
  newId: () => string,
  expand: Expand,
): Week => {
  const shift = daysBetween(source, target)
  const there = new Set(
    occurrencesIn(week, target, addDays(target, 6), expand).map(({ routine, date }) =>
      JSON.stringify([routine.what, date]),
    ),
  )
  return occurrencesIn(week, source, addDays(source, 6), expand)
    .filter(
      ({ routine, on, date }) =>
        addDays(date, shift) >= today &&
        !isByRule(routine, addDays(on, shift), expand) &&
        !there.has(JSON.stringify([routine.what, addDays(date, shift)])),
    )
    .reduce(
      (grown, { routine, date, when }) =>
        copyDay(grown, routine.id, { date: addDays(date, shift), when }, newId()),
      week,
    )
}
