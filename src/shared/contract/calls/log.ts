/** What happened, and why one stays. */
import { z } from 'zod'
import { reasonLimit } from '../../model/reason.ts'
import { localDate, recordId, zoneName } from '../basic.ts'
import { ifThenDraft, windowDraft } from '../helps.ts'
import { eventDraft, mostEvents } from '../records.ts'
import { done, one } from './call.ts'

/** What an import has made, and how the beginning was before: all that is needed to take it back. */
const imported = z.strictObject({
  ids: z.array(recordId).max(mostEvents),
  start: z.strictObject({ date: localDate, zone: zoneName }).nullable(),
  person: recordId.exactOptional(),
})

export const logCalls = {
  /** By its id it can be amended, or taken back. */
  recordEvent: { args: eventDraft, value: z.object({ id: recordId }) },
  /** One clock or two, from tomorrow on. */
  setStrict: { args: z.strictObject({ strict: z.boolean(), person: recordId.exactOptional() }), value: done },
  removeEvent: { args: one, value: done },
  /** A past that was lived before this app: the day that it began, and what happened since. */
  importPast: {
    args: z.strictObject({
      events: z.array(eventDraft).max(mostEvents),
      start: z.string().max(40).exactOptional(),
      person: recordId.exactOptional(),
    }),
    value: imported,
  },
  undoImport: { args: imported, value: done },
  keepIfThen: { args: ifThenDraft, value: done },
  removeIfThen: { args: one, value: done },
  /** With an id, that one said anew. */
  keepWindow: { args: windowDraft, value: done },
  removeWindow: { args: one, value: done },
  // Longer than may be kept, so that too much is refused in words instead of by its shape.
  keepReason: { args: z.strictObject({ text: z.string().max(reasonLimit * 10) }), value: done },
  pinReason: { args: one, value: done },
  removeReason: { args: one, value: done },
}
