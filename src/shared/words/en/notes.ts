/** What a person should know although nobody asked. */
import type { Sentences } from '../../model/coded.ts'
import type { noteShapes } from '../../model/note.ts'
import { pluralIn } from '../plural.ts'
import { time } from './time.ts'

const plural = pluralIn('en')
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
  'data-missing': `Your data file was missing. ${copies.used}`,
  'data-damaged': ({ file, copy }) =>
    `Your data file could not be read. ${copies[copy]} The damaged file is kept as ${file}.`,
} satisfies Sentences<typeof noteShapes>
