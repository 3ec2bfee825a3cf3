/** Why this number: the days, events and rules behind it, as codes that `shared/words` says. */
import { makerOf, type Coded } from './coded.ts'
import type { Count } from './count.ts'
import { addDays, dateOfDay, dayNumber, type LocalDate } from './day.ts'
import type { Happening } from './event.ts'
import { eventsOf, type EnderList } from './ender-list.ts'
import { endersOf } from './enders.ts'
import { lastDayOf } from './ground.ts'
import type { Earned } from './milestone.ts'
import { isStrictOn, type PolicyVersion } from './policy.ts'
import type { CountingDay } from './today.ts'

/** Every line with its parameters; `date`, `from` and `until` are calendar dates. */
export const whyShapes = {
  'from-named': { date: 'text', zone: 'text' },
  'from-event': { date: 'text', zone: 'text', events: 'number' },
  'still-on': { date: 'text' },
  'about-then': {},
  today: { date: 'text', zone: 'text' },
  midnights: { days: 'number' },
  hours: { hours: 'number' },
  'waits-clock': { date: 'text' },
  'waits-travel': { date: 'text' },
  'longest-now': { days: 'number', from: 'text' },
  'longest-then': { days: 'number', from: 'text', until: 'text' },
  total: { kept: 'number', of: 'number', from: 'text' },
  lately: { kept: 'number', of: 'number', from: 'text' },
  'days-left-out': { days: 'number' },
  'rule-contact': {},
  'rule-looking': {},
  'rule-one-clock': { from: 'text' },
  'rule-longest': {},
  reached: { date: 'text', from: 'text' },
  'noted-later': { date: 'text' },
  'rule-earned': {},
} as const

export type WhyCode = Coded<typeof whyShapes>
/** A line, and the ids of the events that it speaks of. */
export type WhyLine = { readonly said: WhyCode; readonly events: readonly string[] }
export type Why = { readonly value: number; readonly lines: readonly WhyLine[] }

export type CountNumber = 'day' | 'hours' | 'longest' | 'total' | 'lately'

export type WhyContext = {
  /** Of this person, as they stand. */
  readonly happenings: readonly Happening[]
  readonly policy: readonly PolicyVersion[]
  readonly today: CountingDay
}

const say = makerOf<typeof whyShapes>()
const line = (said: WhyCode, events: readonly string[] = []): WhyLine => ({ said, events })

const beginning = (count: Count, { happenings }: WhyContext): readonly WhyLine[] => {
  const { start: date, zone, begunBy } = count
  if (begunBy.length === 0) return [line(say('from-named', { date, zone }))]
  const begun = happenings.filter(({ id }) => begunBy.includes(id))
  const goingOn = begun.filter(({ goesOn }) => goesOn).map(({ id }) => id)
  const about = begun.filter(({ precision }) => precision === 'approximate').map(({ id }) => id)
  return [
    line(say('from-event', { date, zone, events: begunBy.length }), begunBy),
    ...(goingOn.length > 0 ? [line(say('still-on', { date }), goingOn)] : []),
    ...(about.length > 0 ? [line(say('about-then'), about)] : []),
  ]
}

const waiting = ({ held }: Count, { today: { wall: date } }: WhyContext): readonly WhyLine[] => {
  if (held === null) return []
  return [line(held === 'travel' ? say('waits-travel', { date }) : say('waits-clock', { date }))]
}

/** The rule on what ends this run, as it stands for `date`. */
const ruling = ({ run }: Count, { policy }: WhyContext, date: LocalDate): WhyLine => {
  if (!isStrictOn(policy, date)) return line(run === 'noContact' ? say('rule-contact') : say('rule-looking'))
  const from = policy.findLast((version) => version.strict && version.from <= date)?.from ?? date
  return line(say('rule-one-clock', { from }))
}

const dayLines = (count: Count, context: WhyContext): readonly WhyLine[] => [
  ...beginning(count, context),
  line(say('today', { date: context.today.wall, zone: context.today.zone })),
  ...waiting(count, context),
  line(say('midnights', { days: count.day })),
]

const longestLine = ({ longest: { days, start: from, end } }: Count, enders: EnderList): WhyLine => {
  if (end === null) return line(say('longest-now', { days, from }))
  const ending = dayNumber(end)
  const endedBy = eventsOf(enders, (place) => enders.begun[place] === ending).map(({ id }) => id)
  return line(say('longest-then', { days, from, until: end }), endedBy)
}

/** The last days that were counted, and what happened on those that were not kept. */
const keptLines = (
  number: 'total' | 'lately',
  count: Count,
  enders: EnderList,
  today: LocalDate,
): readonly WhyLine[] => {
  const { kept, of } = count[number]
  const before = dateOfDay(dayNumber(count.start) + count.day - of)
  const last = dayNumber(before)
  const touching = eventsOf(enders, (place) => (enders.over[place] ?? 0) > last).filter(
    (each) => each.date <= today && lastDayOf(each, today) > before,
  )
  const counted = line(say(number, { kept, of, from: addDays(before, 1) }))
  if (kept === of) return [counted]
  const leftOut = say('days-left-out', { days: of - kept })
  return [
    counted,
    line(
      leftOut,
      touching.map(({ id }) => id),
    ),
  ]
}

/** Why a number of a run is what it is; `count` must have been counted from the same things. */
export const whyOf = (number: CountNumber, count: Count, context: WhyContext): Why => {
  const { happenings, policy, today } = context
  const enders = endersOf(happenings, policy)[count.run]
  const shown = dateOfDay(dayNumber(count.start) + count.day)
  const rule = ruling(count, context, shown)
  switch (number) {
    case 'day':
      return { value: count.day, lines: [...dayLines(count, context), rule] }
    case 'hours': {
      const hours = count.hours ?? 0
      const known = count.hours === null ? [] : [line(say('hours', { hours }), count.begunBy)]
      return { value: hours, lines: [...beginning(count, context), ...known, rule] }
    }
    case 'longest': {
      const lines = [longestLine(count, enders), line(say('rule-longest')), rule]
      return { value: count.longest.days, lines }
    }
    case 'total':
    case 'lately':
      return { value: count[number].kept, lines: [...keptLines(number, count, enders, today.date), rule] }
  }
}

/** Why a milestone stands there, whatever came after it. */
export const whyEarned = ({ mark, start: from, reached: date, noted }: Earned): Why => ({
  value: mark.count,
  lines: [
    line(say('reached', { date, from })),
    ...(noted === date ? [] : [line(say('noted-later', { date: noted }))]),
    line(say('rule-earned')),
  ],
})
