/** The week as it stands in the file and crosses the bridge: routines, and what became of their days. */
import { z } from 'zod'
import { dayParts, healingKinds, titleLimit } from '../model/plan.ts'
import {
  moods,
  repeatUnits,
  routineLimits,
  type Mood,
  type Routine,
  type Week,
  type WeekDay,
} from '../model/week/routine.ts'
import { parseLocalTime } from '../model/week/time-of-day.ts'
import { localDate, recordId } from './basic.ts'

export const localTime = z.string().transform((text, context) => {
  const time = parseLocalTime(text)
  if (time.ok) return time.value
  context.addIssue('is not a time of day')
  return z.NEVER
})

export const weekDay = z
  .number()
  .int()
  .min(1)
  .max(7)
  .transform((number) => number as WeekDay)

export const whenSchema = z.union([
  z.strictObject({ part: z.enum(dayParts) }),
  z.strictObject({ time: localTime }),
])

const repeatSchema = z.object({
  unit: z.enum(repeatUnits),
  every: z.number().int(),
  days: z.array(weekDay).max(7).readonly().exactOptional(),
  by: z.enum(['date', 'weekday']).exactOptional(),
  until: localDate.exactOptional(),
})

const changeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dropped'), on: localDate }),
  z.object({ kind: z.literal('moved'), on: localDate, to: localDate, when: whenSchema }),
])

// Longer than may be kept, so that too much is refused in words instead of by its shape.
const typed = z.string().max(titleLimit * 10)

/** What the window sends: checked by `checkRoutine` of the model. */
export const routineDraft = z.strictObject({
  what: z.union([z.strictObject({ idea: z.string().min(1).max(60) }), z.strictObject({ words: typed })]),
  kind: z.enum(healingKinds).nullable(),
  start: localDate,
  when: whenSchema,
  minutes: z.number(),
  repeat: repeatSchema.nullable(),
  replaces: z.object({ words: typed, time: localTime.exactOptional() }).exactOptional(),
  remind: z.number().exactOptional(),
})

export const routineSchema = routineDraft
  .extend({
    id: recordId,
    minutes: z.number().int().min(0).max(routineLimits.minutes),
    changes: z.array(changeSchema).max(10_000).readonly(),
  })
  .strip() satisfies z.ZodType<Routine>

const mood = z
  .number()
  .int()
  .min(moods[0])
  .max(moods.length)
  .transform((number) => number as Mood)

export const markSchema = z.object({
  routine: recordId,
  on: localDate,
  state: z.enum(['done', 'skipped', 'planned']),
  before: mood.exactOptional(),
  after: mood.exactOptional(),
  note: z.string().min(1).max(routineLimits.note).exactOptional(),
})

export const weekSchema = z.object({
  routines: z.array(routineSchema).max(routineLimits.routines).readonly(),
  /** Ten years of five a day, ten times over. */
  marks: z.array(markSchema).max(200_000).readonly(),
}) satisfies z.ZodType<Week>
