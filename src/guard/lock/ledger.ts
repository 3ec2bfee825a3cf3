/** What the guard has promised, on disk: written before anything else is done, checksummed, twice the same. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { replaceFileDurably } from '../hosts-etc/durable-file.ts'
import { ledgerSchema, type Ledger } from './ledger-shape.ts'
import { plausible } from './plausible.ts'

export type LoadedLedger =
  /** `unreadable`: the disk gives neither copy back now, so that nobody knows what was promised. */
  | { readonly kind: 'fresh' | 'damaged' | 'newer' | 'unreadable' }
  /**
   * `previous`: only the second copy was whole; it may lack what happened last. `mended`: something in it could not
   * be true and was brought back to what can.
   */
  | { readonly kind: 'whole' | 'previous' | 'mended'; readonly ledger: Ledger }

const format = 2
const formats: readonly unknown[] = [1, format]
const digest = (body: string): string => createHash('sha256').update(body).digest('hex')

const current = (folder: string): string => join(folder, 'ledger.json')
const previous = (folder: string): string => join(folder, 'ledger.previous.json')

type Copy =
  'missing' | 'unreadable' | 'damaged' | 'newer' | { readonly ledger: Ledger; readonly mended: boolean }

const readOne = (path: string): Copy => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') return 'missing'
    // Something else stands in its place; all other errors are of the disk, and may pass.
    return ['EISDIR', 'ELOOP', 'ENOTDIR'].includes(code) ? 'damaged' : 'unreadable'
  }
  try {
    const file = JSON.parse(text) as { format?: unknown; sha256?: unknown; body?: unknown }
    if (typeof file.body !== 'string' || digest(file.body) !== file.sha256) return 'damaged'
    if (typeof file.format === 'number' && file.format > format) return 'newer'
    const parsed = ledgerSchema.safeParse(JSON.parse(file.body))
    return formats.includes(file.format) && parsed.success ? plausible(parsed.data) : 'damaged'
  } catch {
    return 'damaged'
  }
}

/** Reads the newest copy that is whole. A checksum guards against torn and bit-rotten files, not against root. */
export const loadLedger = (folder: string): LoadedLedger => {
  const newest = readOne(current(folder))
  if (typeof newest === 'object') return { kind: newest.mended ? 'mended' : 'whole', ledger: newest.ledger }
  const other = readOne(previous(folder))
  if (typeof other === 'object') return { kind: 'previous', ledger: other.ledger }
  if (newest === 'unreadable' || other === 'unreadable') return { kind: 'unreadable' }
  if (newest === 'newer' || other === 'newer') return { kind: 'newer' }
  return { kind: newest === 'missing' && other === 'missing' ? 'fresh' : 'damaged' }
}

/**
 * Writes both copies durably, each in one rename. Throws when the disk refuses: then nothing new has been promised.
 * The second copy comes first, so that a promise which is in the one that is read is in both.
 */
export const saveLedger = (folder: string, ledger: Ledger): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const body = JSON.stringify(ledger)
  const file = Buffer.from(`${JSON.stringify({ format, sha256: digest(body), body })}\n`)
  for (const path of [previous(folder), current(folder)]) {
    const written = replaceFileDurably(path, file, { mode: 0o600 })
    if (!written.ok) throw new Error(`${written.error.code}: ${written.error.path}`)
  }
}
