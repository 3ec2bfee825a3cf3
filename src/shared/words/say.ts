/** Refusals, notes and reasons of numbers in the words of a language. */
import type { Note } from '../model/note.ts'
import type { Refusal } from '../model/refusal.ts'
import type { WhyCode } from '../model/why.ts'
import type { Words } from './en.ts'
import { sayDate } from './locale.ts'

/** A sentence of a table; the types of the table and of what is said have the same keys and parameters. */
const fill = (sentence: unknown, params: unknown): string =>
  typeof sentence === 'function' ? (sentence as (params: unknown) => string)(params) : (sentence as string)

export const sayRefusal = ({ refusals }: Words, { code, params }: Refusal): string =>
  fill(refusals[code], params)

const isRefusal = ({ refusals }: Words, said: Note): said is Refusal => said.code in refusals

export const sayNote = (words: Words, said: Note): string =>
  isRefusal(words, said) ? sayRefusal(words, said) : fill(words.notes[said.code], said.params)

const dates: readonly string[] = ['date', 'from', 'until']

/** @param locale for the dates in it, such as `es-MX` */
export const sayWhy = ({ why }: Words, locale: string, { code, params }: WhyCode): string =>
  fill(
    why.lines[code],
    Object.fromEntries(
      Object.entries(params ?? {}).map(([name, value]: readonly [string, string | number]) => [
        name,
        dates.includes(name)
          ? sayDate(locale, String(value))
          : name === 'zone'
            ? String(value).replaceAll('_', ' ')
            : value,
      ]),
    ),
  )
