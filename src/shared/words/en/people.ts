/** The words of everybody it is about, and of a past that is brought in. */
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

export const people = {
  title: 'People',
  whose: 'Whose roads?',
  hint: 'Each has their own roads, days and status. A lock stays for as long as anybody needs it.',
  add: 'Add somebody',
  change: 'Change',
  changeOf: (alias: string) => `Change ${alias}`,
  remove: 'Remove',
  removeOf: (alias: string) => `Remove ${alias}`,
  removed: (alias: string) => `${alias} is removed.`,
  tray: 'Whose number does the tray show?',
  save: 'Save',
  cancel: 'Cancel',
  import: 'Bring in a past',
  importOf: (alias: string) => `Bring in a past with ${alias}`,
  began: 'The day it began',
  beganHint: 'From this day on your days are counted. It may be years ago.',
  paste: 'Days on which something happened',
  pasteHint:
    'One date on each line, as you have it. A table with commas works too: date, what it was, a note.',
  example: '2025-11-03\n14 February 2026\n2026-03-01, called, late at night',
  order: 'Is the day or the month first?',
  orderHint: 'Your list does not say it, so choose.',
  dayFirst: 'Day first: 3/4 is 3 April',
  monthFirst: 'Month first: 3/4 is 4 March',
  kind: 'What were they?',
  kindHint: 'For the lines that do not say it.',
  makes: (count: number) =>
    plural(count, { one: `${count} event will be noted.`, other: `${count} events will be noted.` }),
  known: (count: number) =>
    plural(count, {
      one: `${count} is there already and is left out.`,
      other: `${count} are there already and are left out.`,
    }),
  early: (count: number) =>
    plural(count, {
      one: '1 of them was before the day it began, and takes nothing from your counts.',
      other: `${count} of them were before the day it began, and take nothing from your counts.`,
    }),
  see: 'See them',
  more: (count: number) => `and ${count} more`,
  bad: (count: number) =>
    plural(count, {
      one: 'One line could not be read. It stays in the field.',
      other: `${count} lines could not be read. They stay in the field.`,
    }),
  line: (line: number, text: string) => `Line ${line}, “${text}”:`,
  why: {
    'no-date': 'no date was found.',
    'no-such-day': 'there is no such day.',
    future: 'that day has not come yet.',
    'other-order': 'day and month stand in the other order than above.',
  },
  keep: (count: number) => plural(count, { one: 'Note it', other: `Note all ${count}` }),
  imported: (count: number) =>
    plural(count, { one: '1 event was noted.', other: `${count} events were noted.` }),
}
