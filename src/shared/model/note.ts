/** What a person should know although nobody asked: something was mended, or is in the way. Said in `shared/words`. */
import { makerOf, type Coded } from './coded.ts'
import type { Refusal } from './refusal.ts'

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
