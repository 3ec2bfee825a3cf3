/** What is planned, in the words of the language; an idea that a newer version knew is shown by its name. */
import { findIdea } from '../model/ideas.ts'
import type { Planned } from '../model/plan.ts'
import type { Words } from './en.ts'

export const sayPlanned = ({ week }: Words, { what }: Pick<Planned, 'what'>): string => {
  if ('words' in what) return what.words
  const idea = findIdea(what.idea)
  return idea ? week.ideas[idea.id] : what.idea
}
