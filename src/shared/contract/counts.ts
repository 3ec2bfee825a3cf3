/** The numbers of the two runs, as the window is told them. */
import { z } from 'zod'
import { localDate } from './basic.ts'

const stretch = z.object({ days: z.number().int(), start: localDate, end: localDate.nullable() })
const kept = z.object({ kept: z.number().int(), of: z.number().int() })

const count = z.object({
  run: z.enum(['noContact', 'notLooking']),
  of: z.string(),
  begunBy: z.array(z.string()).readonly(),
  start: localDate,
  zone: z.string(),
  day: z.number().int(),
  hours: z.number().int().nullable(),
  held: z.enum(['clock-behind', 'travel']).nullable(),
  longest: stretch,
  total: kept,
  lately: kept,
})

export const countsSchema = z.object({ noContact: count, notLooking: count.nullable() })

/** To what they count; with them, all that `whyOf` of the model needs. */
export const countingDaySchema = z.object({
  date: localDate,
  wall: localDate,
  zone: z.string(),
  now: z.number(),
  newest: z.number().nullable(),
})
