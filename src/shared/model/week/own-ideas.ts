/** Ideas of the person's own, which stand beside those of the app: found, filtered and chosen like them. */
import { healingKinds, titleLimit } from '../plan.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { fail, ok, type Result } from '../result.ts'
import { plainText } from '../text.ts'
import { energies, type IdeaFacts } from './idea-choice.ts'

export type OwnIdea = IdeaFacts & { readonly words: string }

export const mostOwnIdeas = 200
/** Three hours, as the longest of the app: what takes longer is planned with a length of its own. */
export const longestIdea = 180

/** What the person typed, made tidy, or why it cannot be so. */
export const checkOwnIdea = (idea: OwnIdea): Result<OwnIdea, Refusal> => {
  const words = plainText(idea.words)
  if (words === '') return fail(refuse('text-empty'))
  if (Array.from(words).length > titleLimit) return fail(refuse('text-long', { max: titleLimit }))
  if (!Number.isSafeInteger(idea.minutes) || idea.minutes < 1 || idea.minutes > longestIdea)
    return fail(refuse('length-invalid', { max: longestIdea / 60 }))
  if (!healingKinds.includes(idea.kind) || !energies.includes(idea.energy)) return fail(refuse('text-empty'))
  return ok({ ...idea, words })
}

/** Changed where it is known, else added at the end. */
export const withIdea = (ideas: readonly OwnIdea[], idea: OwnIdea): readonly OwnIdea[] =>
  ideas.some(({ id }) => id === idea.id)
    ? ideas.map((each) => (each.id === idea.id ? idea : each))
    : [...ideas, idea]
