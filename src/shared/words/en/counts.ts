/** The words of the two counts, of what is behind them, and of what was reached. */
import { pluralIn } from '../plural.ts'
import { time } from './time.ts'

const plural = pluralIn('en')

export const counts = {
  title: 'Your counts',
  whose: 'Whose counts?',
  runs: { noContact: 'Without contact', notLooking: 'Without looking' },
  since: (date: string) => `since ${date}`,
  hours: (hours: string) => `To the hour: ${hours}.`,
  why: 'Why?',
  whyOf: {
    day: 'Why this number of days?',
    hours: 'Why this number of hours?',
    longest: 'Why this longest run?',
    total: 'Why this total?',
    lately: 'Why this many of the last 90?',
  },
  whyNames: {
    day: 'days now',
    hours: 'hours now',
    longest: 'days, the longest run',
    total: 'days kept in all',
    lately: 'days kept of the last 90',
  },
  longest: 'Longest run',
  isNow: 'the one of now',
  span: (from: string, until: string) => `${from} to ${until}`,
  total: 'Kept in all',
  ofAll: (days: number) => `of ${time.days(days)}`,
  lately: 'Of the last 90 days',
  keptOf: (kept: number, of: number) => `${kept} of ${of}`,
  next: (mark: string) => `Next: ${mark}`,
  left: (days: number) => plural(days, { one: '1 day to go', other: `${days} days to go` }),
  mark: {
    days: (count: number) => time.days(count),
    years: (count: number) => plural(count, { one: `${count} year`, other: `${count} years` }),
  },
  noLooking:
    'The count of not looking begins when you say when you last looked. It is in Settings and under People.',
  milestones: 'What you have reached',
  milestonesHint: 'It stays yours, whatever comes after.',
  strict: 'One count for both',
  strictHint:
    'Stricter: looking them up then ends your days without contact too. It rules from tomorrow on; what you have counted so far stays as it is.',
  strictFromTomorrow: 'From tomorrow on there is one count. Today still has two.',
  twoFromTomorrow: 'From tomorrow on there are two counts. Today still has one.',
  edit: 'Change',
  editOf: (what: string) => `Change “${what}”`,
  editTitle: 'Say it anew',
  amended: 'Changed. The counts follow from it.',
  noRoad: 'None, or I do not know',
  roadGone: 'A road that you removed',
  note: 'A note for yourself',
  about: 'about then',
  goesOn: 'not over yet',
  untilDay: (date: string) => `over on ${date}`,
  newer: 'Newer',
  older: 'Older',
  page: (from: number, to: number, of: number) => `${from} to ${to} of ${of}`,
}
