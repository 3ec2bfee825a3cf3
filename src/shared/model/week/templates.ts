/** Good weeks to begin with: a few of the app, and those that the person has kept. */
import { addDays, isoWeekday, type LocalDate } from '../day.ts'
import { ideas } from '../ideas.ts'
import { titleLimit } from '../plan.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { fail, ok, type Result } from '../result.ts'
import { plainText } from '../text.ts'
import { busyAt, type Busy } from './busy.ts'
import { fits } from './idea-choice.ts'
import { isOver } from './layout.ts'
import { occurrencesIn, type Expand } from './occurrences.ts'
import type { Routine, RoutineDraft, Week, WeekDay, When } from './routine.ts'
import type { LocalTime } from './time-of-day.ts'

export type TemplateEntry = Pick<Routine, 'what' | 'kind' | 'when' | 'minutes' | 'remind' | 'replaces'> & {
  readonly weekday: WeekDay
}

export type Template = {
  readonly id: string
  readonly name: string
  readonly entries: readonly TemplateEntry[]
}

export const mostTemplates = 50
export const mostEntries = 200

export const shippedTemplates = ['quiet', 'people', 'moving', 'children', 'busy'] as const
export type ShippedTemplate = (typeof shippedTemplates)[number]

const minutesOf = new Map(ideas.map(({ id, minutes }) => [id, minutes]))

const entry = (weekday: WeekDay, idea: string, when: When): TemplateEntry => ({
  weekday,
  what: { idea },
  kind: null,
  when,
  minutes: minutesOf.get(idea) ?? 0,
})
const at = (time: string): When => ({ time: time as LocalTime })
const midday: When = { part: 'midday' }
const evening: When = { part: 'evening' }

/** Each has people, something for others, and a day or two with nothing at all. */
const shipped: Readonly<Record<ShippedTemplate, readonly TemplateEntry[]>> = {
  quiet: [
    entry(1, 'tea-instead', at('07:30')),
    entry(2, 'voice-message', midday),
    entry(3, 'window-five-minutes', at('07:30')),
    entry(4, 'thank-you-note', evening),
    entry(5, 'book-at-bedtime', at('22:00')),
    entry(7, 'rest-without-reason', midday),
  ],
  people: [
    entry(1, 'call-someone', evening),
    entry(2, 'coffee-with-colleague', midday),
    entry(3, 'walk-with-someone', evening),
    entry(5, 'small-favour', midday),
    entry(6, 'game-night', evening),
    entry(7, 'old-friend', midday),
  ],
  moving: [
    entry(1, 'morning-walk', at('07:30')),
    entry(2, 'stretch-ten', at('20:00')),
    entry(3, 'morning-walk', at('07:30')),
    entry(4, 'litter-walk', midday),
    entry(5, 'dance-at-home', evening),
    entry(6, 'long-walk', at('11:00')),
    entry(6, 'call-someone', evening),
  ],
  children: [
    entry(1, 'radio-breakfast', at('07:15')),
    entry(2, 'write-a-card', evening),
    entry(3, 'read-to-someone', at('19:30')),
    entry(4, 'play-with-a-child', evening),
    entry(6, 'ball-in-the-park', at('11:00')),
    entry(7, 'call-someone', midday),
  ],
  busy: [
    entry(1, 'shoulders', midday),
    entry(2, 'photo-to-a-friend', midday),
    entry(3, 'good-morning-to-you', at('07:00')),
    entry(4, 'hold-the-door', midday),
    entry(5, 'evening-lamp', at('21:00')),
    entry(7, 'fresh-sheets', midday),
  ],
}

export const entriesOf = (id: ShippedTemplate): readonly TemplateEntry[] => shipped[id]

/** What stands in the seven days from `first`, as a week to begin another with. */
export const templateEntries = (week: Week, first: LocalDate, expand: Expand): readonly TemplateEntry[] =>
  occurrencesIn(week, first, addDays(first, 6), expand)
    .map(({ routine: { what, kind, minutes, remind, replaces }, date, when }) => ({
      weekday: isoWeekday(date) as WeekDay,
      what,
      kind,
      when,
      minutes,
      ...(remind !== undefined && { remind }),
      ...(replaces && { replaces }),
    }))
    .slice(0, mostEntries)

export const checkTemplate = (template: Template): Result<Template, Refusal> => {
  const name = plainText(template.name)
  if (name === '') return fail(refuse('text-empty'))
  if (Array.from(name).length > titleLimit) return fail(refuse('text-long', { max: titleLimit }))
  return template.entries.length === 0 ? fail(refuse('template-empty')) : ok({ ...template, name })
}

export type Around = {
  /** The days on which the children are there. */
  readonly childDays: readonly LocalDate[]
  readonly busy: readonly Busy[]
  /** Of today nothing is planned that is over; minutes since midnight. */
  readonly now?: { readonly date: LocalDate; readonly minute: number }
}

/** Another of its kind that goes with a child, as short as it can be; own words are the person's to judge. */
const withChild = (what: Routine['what']): { readonly idea: string; readonly minutes: number } | null => {
  if ('words' in what) return null
  const idea = ideas.find(({ id }) => id === what.idea)
  if (!idea || idea.withChild) return null
  const [other] = ideas
    .filter((each) => fits(each, { kind: idea.kind, withChild: true }))
    .toSorted((a, b) => Math.abs(a.minutes - idea.minutes) - Math.abs(b.minutes - idea.minutes))
  return other ? { idea: other.id, minutes: other.minutes } : null
}

/** Where another calendar has the hour, the thing stands in its part of the day instead. */
const aside = (when: When, date: LocalDate, minutes: number, busy: readonly Busy[]): When => {
  if ('part' in when || !busyAt(busy, date, when.time, minutes)) return when
  return { part: when.time < '11' ? 'morning' : when.time < '17' ? 'midday' : 'evening' }
}

/**
 * The template as drafts for the days that are still to come. What stands on a day already is not put there twice.
 * @param days of the week, those to come
 */
export const draftsOf = (
  entries: readonly TemplateEntry[],
  days: readonly LocalDate[],
  week: Week,
  { childDays, busy, now }: Around,
  expand: Expand,
): readonly RoutineDraft[] =>
  days.flatMap((date) => {
    const there = new Set(
      occurrencesIn(week, date, date, expand).map(({ routine }) => JSON.stringify(routine.what)),
    )
    const placed = new Set<string>()
    return entries
      .filter(
        ({ weekday, when }) =>
          weekday === isoWeekday(date) && (date !== now?.date || !isOver(when, now.minute)),
      )
      .flatMap(
        ({ what: usual, kind, when, minutes: itsMinutes, remind, replaces }): readonly RoutineDraft[] => {
          const other = childDays.includes(date) ? withChild(usual) : null
          const what = other ? { idea: other.idea } : usual
          const name = JSON.stringify(what)
          // Twice a day is meant so; but two ideas may have the same one in their place.
          if (there.has(name) || (other && placed.has(name))) return []
          placed.add(name)
          const minutes = other?.minutes ?? itsMinutes
          return [
            {
              what,
              kind,
              minutes,
              when: aside(when, date, minutes, busy),
              start: date,
              repeat: null,
              ...(remind !== undefined && { remind }),
              ...(replaces && { replaces }),
            },
          ]
        },
      )
  })
