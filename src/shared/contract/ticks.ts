/** What the person says they have done of the clean-out, as it is kept. */
import { z } from 'zod'
import { recordId } from './basic.ts'

/** `friends.asked`, `instagram.block`. Not looked up: a guide may be gone tomorrow, and what was done stays done. */
export const tickKey = z.string().regex(/^[a-z0-9-]{1,40}\.[a-z0-9-]{1,40}$/, 'is not the name of a step')

export const tickSchema = z.object({
  key: tickKey,
  said: z.number().int(),
  /** Whom it is about; left out, the first person. */
  person: recordId.exactOptional(),
})

/** Every how-to of every guide, for several people. */
export const mostTicks = 5_000
