/** Contact that must be, for children or a court: windows in which it may happen, each with its purpose. */
import { addDays, isoWeekday, type LocalDate } from './day.ts'
import { refuse, type Refusal } from './refusal.ts'
import { fail, ok, type Result } from './result.ts'
import type { Purpose } from './road.ts'
import { plainText } from './text.ts'
import { minutesOf } from './wall-time.ts'

export type WindowDays =
  /** Once. */
  | { readonly kind: 'dated'; readonly date: LocalDate }
  /** Every week on this day, 1 for Monday to 7 for Sunday. */
  | { readonly kind: 'weekly'; readonly weekday: number }

export type ScopedWindow = {
  readonly id: string
  readonly purpose: Purpose
  readonly days: WindowDays
  /** On the wall here, `HH:MM`; the end is later on the same day. */
  readonly from: string
  readonly until: string
  /** What it is about, in the person's own words. */
  readonly about?: string
  /** Left out, it is about the first person. */
  readonly person?: string
}

export type WindowDraft = Omit<ScopedWindow, 'id'>

/** In characters. */
export const aboutLimit = 80
export const mostWindows = 200

export const checkWindow = (draft: WindowDraft): Result<WindowDraft, Refusal> => {
  const [from, until] = [minutesOf(draft.from), minutesOf(draft.until)]
  if (from === null || until === null) return fail(refuse('time-invalid'))
  if (until <= from) return fail(refuse('window-order'))
  const { about: typed, ...rest } = draft
  const about = plainText(typed ?? '')
  if (Array.from(about).length > aboutLimit) return fail(refuse('text-long', { max: aboutLimit }))
  return ok(about === '' ? rest : { ...rest, about })
}

/** A moment on the wall here. */
type WallMoment = { readonly date: LocalDate; readonly minutes: number }

const isOnDay = ({ days }: ScopedWindow, date: LocalDate): boolean =>
  days.kind === 'dated' ? days.date === date : days.weekday === isoWeekday(date)

const holds = (window: ScopedWindow, { date, minutes }: WallMoment): boolean =>
  isOnDay(window, date) &&
  minutes >= (minutesOf(window.from) ?? Infinity) &&
  minutes <= (minutesOf(window.until) ?? -Infinity)

/** The window that is open at that moment; null for none. */
export const openWindow = (windows: readonly ScopedWindow[], moment: WallMoment): ScopedWindow | null =>
  windows.find((window) => holds(window, moment)) ?? null

/**
 * The window of one person in which something was; undefined for the first. Where the hour is known it must lie within
 * the hours of the window; where only the day is, it may have been any hour of it.
 * @param minutes since midnight on the wall here; null where nobody knows
 */
export const windowFor = (
  windows: readonly ScopedWindow[],
  date: LocalDate,
  minutes: number | null,
  person: string | undefined,
): ScopedWindow | null => {
  const own = windows.filter((window) => window.person === person)
  if (minutes !== null) return openWindow(own, { date, minutes })
  return own.find((window) => isOnDay(window, date)) ?? null
}

/** The day on which it opens next, today among them; null for one that is over. */
export const nextDay = (window: ScopedWindow, { date, minutes }: WallMoment): LocalDate | null => {
  const isOverToday = minutes > (minutesOf(window.until) ?? 0)
  const first = isOverToday ? addDays(date, 1) : date
  if (window.days.kind === 'dated') return window.days.date >= first ? window.days.date : null
  return addDays(first, (window.days.weekday - isoWeekday(first) + 7) % 7)
}

/** The newest day of it that has come, today among them; null where none has. */
export const lastDay = ({ days }: ScopedWindow, today: LocalDate): LocalDate | null => {
  if (days.kind === 'dated') return days.date <= today ? days.date : null
  return addDays(today, -((isoWeekday(today) - days.weekday + 7) % 7))
}

/** The soonest first; what is over comes last. */
export const inOrder = (
  windows: readonly ScopedWindow[],
  moment: WallMoment,
): readonly { readonly window: ScopedWindow; readonly next: LocalDate | null }[] =>
  windows
    .map((window) => ({ window, next: nextDay(window, moment) }))
    .toSorted(
      (a, b) =>
        (a.next ?? '9999').localeCompare(b.next ?? '9999') || a.window.from.localeCompare(b.window.from),
    )
