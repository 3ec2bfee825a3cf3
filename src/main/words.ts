/** What the tray says. */
import type { GuardAccount, Snapshot } from '../shared/contract/app-bridge.ts'
import { assertNever } from '../shared/model/result.ts'

export const appName = 'Breathing Room'

export const trayWords = {
  open: 'Open Breathing Room',
  quit: 'Quit (locks stay)',
  noPerson: 'Not set up yet',
}

const sayDays = (day: number): string =>
  day === 0 ? 'Day 0: it begins today' : day === 1 ? '1 day of no contact' : `${day} days of no contact`

const sayHeld: Readonly<Record<'clock-behind' | 'travel', string>> = {
  'clock-behind': 'The number waits: this computer’s clock is earlier than it was.',
  travel: 'The number waits: here it is still the day before.',
}

/** One line on what holds now. Says “locked” only in the words of a guard that answers. */
const sayGuard = (guard: GuardAccount): string => {
  switch (guard.kind) {
    case 'connecting':
      return 'Asking the guard…'
    case 'unreachable':
      return 'The guard is not answering'
    case 'answering': {
      const { hosts, locks } = guard.status
      if (hosts.state === 'degraded') return 'Not all of the lock is in force'
      if (hosts.state === 'idle') return 'Nothing is locked'
      return locks.length === 1 ? '1 lock is in force' : `${locks.length} locks are in force`
    }
    default:
      return assertNever(guard)
  }
}

/** The lines of the tray's menu and tooltip, most important first. */
export const sayGlance = ({ person, glance, guard }: Snapshot): readonly string[] => [
  person && glance ? sayDays(glance.day) : trayWords.noPerson,
  ...(glance?.held ? [sayHeld[glance.held]] : []),
  sayGuard(guard),
]
