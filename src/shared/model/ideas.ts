/** Small things that help, of the nine kinds; their words stand beside them, one file a language. */
import facts from '../../../resources/ideas/facts.json' with { type: 'json' }
import type { LocalDate } from './day.ts'
import type { IdeaFacts } from './week/idea-choice.ts'
import type { RoutineDraft, When } from './week/routine.ts'

/** Checked against the type by `tests/unit/week/ideas.test.ts`. */
export const ideas = facts as readonly IdeaFacts[]

const byId = new Map(ideas.map((idea) => [idea.id, idea]))

export const findIdea = (id: string): IdeaFacts | undefined => byId.get(id)

/** An idea, planned once. */
export const ideaRoutine = (idea: string, start: LocalDate, when: When): RoutineDraft => ({
  what: { idea },
  kind: null,
  start,
  when,
  minutes: findIdea(idea)?.minutes ?? 0,
  repeat: null,
})
