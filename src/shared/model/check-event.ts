/** What the person says has happened, checked before it is written down. */
import { daysBetween, isZone, localDateIn, type LocalDate } from './day.ts'
import { effectOf } from './event-kinds.ts'
import { noteLimit, type Happening } from './event.ts'
import { refuse, type Refusal } from './refusal.ts'
import { fail, ok, type Result } from './result.ts'
import { plainText } from './text.ts'
import type { CountingDay } from './today.ts'

export type EventDraft = Omit<Happening, 'id' | 'said' | 'zone'>

/** @param zone that of the calendar which `date` is of: an entry said anew keeps the one it was said in */
const checkInstant = (
  { date, precision, instant }: EventDraft,
  now: number,
  zone: string,
): Refusal | null => {
  if ((precision === 'exact') !== (instant !== undefined)) return refuse('instant-missing')
  if (instant === undefined) return null
  if (instant > now) return refuse('time-future')
  return localDateIn(instant, zone) === date ? null : refuse('date-invalid')
}

const checkDays = ({ date, countFrom, goesOn }: EventDraft, today: LocalDate): Refusal | null => {
  // Where a clock runs behind, the newest day of the log is the last that is known to have come.
  if (daysBetween(date, today) < 0 || daysBetween(countFrom, today) < 0) return refuse('date-future')
  return daysBetween(date, countFrom) < 0 || (goesOn && countFrom !== date) ? refuse('count-before') : null
}

/**
 * Nothing of the future, nothing that ends before it begins, and no question left open that only the person can answer.
 * @param standing what holds of the log, for what is to be amended
 */
export const checkEvent = (
  draft: EventDraft,
  standing: readonly Happening[],
  today: CountingDay,
): Result<EventDraft, Refusal> => {
  if (!isZone(today.zone)) return fail(refuse('zone-unknown', { zone: today.zone }))
  const before = standing.find(({ id }) => id === draft.amends)
  const wrong = checkDays(draft, today.date) ?? checkInstant(draft, today.now, before?.zone ?? today.zone)
  if (wrong) return fail(wrong)
  if (effectOf(draft.kind).noContact === 'asked' && draft.endsContact === undefined)
    return fail(refuse('contact-undecided'))
  if (draft.amends !== undefined && !before) return fail(refuse('event-gone'))
  const { note, ...others } = draft
  const said = plainText(note ?? '')
  if (Array.from(said).length > noteLimit) return fail(refuse('text-long', { max: noteLimit }))
  return ok(said === '' ? others : { ...others, note: said })
}
