/** What we have made in the registry of Windows, written down before it is made: so it can be told from what others did. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { removeDurably, replaceFileDurably } from '../hosts-etc/durable-file.ts'

/** Keys that were not there; and `KEY\\NAME` → value, for what is one text and has no number of ours. */
const bookSchema = z.object({ keys: z.array(z.string()), values: z.record(z.string(), z.string()) })
export type Book = z.infer<typeof bookSchema>
export const emptyBook: Book = { keys: [], values: {} }

/** One that is damaged counts as empty. */
export const readBook = (path: string): Book => {
  try {
    const read = bookSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    return read.success ? read.data : emptyBook
  } catch {
    return emptyBook
  }
}

/** @throws Error where it cannot be written */
export const writeBook = (path: string, book: Book): void => {
  if (book.keys.length + Object.keys(book.values).length === 0) return removeDurably(path)
  const written = replaceFileDurably(path, Buffer.from(JSON.stringify(book)), { mode: 0o600 })
  if (!written.ok) throw new Error(written.error.code)
}
