/** Refusals and notes in the words of a language. */
import type { Note } from '../model/note.ts'
import type { Refusal } from '../model/refusal.ts'
import type { Words } from './en.ts'

/** A sentence of a table; the types of the table and of what is said have the same keys and parameters. */
const fill = (sentence: unknown, params: unknown): string =>
  typeof sentence === 'function' ? (sentence as (params: unknown) => string)(params) : (sentence as string)

export const sayRefusal = ({ refusals }: Words, { code, params }: Refusal): string =>
  fill(refusals[code], params)

const isRefusal = ({ refusals }: Words, said: Note): said is Refusal => said.code in refusals

export const sayNote = (words: Words, said: Note): string =>
  isRefusal(words, said) ? sayRefusal(words, said) : fill(words.notes[said.code], said.params)
