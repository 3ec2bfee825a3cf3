/** Why this number: one line for each day, event and rule behind it. Dates come as they are said. */
import type { Sentences } from '../../model/coded.ts'
import type { whyShapes } from '../../model/why.ts'
import { pluralIn } from '../plural.ts'
import { time } from './time.ts'

const plural = pluralIn('en')

const lines: Sentences<typeof whyShapes> = {
  'from-named': ({ date, zone }) =>
    `You named ${date} as the last time. That is day 0, by the calendar of ${zone}.`,
  'from-event': ({ date, zone, events }) =>
    plural(events, {
      one: `You noted something that ended on ${date}. That is day 0, by the calendar of ${zone}.`,
      other: `You noted ${events} things that ended on ${date}. That is day 0, by the calendar of ${zone}.`,
    }),
  'still-on': ({ date }) => `You said that it is not over, so ${date} counts as day 0 too.`,
  'about-then': 'You said that the day is only about right.',
  today: ({ date, zone }) => `Here it is ${date}, by the calendar of ${zone}.`,
  midnights: ({ days }) =>
    plural(days, {
      one: `From day 0 to now, ${days} midnight has passed. Days are counted on the calendar, not in hours.`,
      other: `From day 0 to now, ${days} midnights have passed. Days are counted on the calendar, not in hours.`,
    }),
  hours: ({ hours }) => `You noted the minute. Since then ${time.hours(hours)} have fully passed.`,
  'waits-clock': ({ date }) =>
    `This computer’s clock says ${date}, which is earlier than what was seen before. So the number waits instead of falling.`,
  'waits-travel': ({ date }) => `Here it is still ${date}, the day before. So the number waits for a moment.`,
  'longest-now': ({ days, from }) => `The longest is the one of now: ${time.days(days)}, since ${from}.`,
  'longest-then': ({ days, from, until }) =>
    `The longest went from ${from} to ${until} and reached ${time.days(days)}.`,
  total: ({ kept, of, from }) => `Since ${from} there have been ${time.days(of)}. You kept ${kept} of them.`,
  lately: ({ kept, of, from }) =>
    `From ${from} to today there are ${time.days(of)}. You kept ${kept} of them.`,
  'days-left-out': ({ days }) =>
    plural(days, {
      one: `${days} day is left out: something ended this count on it, or was not over yet.`,
      other: `${days} days are left out: something ended this count on them, or was not over yet.`,
    }),
  'rule-contact': 'Only contact ends this count. Looking them up does not, and no thought or feeling does.',
  'rule-looking': 'Contact and looking end this count. No thought or feeling does.',
  'rule-one-clock': ({ from }) =>
    `You chose one count, ruling since ${from}: contact and looking both end it. No thought or feeling does.`,
  'rule-longest': 'A run keeps the greatest number it has shown, also when a slip comes after.',
  reached: ({ date, from }) => `Counted from ${from}, it was reached on ${date}.`,
  'noted-later': ({ date }) => `It was noted on ${date}.`,
  'rule-earned': 'What you have earned stays yours, whatever comes after.',
}

export const why = { title: 'Why this number?', lines }
