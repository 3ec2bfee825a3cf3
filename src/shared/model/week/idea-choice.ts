/** Ideas that fit a day: filters for a hard one, and one by surprise. */
import type { HealingKind } from '../plan.ts'

export const energies = ['low', 'some', 'more'] as const
export type Energy = (typeof energies)[number]

/** What an idea takes; its words stand in `resources/ideas`, one file a language. */
export type IdeaFacts = {
  readonly id: string
  readonly kind: HealingKind
  readonly minutes: number
  readonly energy: Energy
  readonly withChild: boolean
  readonly free: boolean
  readonly indoors: boolean
  /** Of an idea that the person has added. */
  readonly words?: string
}

export type IdeaFilter = {
  readonly kind?: HealingKind
  readonly short?: boolean
  readonly lowEnergy?: boolean
  readonly withChild?: boolean
  readonly free?: boolean
  readonly indoors?: boolean
}

/** A quarter of an hour is what a hard day has. */
const shortMinutes = 15

export const fits = (idea: IdeaFacts, filter: IdeaFilter): boolean =>
  (filter.kind === undefined || idea.kind === filter.kind) &&
  (!filter.short || idea.minutes <= shortMinutes) &&
  (!filter.lowEnergy || idea.energy === 'low') &&
  (!filter.withChild || idea.withChild) &&
  (!filter.free || idea.free) &&
  (!filter.indoors || idea.indoors)

/**
 * One that fits, not among `recent` while there is another; null when none fits.
 * @param random from 0 up to, not with, 1
 */
export const surprise = (
  ideas: readonly IdeaFacts[],
  filter: IdeaFilter,
  recent: readonly string[],
  random: number,
): IdeaFacts | null => {
  const fitting = ideas.filter((idea) => fits(idea, filter))
  const fresh = fitting.filter(({ id }) => !recent.includes(id))
  const from = fresh.length > 0 ? fresh : fitting
  return from[Math.floor(random * from.length)] ?? null
}
