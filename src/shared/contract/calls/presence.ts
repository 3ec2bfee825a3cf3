/** How the app is there beside its window. */
import { z } from 'zod'
import { presenceChosen } from '../presence.ts'
import { done, none } from './call.ts'

export const presenceCalls = {
  setPresence: { args: presenceChosen.strict(), value: done },
  setAtLogin: { args: z.strictObject({ on: z.boolean() }), value: done },
  /** The page is there: what it was opened for may be told to it now. */
  ready: { args: none, value: done },
  /** Closes the window as its button does, hides it at once, makes it anew, or ends the app; locks stay. */
  leave: { args: z.strictObject({ how: z.enum(['close', 'hide', 'anew', 'quit']) }), value: done },
}
