/** Small things that help, of the nine kinds. Their names stand in the words of each language. */
import type { HealingKind } from './plan.ts'

export const ideas = [
  { id: 'call-someone', kind: 'people' },
  { id: 'meal-with-a-friend', kind: 'people' },
  { id: 'say-no-once', kind: 'boundaries' },
  { id: 'phone-out-of-bedroom', kind: 'boundaries' },
  { id: 'morning-walk', kind: 'new-routines' },
  { id: 'tea-instead', kind: 'new-routines' },
  { id: 'old-song', kind: 'from-before' },
  { id: 'old-place', kind: 'from-before' },
  { id: 'forbidden-food', kind: 'given-up' },
  { id: 'their-side', kind: 'given-up' },
  { id: 'library-book', kind: 'hobbies' },
  { id: 'try-a-class', kind: 'hobbies' },
  { id: 'clear-a-drawer', kind: 'new-look' },
  { id: 'new-haircut', kind: 'new-look' },
  { id: 'stretch-ten', kind: 'movement' },
  { id: 'long-walk', kind: 'movement' },
  { id: 'small-favour', kind: 'giving' },
  { id: 'ask-to-help', kind: 'giving' },
] as const satisfies readonly { readonly id: string; readonly kind: HealingKind }[]

export type Idea = (typeof ideas)[number]
export type IdeaId = Idea['id']

export const findIdea = (id: string): Idea | undefined => ideas.find((idea) => idea.id === id)
