/** The tray: its menu and its tooltip. */
import { appName } from '../app-name.ts'
import { pluralIn } from '../plural.ts'

const plural = pluralIn('en')

export const tray = {
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
