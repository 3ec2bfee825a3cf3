/**
 * What the guard remembers of policies: the folders it made, and each file of others as it was before. Written down before
 * anything is touched. Where it is lost, what is ours can still be told and taken out; only the very bytes cannot come back.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { removeDurably, replaceFileDurably } from '../hosts-etc/durable-file.ts'
import type { Fault } from '../hosts-etc/fault.ts'
import type { Result } from '../hosts-etc/result.ts'
import type { Marks } from './firefox-json.ts'

const texts = z.array(z.string())

const marks = z.object({
  block: texts,
  exceptions: texts,
  made: texts,
  preference: z.array(z.json()).max(1).nullable(),
})

const book = z.object({
  version: z.literal(1),
  /** Folders that were not there, the outer ones first. */
  folders: texts,
  files: z.record(
    z.string(),
    z.object({
      /** The bytes without us, in base64; null where there was no file. */
      original: z.string().nullable(),
      /** What lay beneath when there was none, as JSON. */
      beneath: z.string().nullable(),
      /** Digests of what we may have left there. */
      written: texts,
      marks,
    }),
  ),
})

export type Entry = {
  readonly original: string | null
  readonly beneath: string | null
  readonly written: readonly string[]
  readonly marks: Marks
}
export type Book = {
  readonly folders: readonly string[]
  readonly files: Readonly<Record<string, Entry>>
}

const empty: Book = { folders: [], files: {} }

const bookPath = (stateDir: string): string => join(stateDir, 'browser-rules.json')

/** One that is missing or makes no sense is empty. */
export const readBook = (stateDir: string): Book => {
  try {
    const read = book.safeParse(JSON.parse(readFileSync(bookPath(stateDir), 'utf8')))
    return read.success ? read.data : empty
  } catch {
    return empty
  }
}

/** On disk for certain when this gives `ok`; an empty one leaves no file. */
export const writeBook = (stateDir: string, { folders, files }: Book): Result<void, Fault> => {
  if (folders.length === 0 && Object.keys(files).length === 0) {
    removeDurably(bookPath(stateDir))
    return { ok: true, value: undefined }
  }
  const text = JSON.stringify({ version: 1, folders, files })
  return replaceFileDurably(bookPath(stateDir), Buffer.from(text), { mode: 0o600 })
}
