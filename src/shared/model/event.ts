/** What happened: an append-only log. Nothing in it is changed; a correction is a new entry about an old one. */
import type { LocalDate } from './day.ts'
import { effectOf, type EventKind, type RunKind } from './event-kinds.ts'
import { grownWith } from './grown.ts'

/** How well it is known when it was. `approximate` counts from the day that was named, and says so. */
export const precisions = ['exact', 'day', 'approximate'] as const
export type Precision = (typeof precisions)[number]

/** In characters. */
export const noteLimit = 280

export type Happening = {
  readonly id: string
  readonly kind: EventKind
  /** When it was, on the calendar of the place where it was said. */
  readonly date: LocalDate
  /** The day from which the person counts again: the day itself, or a later one. */
  readonly countFrom: LocalDate
  /** The IANA zone of that calendar. */
  readonly zone: string
  /** When it was written down, milliseconds since the Unix epoch. */
  readonly said: number
  /** Left out, the day is known and the hour is not. */
  readonly precision?: Precision
  /** When it was, milliseconds since the Unix epoch; there where `precision` is `exact`. */
  readonly instant?: number
  /** The road it came by: a kind of road, or the id of one of several. */
  readonly channel?: string
  readonly note?: string
  /** Whose clocks it is about; left out, those of the first person. */
  readonly person?: string
  /** The person's own word on a kind whose effect is `asked`. */
  readonly endsContact?: boolean
  /** It is not over: until an entry says so, every day counts as day 0. */
  readonly goesOn?: true
  /** The entry that this one stands for instead. */
  readonly amends?: string
}

/** Takes an entry back. To void the voiding is to put it back. */
export type Voiding = { readonly id: string; readonly voids: string; readonly said: number }

export type Entry = Happening | Voiding

const isVoiding = (entry: Entry): entry is Voiding => 'voids' in entry
const isCorrection = (entry: Entry): boolean => 'voids' in entry || entry.amends !== undefined
const aboutOf = (entry: Entry): string | undefined => (isVoiding(entry) ? entry.voids : entry.amends)

/**
 * The ids of the entries that were taken back: those that an entry which stands itself is about. It follows from who
 * speaks of whom, not from the order of the log or of the clocks. Entries that speak of each other in a circle, which
 * only damage can make, all stand: a doubt takes nothing from the log.
 */
const takenBack = (corrections: readonly Entry[]): ReadonlySet<string> => {
  const undecided = new Map<string, number>()
  for (const entry of corrections) {
    const about = aboutOf(entry) ?? ''
    undecided.set(about, (undecided.get(about) ?? 0) + 1)
  }
  const aboutById = new Map(corrections.map((entry) => [entry.id, aboutOf(entry) ?? '']))
  const fallen = new Set<string>()
  // From the last word backwards: of whom nobody speaks, stands.
  const decided = [...aboutById.keys()].filter((id) => !undecided.has(id))
  for (let id = decided.pop(); id !== undefined; id = decided.pop()) {
    const about = aboutById.get(id)
    if (about === undefined || fallen.has(about)) continue
    const left = (undecided.get(about) ?? 0) - 1
    undecided.set(about, left)
    if (!fallen.has(id)) fallen.add(about)
    if (fallen.has(about) || left === 0) decided.push(about)
  }
  return fallen
}

/** What stands of a log, and what in it speaks of another entry. */
type Standing = { readonly stands: readonly Happening[]; readonly corrections: readonly Entry[] }

const slots = 2 ** 14
/** Somewhere below `slots`, by the end of an id: that is where ids made one after another differ. */
const slotOf = (id: string): number => {
  let slot = 0
  for (let at = Math.max(0, id.length - 4); at < id.length; at += 1) slot = slot * 31 + id.charCodeAt(at)
  return slot % slots
}

/** The log without those; most of it is told apart by a glance at the end of the id, a tenth of the cost of the set. */
const without = (log: readonly Entry[], fallen: ReadonlySet<string>): readonly Happening[] => {
  const slot = new Uint8Array(slots)
  for (const id of fallen) slot[slotOf(id)] = 1
  const stands: Happening[] = []
  for (const entry of log) {
    if (isVoiding(entry)) continue
    if (slot[slotOf(entry.id)] === 0 || !fallen.has(entry.id)) stands.push(entry)
  }
  return stands
}

/** The one entry more speaks of one of which nobody has spoken: only that one falls. Null where it is not that simple. */
const withoutOne = (stands: readonly Happening[], entry: Entry): readonly Happening[] | null => {
  const about = aboutOf(entry)
  const at = stands.findLastIndex(({ id }) => id === about)
  const fallen = stands[at]
  // What was put in the place of another gives it back.
  if (!fallen || isCorrection(fallen)) return null
  const left = stands.slice()
  left.splice(at, 1)
  if (!isVoiding(entry)) left.push(entry)
  return left
}

/** What stands once these have come to it; null where it must be worked out anew. */
const added = (
  { stands, corrections }: Standing,
  fresh: readonly Entry[],
  speaking: readonly Entry[],
): readonly Happening[] | null => {
  // Whoever spoke of an entry before it came, which only damage or another order makes, has its say now.
  if (corrections.some((entry) => fresh.some(({ id }) => id === aboutOf(entry)))) return null
  if (speaking.length === 0) return stands.concat(fresh as readonly Happening[])
  const [one] = fresh
  return one && fresh.length === 1 ? withoutOne(stands, one) : null
}

const standingOf = grownWith<Entry, Standing>((log, before) => {
  const fresh = before ? log.slice(before.log.length) : log
  const speaking = fresh.filter(isCorrection)
  if (!before) {
    if (speaking.length === 0) return { stands: log as readonly Happening[], corrections: [] }
    return { stands: without(log, takenBack(speaking)), corrections: speaking }
  }
  const corrections = before.derived.corrections.concat(speaking)
  // Of a log of which all stands, and of which nobody speaks, there need be no second list.
  if (corrections.length === 0) return { stands: log as readonly Happening[], corrections }
  const stands = added(before.derived, fresh, speaking)
  return { stands: stands ?? without(log, takenBack(corrections)), corrections }
})

/** What holds of the log: every happening that nobody has taken back, or put something else in the place of. */
export const standing = (log: readonly Entry[]): readonly Happening[] => standingOf(log).stands

/**
 * The voiding that takes `id` away or, where one did, the voiding that puts it back; null where nothing is to be done.
 * @param wanted whether it shall stand
 */
export const correcting = (log: readonly Entry[], id: string, wanted: boolean): string | null => {
  if (!log.some((entry) => entry.id === id)) return null
  const fallen = takenBack(log.filter(isCorrection))
  if (wanted !== fallen.has(id)) return null
  if (!wanted) return id
  return log.find((entry) => isVoiding(entry) && entry.voids === id && !fallen.has(entry.id))?.id ?? null
}

/** Which runs this happening ends, two clocks running. */
export const ends = (
  happening: Pick<Happening, 'kind' | 'endsContact'>,
): Readonly<Record<RunKind, boolean>> => {
  const { noContact, notLooking } = effectOf(happening.kind)
  return {
    noContact: noContact === 'ends' || (noContact === 'asked' && happening.endsContact === true),
    notLooking: notLooking === 'ends',
  }
}
