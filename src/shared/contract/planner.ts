/** What stands beside the week: own ideas, weeks to begin with, the children's days, busy times, the calendar file. */
import { z } from 'zod'
import { healingKinds, titleLimit } from '../model/plan.ts'
import { mostBusy } from '../model/week/busy.ts'
import { mostSwapped } from '../model/week/custody.ts'
import { energies } from '../model/week/idea-choice.ts'
import { longestIdea, mostOwnIdeas } from '../model/week/own-ideas.ts'
import { routineLimits } from '../model/week/routine.ts'
import { mostEntries, mostTemplates } from '../model/week/templates.ts'
import { localDate, recordId } from './basic.ts'
import { localTime, routineSchema, weekDay } from './week.ts'

const kept = z
  .string()
  .min(1)
  .max(titleLimit * 4)

const ideaSchema = z.object({
  id: recordId,
  words: kept,
  kind: z.enum(healingKinds),
  minutes: z.number().int().min(1).max(longestIdea),
  energy: z.enum(energies),
  withChild: z.boolean(),
  free: z.boolean(),
  indoors: z.boolean(),
})

const entrySchema = routineSchema
  .pick({ what: true, kind: true, when: true, minutes: true, remind: true, replaces: true })
  .extend({ weekday: weekDay })

const templateSchema = z.object({
  id: recordId,
  name: kept,
  entries: z.array(entrySchema).max(mostEntries).readonly(),
})

const weekDays = z.array(weekDay).max(7).readonly()

export const custodySchema = z.object({
  since: localDate,
  first: weekDays,
  second: weekDays,
  swapped: z.array(localDate).max(mostSwapped).readonly(),
})

const busySchema = z.object({
  uid: z.string().max(300),
  date: localDate,
  time: localTime,
  minutes: z.number().int().positive(),
})

/** The file that calendar programs look at again and again: where it is, and whether its titles say little. */
const liveSchema = z.object({ path: z.string().min(1).max(4_096), neutral: z.boolean() })
export type Live = z.infer<typeof liveSchema>

export const plannerSchema = z.object({
  ideas: z.array(ideaSchema).max(mostOwnIdeas).readonly().exactOptional(),
  templates: z.array(templateSchema).max(mostTemplates).readonly().exactOptional(),
  custody: custodySchema.exactOptional(),
  busy: z.array(busySchema).max(mostBusy).readonly().exactOptional(),
  live: liveSchema.exactOptional(),
})
export type Planner = z.infer<typeof plannerSchema>

// Longer than may be kept, so that too much is refused in words instead of by its shape.
const typed = z.string().max(titleLimit * 10)

/** What the window sends; without an id it is new. */
export const ideaDraft = ideaSchema.extend({
  id: recordId.exactOptional(),
  words: typed,
  minutes: z.number().int().min(0).max(routineLimits.minutes),
})

export const templateDraft = templateSchema.extend({ id: recordId.exactOptional(), name: typed })
