/** What a person should know although nobody asked. */
import type { Sentences } from '../../model/coded.ts'
import type { noteShapes } from '../../model/note.ts'
import { pluralIn } from '../plural.ts'
import { time } from './time.ts'

const plural = pluralIn('en')
const ruleFaults: Readonly<Record<string, string>> = {
  'not-a-file': 'something else is in its place',
  'missing-folder': 'its folder is missing',
  unreadable: 'it cannot be read',
  'read-only': 'it is on a read-only disk',
  'not-permitted': 'the system does not allow it',
  'no-space': 'the disk is full',
  busy: 'another program keeps changing it',
  io: 'the disk failed',
}
const packed = { snap: 'a snap', flatpak: 'a Flatpak' }

const copies = { used: 'The copy before it is in use.', none: 'There was no copy before it.' }

export const notes = {
  'ledger-from-copy': 'The guard’s book was damaged. It goes on from the copy before.',
  'ledger-lost': ({ days }) =>
    `The guard’s book was damaged, both copies. The sites that stand are kept for up to ${time.days(days)}; you can ask to be let out. Pages, searches and apps are open again.`,
  'ledger-mended':
    'The guard’s book said something that cannot be. It was put right, and nothing ends early.',
  'ledger-newer': ({ days }) =>
    `The guard’s book was written by a newer version. The sites that stand are kept for up to ${time.days(days)}; you can ask to be let out. Pages, searches and apps are open again.`,
  'hosts-lines-aside': ({ lines }) =>
    plural(lines, {
      one: 'A line that somebody else wrote was set aside while the lock holds. It comes back by itself.',
      other: `${lines} lines that somebody else wrote were set aside while the lock holds. They come back by themselves.`,
    }),
  'hosts-fought-over':
    'Something keeps changing the hosts file back. The guard tries again every few seconds.',
  'hosts-not-readable':
    'Other programs may not read the hosts file, so the lock does not reach them. The right to read it has to be given back.',
  'doorway-port-taken': ({ port }) =>
    `Another program of this computer has port ${port}, so some visits to locked sites are not noticed. They stay locked.`,
  'doorway-no-address':
    'This computer has no address to spare for the quiet page, so visits to locked sites are not noticed. They stay locked.',
  'doorway-not-allowed':
    'The system does not let the guard show the quiet page, so visits to locked sites are not noticed. They stay locked.',
  'rules-other-later': ({ file }) =>
    `Another program’s list, ${file}, comes after ours here, and a browser goes by the last one only. So these rules do not hold.`,
  'rules-others-list': ({ file }) =>
    `Another program blocks sites here too (${file}). Its list goes on holding beside yours.`,
  'rules-let-through': ({ file }) =>
    `Somebody else’s rules (${file}) let through what these rules close. They were left as they are, so some of it opens.`,
  'rules-too-many': ({ count, max }) =>
    `Together with what others block here, that makes ${count} entries. A browser reads the first ${max} only.`,
  'rules-not-json': ({ path }) =>
    `${path} is somebody else’s, and it is not written the way the browser reads it. It was left as it is, so the rules are not in force there.`,
  'rules-link': ({ path }) =>
    `${path} leads somewhere else. It was left as it is, so the rules are not in force there.`,
  'rules-folder-open': ({ path }) =>
    `Others than the administrator can change ${path}. Nothing was written there, so the rules are not in force there.`,
  'rules-name-taken': ({ path }) =>
    `${path} was there before, and it is somebody else’s. It was left as it is, so the rules are not in force there.`,
  'rules-fault': ({ fault, path, errno }) =>
    `${path} could not be written: ${ruleFaults[fault]}${errno === '' ? '' : ` (${errno})`}. The guard tries again every few seconds.`,
  'rules-not-read-back':
    'The rules were written, but something changed them at once. The guard goes on trying.',
  'rules-fought-over': 'Something keeps changing the rules back. The guard tries again every few seconds.',
  'rules-all-may-read': ({ path }) =>
    `Everybody who uses this computer can read ${path}, because it also holds rules of others. What you close would stand in it.`,
  'rules-packed': ({ how }) =>
    `This browser is ${packed[how]}. Whether it sees these rules cannot be told from here, so do not count on it.`,
  'rules-none-taken':
    'This browser takes no rules. Whole sites are closed in it, pages and searches are not.',
  'rules-place-unsure':
    'The rules are written where this browser is said to look. That could not be tried, so do not count on it.',
  'rules-not-here': 'Rules for browsers are not written on this system. Whole sites are closed.',
  'apps-not-seen':
    'The guard cannot see which apps are open, so it cannot close them. Sites are not touched by this.',
  'apps-not-here': 'The guard cannot watch apps on this system. Sites are not touched by this.',
  'app-not-closed': ({ service }) =>
    `An app of ${service} is open and does not close. Close it yourself, or restart the computer.`,
  'data-missing': `Your data file was missing. ${copies.used}`,
  'data-damaged': ({ file, copy }) =>
    `Your data file could not be read. ${copies[copy]} The damaged file is kept as ${file}.`,
} satisfies Sentences<typeof noteShapes>
