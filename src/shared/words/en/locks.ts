/** The locks: what is in force, and making a new one. */
import { day, limits } from '../../model/lock.ts'
import { pluralIn } from '../plural.ts'
import { time } from './time.ts'

const plural = pluralIn('en')
const guardIs = 'The guard is the small program that does the locking.'

export const locks = {
  force: {
    title: 'In force now',
    connecting: 'Asking the guard what holds now…',
    idle: 'Nothing is locked.',
    held: (names: number) =>
      `The guard holds ${names} ${plural(names, { one: 'name', other: 'names' })} in this computer’s hosts file.`,
    degraded: 'Not everything is in force.',
    clockPending:
      'After the restart the guard waits for a clock it can trust. Until then no time is counted off.',
    left: (time: string) => `${time} left`,
    ending: 'Ends any moment',
    restart:
      'Pages that are already open may stay usable for a minute or more. To be sure, close the browser and open it again.',
  },
  /** How the guard can be started from here. */
  start: {
    directly: `${guardIs} It is not running yet. Here it is set up to start with the computer.`,
    password: `${guardIs} It starts with the computer and changes one system file, so this computer will ask for your password.`,
    command: `${guardIs} It starts with the computer and changes one system file. Run this once in a terminal; this page will notice by itself.`,
    'not-here': 'Locking works on Linux only in this version. The days count all the same.',
  },
  guard: {
    start: 'Start the guard',
    starting: 'Starting…',
    copy: 'Copy the command',
    copied: 'Copied',
  },
  release: {
    how: {
      wait: (hours: number) => `Can be opened after a wait of ${time.hours(hours)}`,
      code: 'Can be opened with the code',
      none: 'Stays until its time is over',
    },
    ask: 'Ask to be let out',
    asked: (time: string) => `You asked to be let out. That is possible in ${time}.`,
    open: 'Open this lock',
    withdraw: 'Stay locked after all',
    ready: 'The wait is over. You can open it, or leave it.',
    code: 'Code',
    more: 'Add time',
    moreDay: '+ 1 day',
    moreWeek: '+ 7 days',
  },
  form: {
    title: 'Lock something',
    search: 'Find a site or app',
    searchHint: 'Type a name, or the address of any other site.',
    add: (text: string) => `Add “${text}”`,
    chosen: 'Chosen',
    nothingChosen: 'Nothing chosen yet.',
    remove: (label: string) => `Remove ${label}`,
    services: 'Known services',
    noService: 'No known service has that name.',
    names: (count: number) =>
      plural(count, { one: `${count} name would be written`, other: `${count} names would be written` }),
    duration: 'For how long',
    durations: { day: '1 day', week: '1 week', days30: '30 days', days90: '90 days' },
    ownDuration: 'Another time',
    ownNumber: 'How many',
    units: { minutes: 'minutes', hours: 'hours', days: 'days' },
    release: 'If you want out before that',
    /** A way out, and what it means. */
    releases: {
      wait: {
        label: `I ask, and wait ${time.hours(limits.waitHours.usual)}`,
        hint: 'The wish often passes within that time. You can take it back.',
      },
      code: { label: 'With a code', hint: 'Shown once. Give it to someone you trust.' },
      none: {
        label: 'Not at all',
        hint: `Only for locks of up to ${time.days(limits.longestWithoutRelease / day)}.`,
      },
    },
    lock: 'Lock',
    locking: 'Locking…',
    needsGuard: 'The guard has to run first: see above.',
    codeTitle: 'The code',
    codeHint:
      'Write it down and give it to someone you trust. It is shown only this once; nobody can look it up, not even this app.',
    codeDone: 'I have given it away',
  },
}
