/** When another calendar of the person says that they are busy: times only, of which each is known by whose entry it is. */
import { addDays, daysBetween, type LocalDate } from '../day.ts'
import { minuteOf, type LocalTime } from './time-of-day.ts'

export type Busy = {
  /** The name that its calendar gives the entry; one that comes again has it on each of its days. */
  readonly uid: string
  readonly date: LocalDate
  readonly time: LocalTime
  readonly minutes: number
}

/** As many as are kept of all calendars together. */
export const mostBusy = 4_000

const key = ({ uid, date, time, minutes }: Busy): string => JSON.stringify([uid, date, time, minutes])

/**
 * A calendar read once more: its entries take the place of what was read of them before, and those of other calendars
 * stay. So the same file twice is the same as once.
 * @param uids every entry that the file has, also those that are no longer in the way
 * @param from what ended before this day is forgotten
 */
export const withBusy = (
  kept: readonly Busy[],
  read: readonly Busy[],
  uids: readonly string[],
  from: LocalDate,
): readonly Busy[] => {
  const theirs = new Set(uids)
  const all = [...kept.filter(({ uid }) => !theirs.has(uid)), ...read].filter(({ date }) => date >= from)
  return [...new Map(all.map((each) => [key(each), each])).values()]
    .toSorted((a, b) => (`${a.date}${a.time}` < `${b.date}${b.time}` ? -1 : 1))
    .slice(0, mostBusy)
}

/** A minute of its own for each, counted from `origin`. */
const spanOf = (origin: LocalDate, date: LocalDate, time: LocalTime, minutes: number) => {
  const from = daysBetween(origin, date) * 24 * 60 + minuteOf(time)
  return { from, to: from + Math.max(1, minutes) }
}

/** The first that is in the way of something at that time, or null. */
export const busyAt = (
  busy: readonly Busy[],
  date: LocalDate,
  time: LocalTime,
  minutes: number,
): Busy | null => {
  const wanted = spanOf(date, date, time, minutes)
  return (
    busy.find((each) => {
      const span = spanOf(date, each.date, each.time, each.minutes)
      return span.from < wanted.to && wanted.from < span.to
    }) ?? null
  )
}

/** What takes some of the day, also what began on the day before. */
export const busyOn = (busy: readonly Busy[], date: LocalDate): readonly Busy[] =>
  busy.filter((each) => {
    const { from, to } = spanOf(date, each.date, each.time, each.minutes)
    return from < 24 * 60 && to > 0
  })

/** What is in the way from `first` on, for so many days. */
export const busyWithin = (busy: readonly Busy[], first: LocalDate, days: number): readonly Busy[] =>
  busy.filter(({ date }) => date >= first && date < addDays(first, days))
