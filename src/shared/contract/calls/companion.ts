/** What the window asks of the companion in the browsers: whether they know whom to ask, and to tell or untell them. */
import { z } from 'zod'
import { browserIds } from '../../model/browser.ts'
import { done, none } from './call.ts'

export const companionCalls = {
  /** Looks anew each time. Whether the extension is in a browser, only that browser knows. */
  companion: {
    args: none,
    value: z.object({
      /** What the person has chosen. */
      on: z.boolean(),
      /** Null where browsers cannot be told on this system. */
      here: z
        .object({
          /** Where the extension is, while it is switched on. */
          folder: z.string(),
          browsers: z.array(
            z.object({ browser: z.enum(browserIds), state: z.enum(['told', 'untold', 'foreign']) }),
          ),
        })
        .nullable(),
    }),
  },
  setCompanion: { args: z.strictObject({ on: z.boolean() }), value: done },
  /** Shows the folder of the extension in the desktop's own file manager. */
  showCompanion: { args: none, value: done },
}
