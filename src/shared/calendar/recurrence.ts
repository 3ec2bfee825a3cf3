/** Rules of RFC 5545 for routines: made of what a person chose, and turned into days by ical.js. */
import ICAL from 'ical.js'
import { addDays, daysBetween, isoWeekday, type LocalDate } from '../model/day.ts'
import type { Repeat } from '../model/week/routine.ts'

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

const weekdayOf = (date: LocalDate): number => isoWeekday(date) - 1

const nameOf = (date: LocalDate): string => weekdays[weekdayOf(date)] ?? 'MO'

const dayOfMonth = (date: LocalDate): number => Number(date.slice(8))

const isLastOfMonth = (date: LocalDate): boolean => dayOfMonth(addDays(date, 1)) === 1

/** The last day of a month is meant as that. The 30th of another month leaves February out, as RFC 5545 does. */
const byDate = (start: LocalDate): string => `BYMONTHDAY=${isLastOfMonth(start) ? -1 : dayOfMonth(start)}`

/** The fifth Tuesday is the last one. */
const byWeekday = (start: LocalDate): string => {
  const nth = Math.ceil(dayOfMonth(start) / 7)
  return `BYDAY=${nth > 4 ? -1 : nth}${nameOf(start)}`
}

/** The value of an RRULE. Weeks begin on Monday, wherever the person lives: it matters only to every second week. */
export const ruleOf = (start: LocalDate, { unit, every, days, by, until }: Repeat): string => {
  const end = until === undefined ? '' : `;UNTIL=${until.replaceAll('-', '')}`
  switch (unit) {
    case 'day':
      return `FREQ=DAILY;INTERVAL=${every}${end}`
    case 'week': {
      const on = days?.map((day) => weekdays[day - 1]).join(',') ?? nameOf(start)
      return `FREQ=WEEKLY;INTERVAL=${every};WKST=MO;BYDAY=${on}${end}`
    }
    case 'month':
      return `FREQ=MONTHLY;INTERVAL=${every};${by === 'weekday' ? byWeekday(start) : byDate(start)}${end}`
  }
}

/**
 * As near before `from` as the rule allows: the library counts from the first day on, and after ten years of every day
 * that takes long.
 */
const nearStart = (start: LocalDate, { unit, every }: Repeat, from: LocalDate): LocalDate => {
  const away = daysBetween(start, from)
  if (away <= 0) return start
  if (unit === 'month') {
    // From the first of a month of the rule that is past; its days are named by the rule, not by where it begins.
    const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))]
    const months = (year - Number(start.slice(0, 4))) * 12 + month - Number(start.slice(5, 7)) - 1
    const whole = Math.floor(months / every) * every
    if (whole <= 0) return start
    const at = Number(start.slice(5, 7)) - 1 + whole
    const its = Number(start.slice(0, 4)) + Math.floor(at / 12)
    return `${its}-${String((at % 12) + 1).padStart(2, '0')}-01` as LocalDate
  }
  if (unit === 'day') return addDays(start, Math.floor(away / every) * every)
  // From the Monday of its week, as the rule counts weeks.
  const weeks = Math.floor((away + weekdayOf(start)) / 7)
  const whole = Math.floor(weeks / every) * every
  return whole === 0 ? start : addDays(start, whole * 7 - weekdayOf(start))
}

const timeOf = (date: LocalDate): ICAL.Time => ICAL.Time.fromDateString(date)

/** The days of the rule from `from` to `to`, both included. */
export const expand = (
  start: LocalDate,
  repeat: Repeat,
  from: LocalDate,
  to: LocalDate,
): readonly LocalDate[] => {
  const begin = nearStart(start, repeat, from)
  const days: LocalDate[] = []
  const iterator = ICAL.Recur.fromString(ruleOf(start, repeat)).iterator(timeOf(begin))
  for (let next = iterator.next(); next; next = iterator.next()) {
    const date = next.toString().slice(0, 10) as LocalDate
    if (date > to) break
    if (date >= from && date >= start) days.push(date)
  }
  return days
}
