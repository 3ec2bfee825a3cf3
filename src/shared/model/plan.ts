/** What is planned for the days of this week: one thing, one day, a part of it. */
import { daysBetween, type LocalDate } from './day.ts'

export const dayParts = ['morning', 'midday', 'evening'] as const
export type DayPart = (typeof dayParts)[number]

/** The nine kinds of things that help. */
export const healingKinds = [
  'people',
  'boundaries',
  'new-routines',
  'from-before',
  'given-up',
  'hobbies',
  'new-look',
  'movement',
  'giving',
] as const
export type HealingKind = (typeof healingKinds)[number]

export type Planned = {
  readonly id: string
  /** An idea of the app, said in the language of the moment; or the person's own words. */
  readonly what: { readonly idea: string } | { readonly words: string }
  readonly date: LocalDate
  readonly part: DayPart
  readonly done: boolean
}

export const titleLimit = 80

/** What is planned for one day, in the order of the day. */
export const plannedOn = (planned: readonly Planned[], date: LocalDate): readonly Planned[] =>
  planned
    .filter((each) => each.date === date)
    .toSorted((a, b) => dayParts.indexOf(a.part) - dayParts.indexOf(b.part))

/** The next thing that is not done yet, today or later; null when nothing is planned. */
export const nextPlanned = (planned: readonly Planned[], today: LocalDate): Planned | null =>
  planned
    .filter((each) => !each.done && daysBetween(today, each.date) >= 0)
    .toSorted(
      (a, b) => daysBetween(b.date, a.date) || dayParts.indexOf(a.part) - dayParts.indexOf(b.part),
    )[0] ?? null
