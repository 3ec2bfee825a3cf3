/** The grid of a week, and the sheet of one thing in it. */
import { pluralIn } from '../plural.ts'
import { time } from './time.ts'

const plural = pluralIn('en')

const length = (minutes: number): string => {
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60]
  return [
    ...(days > 0 ? [time.days(days)] : []),
    ...(hours > 0 ? [time.hours(hours)] : []),
    ...(rest > 0 ? [time.minutes(rest)] : []),
  ].join(' ')
}

export const weekGrid = {
  view: 'How the days are drawn',
  views: { parts: 'By part of the day', hours: 'By the hour' },
  grid: (week: string) => `The week of ${week}`,
  day: 'Day',
  whichDay: 'Which day',
  now: 'Now',
  nowAt: (at: string) => `It is ${at}`,
  untimed: 'Some time',
  freeDay: 'A free day',
  past: 'This week is over. What was done can still be ticked; the rest stays as it was.',
  length,
  until: (at: string) => `until ${at}`,
  cameFrom: (day: string) => `since ${day}`,
  goesOn: 'goes on the next day',
  skipped: 'left out this time',
  repeats: 'comes again',
  beside: (what: string) => `At the same time as ${what}`,
  jumped: (at: string) => `The clocks go forward over it that night: it comes at ${at}.`,
  cell: (day: string, part: string, count: number) =>
    `${day}, ${part}, ${count === 0 ? 'free' : plural(count, { one: '1 thing', other: `${count} things` })}`,
  tick: (what: string) => `Done: ${what}`,
  more: (count: number) => `${count} more`,
  less: 'Show fewer',
  carry: (what: string) => `Move ${what}`,
  moved: (what: string, to: string) => `${what} now stands on ${to}.`,
  copied: (what: string, to: string) => `${what} also stands on ${to}.`,
  onDay: (day: string, at: string) => `${day}, ${at}`,
  which: {
    title: 'Only this one, or every one?',
    words: (what: string) => `${what} comes again and again.`,
    day: 'This day only',
    on: 'Every one from now on',
    leave: 'Leave it where it was',
  },
  item: {
    date: 'Day',
    title: 'What',
    scope: 'What shall change?',
    scopes: { day: 'This day only', on: 'This one and all after it' },
    save: 'Keep it so',
    changed: (what: string) => `Changed: ${what}`,
    copy: 'Stand there as well',
    copyHint: 'Puts the same thing there once more, once.',
    skip: 'Not this time',
    unskip: 'It is on after all',
    skipped: (what: string) => `Not this time: ${what}`,
    until: 'Last day',
    untilHint: 'It can stay empty: then it goes on.',
    untilBefore: 'That is before it begins.',
    openEnd: 'No last day',
    didIt: 'It is done',
    undone: 'Not done after all',
    notBefore: 'That day is over. Choose today or a later one.',
    remove: 'Take out of the plan',
    removeDay: 'On this day only',
    removeOn: 'From this day on',
    removeAll: 'All of it, with what was ticked',
    over: 'This day is over. It can be ticked; the rest stays as it was.',
    ownRhythm: 'As it is now',
  },
  keys: {
    title: 'Keys in the week',
    list: [
      { keys: ['←', '↑', '↓', '→'], does: 'Go from thing to thing and day to day' },
      { keys: ['Enter'], does: 'Open it; on a free place, add something' },
      { keys: ['Space'], does: 'Tick it, or take the tick away' },
      { keys: ['M'], does: 'Pick it up; arrows carry it, Enter puts it down, Esc leaves it' },
      { keys: ['C'], does: 'Pick up a copy' },
      { keys: ['S'], does: 'Not this time' },
      { keys: ['Delete'], does: 'Take it out of this day' },
      { keys: ['Page Up', 'Page Down'], does: 'The week before, the week after' },
      { keys: ['T'], does: 'This week' },
      { keys: ['Ctrl', 'Z'], does: 'Undo the last change' },
    ],
  },
}
