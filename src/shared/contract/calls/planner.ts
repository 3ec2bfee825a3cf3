/** What stands beside the week, what of it goes out, and what comes in from other calendars. */
import { z } from 'zod'
import { localDate } from '../basic.ts'
import { refusalSchema } from '../coded.ts'
import { custodySchema, ideaDraft, templateDraft } from '../planner.ts'
import { done, none, one } from './call.ts'

const path = z.object({ path: z.string().nullable() })
const titles = z.strictObject({ neutral: z.boolean() })

export const plannerCalls = {
  /** An idea of the person's own, new or changed; its id. */
  keepIdea: { args: ideaDraft.strict(), value: one },
  removeIdea: { args: one, value: done },
  /** A week to begin others with. */
  keepTemplate: { args: templateDraft.strict(), value: one },
  removeTemplate: { args: one, value: done },
  /** When the children are there; null for nobody has said. */
  setCustody: { args: z.strictObject({ custody: custodySchema.nullable() }), value: done },
  /** This day the other way round, this once. */
  swapChildDay: { args: z.strictObject({ date: localDate }), value: done },
  /** Asks which file, and takes its busy times in; null where the person thought better of it. */
  readCalendar: {
    args: none,
    value: z.object({ read: z.object({ busy: z.number().int(), unread: z.number().int() }).nullable() }),
  },
  /** All busy times that were taken in. */
  removeBusy: { args: none, value: done },
  /** The week as a file for other calendars, once. */
  saveCalendar: { args: titles, value: path },
  /** The same, kept up to date from now on. */
  startLive: { args: titles, value: path },
  /** No longer, and the file goes. */
  stopLive: { args: none, value: done },
  /** What the file says of itself; null where there is none. `fault`: why the newest change is not in it yet. */
  askLive: {
    args: none,
    value: z.object({
      live: z.object({ path: z.string(), neutral: z.boolean(), fault: refusalSchema.nullable() }).nullable(),
    }),
  },
  /** The sheet that the page shows to paper, printed or as a file of that name. */
  printSheet: {
    args: z.strictObject({ paper: z.enum(['A4', 'Letter']), way: z.enum(['print', 'pdf']), date: localDate }),
    value: path,
  },
}
