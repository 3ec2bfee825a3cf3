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
    slow: 'The guard takes long to answer. Until it does, nobody can say what is locked.',
    idle: 'Nothing is locked.',
    held: (names: number) =>
      `The guard holds ${names} ${plural(names, { one: 'name', other: 'names' })} in this computer’s hosts file.`,
    degraded: 'Not everything is in force.',
    clockPending:
      'After the restart the guard waits for a clock it can trust. Until then only time with the computer on counts.',
    left: (time: string) => `${time} left`,
    ending: 'Ends any moment',
    /** For more than one lock. */
    union: 'Your locks add up. A site that is in two of them opens when the last one ends.',
    untilRestart:
      'This lock holds until the computer restarts. Then the guard must be started again: open this app after the restart, and it will ask you.',
    stays: 'What the guard wrote stays written. Whether all of it is still there, nobody can say now.',
    returns: 'As soon as the guard answers, this page shows it by itself.',
  },
  proof: {
    check: 'Check now',
    again: 'Check again',
    checking: 'Checking everything…',
    hint: 'Looks up every locked name as a browser does, reads the rules back, and looks whether a closed app runs. Nothing is sent anywhere.',
    whole: (names: number) =>
      plural(names, {
        one: 'The one locked name leads nowhere on this computer.',
        other: `All ${names} names lead nowhere on this computer.`,
      }),
    justNow: 'Checked just now.',
    wholeAt: (time: string, names: number) =>
      plural(names, {
        one: `At ${time} the one locked name led nowhere.`,
        other: `At ${time} all ${names} names led nowhere.`,
      }),
    checkedAt: (time: string) => `Checked at ${time}.`,
    rules: (browsers: string) => `Every rule for ${browsers} stands as it should.`,
    rulesNot: (browsers: string) =>
      `Not every rule for ${browsers} stands as it should. The guard puts them back; check again in a moment.`,
    apps: (names: string) => `None of these apps is running: ${names}.`,
    appsRun: (names: string) => `Still running: ${names}. The guard is closing it; check again in a moment.`,
    openAt: (time: string, name: string) => `At ${time} ${name} was not closed.`,
    somewhere: (name: string) => `${name} still leads somewhere.`,
    somewhereHelp:
      'Wait a minute and check again: this computer may still remember the old address. If it stays so, look for a program that answers for names in its own way, such as a VPN.',
    unknown: (name: string) => `${name} was not found at all, so it is not the lock that keeps you from it.`,
    unknownHelp:
      'This computer does not seem to ask its own hosts file first. Whoever looks after it can put “files” first in /etc/nsswitch.conf.',
  },
  browsers: {
    before: (names: string, count: number) =>
      plural(count, {
        one: `${names} was open before the lock. A page that is already open may go on for minutes.`,
        other: `${names} were open before the lock. A page that is already open may go on for minutes.`,
      }),
    hint: 'It closes and opens again with the same pages. Words you typed and did not send may be lost. Private windows do not come back.',
    restart: (name: string) => `Restart ${name} now`,
    restarting: (name: string) => `Restarting ${name}…`,
    restarted: (name: string) => `${name} was restarted.`,
  },
  coverage: {
    title: 'What a lock can and cannot do',
    does: 'A lock closes whole sites, under every name in its list, for every program and every user of this computer.',
    not: 'It does not reach:',
    limits: [
      'your phone, or any other computer',
      'another system that is started on this computer',
      'VPNs, Tor and web proxies, which go another way',
      'portable browsers, and browsers that were told to look names up elsewhere',
      'pages that were open before, for some minutes',
      'a server on this very computer: a locked name leads here, and such a server may answer',
    ],
    pages:
      'Single pages and searches are closed by rules in your browsers. A click inside a site can still lead to such a page: the browser then loads no new one. Closing the whole site closes that too.',
    apps: 'An app may be seen for a moment before it is closed.',
    administrator: 'Whoever administers this computer can always remove the guard, and the locks with it.',
  },
  history: {
    title: 'Past locks',
    none: 'None yet. A lock that is over stands here, and how it ended.',
    notes: 'From the notes of this app. They stay on this computer.',
    unseen: 'A lock made outside this window',
    more: (count: number) => `and ${count} more`,
    lasting: (time: string) => `For ${time}`,
    made: (date: string) => `made on ${date}`,
    ends: {
      'in-time': (date: string) => `Ended in its time, on ${date}`,
      'after-wait': (date: string) => `Opened after the wait, on ${date}`,
      'by-code': (date: string) => `Opened with the code, on ${date}`,
      opened: (date: string) => `Opened before its time, on ${date}`,
      unknown: (date: string) => `Over by ${date}; the guard cannot say how`,
    },
    remove: 'Remove',
    removeNamed: (what: string) => `Remove from the list: ${what}`,
    removed: 'Removed from the list.',
    all: (count: number) => `Show all ${count}`,
  },
  tighten: {
    open: 'Add more',
    title: 'Add to this lock',
    hint: 'What you add is locked as long as the rest, and opens in the same way.',
    add: 'Add to the lock',
    adding: 'Adding…',
    endsWait: 'You are waiting to be let out. Adding something ends that wait.',
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
    asked: 'You asked to be let out. That is possible in',
    soon: 'The wait is nearly over. Asking the guard…',
    reason: 'What you wrote for a moment like this:',
    noReason: 'You can write down why you locked this. It will stand here while you wait.',
    toReasons: 'Write it down',
    open: 'Open this lock',
    withdraw: 'Stay locked after all',
    withdrawn: 'You stay with what you decided. That is not a small thing.',
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
    /** Behind the first few things that stop along with what is chosen. */
    moreEffects: (count: number) =>
      plural(count, { one: 'One more thing stops too', other: `${count} more things stop too` }),
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
