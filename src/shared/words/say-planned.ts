/** What is planned and when, in the words of the language. */
import type { Busy } from '../model/week/busy.ts'
import type { Routine, When } from '../model/week/routine.ts'
import { minuteOf, timeOfMinute } from '../model/week/time-of-day.ts'
import { neutralKind } from '../model/week/neutral.ts'
import type { Words } from './en.ts'
import { numberFormat } from './formats.ts'
import { sayWallTime } from './locale.ts'

/** An idea that a newer version knew is shown by its name. */
export const sayPlanned = ({ week }: Words, { what }: Pick<Routine, 'what'>): string =>
  'words' in what ? what.words : (week.ideas[what.idea] ?? what.idea)

/** The same, as others may read it. */
export const sayOutside = (
  words: Words,
  routine: Pick<Routine, 'what' | 'kind'>,
  isNeutral: boolean,
  names: readonly string[],
): string => {
  const title = sayPlanned(words, routine)
  const kind = neutralKind(routine, title, isNeutral, names)
  return kind === null ? title : words.planner.neutral[kind]
}

export const sayWhen = ({ week }: Words, locale: string, when: When): string =>
  'part' in when ? week.parts[when.part] : sayWallTime(locale, when.time)

/** From when to when: 09:00 – 12:00. */
export const sayBusy = (locale: string, { time, minutes }: Busy): string =>
  `${sayWallTime(locale, time)} – ${sayWallTime(locale, timeOfMinute(minuteOf(time) + minutes))}`

/** How long a thing takes, in days, hours and minutes: some take two days. Short, as it stands in narrow places. */
export const sayLength = (locale: string, minutes: number): string => {
  const say = (count: number, unit: 'day' | 'hour' | 'minute') =>
    numberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' })
      .format(count)
      // A number and its unit stay on one line.
      .replace(' ', '\u{a0}')
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
  return [
    ...(days > 0 ? [say(days, 'day')] : []),
    ...(hours > 0 ? [say(hours, 'hour')] : []),
    ...(rest > 0 || minutes === 0 ? [say(rest, 'minute')] : []),
  ].join(' ')
}
