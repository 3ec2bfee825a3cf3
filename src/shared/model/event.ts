/** What happened, and which of the two runs it ends. */
import { daysBetween, type LocalDate } from './day.ts'

export type RunKind = 'noContact' | 'notLooking'

/** Which runs an event ends. What is not named here ends nothing. */
const ends = {
  'got-in-touch': ['noContact', 'notLooking'],
  'arranged-to-meet': ['noContact', 'notLooking'],
  'looked-them-up': ['notLooking'],
  'asked-about-them': ['notLooking'],
  'read-a-message': ['notLooking'],
  'opened-by-accident': [],
  'sealed-unread': [],
  'ran-into-them': [],
  'unasked-news': [],
  pull: [],
} as const satisfies Record<string, readonly RunKind[]>

export type EventKind = keyof typeof ends
export const eventKinds = Object.keys(ends) as readonly EventKind[]

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
}

export const endsRun = (kind: EventKind, run: RunKind): boolean =>
  (ends[kind] as readonly RunKind[]).includes(run)

/**
 * The day from which a run is counted now.
 * @param first the day that the person named at the beginning; null when none was
 */
export const runStart = (
  run: RunKind,
  first: LocalDate | null,
  happenings: readonly Happening[],
): LocalDate | null => {
  let start = first
  for (const { kind, countFrom } of happenings)
    if (endsRun(kind, run) && (start === null || daysBetween(start, countFrom) > 0)) start = countFrom
  return start
}
