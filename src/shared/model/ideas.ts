/** Small things that help, of the nine kinds; their words stand beside them, one file a language. */
import facts from '../../../resources/ideas/facts.json' with { type: 'json' }
import type { LocalDate } from './day.ts'
import type { IdeaFacts } from './week/idea-choice.ts'
import type { HealingKind } from './plan.ts'
import type { Routine, RoutineDraft, When } from './week/routine.ts'

/** Checked against the type by `tests/unit/week/ideas.test.ts`. */
export const ideas = facts as readonly IdeaFacts[]

const byId = new Map(ideas.map((idea) => [idea.id, idea]))

export const findIdea = (id: string): IdeaFacts | undefined => byId.get(id)

/** Of an idea its own, of the person's words theirs; null where nobody has said. */
export const kindOf = ({ what, kind }: Pick<Routine, 'what' | 'kind'>): HealingKind | null =>
  'idea' in what ? (findIdea(what.idea)?.kind ?? null) : kind

/** An idea of the app is kept by its id, one of the person by its words. */
export const whatOf = ({ id, words }: IdeaFacts): Routine['what'] =>
  words === undefined ? { idea: id } : { words }

/** An idea, planned once. */
export const ideaRoutine = (idea: string, start: LocalDate, when: When): RoutineDraft => ({
  what: { idea },
  kind: null,
  start,
  when,
  minutes: findIdea(idea)?.minutes ?? 0,
  repeat: null,
})
