/** If this happens, then I do that: decided beforehand, in the person's own words, and shown when its hour comes. */
import { refuse, type Refusal } from './refusal.ts'
import { fail, ok, type Result } from './result.ts'
import { plainText } from './text.ts'
import { minutesOf } from './wall-time.ts'

export type IfThen = {
  readonly id: string
  readonly trigger: string
  readonly action: string
  /** The hour on the wall, `HH:MM`, at which the trigger usually comes. */
  readonly at?: string
}

export type IfThenDraft = Omit<IfThen, 'id'>

/** In characters, for either half. */
export const ifThenLimit = 140

/** More than these nobody remembers. */
export const mostIfThens = 100

/** Shown from a little before its hour until it is surely over; minutes. */
const before = 30
const after = 120
const wholeDay = 24 * 60

const half = (typed: string): Result<string, Refusal> => {
  const said = plainText(typed)
  if (said === '') return fail(refuse('text-empty'))
  return Array.from(said).length > ifThenLimit ? fail(refuse('text-long', { max: ifThenLimit })) : ok(said)
}

export const checkIfThen = ({ trigger, action, at }: IfThenDraft): Result<IfThenDraft, Refusal> => {
  const said = half(trigger)
  if (!said.ok) return said
  const then = half(action)
  if (!then.ok) return then
  if (at === undefined) return ok({ trigger: said.value, action: then.value })
  if (minutesOf(at) === null) return fail(refuse('time-invalid'))
  return ok({ trigger: said.value, action: then.value, at })
}

/** Whether its hour is near; an hour just after midnight is near from before it. */
const isNear = (at: string | undefined, minutes: number): boolean => {
  const hour = at === undefined ? null : minutesOf(at)
  if (hour === null) return false
  const since = (minutes - hour + before + wholeDay) % wholeDay
  return since < before + after
}

/**
 * Those whose hour it is, the newest first.
 * @param minutes since midnight, on the wall here
 */
export const ifThensNow = (all: readonly IfThen[], minutes: number): readonly IfThen[] =>
  all.filter(({ at }) => isNear(at, minutes)).toReversed()

/** The one for Today: of this hour, or else the newest that may come at any hour; null where there is neither. */
export const ifThenForToday = (all: readonly IfThen[], minutes: number): IfThen | null =>
  ifThensNow(all, minutes)[0] ?? all.findLast(({ at }) => at === undefined) ?? null

/** The one to be shown while it pulls: of this hour, or else the newest; null where none was made. */
export const ifThenForPull = (all: readonly IfThen[], minutes: number): IfThen | null =>
  ifThensNow(all, minutes)[0] ?? all.at(-1) ?? null
