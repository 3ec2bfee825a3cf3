/** A plan as one sentence, whichever of its small words were typed along with it. */
import type { IfThen } from '../model/if-then.ts'
import type { Words } from './en.ts'

/** Without the words that the sentence brings itself: of “then I”, “then I” and “I”. */
const without = (lead: string, text: string): string => {
  const parts = lead.split(' ')
  const repeated = parts
    .map((_, at) => `${parts.slice(at).join(' ')} `)
    .find((words) => text.toLocaleLowerCase().startsWith(words.toLocaleLowerCase()))
  return text.slice(repeated?.length ?? 0).replace(/[\s,.]+$/u, '')
}

export const sayIfThen = (
  { happened, today }: Words,
  { trigger, action }: Pick<IfThen, 'trigger' | 'action'>,
): string =>
  `${happened.trigger} ${without(happened.trigger, trigger)}, ${today.thenI} ${without(today.thenI, action)}.`
