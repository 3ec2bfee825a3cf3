/** What the person has decided beforehand: if-then plans, and windows for contact that must be. */
import { z } from 'zod'
import { ifThenLimit } from '../model/if-then.ts'
import { purposes } from '../model/road.ts'
import { aboutLimit } from '../model/scoped.ts'
import { minutesOf } from '../model/wall-time.ts'
import { localDate, recordId } from './basic.ts'

const wallTime = z.string().refine((time) => minutesOf(time) !== null, 'is not a time of day')

export const ifThenSchema = z.object({
  id: recordId,
  trigger: z
    .string()
    .min(1)
    .max(ifThenLimit * 2),
  action: z
    .string()
    .min(1)
    .max(ifThenLimit * 2),
  at: wallTime.exactOptional(),
})

/** Longer than may be kept, so that too much is refused in words instead of by its shape. */
const typed = (limit: number) => z.string().max(limit * 10)

export const ifThenDraft = z.strictObject({
  /** Of one that is said anew. */
  id: recordId.exactOptional(),
  trigger: typed(ifThenLimit),
  action: typed(ifThenLimit),
  at: z.string().max(20).exactOptional(),
})

const windowDays = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dated'), date: localDate }),
  z.strictObject({ kind: z.literal('weekly'), weekday: z.number().int().min(1).max(7) }),
])

export const windowSchema = z.object({
  id: recordId,
  purpose: z.enum(purposes),
  days: windowDays,
  from: wallTime,
  until: wallTime,
  about: z
    .string()
    .min(1)
    .max(aboutLimit * 2)
    .exactOptional(),
  person: recordId.exactOptional(),
})

export const windowDraft = z.strictObject({
  id: recordId.exactOptional(),
  purpose: z.enum(purposes),
  days: windowDays,
  from: z.string().max(20),
  until: z.string().max(20),
  about: typed(aboutLimit).exactOptional(),
  person: recordId.exactOptional(),
})
