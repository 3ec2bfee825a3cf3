/** A week looked back at: a few numbers of the person's own, and never a grade. */
import { addDays, type LocalDate } from '../day.ts'
import { healingKinds, type HealingKind } from '../plan.ts'
import type { Occurrence } from './occurrences.ts'

export type WeekReview = {
  readonly planned: number
  readonly done: number
  /** Minutes of what was done, where its length is known. */
  readonly minutes: number
  /** How much of each kind was done; kinds with none are left out. */
  readonly kinds: readonly { readonly kind: HealingKind; readonly done: number }[]
  readonly giving: boolean
  /** Of things with a mood before and after: how many, and after how many it was better. */
  readonly moods: { readonly told: number; readonly better: number }
  /** What went with the greatest lift, where there was one. */
  readonly best: Occurrence | null
  /** Done on each of the seven days. */
  readonly days: readonly number[]
}

const liftOf = ({ mark }: Occurrence): number | null =>
  mark?.before === undefined || mark.after === undefined ? null : mark.after - mark.before

/**
 * @param all what was planned in the seven days from `first` on
 * @param kindOf of an idea, by its id; own words bring their own
 */
export const reviewOf = (
  all: readonly Occurrence[],
  first: LocalDate,
  kindOf: (idea: string) => HealingKind | null,
): WeekReview => {
  const done = all.filter(({ state }) => state === 'done')
  const kind = ({ routine: { what, kind: own } }: Occurrence) => ('idea' in what ? kindOf(what.idea) : own)
  const lifts = done.flatMap((occurrence) => {
    const lift = liftOf(occurrence)
    return lift === null ? [] : [{ occurrence, lift }]
  })
  const best = lifts.filter(({ lift }) => lift > 0).toSorted((a, b) => b.lift - a.lift)[0]
  return {
    planned: all.length,
    done: done.length,
    minutes: done.reduce((sum, { routine }) => sum + routine.minutes, 0),
    kinds: healingKinds
      .map((each) => ({ kind: each, done: done.filter((one) => kind(one) === each).length }))
      .filter((each) => each.done > 0),
    giving: done.some((one) => kind(one) === 'giving'),
    moods: { told: lifts.length, better: lifts.filter(({ lift }) => lift > 0).length },
    best: best?.occurrence ?? null,
    days: Array.from({ length: 7 }, (_, at) => done.filter(({ date }) => date === addDays(first, at)).length),
  }
}
