/** Which events end which run, and on which days they lie: one walk over the log for everybody in it, kept with it. */
import { dayNumber, type LocalDate } from './day.ts'
import { ends, type Happening } from './event.ts'
import type { RunKind } from './event-kinds.ts'
import { grownWith } from './grown.ts'
import { isStrictOn, type PolicyVersion } from './policy.ts'

/** The days of events as numbers, in their order: text is read once, not at each look. */
type Days = {
  readonly begun: readonly number[]
  /** The last day; infinite for what goes on. */
  readonly over: readonly number[]
}

const daysKnown = new WeakMap<readonly Happening[], Days>()

export const daysOf = (events: readonly Happening[]): Days => {
  const known = daysKnown.get(events)
  if (known) return known
  const [begun, over]: [number[], number[]] = [[], []]
  // A log is mostly in the order of its days, and a day may have many entries: its number is asked once.
  let [named, number]: [LocalDate | null, number] = [null, 0]
  for (const { date, countFrom, goesOn } of events) {
    if (date !== named) [named, number] = [date, dayNumber(date)]
    begun.push(number)
    over.push(goesOn ? Infinity : countFrom === date ? number : dayNumber(countFrom))
  }
  const days = { begun, over }
  daysKnown.set(events, days)
  return days
}

type Ended = { readonly contact: readonly Happening[]; readonly looking: readonly Happening[] }

/** Of everybody, by their id: what ends each run, two clocks running. */
type Sketch = {
  readonly people: ReadonlyMap<string | undefined, Ended>
  /** The latest day from which anything counts, and when the newest entry was written down. */
  readonly latest: LocalDate | null
  readonly newest: number | null
}

const nothing: Ended = { contact: [], looking: [] }

/** With the days of the events, of which those of `before` are known already. */
const joined = (before: readonly Happening[], fresh: readonly Happening[]): readonly Happening[] => {
  if (fresh.length === 0) return before
  if (before.length === 0) return fresh
  const events = [...before, ...fresh]
  const [old, added] = [daysOf(before), daysOf(fresh)]
  daysKnown.set(events, { begun: [...old.begun, ...added.begun], over: [...old.over, ...added.over] })
  return events
}

const sketchOf = grownWith<Happening, Sketch>((log, before) => {
  const fresh = new Map<string | undefined, { contact: Happening[]; looking: Happening[] }>()
  let { latest, newest }: Pick<Sketch, 'latest' | 'newest'> = before?.derived ?? {
    latest: null,
    newest: null,
  }
  for (let at = before?.log.length ?? 0; at < log.length; at += 1) {
    const each = log[at]
    if (!each) continue
    if (latest === null || each.countFrom > latest) latest = each.countFrom
    if (newest === null || each.said > newest) newest = each.said
    const ended = ends(each)
    if (!ended.notLooking && !ended.noContact) continue
    let own = fresh.get(each.person)
    if (!own) fresh.set(each.person, (own = { contact: [], looking: [] }))
    if (ended.noContact) own.contact.push(each)
    if (ended.notLooking) own.looking.push(each)
  }
  const people = new Map(before?.derived.people)
  for (const [person, { contact, looking }] of fresh)
    people.set(person, grown(people.get(person) ?? nothing, contact, looking))
  return { people, latest, newest }
})

/** The latest day from which anything of the log counts, and when its newest entry was written down. */
export const latestOf = (log: readonly Happening[]): Pick<Sketch, 'latest' | 'newest'> => sketchOf(log)

const ruledBy = (policy: readonly PolicyVersion[], looking: readonly Happening[]): readonly Happening[] =>
  looking.filter((each) => ends(each).noContact || isStrictOn(policy, each.date))

/** What ends the run without contact where one clock ruled for a time, kept with what it was chosen from. */
type Ruled = { readonly policy: readonly PolicyVersion[]; readonly enders: readonly Happening[] }
const ruledKnown = new WeakMap<Ended, Ruled>()

/** By the rule of its day: where one clock rules, whatever ends either run ends both. */
const ruled = (ended: Ended, policy: readonly PolicyVersion[]): readonly Happening[] => {
  if (!policy.some(({ strict }) => strict)) return ended.contact
  const known = ruledKnown.get(ended)
  if (known?.policy === policy) return known.enders
  const enders = ruledBy(policy, ended.looking)
  ruledKnown.set(ended, { policy, enders })
  return enders
}

/** What was known of somebody, and what is new of them. */
const grown = (before: Ended, contact: readonly Happening[], looking: readonly Happening[]): Ended => {
  const ended = { contact: joined(before.contact, contact), looking: joined(before.looking, looking) }
  const known = ruledKnown.get(before)
  if (known) {
    const enders = joined(known.enders, ruledBy(known.policy, looking))
    ruledKnown.set(ended, { policy: known.policy, enders })
  }
  return ended
}

type Enders = Readonly<Record<RunKind, readonly Happening[]>>

/** The happenings of one person that end each run; undefined for the first. */
export const endersIn = (
  log: readonly Happening[],
  person: string | undefined,
  policy: readonly PolicyVersion[],
): Enders => {
  const ended = sketchOf(log).people.get(person) ?? nothing
  return { noContact: ruled(ended, policy), notLooking: ended.looking }
}

/** The happenings that end each run, of a log that is about one person only. */
export const endersOf = (happenings: readonly Happening[], policy: readonly PolicyVersion[]): Enders => {
  const ended = happenings.map(ends)
  const own: Ended = {
    contact: happenings.filter((_, at) => ended[at]?.noContact),
    looking: happenings.filter((_, at) => ended[at]?.notLooking),
  }
  return { noContact: ruled(own, policy), notLooking: own.looking }
}
