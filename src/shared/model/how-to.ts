/** How a road is closed on one platform or device: steps in words, each guide with the month that it is known to be true for. */
import type { Tick } from './clean-out.ts'

/** What a how-to is about; part of the key under which it is ticked, so never renamed. */
export const howTopics = [
  'evidence',
  'block',
  'nothing-to-block',
  'connections',
  'messages',
  'stories',
  'tags',
  'memories',
  'albums',
  'location',
  'payments',
  'groups',
  'suggestions',
  'calls',
  'sharing',
  'subscriptions',
  'home',
  'password',
  'devices',
] as const
export type HowTopic = (typeof howTopics)[number]

/** Steps in each language by its tag; English and Spanish are always there. */
export type StepTexts = { readonly en: readonly string[]; readonly es: readonly string[] }

export type HowTo = {
  readonly topic: HowTopic
  /** `told`: the platform tells them, or they see it at once. `may-notice`: they can find out. */
  readonly noticed?: 'told' | 'may-notice'
  readonly steps: StepTexts
}

export type Guide = {
  /** Of a service of the catalogue, or of a device or habit. */
  readonly id: string
  /** The month, `YYYY-MM`, up to which the steps are known: menus change. */
  readonly asOf: string
  /** `read`: held against what others have published. `known`: from general knowledge. None was tried on a live account. */
  readonly basis: 'read' | 'known'
  readonly how: readonly HowTo[]
}

export const guideKey = (guide: Guide, { topic }: HowTo): string => `${guide.id}.${topic}`

/**
 * In the order in which it is done. With a safety concern, what they would be told of comes last, and carries a
 * warning: being cut off is a moment of danger, and belongs into a plan.
 */
export const howTosFor = (
  guide: Guide,
  safetyConcern: boolean,
): readonly (HowTo & { readonly warn: boolean })[] => {
  const warned = guide.how.map((how) => ({ ...how, warn: safetyConcern && how.noticed !== undefined }))
  return warned.toSorted((a, b) => Number(a.warn) - Number(b.warn))
}

/** How many of a guide's how-tos the person has ticked. */
export const tickedOf = (guide: Guide, ticks: readonly Tick[]): number =>
  guide.how.filter((how) => ticks.some(({ key }) => key === guideKey(guide, how))).length
