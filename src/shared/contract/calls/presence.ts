/** How the app is there beside its window. */
import { presenceChosen } from '../presence.ts'
import { done } from './call.ts'

export const presenceCalls = {
  setPresence: { args: presenceChosen.strict(), value: done },
}
