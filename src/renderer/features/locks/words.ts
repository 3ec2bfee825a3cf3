/** The words of the locks: what is in force, and making a new one. */
import { day, hour, limits } from '../../../shared/model/lock.ts'
import type { GuardStart } from '../../../shared/contract/app-bridge.ts'

export const forceWords = {
  title: 'In force now',
  connecting: 'Asking the guard what holds now…',
  idle: 'Nothing is locked.',
  held: (names: number) => `The guard holds ${names} names in this computer’s hosts file.`,
  degraded: 'Not everything is in force.',
  clockPending:
    'After the restart the guard waits for a clock it can trust. Until then no time is counted off.',
  left: (time: string) => `${time} left`,
  ending: 'Ends any moment',
  restart:
    'Pages that are already open may stay usable for a minute or more. To be sure, close the browser and open it again.',
}

export const startWords: Readonly<Record<GuardStart['kind'], string>> = {
  directly: 'The guard is the small program that does the locking. It is not running yet.',
  password:
    'The guard is the small program that does the locking. It needs the right to change one system file, so this computer will ask for your password.',
  command:
    'The guard is the small program that does the locking. It needs the right to change one system file. Run this once in a terminal; this page will notice by itself.',
  'not-here': 'Locking works on Linux only in this version. The days count all the same.',
}

export const guardWords = {
  start: 'Start the guard',
  starting: 'Starting…',
  copy: 'Copy the command',
  copied: 'Copied',
}

export const releaseWords = {
  how: {
    wait: (hours: number) => `Can be opened after a wait of ${hours} hours`,
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
}

export const formWords = {
  title: 'Lock something',
  search: 'Find a site or app',
  searchHint: 'Type a name, or the address of any other site.',
  add: (text: string) => `Add “${text}”`,
  chosen: 'Chosen',
  nothingChosen: 'Nothing chosen yet.',
  remove: (label: string) => `Remove ${label}`,
  services: 'Known services',
  noService: 'No known service has that name.',
  names: (count: number) => `${count} names would be written`,
  duration: 'For how long',
  durations: [
    { label: '1 day', time: day },
    { label: '1 week', time: 7 * day },
    { label: '30 days', time: 30 * day },
    { label: '90 days', time: 90 * day },
  ],
  ownDuration: 'Another time',
  ownNumber: 'How many',
  units: [
    { label: 'minutes', time: 60_000 },
    { label: 'hours', time: hour },
    { label: 'days', time: day },
  ],
  release: 'If you want out before that',
  releases: {
    wait: ['I ask, and wait 24 hours', 'The wish often passes within that time. You can take it back.'],
    code: ['With a code', 'Shown once. Give it to someone you trust.'],
    none: ['Not at all', `Only for locks of up to ${limits.longestWithoutRelease / day} days.`],
  } satisfies Record<string, readonly [string, string]>,
  lock: 'Lock',
  locking: 'Locking…',
  needsGuard: 'The guard has to run first: see above.',
  codeTitle: 'The code',
  codeHint:
    'Write it down and give it to someone you trust. It is shown only this once; nobody can look it up, not even this app.',
  codeDone: 'I have given it away',
}
