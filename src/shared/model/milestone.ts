/** Milestones: noted when a run reaches them, and kept from then on. */
import { addDays, daysBetween, type LocalDate } from './day.ts'
import type { RunKind } from './event-kinds.ts'
import type { Count, Stretch } from './count.ts'
import type { SeenRun } from './glance.ts'

export type Mark = { readonly unit: 'days' | 'years'; readonly count: number }

/**
 * A milestone is a fact that is written down, not a figure that is derived anew. Derived from the log it would go when a
 * slip is said afterwards to have been before it, and what was earned stays earned; and whether the clock could be
 * believed at that moment stands in no log.
 */
export type Earned = {
  readonly run: RunKind
  readonly mark: Mark
  /** Day 0 of its run. */
  readonly start: LocalDate
  /** The day on which it was reached, and the one on which that was noted. */
  readonly reached: LocalDate
  readonly noted: LocalDate
  /** The number below it had been shown before: the days to it passed here, and were not only said. */
  readonly lived?: true
  /** Left out, it is about the first person. */
  readonly person?: string
}

const dayMarks = [1, 3, 7, 14, 30, 60, 90, 180, 365] as const
const mostYears = 120

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** The same day so many years later; 1 March for 29 February in a year without one, so that no year is claimed too soon. */
export const anniversary = (start: LocalDate, years: number): LocalDate => {
  const year = Number(start.slice(0, 4)) + years
  const day = start.endsWith('-02-29') && !isLeap(year) ? '-03-01' : start.slice(4)
  return `${year}${day}` as LocalDate
}

/** Every mark in its order, with the day number at which a run from `start` reaches it. The first year is 365 days. */
function* marksFrom(start: LocalDate): Generator<{ readonly mark: Mark; readonly day: number }> {
  for (const count of dayMarks) yield { mark: { unit: 'days', count }, day: count }
  for (let count = 2; count <= mostYears; count += 1)
    yield { mark: { unit: 'years', count }, day: daysBetween(start, anniversary(start, count)) }
}

const isSame = (a: Mark, b: Mark): boolean => a.unit === b.unit && a.count === b.count

/** The next mark that the run of now has not reached, and how many days there are to it. */
export const nextMark = ({ start, day }: Count): { readonly mark: Mark; readonly left: number } | null => {
  for (const each of marksFrom(start)) if (each.day > day) return { mark: each.mark, left: each.day - day }
  return null
}

/**
 * The milestones of this run that are not noted yet.
 * @param earned what was noted before, of this person
 * @param seen what was shown of this run before
 * @param agreed the last day with which continuous time agrees: a clock that was put ahead earns nothing before that
 * @param today the day on which they are noted
 */
export const newlyEarned = (
  count: Count,
  earned: readonly Earned[],
  seen: SeenRun | null,
  agreed: LocalDate,
  today: LocalDate,
): readonly Earned[] => {
  // A number that waits was noted when it was reached, or was never true.
  const days = count.held === null ? Math.min(count.day, daysBetween(count.start, agreed)) : 0
  const now: Stretch = { days, start: count.start, end: null }
  const stretches = count.longest.end === null ? [now] : [count.longest, now]
  const fresh: Earned[] = []
  for (const { days, start } of stretches)
    for (const { mark, day } of marksFrom(start)) {
      if (day > days) break
      if ([...earned, ...fresh].some((each) => each.run === count.run && isSame(each.mark, mark))) continue
      const isLived = start === count.start && seen?.of === count.of && seen.day < day
      fresh.push({
        run: count.run,
        mark,
        start,
        reached: addDays(start, day),
        noted: today,
        ...(isLived && { lived: true }),
      })
    }
  return fresh
}

/**
 * What stays when the person corrects the first day itself. That is no slip: a number that was only said, by a day that
 * was wrong, was not earned. What was lived stays.
 */
export const afterCorrection = (earned: readonly Earned[], wrong: readonly LocalDate[]): readonly Earned[] =>
  earned.filter(({ start, lived }) => lived === true || !wrong.includes(start))
