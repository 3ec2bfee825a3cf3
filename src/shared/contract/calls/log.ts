/** What happened, and why one stays. */
import { z } from 'zod'
import { reasonLimit } from '../../model/reason.ts'
import { eventDraft } from '../records.ts'
import { done, one } from './call.ts'

export const logCalls = {
  recordEvent: {
    args: eventDraft,
    value: done,
  },
  /** One clock or two, from tomorrow on. */
  setStrict: { args: z.strictObject({ strict: z.boolean() }), value: done },
  removeEvent: { args: one, value: done },
  // Longer than may be kept, so that too much is refused in words instead of by its shape.
  keepReason: { args: z.strictObject({ text: z.string().max(reasonLimit * 10) }), value: done },
  pinReason: { args: one, value: done },
  removeReason: { args: one, value: done },
}
