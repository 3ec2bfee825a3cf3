/** What was already said of the week, so that nothing is said twice: it holds ids and days, no words. */
import { z } from 'zod'
import { localDate, recordId } from './basic.ts'

/** More than a week can hold in the few days that are remembered. */
const most = 5_000

const sayingSchema = z.object({
  routine: recordId,
  /** The day by the rule. */
  on: localDate,
  why: z.enum(['before', 'instead']),
  /** The day and the minute of it at which it stood then: moved, it is said once more. */
  stood: z.string().max(20).exactOptional(),
  at: z.number().int(),
})

export type Saying = z.infer<typeof sayingSchema>

export const remindedSchema = z.object({
  /** Until when all was said. */
  until: z.number().int(),
  /** What was said of late, with its moment; another zone or clock brings the same once more. */
  said: z.array(sayingSchema).max(most).readonly(),
  /** To be said once more, from `at` on. */
  later: z.array(sayingSchema).max(most).readonly(),
})

export type Reminded = z.infer<typeof remindedSchema>
