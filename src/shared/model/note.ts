/** What a person should know although nobody asked: something was mended, or is in the way. Said in `shared/words`. */
import { makerOf, type Coded } from './coded.ts'
import type { Refusal } from './refusal.ts'

/** What can be in the way of a file of browser rules. */
const ruleFaults = [
  'not-a-file',
  'missing-folder',
  'unreadable',
  'read-only',
  'not-permitted',
  'no-space',
  'busy',
  'io',
] as const

/** Every note with its parameters. */
export const noteShapes = {
  /** Of the guard's two copies of its ledger one was damaged, or both. */
  'ledger-from-copy': {},
  'ledger-lost': { days: 'number' },
  /** It was whole, and said what cannot be. */
  'ledger-mended': {},
  /** A later version of the guard wrote it. */
  'ledger-newer': { days: 'number' },
  /** Lines of others in the hosts file that lead a locked name somewhere are comments while the lock holds. */
  'hosts-lines-aside': { lines: 'number' },
  /** Somebody undoes what the guard writes, again and again. */
  'hosts-fought-over': {},
  /** Other programs may not read the hosts file, so for them nothing is locked. */
  'hosts-not-readable': {},
  /** The doorway: another program has this port, the system gives us no such address, or does not let us listen. */
  'doorway-port-taken': { port: 'number' },
  'doorway-no-address': {},
  'doorway-not-allowed': {},
  /** Browser rules: `file` is a name in a folder of rules, `path` a whole one. Another program's list replaces ours. */
  'rules-other-later': { file: 'text' },
  /** The list of others that ours would replace stands in ours too. */
  'rules-others-list': { file: 'text' },
  /** Somebody else's exceptions open what is to be blocked. */
  'rules-let-through': { file: 'text' },
  /** More than a browser reads, together with what others block. */
  'rules-too-many': { count: 'number', max: 'number' },
  /** Somebody else's file that cannot be added to. */
  'rules-not-json': { path: 'text' },
  'rules-link': { path: 'text' },
  /** Others than root can change the folder. */
  'rules-folder-open': { path: 'text' },
  /** A file of somebody else's has our file's name. */
  'rules-name-taken': { path: 'text' },
  'rules-fault': { fault: ruleFaults, path: 'text', errno: 'text' },
  'rules-not-read-back': {},
  'rules-fought-over': {},
  /** Everybody here can read the file, because others need what else is in it. */
  'rules-all-may-read': { path: 'text' },
  /** Whether a packed browser sees the rules cannot be told. */
  'rules-packed': { how: ['snap', 'flatpak'] },
  /** This browser takes no rules. */
  'rules-none-taken': {},
  /** Its makers do not say where it looks for rules. */
  'rules-place-unsure': {},
  /** Rules are not written on this system. */
  'rules-not-here': {},
  /** The watch over apps: it cannot see what runs; there is none on this system; an app does not end. */
  'apps-not-seen': {},
  'apps-not-here': {},
  'app-not-closed': { service: 'text' },
  'data-missing': {},
  /** `file` is where the damaged file is kept; `copy` whether there was a good one before it. */
  'data-damaged': { file: 'text', copy: ['used', 'none'] },
} as const

/** What was refused may be told later too. */
export type Note = Coded<typeof noteShapes> | Refusal

export const note = makerOf<typeof noteShapes>()
