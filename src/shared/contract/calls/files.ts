/** What leaves the app as a file of the person's own, or as a mail that they look at before it goes. */
import { z } from 'zod'
import { done } from './call.ts'

export const fileCalls = {
  /** Asks the person where to, and writes it there; the path, or null where they thought better of it. */
  saveText: {
    args: z.strictObject({
      /** What the file is called unless they say otherwise: a bare name. */
      name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, 'is not the name of a file'),
      text: z.string().max(2_000_000),
    }),
    value: z.object({ path: z.string().nullable() }),
  },
  /** Opens a new mail to nobody yet in the person's own mail program. */
  writeMail: {
    args: z.strictObject({ subject: z.string().max(200), body: z.string().max(2_000) }),
    value: done,
  },
}
