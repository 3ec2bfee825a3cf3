/** A routine: something to do, once or again and again, in a part of the day or at an exact time. */
import { daysBetween, type LocalDate } from '../day.ts'
import { dayParts, healingKinds, titleLimit, type DayPart, type HealingKind } from '../plan.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { fail, ok, type Result } from '../result.ts'
import { plainText } from '../text.ts'
import { minuteOf, type LocalTime } from './time-of-day.ts'

/** A day of the week: 1 is Monday, 7 is Sunday. */
export type WeekDay = 1 | 2 | 3 | 4 | 5 | 6 | 7

export const repeatUnits = ['day', 'week', 'month'] as const

/** How it comes again. `shared/calendar` makes a rule of RFC 5545 of it. */
export type Repeat = {
  readonly unit: (typeof repeatUnits)[number]
  /** Every so many days, weeks or months. */
  readonly every: number
  /** Of a week: on which days; left out, on that of its first day. */
  readonly days?: readonly WeekDay[]
  /** Of a month: on its date, such as the 3rd, or on its weekday, such as the first Tuesday. */
  readonly by?: 'date' | 'weekday'
  /** The last day on which it may come; left out, it goes on. */
  readonly until?: LocalDate
}

export type When = { readonly part: DayPart } | { readonly time: LocalTime }

/** What was there before: the routine that was shared, and when it is missed. */
export type Replaced = { readonly words: string; readonly time?: LocalTime }

/** One of its days is other than the rule says. `on` is the day by the rule, and stays its name. */
export type Change =
  | { readonly on: LocalDate; readonly kind: 'dropped' }
  | { readonly on: LocalDate; readonly kind: 'moved'; readonly to: LocalDate; readonly when: When }

export type Routine = {
  readonly id: string
  /** An idea of the app, said in the language of the moment; or the person's own words. */
  readonly what: { readonly idea: string } | { readonly words: string }
  /** Of own words; an idea knows its own. */
  readonly kind: HealingKind | null
  readonly start: LocalDate
  readonly when: When
  /** Its length; 0 where nobody said. */
  readonly minutes: number
  readonly repeat: Repeat | null
  readonly changes: readonly Change[]
  readonly replaces?: Replaced
  /** Minutes before it at which to remind; left out, it does not. */
  readonly remind?: number
}

/** From very low to good. */
export const moods = [1, 2, 3, 4, 5] as const
export type Mood = (typeof moods)[number]

/** What became of one of its days. A day that has none is simply not ticked. */
export type Mark = {
  readonly routine: string
  /** The day by the rule, also where it was moved. */
  readonly on: LocalDate
  readonly state: 'done' | 'skipped' | 'planned'
  readonly before?: Mood
  readonly after?: Mood
  readonly note?: string
}

export type Week = { readonly routines: readonly Routine[]; readonly marks: readonly Mark[] }

export const routineLimits = {
  /** A day: what goes on longer is several. */
  longest: 24 * 60,
  /** Of one that was kept before there was that limit. */
  minutes: 7 * 24 * 60,
  every: 52,
  note: 500,
  remind: 24 * 60,
  /** On one day, more than anybody does; to keep what is drawn bounded. */
  routines: 5_000,
} as const

export type RoutineDraft = Omit<Routine, 'id' | 'changes'>

const middleOf: Readonly<Record<DayPart, number>> = {
  morning: 8 * 60,
  midday: 13 * 60,
  afternoon: 16 * 60,
  evening: 19 * 60,
  night: 22 * 60,
}

/** Where in the day it stands, for sorting and drawing: minutes since midnight. */
export const minuteOfWhen = (when: When): number =>
  'time' in when ? minuteOf(when.time) : middleOf[when.part]

const isWhole = (number: number, least: number, most: number): boolean =>
  Number.isSafeInteger(number) && number >= least && number <= most

const checkRepeat = (repeat: Repeat, start: LocalDate): Refusal | null => {
  if (!isWhole(repeat.every, 1, routineLimits.every))
    return refuse('repeat-every', { max: routineLimits.every })
  if (repeat.days !== undefined && (repeat.unit !== 'week' || repeat.days.length === 0))
    return refuse('repeat-days')
  if (repeat.until !== undefined && daysBetween(start, repeat.until) < 0) return refuse('repeat-until')
  return null
}

const checkWords = (typed: string, max: number): Result<string, Refusal> => {
  const words = plainText(typed)
  if (words === '') return fail(refuse('text-empty'))
  return Array.from(words).length > max ? fail(refuse('text-long', { max })) : ok(words)
}

/** What the person typed, made tidy, or why it cannot be so. */
export const checkRoutine = (draft: RoutineDraft): Result<RoutineDraft, Refusal> => {
  const { what, kind, when, minutes, repeat, start, replaces, remind } = draft
  const words = 'words' in what ? checkWords(what.words, titleLimit) : null
  if (words && !words.ok) return words
  if (!isWhole(minutes, 0, routineLimits.longest))
    return fail(refuse('length-invalid', { max: routineLimits.longest / 60 }))
  const refusal = repeat && checkRepeat(repeat, start)
  if (refusal) return fail(refusal)
  const before = replaces && checkWords(replaces.words, titleLimit)
  if (before && !before.ok) return before
  if (remind !== undefined && !isWhole(remind, 0, routineLimits.remind))
    return fail(refuse('length-invalid', { max: routineLimits.remind / 60 }))
  return ok({
    what: words ? { words: words.value } : what,
    kind: words && kind !== null && healingKinds.includes(kind) ? kind : null,
    start,
    when: 'part' in when && !dayParts.includes(when.part) ? { part: 'evening' } : when,
    minutes,
    repeat: repeat && {
      ...repeat,
      ...(repeat.days && { days: [...new Set(repeat.days)].toSorted((a, b) => a - b) }),
    },
    ...(before && { replaces: { ...replaces, words: before.value } }),
    ...(remind !== undefined && { remind }),
  })
}
