/** What the window says of the clean-out. */
import { z } from 'zod'
import { recordId } from '../basic.ts'
import { tickKey } from '../ticks.ts'
import { done } from './call.ts'

export const cleanOutCalls = {
  /** A step is done, or not done after all; without a person, for the first. */
  tickCleanOut: {
    args: z.strictObject({ key: tickKey, isDone: z.boolean(), person: recordId.exactOptional() }),
    value: done,
  },
}
