/** Where in a week each thing stands: its part of the day, its hours, and what stands beside it. */
import { addDays, daysBetween, isoWeekday, type LocalDate } from '../day.ts'
import { dayParts, type DayPart } from '../plan.ts'
import { conflictsOf, markKey, type Occurrence } from './occurrences.ts'
import { minuteOfWhen, type Routine, type RoutineDraft, type WeekDay, type When } from './routine.ts'
import { timeOfMinute } from './time-of-day.ts'

const minutesOfDay = 24 * 60

/** When a part of the day begins. What is before five is still called morning: half past two in the morning. */
const begins: Readonly<Record<DayPart, number>> = {
  morning: 0,
  midday: 11 * 60,
  afternoon: 14 * 60,
  evening: 17 * 60,
  night: 22 * 60,
}

export const partOfMinute = (minute: number): DayPart =>
  dayParts.findLast((part) => begins[part] <= minute) ?? 'morning'

export const partOf = (when: When): DayPart => ('part' in when ? when.part : partOfMinute(minuteOfWhen(when)))

/** Whether that hour, or all of that part of the day, is over when the clock shows this minute. */
export const isOver = (when: When, minute: number): boolean =>
  'time' in when
    ? minuteOfWhen(when) < minute
    : dayParts.indexOf(when.part) < dayParts.indexOf(partOfMinute(minute))

/** That part of the day, or the next one of it that is not over when the clock shows this minute. */
export const partFrom = (part: DayPart, minute: number): DayPart =>
  dayParts.find(
    (each) => dayParts.indexOf(each) >= dayParts.indexOf(part) && !isOver({ part: each }, minute),
  ) ?? 'night'

export const keyOf = ({ routine, on }: Occurrence): string => markKey({ routine: routine.id, on })

/** A place of the grid: a part of a day, the hour or minute of one, or a day without saying when. */
export type Place = {
  readonly date: LocalDate
  readonly at: { readonly part: DayPart } | { readonly minute: number } | 'untimed'
}

/** When it comes, once it was put there. A set time is kept where it lies in the part of the day that was meant. */
export const whenAt = (when: When, { at }: Place): When => {
  if (at === 'untimed') return { part: partOf(when) }
  if ('part' in at) return partOf(when) === at.part ? when : at
  return { time: timeOfMinute(Math.min(minutesOfDay - 1, Math.max(0, Math.round(at.minute)))) }
}

export const sameWhen = (a: When, b: When): boolean =>
  'part' in a ? 'part' in b && a.part === b.part : 'time' in b && a.time === b.time

/** What takes a day or more stands above the hours: it would take the place of all of them. */
export const isOfDays = ({ when, routine }: Occurrence): boolean =>
  'time' in when && routine.minutes >= minutesOfDay

/** What of a thing lies in one day, in minutes since its midnight. */
export type Piece = {
  readonly occurrence: Occurrence
  readonly from: number
  readonly to: number
  /** It began on a day before; it goes on into the next. */
  readonly cameFrom: boolean
  readonly goesOn: boolean
}

/** What has an hour and touches this day: a thing of two days is there on both, and on the third. */
export const piecesOn = (
  occurrences: readonly Occurrence[],
  date: LocalDate,
  minuteOf: (occurrence: Occurrence) => number,
): readonly Piece[] =>
  occurrences.flatMap((occurrence) => {
    if (!('time' in occurrence.when)) return []
    const days = Math.round((Date.parse(occurrence.date) - Date.parse(date)) / 86_400_000)
    const start = days * minutesOfDay + minuteOf(occurrence)
    const end = start + occurrence.routine.minutes
    const touches = start >= 0 ? start < minutesOfDay : end > 0
    if (!touches) return []
    return [
      {
        occurrence,
        from: Math.max(0, start),
        to: Math.min(minutesOfDay, end),
        cameFrom: start < 0,
        goesOn: end > minutesOfDay,
      },
    ]
  })

/** Whether a day has some of it, also of what began on a day before. */
export const touches = (item: Occurrence, date: LocalDate): boolean =>
  item.date === date || piecesOn([item], date, ({ when }) => minuteOfWhen(when)).length > 0

export type Laid = Piece & {
  /** Which of so many side by side. */
  readonly lane: number
  readonly lanes: number
  /** What is beside it begins later: it has all the width up to the edge, and the later one lies upon it. */
  readonly isWide: boolean
}

/** So that what takes a moment can be read and pressed: drawn as if it took so many minutes. */
export const leastDrawn = 30

const drawnTo = ({ from, to }: Piece): number => Math.max(to, from + leastDrawn)

/** The first stretch from `from` to `to` over which nothing is drawn, at least so many minutes long; null where all is covered. */
export const freeIn = (
  pieces: readonly Piece[],
  { from, to }: { readonly from: number; readonly to: number },
  least: number,
): { readonly from: number; readonly to: number } | null => {
  let free = from
  for (const piece of pieces.toSorted((a, b) => a.from - b.from)) {
    if (Math.min(piece.from, to) - free >= least) return { from: free, to: Math.min(piece.from, to) }
    free = Math.max(free, drawnTo(piece))
  }
  return to - free >= least ? { from: free, to } : null
}

/** Side by side what is drawn at the same height: none covers where another begins, and each is as wide as there is room. */
export const laneOut = (pieces: readonly Piece[]): readonly Laid[] => {
  const sorted = pieces.toSorted((a, b) => a.from - b.from || drawnTo(b) - drawnTo(a))
  const laid: Laid[] = []
  let group: { readonly piece: Piece; readonly lane: number }[] = []
  let ends: number[] = []
  const close = () => {
    const isWide = (piece: Piece, lane: number) =>
      group.every(
        (other) =>
          other.lane <= lane ||
          other.piece.from >= piece.from + leastDrawn ||
          drawnTo(other.piece) <= piece.from,
      )
    laid.push(
      ...group.map(({ piece, lane }) => ({
        ...piece,
        lane,
        lanes: ends.length,
        isWide: isWide(piece, lane),
      })),
    )
    group = []
    ends = []
  }
  for (const piece of sorted) {
    if (ends.every((end) => end <= piece.from)) close()
    const free = ends.findIndex((end) => end <= piece.from)
    const lane = free === -1 ? ends.length : free
    ends[lane] = drawnTo(piece)
    group.push({ piece, lane })
  }
  close()
  return laid
}

/**
 * What is drawn where no more than so many can be read side by side: where there are more, the last place is that of a
 * word about how many are hidden.
 */
export const readable = (
  laid: readonly Laid[],
  most: number,
): { readonly drawn: readonly Laid[]; readonly hidden: readonly Laid[] } => ({
  drawn: laid.flatMap((each) =>
    each.lanes <= most ? each : each.lane < most - 1 ? { ...each, lanes: most, isWide: false } : [],
  ),
  hidden: laid.filter(({ lane, lanes }) => lanes > most && lane >= most - 1),
})

/** So many hold a week of five hundred things, each beside some others. */
const mostPairs = 10_000

/** With what each thing stands at the same time, by its key. */
export const besideOf = (occurrences: readonly Occurrence[]): ReadonlyMap<string, readonly Occurrence[]> => {
  const beside = new Map<string, readonly Occurrence[]>()
  const add = (a: Occurrence, b: Occurrence) => beside.set(keyOf(a), [...(beside.get(keyOf(a)) ?? []), b])
  for (const [a, b] of conflictsOf(occurrences, mostPairs)) {
    add(a, b)
    add(b, a)
  }
  return beside
}

/**
 * Where a thing begins once what of it was drawn on the day `shown` was put at that minute: where it began on the day
 * before, so much of it still lies before midnight.
 */
export const beginningFor = (
  item: Occurrence,
  shown: LocalDate,
  { date, minute }: { readonly date: LocalDate; readonly minute: number },
): { readonly date: LocalDate; readonly minute: number } => {
  if (shown <= item.date || isOfDays(item)) return { date, minute }
  const before = daysBetween(item.date, shown) * minutesOfDay - minuteOfWhen(item.when)
  return minute >= before
    ? { date, minute: minute - before }
    : { date: addDays(date, -1), minute: minute - before + minutesOfDay }
}

/** The routine as it goes on from one of its days, once that day was put elsewhere: each of them moves as this one did. */
export const movedRoutine = (
  { id: _id, changes: _changes, ...routine }: Routine,
  on: LocalDate,
  date: LocalDate,
  when: When,
): RoutineDraft => {
  const { repeat } = routine
  if (repeat === null) return { ...routine, start: date, when }
  // Of every day, another day is none: only the hour can be other.
  if (repeat.unit === 'day' && repeat.every === 1) return { ...routine, start: on, when }
  if (repeat.days === undefined) return { ...routine, start: date, when, repeat }
  const [was, is] = [isoWeekday(on), isoWeekday(date)] as [WeekDay, WeekDay]
  const days = [...new Set(repeat.days.map((day) => (day === was ? is : day)))].toSorted((a, b) => a - b)
  // Its other days of this week stay in it.
  return { ...routine, start: date < on ? date : on, when, repeat: { ...repeat, days } }
}

/** From when on things may reach into a week that begins on `first`: a thing takes a week at most. */
export const reachingInto = (first: LocalDate): LocalDate => addDays(first, -7)
