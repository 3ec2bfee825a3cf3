/** The rows of the grid: parts of the day, or its hours; and which of what is planned stands in which. */
import { daysBetween, type LocalDate } from '../../../shared/model/day.ts'
import { busyOn, type Busy } from '../../../shared/model/week/busy.ts'
import {
  freeIn,
  isOfDays,
  laneOut,
  partOf,
  partOfMinute,
  piecesOn,
  type Laid,
  type Place,
} from '../../../shared/model/week/layout.ts'
import { minuteOfWhen } from '../../../shared/model/week/routine.ts'
import { jumpedTo, minuteOf, timeOfMinute } from '../../../shared/model/week/time-of-day.ts'
import type { Occurrence } from '../../../shared/model/week/occurrences.ts'
import { dayParts } from '../../../shared/model/plan.ts'
import { sayWallTime } from '../../../shared/words/locale.ts'
import type { Words } from '../../../shared/words/en.ts'

export type View = 'parts' | 'hours'

export type Row = { readonly id: string; readonly label: string; readonly at: Place['at'] }

export type Filled = {
  readonly rows: readonly Row[]
  readonly itemsIn: (row: Row, date: LocalDate) => readonly Occurrence[]
  readonly laidIn: (row: Row, date: LocalDate) => readonly Laid[] | undefined
  readonly takenIn: (row: Row, date: LocalDate) => readonly Taken[]
  readonly nowRow: string
}

/** What of a busy time lies in one day, in minutes since its midnight. */
export type Taken = {
  readonly busy: Busy
  readonly from: number
  readonly to: number
  /** Where its words can be read: nothing that is planned lies upon them there. */
  readonly free: { readonly from: number; readonly to: number } | null
}

/** So high, in minutes, is a line of its words. */
export const takenLine = 22

/** @param first the minute at which the rows begin: for what other calendars have in the night no rows are made */
const takenOn = (
  busy: readonly Busy[],
  date: LocalDate,
  first: number,
  laid: readonly Laid[],
): readonly Taken[] =>
  busyOn(busy, date).flatMap((each) => {
    const start = daysBetween(date, each.date) * 24 * 60 + minuteOf(each.time)
    const [from, to] = [Math.max(first, start), Math.min(24 * 60, start + each.minutes)]
    if (from >= to) return []
    // It is drawn at least as high as a line.
    const drawn = { from, to: Math.max(to, from + takenLine) }
    return [{ busy: each, from, to, free: freeIn(laid, drawn, takenLine) }]
  })

/** Before six, hours are shown in weeks that need them. */
const usualFirst = 6

const byDate = <T>(dates: readonly LocalDate[], make: (date: LocalDate) => T): ReadonlyMap<LocalDate, T> =>
  new Map(dates.map((date) => [date, make(date)]))

const inParts = (
  words: Words,
  dates: readonly LocalDate[],
  all: readonly Occurrence[],
  minute: number,
): Filled => {
  const found = new Map<string, Occurrence[]>()
  const shown = new Set(dates)
  for (const item of all) {
    if (!shown.has(item.date)) continue
    const key = `${partOf(item.when)} ${item.date}`
    const there = found.get(key)
    if (there) there.push(item)
    else found.set(key, [item])
  }
  return {
    rows: dayParts.map((part) => ({ id: part, label: words.week.parts[part], at: { part } })),
    itemsIn: ({ id }, date) => found.get(`${id} ${date}`) ?? [],
    laidIn: () => undefined,
    takenIn: () => [],
    nowRow: partOfMinute(minute),
  }
}

const beginningAt = <T extends { readonly from: number }>(
  at: Exclude<Place['at'], 'untimed'>,
  pieces: readonly T[] = [],
): readonly T[] => ('part' in at ? [] : pieces.filter(({ from }) => Math.floor(from / 60) * 60 === at.minute))

const inHours = (
  words: Words,
  locale: string,
  dates: readonly LocalDate[],
  all: readonly Occurrence[],
  busy: readonly Busy[],
  minute: number,
  zone: string,
): Filled => {
  const drawnAt = ({ date, when }: Occurrence) => {
    const jumped = 'time' in when ? jumpedTo(date, when.time, zone) : null
    return jumped === null ? minuteOfWhen(when) : minuteOf(jumped)
  }
  const [long, short] = [all.filter(isOfDays), all.filter((item) => !isOfDays(item))]
  const laid = byDate(dates, (date) => laneOut(piecesOn(short, date, drawnAt)))
  const above = byDate(dates, (date) => [
    ...piecesOn(long, date, drawnAt).map(({ occurrence }) => occurrence),
    ...all.filter((item) => item.date === date && 'part' in item.when),
  ])
  const earliest = Math.min(usualFirst * 60, ...[...laid.values()].flat().map(({ from }) => from))
  const first = Math.floor(earliest / 60)
  const taken = byDate(dates, (date) => takenOn(busy, date, first * 60, laid.get(date) ?? []))
  const hours = Array.from({ length: 24 - first }, (_, at) => first + at)
  return {
    rows: [
      { id: 'untimed', label: words.weekGrid.untimed, at: 'untimed' },
      ...hours.map((hour) => ({
        id: `h${hour}`,
        label: sayWallTime(locale, timeOfMinute(hour * 60)),
        at: { minute: hour * 60 },
      })),
    ],
    itemsIn: ({ at }, date) => (at === 'untimed' ? (above.get(date) ?? []) : []),
    laidIn: ({ at }, date) => (at === 'untimed' ? undefined : beginningAt(at, laid.get(date))),
    takenIn: ({ at }, date) => (at === 'untimed' ? [] : beginningAt(at, taken.get(date))),
    nowRow: `h${Math.floor(minute / 60)}`,
  }
}

/** @param minute what the clock shows now, since midnight */
export const fill = (
  view: View,
  words: Words,
  locale: string,
  dates: readonly LocalDate[],
  all: readonly Occurrence[],
  busy: readonly Busy[],
  minute: number,
  zone: string,
): Filled =>
  view === 'parts'
    ? inParts(words, dates, all, minute)
    : inHours(words, locale, dates, all, busy, minute, zone)
