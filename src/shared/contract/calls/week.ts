/** The week: every change of it gives back what undoes it. */
import { z } from 'zod'
import { routineLimits } from '../../model/week/routine.ts'
import { localDate, recordId } from '../basic.ts'
import { markSchema, routineDraft, whenSchema } from '../week.ts'
import { done } from './call.ts'

/** Names this change, for `undoWeek`. */
const undo = z.object({ undo: z.string() })
const day = z.strictObject({ id: recordId, on: localDate })
const place = z.strictObject({ date: localDate, when: whenSchema })

export const weekCalls = {
  /** One or several at once, such as a whole week that was planned. */
  addRoutines: { args: z.strictObject({ drafts: z.array(routineDraft).min(1).max(100) }), value: undo },
  /** From this day on; the days before stay as they were. `date` is where the one of this day stands. */
  changeRoutine: { args: day.extend({ date: localDate, draft: routineDraft }), value: undo },
  /** No more from this day on. */
  endRoutine: { args: day, value: undo },
  /** With all that was ticked. */
  removeRoutine: { args: z.strictObject({ id: recordId }), value: undo },
  moveDay: { args: day.extend({ to: place }), value: undo },
  copyDay: { args: z.strictObject({ id: recordId, to: place }), value: undo },
  /** Takes this day only out of the plan. */
  dropDay: { args: day, value: undo },
  /** Ticked, set aside, or neither; with a mood and a note, where they were said. */
  markDay: {
    args: markSchema
      .extend({
        note: z
          .string()
          .max(routineLimits.note * 10)
          .exactOptional(),
      })
      .strict(),
    value: undo,
  },
  /** What stood by itself in the seven days from `source`, again in those from `target`. */
  copyWeek: { args: z.strictObject({ source: localDate, target: localDate }), value: undo },
  /** Only the newest change, then the one before it, and so on. */
  undoWeek: { args: z.strictObject({ undo: z.string().max(60) }), value: done },
}
