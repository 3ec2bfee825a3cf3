/** The week: every change is checked by the model, kept, and can be undone, the newest first. */
import type { AppHandlers } from '../../shared/contract/app-bridge.ts'
import { expand } from '../../shared/calendar/recurrence.ts'
import { localDateIn } from '../../shared/model/day.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import { plainText } from '../../shared/model/text.ts'
import * as edit from '../../shared/model/week/edit.ts'
import { checkRoutine, routineLimits, type Mark, type Week } from '../../shared/model/week/routine.ts'
import type { Ports } from '../ports.ts'

type WeekCall =
  | 'addRoutines'
  | 'changeRoutine'
  | 'endRoutine'
  | 'removeRoutine'
  | 'moveDay'
  | 'copyDay'
  | 'dropDay'
  | 'markDay'
  | 'copyWeek'
  | 'undoWeek'

/** As many as anybody goes back. */
const kept = 50

const checkMark = (mark: Mark): Result<Mark, Refusal> => {
  const { note: typed, ...rest } = mark
  const note = plainText(typed ?? '')
  if (Array.from(note).length > routineLimits.note)
    return fail(refuse('text-long', { max: routineLimits.note }))
  return ok(note === '' ? rest : { ...rest, note })
}

export const weekCalls = (
  { clock, store, newId }: Pick<Ports, 'clock' | 'store' | 'newId'>,
  shown: <T>(result: Result<T, Refusal>) => Result<T, Refusal>,
): Pick<AppHandlers, WeekCall> => {
  const before: { readonly undo: string; readonly week: Week; readonly after: Week }[] = []

  const change = (to: (week: Week) => Result<Week, Refusal>): Result<{ undo: string }, Refusal> => {
    const data = store.read()
    const { week } = data
    const next = to(week)
    if (!next.ok) return next
    if (next.value.routines.length > routineLimits.routines)
      return fail(refuse('week-full', { max: routineLimits.routines }))
    const saved = store.save({ ...data, week: next.value })
    if (!saved.ok) return saved
    const undo = newId()
    before.push({ undo, week, after: store.read().week })
    before.splice(0, before.length - kept)
    return ok({ undo })
  }
  const answer = async (to: (week: Week) => Week) => shown(change((week) => ok(to(week))))
  const has = ({ routines }: Week, id: string) => routines.some((routine) => routine.id === id)

  return {
    addRoutines: async ({ drafts }) =>
      shown(
        change((week) => {
          let grown = week
          for (const draft of drafts) {
            const routine = checkRoutine(draft)
            if (!routine.ok) return routine
            grown = edit.addRoutine(grown, { ...routine.value, id: newId(), changes: [] })
          }
          return ok(grown)
        }),
      ),
    changeRoutine: async ({ id, on, date, draft }) =>
      shown(
        change((week) => {
          if (!has(week, id)) return fail(refuse('routine-gone'))
          const routine = checkRoutine(draft)
          return routine.ok
            ? ok(edit.changeFrom(week, id, on, date, routine.value, newId(), expand))
            : routine
        }),
      ),
    endRoutine: async ({ id, on }) => answer((week) => edit.endBefore(week, id, on, expand)),
    removeRoutine: async ({ id }) => answer((week) => edit.removeRoutine(week, id)),
    moveDay: async ({ id, on, to }) => answer((week) => edit.moveDay(week, id, on, to)),
    copyDay: async ({ id, to }) => answer((week) => edit.copyDay(week, id, to, newId())),
    dropDay: async ({ id, on }) => answer((week) => edit.dropDay(week, id, on)),
    markDay: async (said) =>
      shown(
        change((week) => {
          if (!has(week, said.routine)) return fail(refuse('routine-gone'))
          const mark = checkMark(said)
          return mark.ok ? ok(edit.markDay(week, mark.value)) : mark
        }),
      ),
    copyWeek: async ({ source, target }) =>
      answer((week) =>
        edit.copyWeek(week, source, target, localDateIn(clock.now(), clock.zone()), newId, expand),
      ),
    undoWeek: async ({ undo }) => {
      const last = before.at(-1)
      const data = store.read()
      if (last?.undo !== undo || last.after !== data.week) return fail(refuse('undo-passed'))
      const saved = store.save({ ...data, week: last.week })
      if (!saved.ok) return saved
      before.pop()
      // What was undone leaves the week as the change before it made it.
      const previous = before.at(-1)
      if (previous) before[before.length - 1] = { ...previous, after: store.read().week }
      return shown(ok(null))
    },
  }
}
