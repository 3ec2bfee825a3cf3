/** The tray: its menu and its tooltip. */
import { appName } from '../app-name.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

export const tray = {
  openNamed: (name: string) => `Open ${name}`,
  looking: (day: number) =>
    plural(day, { one: `${day} day without looking`, other: `${day} days without looking` }),
  left: {
    days: (count: number) =>
      plural(count, { one: `Closed for ${count} more day`, other: `Closed for ${count} more days` }),
    hours: (count: number) =>
      plural(count, { one: `Closed for ${count} more hour`, other: `Closed for ${count} more hours` }),
    soon: 'Closed for less than an hour',
  },
  next: (what: string, part: string) => `Next: ${what} (${part})`,
  later: (what: string) => `Next, another day: ${what}`,
  hideNumber: 'Hide the number',
  showNumber: 'Show the number',
  /** Where a stranger may read along. */
  discreet: { pull: 'Take a moment', happened: 'Add a note', quit: 'Quit' },
  open: `Open ${appName}`,
  quit: 'Quit (locks stay)',
  noPerson: 'Not set up yet',
  days: (day: number) =>
    day === 0
      ? 'Day 0: it begins today'
      : plural(day, { one: `${day} day of no contact`, other: `${day} days of no contact` }),
  held: {
    'clock-behind': 'The number waits: this computer’s clock is earlier than it was.',
    travel: 'The number waits: here it is still the day before.',
  },
  connecting: 'Asking the guard…',
  unreachable: 'The guard is not answering',
  degraded: 'Not all of the lock is in force',
  idle: 'Nothing is locked',
  locks: (count: number) =>
    plural(count, { one: `${count} lock is in force`, other: `${count} locks are in force` }),
}
