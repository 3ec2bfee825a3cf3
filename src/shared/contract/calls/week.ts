/** What is planned. */
import { z } from 'zod'
import { titleLimit } from '../../model/plan.ts'
import { recordId } from '../basic.ts'
import { plannedSchema } from '../records.ts'
import { done, one } from './call.ts'

const plan = plannedSchema
  .omit({ id: true, what: true })
  .extend({
    what: z.union([
      z.strictObject({ idea: z.string().min(1).max(40) }),
      z.strictObject({ words: z.string().max(titleLimit * 10) }),
    ]),
  })
  .strict()

export const weekCalls = {
  planItem: { args: plan, value: done },
  tickItem: { args: z.strictObject({ id: recordId, done: z.boolean() }), value: done },
  removeItem: { args: one, value: done },
}
