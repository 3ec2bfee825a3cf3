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
const takenBack = (log: readonly Entry[]): ReadonlySet<string> => {
  const corrections = log.filter(isCorrection)
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

/** Whether an entry before `from` speaks of one that comes after it: only damage, or another order, makes that so. */
const isSpokenOf = (log: readonly Entry[], from: number): boolean => {
  const fresh = new Set(log.slice(from).map(({ id }) => id))
  return log.some((entry, at) => at < from && isCorrection(entry) && fresh.has(aboutOf(entry) ?? ''))
}

/** What holds of the log: every happening that nobody has taken back, or put something else in the place of. */
export const standing = grownWith<Entry, readonly Happening[]>((log, before) => {
  const from = before?.log.length ?? 0
  const isWhole = before === null || before.derived.length === from
  const isPlain = !log.some((entry, at) => at >= from && isCorrection(entry))
  // Nobody has spoken of any other since, and nobody had spoken of these before: what stood stands, and these beside it.
  if (isPlain && (before === null || !isSpokenOf(log, from)))
    return (
      isWhole || before === null ? log : [...before.derived, ...log.slice(from)]
    ) as readonly Happening[]
  const fallen = takenBack(log)
  return log.filter((entry): entry is Happening => !isVoiding(entry) && !fallen.has(entry.id))
})

/**
 * The voiding that takes `id` away or, where one did, the voiding that puts it back; null where nothing is to be done.
 * @param wanted whether it shall stand
 */
export const correcting = (log: readonly Entry[], id: string, wanted: boolean): string | null => {
  if (!log.some((entry) => entry.id === id)) return null
  const fallen = takenBack(log)
  if (wanted !== fallen.has(id)) return null
  if (!wanted) return id
  return log.find((entry) => isVoiding(entry) && entry.voids === id && !fallen.has(entry.id))?.id ?? null
}

/** Which runs this happening ends, two clocks running. */
export const ends = (happening: Happening): Readonly<Record<RunKind, boolean>> => {
  const { noContact, notLooking } = effectOf(happening.kind)
  return {
    noContact: noContact === 'ends' || (noContact === 'asked' && happening.endsContact === true),
    notLooking: notLooking === 'ends',
  }
}
