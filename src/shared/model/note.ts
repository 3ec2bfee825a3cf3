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
  /** Somebody else's line in the hosts file leads this name somewhere. */
  'hosts-line-of-others': { name: 'text' },
  'data-missing': {},
  /** `file` is where the damaged file is kept; `copy` whether there was a good one before it. */
  'data-damaged': { file: 'text', copy: ['used', 'none'] },
} as const

/** What was refused may be told later too. */
export type Note = Coded<typeof noteShapes> | Refusal

export const note = makerOf<typeof noteShapes>()
