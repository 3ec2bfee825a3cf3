/** The first run: which questions there are, in which order, and which follow from what was said. */

import type { Release } from './lock.ts'

export type Intention = 'let-go' | 'heal' | 'unsure' | 'win-back'
export const intentions: readonly Intention[] = ['let-go', 'heal', 'unsure', 'win-back']

/** A lock as it is being made: what the form holds. */
export type LockDraft = {
  readonly sites: readonly string[]
  /** The index of one of the offered times, or `own`. */
  readonly time: number | 'own'
  readonly ownNumber: string
  readonly ownUnit: number
  readonly release: Release['kind']
}

export type Setup = {
  /** Whether anybody else uses or manages this computer; null until it was said. */
  readonly shared: boolean | null
  readonly intention: Intention | null
  /** Children together: a road for them stays, with its purpose. */
  readonly children: boolean
  /** Threats, stalking, abuse, proceedings. */
  readonly safetyConcern: boolean
  /** Whether this app may lock anything here. */
  readonly blocking: boolean
  /** The name that was typed, before there is a day to go with it. */
  readonly alias: string
  readonly draft: LockDraft | null
  /** Where the person is in the first run; `done` afterwards. */
  readonly step: SetupStep | 'done'
}

export type SetupStep =
  'shared' | 'safety' | 'intention' | 'person' | 'last-contact' | 'roads' | 'lock' | 'guard' | 'week'

export const beginSetup: Setup = {
  shared: null,
  intention: null,
  children: false,
  safetyConcern: false,
  blocking: true,
  alias: '',
  draft: null,
  step: 'shared',
}

/**
 * The questions that there are for this person. Whoever shares the computer, or is in danger, hears next of the way
 * without locking: a password prompt, a service and a tray icon can be seen by others. Without locking there is nothing
 * to say of locks and guard.
 */
export const stepsFor = ({ shared, safetyConcern, blocking }: Setup): readonly SetupStep[] => [
  'shared',
  ...(shared === true ? (['safety'] as const) : []),
  'intention',
  'person',
  ...(safetyConcern && shared !== true ? (['safety'] as const) : []),
  'last-contact',
  'roads',
  ...(blocking ? (['lock', 'guard'] as const) : []),
  'week',
]

/** The step after `step`, or `done`. */
export const stepAfter = (setup: Setup, step: SetupStep): SetupStep | 'done' => {
  const steps = stepsFor(setup)
  return steps[steps.indexOf(step) + 1] ?? 'done'
}

/** The step before; null at the first. */
export const stepBefore = (setup: Setup, step: SetupStep): SetupStep | null => {
  const steps = stepsFor(setup)
  return steps[steps.indexOf(step) - 1] ?? null
}
