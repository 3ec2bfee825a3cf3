/** A whole week out of a few answers: one thing for each hard moment, people, one giving; and an easy one to come back. */
import { addDays, isoWeekday, type LocalDate } from '../day.ts'
import type { DayPart, HealingKind } from '../plan.ts'
import { whatOf } from '../ideas.ts'
import { busyAt, type Busy } from './busy.ts'
import { fits, type IdeaFacts, type IdeaFilter } from './idea-choice.ts'
import { isOver } from './layout.ts'
import { occurrencesIn, type Expand, type Occurrence } from './occurrences.ts'
import type { Routine, RoutineDraft, Week, When } from './routine.ts'
import type { LocalTime } from './time-of-day.ts'

/** Moments of the day that hurt most, as people name them. */
export const hardMoments = ['waking', 'midday', 'after-work', 'evening', 'bed', 'weekend'] as const
export type HardMoment = (typeof hardMoments)[number]

const timeOf: Readonly<Record<HardMoment, LocalTime>> = {
  waking: '07:30' as LocalTime,
  midday: '12:30' as LocalTime,
  'after-work': '17:30' as LocalTime,
  evening: '20:00' as LocalTime,
  bed: '22:00' as LocalTime,
  weekend: '11:00' as LocalTime,
}

/** Kinds that suit the moment, the best first. */
const kindsFor: Readonly<Record<HardMoment, readonly HealingKind[]>> = {
  waking: ['new-routines', 'movement', 'boundaries'],
  midday: ['people', 'new-routines', 'hobbies'],
  'after-work': ['movement', 'from-before', 'hobbies'],
  evening: ['hobbies', 'from-before', 'given-up'],
  bed: ['new-routines', 'boundaries', 'from-before'],
  weekend: ['movement', 'hobbies', 'given-up'],
}

export type WeekAnswers = {
  readonly moments: readonly HardMoment[]
  /** With whom, in the person's own words; empty for an idea of the app. */
  readonly people: readonly string[]
  readonly filter: IdeaFilter
  /** Days on which the children are here: the ideas of those days go with a child. */
  readonly childDays: readonly LocalDate[]
  /** What other calendars have: nothing is put there. */
  readonly busy?: readonly Busy[]
  /** What stands in these days already: it is room that is taken, and no idea comes twice. */
  readonly planned?: readonly Occurrence[]
  /** Of today nothing is planned that is over; minutes since midnight. */
  readonly now?: { readonly date: LocalDate; readonly minute: number }
}

/** One that fits the filter as it is, else with less asked of it: an empty slot helps nobody. */
const pick = (
  ideas: readonly IdeaFacts[],
  kinds: readonly HealingKind[],
  filter: IdeaFilter,
  used: ReadonlySet<string>,
  random: () => number,
): IdeaFacts | null => {
  const looser: readonly IdeaFilter[] = [filter, { short: true, lowEnergy: true }, {}]
  for (const each of looser)
    for (const kind of kinds) {
      const fitting = ideas.filter((idea) => fits(idea, { ...each, kind }) && !used.has(idea.id))
      const chosen = fitting[Math.floor(random() * fitting.length)]
      if (chosen) return chosen
    }
  return null
}

const draftOf = (
  what: Routine['what'],
  kind: HealingKind,
  minutes: number,
  start: LocalDate,
  when: When,
): RoutineDraft => ({
  what,
  kind: 'words' in what ? kind : null,
  start,
  when,
  minutes,
  repeat: null,
})

/**
 * A good week from `monday`, or whichever day weeks begin on: a thing for each hard moment on alternating days, one
 * with people, one giving; never more than two a day, as one is enough.
 * @param days the seven days of the week that are still to come; nothing is planned into the past
 */
export const planWeek = (
  ideas: readonly IdeaFacts[],
  days: readonly LocalDate[],
  answers: WeekAnswers,
  random: () => number,
): readonly RoutineDraft[] => {
  if (days.length === 0) return []
  const planned = (answers.planned ?? []).filter(({ state }) => state !== 'skipped')
  const used = new Set(planned.flatMap(({ routine: { what } }) => ('idea' in what ? [what.idea] : [])))
  const load = new Map(
    days.map((date) => [date, planned.filter((each) => each.date === date).length] as const),
  )
  const taken: readonly Busy[] = [
    ...(answers.busy ?? []),
    ...planned.flatMap(({ routine: { id, minutes }, date, when }) =>
      'time' in when ? [{ uid: id, date, time: when.time, minutes }] : [],
    ),
  ]
  const ahead = (when: When): readonly LocalDate[] =>
    days.filter((date) => date !== answers.now?.date || !isOver(when, answers.now.minute))
  const childDay = (date: LocalDate) => answers.childDays.includes(date)
  const lightest = (among: readonly LocalDate[]): LocalDate | undefined =>
    among.toSorted((a, b) => (load.get(a) ?? 0) - (load.get(b) ?? 0) || (a < b ? -1 : 1))[0]
  const isWeekend = (date: LocalDate) => isoWeekday(date) >= 6
  const drafts: RoutineDraft[] = []
  const place = (date: LocalDate | undefined, kinds: readonly HealingKind[], when: When, words = '') => {
    if (date === undefined || (load.get(date) ?? 0) >= 2) return
    const filter = childDay(date) ? { ...answers.filter, withChild: true } : answers.filter
    const idea = words === '' ? pick(ideas, kinds, filter, used, random) : null
    if (words === '' && idea === null) return
    const minutes = idea?.minutes ?? 60
    if ('time' in when && busyAt(taken, date, when.time, minutes)) return
    if (idea) used.add(idea.id)
    load.set(date, (load.get(date) ?? 0) + 1)
    drafts.push(draftOf(idea ? whatOf(idea) : { words }, idea?.kind ?? 'people', minutes, date, when))
  }
  const people = answers.people.length > 0 ? answers.people : ['']
  /** At the end of the last day, later in it than is usual. */
  const soonest = (...parts: readonly DayPart[]): When => ({
    part: parts.find((part) => ahead({ part }).length > 0) ?? 'night',
  })
  const together = soonest('evening')
  const free = ahead(together)
  for (const words of people.slice(0, 3))
    place(lightest(free.filter(isWeekend)) ?? lightest(free), ['people'], together, words)
  const giving = soonest('midday', 'afternoon', 'evening')
  place(lightest(ahead(giving)), ['giving'], giving)
  for (const moment of answers.moments) {
    const when: When = { time: timeOf[moment] }
    const fitting = ahead(when).filter((date) => isWeekend(date) === (moment === 'weekend'))
    // Every other day: a plan that an exhausted person keeps.
    for (const date of fitting.filter((_, at) => at % 2 === 0)) place(date, kindsFor[moment], when)
  }
  return drafts
}

/** There was something before, and for two whole weeks nothing was done, and nothing is ahead: then coming back costs one click. */
export const hasBeenAway = (week: Week, today: LocalDate, expand: Expand): boolean => {
  const since = addDays(today, -14)
  const wasThere = week.routines.some(({ start }) => start < since) || week.marks.some(({ on }) => on < since)
  if (!wasThere || occurrencesIn(week, today, addDays(today, 6), expand).length > 0) return false
  const before = occurrencesIn(week, since, addDays(today, -1), expand)
  return before.every(({ state }) => state !== 'done')
}

/** The answers for that click: small, free, and two of them. */
export const backAgain: WeekAnswers = {
  moments: ['waking', 'evening'],
  people: [],
  filter: { short: true, lowEnergy: true, free: true },
  childDays: [],
}
