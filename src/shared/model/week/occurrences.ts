/** The days on which routines come: by their rules, with what was moved, dropped and ticked. */
import { daysBetween, type LocalDate } from '../day.ts'
import {
  minuteOfWhen,
  type Change,
  type Mark,
  type Repeat,
  type Routine,
  type Week,
  type When,
} from './routine.ts'

/** The days of a rule from `from` to `to`, both included; `shared/calendar` brings the one that knows RFC 5545. */
export type Expand = (
  start: LocalDate,
  repeat: Repeat,
  from: LocalDate,
  to: LocalDate,
) => readonly LocalDate[]

export type Occurrence = {
  readonly routine: Routine
  /** The day by the rule: with the routine's id, its name. */
  readonly on: LocalDate
  /** The day on which it stands now. */
  readonly date: LocalDate
  readonly when: When
  readonly state: Mark['state']
  readonly mark: Mark | null
}

const isWithin = (date: LocalDate, from: LocalDate, to: LocalDate): boolean => date >= from && date <= to

export const markKey = ({ routine, on }: Pick<Mark, 'routine' | 'on'>): string => `${routine} ${on}`

const datesOf = (routine: Routine, from: LocalDate, to: LocalDate, expand: Expand): readonly LocalDate[] => {
  if (routine.repeat === null) return isWithin(routine.start, from, to) ? [routine.start] : []
  const { until } = routine.repeat
  if (routine.start > to || (until !== undefined && until < from)) return []
  return expand(routine.start, routine.repeat, from, to)
}

/** Whether the rule has this day at all. */
export const comesOn = (routine: Routine, on: LocalDate, expand: Expand): boolean =>
  datesOf(routine, on, on, expand).length > 0

const ofRoutine = (
  routine: Routine,
  from: LocalDate,
  to: LocalDate,
  expand: Expand,
): readonly Pick<Occurrence, 'on' | 'date' | 'when'>[] => {
  const changes = new Map<string, Change>(routine.changes.map((change) => [change.on, change]))
  const byRule = datesOf(routine, from, to, expand).flatMap((on) =>
    changes.has(on) ? [] : [{ on, date: on, when: routine.when }],
  )
  const moved = routine.changes.flatMap((change) =>
    change.kind === 'moved' && isWithin(change.to, from, to) && comesOn(routine, change.on, expand)
      ? [{ on: change.on, date: change.to, when: change.when }]
      : [],
  )
  return [...byRule, ...moved]
}

/** Ten years of ticks are sorted out once, not for every look at a day. */
const sorted = new WeakMap<readonly Mark[], ReadonlyMap<string, Mark>>()

const byDay = (marks: readonly Mark[]): ReadonlyMap<string, Mark> => {
  const known = sorted.get(marks)
  if (known) return known
  const made = new Map(marks.map((mark) => [markKey(mark), mark]))
  sorted.set(marks, made)
  return made
}

/** Everything from `from` to `to`, both included, in the order of the days and of the hours. */
export const occurrencesIn = (
  { routines, marks }: Week,
  from: LocalDate,
  to: LocalDate,
  expand: Expand,
): readonly Occurrence[] => {
  const known = byDay(marks)
  return routines
    .flatMap((routine) =>
      ofRoutine(routine, from, to, expand).map((each): Occurrence => {
        const mark = known.get(markKey({ routine: routine.id, on: each.on })) ?? null
        return { routine, ...each, mark, state: mark?.state ?? 'planned' }
      }),
    )
    .toSorted(
      (a, b) =>
        (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) ||
        minuteOfWhen(a.when) - minuteOfWhen(b.when) ||
        (a.routine.id < b.routine.id ? -1 : 1),
    )
}

/** The one that has this name, wherever it stands now; null when the plan no longer has it. */
export const occurrenceOf = (
  { routines, marks }: Week,
  { routine: id, on }: Pick<Mark, 'routine' | 'on'>,
  expand: Expand,
): Occurrence | null => {
  const routine = routines.find((each) => each.id === id)
  if (!routine) return null
  const change = routine.changes.find((each) => each.on === on)
  const date = change?.kind === 'moved' ? change.to : on
  const there = occurrencesIn({ routines: [routine], marks }, date, date, expand)
  return there.find((each) => each.on === on) ?? null
}

type Span = { readonly from: number; readonly to: number }

const spanOf = ({ date, when, routine }: Occurrence, origin: LocalDate): Span | null => {
  if (!('time' in when)) return null
  const from = daysBetween(origin, date) * 24 * 60 + minuteOfWhen(when)
  // What has no length takes a moment: two of them at the same minute are still one too many.
  return { from, to: from + Math.max(1, routine.minutes) }
}

/**
 * Pairs that stand at the same time; only exact times can. What was skipped is not in the way. Beyond `most` pairs
 * nobody reads on.
 */
export const conflictsOf = (
  occurrences: readonly Occurrence[],
  most = 200,
): readonly (readonly [Occurrence, Occurrence])[] => {
  const [first] = occurrences
  if (!first) return []
  const timed = occurrences
    .filter(({ state }) => state !== 'skipped')
    .flatMap((occurrence) => {
      const span = spanOf(occurrence, first.date)
      return span ? [{ occurrence, span }] : []
    })
    .toSorted((a, b) => a.span.from - b.span.from)
  const pairs: (readonly [Occurrence, Occurrence])[] = []
  timed.forEach((a, at) => {
    for (const b of timed.slice(at + 1)) {
      if (b.span.from >= a.span.to || pairs.length >= most) return
      pairs.push([a.occurrence, b.occurrence])
    }
  })
  return pairs
}
