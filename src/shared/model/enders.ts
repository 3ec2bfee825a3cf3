/** Which events end which run, and on which days they lie: one walk over the log for everybody in it, kept with it. */
import { dayNumber, type LocalDate } from './day.ts'
import {
  chosen,
  endless,
  joinedLists,
  listWithout,
  noEnders,
  withoutPlace,
  type EnderList,
} from './ender-list.ts'
import type { Happening } from './event.ts'
import { eventKinds, effectOf, type RunKind } from './event-kinds.ts'
import { grownWith } from './grown.ts'
import { isStrictOn, type PolicyVersion } from './policy.ts'

/**
 * What ends the run of not looking, two clocks running. All that ends the other is among it: `contact` says 1 for each
 * that does.
 */
type Ended = { readonly looking: EnderList; readonly contact: Uint8Array }

/** Of everybody, by their id. */
type Sketch = {
  readonly people: ReadonlyMap<string | undefined, Ended>
  /** The latest day from which anything counts, and when the newest entry was written down. */
  readonly latest: LocalDate | null
  readonly newest: number | null
}

const nothing: Ended = { looking: noEnders, contact: new Uint8Array(0) }

const [keeps, ends, endsContact, asks] = [0, 1, 2, 3]

/** What each kind does, looked up once for each event. */
const byKind: ReadonlyMap<string, number> = new Map(
  eventKinds.map((kind) => {
    const { noContact, notLooking } = effectOf(kind)
    if (noContact === 'asked') return [kind, asks]
    return [kind, noContact === 'ends' ? endsContact : notLooking === 'ends' ? ends : keeps]
  }),
)

/** Room for what a stretch of the log may hold, and how much of it is taken. */
const roomFor = (length: number) => ({
  at: new Int32Array(length),
  begun: new Int32Array(length),
  over: new Int32Array(length),
  contact: new Uint8Array(length),
  taken: 0,
})
type Room = ReturnType<typeof roomFor>

const endedIn = (log: readonly Happening[], { at, begun, over, contact, taken }: Room): Ended => ({
  looking: { log, at: at.slice(0, taken), begun: begun.slice(0, taken), over: over.slice(0, taken) },
  contact: contact.slice(0, taken),
})

/** What is known of the whole log, of the log without one entry. */
const sketchWithout = (
  { log: before, derived }: { readonly log: readonly Happening[]; readonly derived: Sketch },
  gone: number,
  log: readonly Happening[],
): Sketch => {
  const people = new Map([...derived.people].map(([id, ended]) => [id, endedWithout(ended, gone, log)]))
  let { latest, newest } = derived
  const entry = before[gone]
  if (entry && entry.countFrom !== latest && entry.said !== newest) return { people, latest, newest }
  ;[latest, newest] = [null, null]
  for (const { countFrom, said } of log) {
    if (countFrom !== latest && (latest === null || countFrom > latest)) latest = countFrom
    if (newest === null || said > newest) newest = said
  }
  return { people, latest, newest }
}

const sketchOf = grownWith<Happening, Sketch>((log, before) => {
  const from = before?.log.length ?? 0
  const rooms = new Map<string | undefined, Room>()
  let [latest, newest] = before ? [before.derived.latest, before.derived.newest] : [null, null]
  let [whose, room]: [string | undefined, Room | undefined] = [undefined, undefined]
  // Most are of the day of the one before: its text is read once.
  let [named, number]: [LocalDate | null, number] = [null, 0]
  for (let at = from; at < log.length; at += 1) {
    const each = log[at]
    if (!each) continue
    const { countFrom, said, date } = each
    if (countFrom !== latest && (latest === null || countFrom > latest)) latest = countFrom
    if (newest === null || said > newest) newest = said
    const does = byKind.get(each.kind) ?? keeps
    if (does === keeps) continue
    if (!room || each.person !== whose) {
      whose = each.person
      room = rooms.get(whose) ?? roomFor(log.length - from)
      rooms.set(whose, room)
    }
    if (date !== named) [named, number] = [date, dayNumber(date)]
    const { taken } = room
    room.at[taken] = at
    room.begun[taken] = number
    room.over[taken] = each.goesOn ? endless : countFrom === date ? number : dayNumber(countFrom)
    room.contact[taken] = does === endsContact || (does === asks && each.endsContact === true) ? 1 : 0
    room.taken = taken + 1
  }
  const people = new Map<string | undefined, Ended>()
  for (const [person, ended] of before?.derived.people ?? []) {
    const own = rooms.get(person)
    people.set(person, own ? grown(ended, endedIn(log, own)) : ended)
  }
  for (const [person, own] of rooms) if (!people.has(person)) people.set(person, endedIn(log, own))
  return { people, latest, newest }
}, sketchWithout)

/** The latest day from which anything of the log counts, and when its newest entry was written down. */
export const latestOf = (log: readonly Happening[]): Pick<Sketch, 'latest' | 'newest'> => sketchOf(log)

/** By the rule of its day: where one clock rules, whatever ends either run ends both. */
const ruledBy = (policy: readonly PolicyVersion[], { looking, contact }: Ended): EnderList => {
  let [day, strict] = [-1, false]
  return chosen(looking, (place) => {
    if (contact[place] === 1 || policy.length === 0) return contact[place] === 1
    const begun = looking.begun[place] ?? 0
    const date = looking.log[looking.at[place] ?? 0]?.date
    if (begun !== day && date !== undefined) [day, strict] = [begun, isStrictOn(policy, date)]
    return strict
  })
}

/** What ends the run without contact, kept with what it was chosen from. */
type Ruled = { readonly policy: readonly PolicyVersion[]; readonly enders: EnderList }
const ruledKnown = new WeakMap<Ended, Ruled>()

const ruled = (ended: Ended, policy: readonly PolicyVersion[]): EnderList => {
  const known = ruledKnown.get(ended)
  if (known && (known.policy === policy || known.policy.length + policy.length === 0)) return known.enders
  const enders = ruledBy(policy, ended)
  ruledKnown.set(ended, { policy, enders })
  return enders
}

/** What was known of somebody, and what is new of them. */
const grown = (before: Ended, fresh: Ended): Ended => {
  const contact = new Uint8Array(before.contact.length + fresh.contact.length)
  contact.set(before.contact)
  contact.set(fresh.contact, before.contact.length)
  const ended = { looking: joinedLists(before.looking, fresh.looking), contact }
  const known = ruledKnown.get(before)
  if (known) {
    const enders = joinedLists(known.enders, ruledBy(known.policy, fresh))
    ruledKnown.set(ended, { policy: known.policy, enders })
  }
  return ended
}

/** What is known of somebody, without the entry at `gone`; `log` is the one that is left. */
const endedWithout = (before: Ended, gone: number, log: readonly Happening[]): Ended => {
  const ended = {
    looking: listWithout(before.looking, gone, log),
    contact: withoutPlace(before.contact, before.looking.at.indexOf(gone)),
  }
  const known = ruledKnown.get(before)
  if (known) ruledKnown.set(ended, { policy: known.policy, enders: listWithout(known.enders, gone, log) })
  return ended
}

type Enders = Readonly<Record<RunKind, EnderList>>

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
export const endersOf = (happenings: readonly Happening[], policy: readonly PolicyVersion[]): Enders =>
  endersIn(happenings, happenings[0]?.person, policy)
