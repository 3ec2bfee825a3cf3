/** Today, and the form that asks who it is about. */
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

export const today = {
  alias: 'A name for them',
  aliasHint: 'A first name, a letter, anything. No photo, no account.',
  lastContact: 'Day of the last contact',
  lastContactHint: 'The last time you wrote, called, met or answered. It may be long ago.',
  save: 'Save',
  saved: 'Saved.',
  /** Stands beside the number. */
  days: (day: number) => plural(day, { one: 'day', other: 'days' }),
  since: (alias: string, date: string) => `without contact with ${alias}, since ${date}`,
  dayZero: (alias: string) => `Today is day 0 without contact with ${alias}. Tomorrow is day 1.`,
  /** While an episode goes on, tomorrow is day 0 as well. */
  dayZeroOn: (alias: string) => `Day 0 without contact with ${alias}, until you say that it is over.`,
  looking: (day: number) =>
    day === 0
      ? 'Today is day 0 of not looking.'
      : plural(day, {
          one: `${day} day without looking them up`,
          other: `${day} days without looking them up`,
        }),
  status: 'Where you stand',
  planned: 'Today',
  ifThen: 'For this hour',
  thenI: 'then I',
  toRoads: 'See the roads',
  toWeek: 'See the week',
  reason: 'Why',
  toPlans: 'All your plans',
  toReasons: 'All your reasons',
  writeReason: 'Write one down',
  held: {
    'clock-behind':
      'This computer’s clock is earlier than it was before, so the number waits instead of falling. If the clock is right now, it can count by it again.',
    travel: 'Here it is still the day before, so the number waits for a moment. Nothing is lost.',
  },
  trustClock: 'The clock is right now',
}
