/** What the guard has promised, on disk: written before anything else is done, checksummed, twice the same. */
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { releaseSchema } from '../../shared/contract/guard-wire.ts'
import { replaceFileDurably } from '../hosts-etc/durable-file.ts'
import type { Ended, Locks } from './locks.ts'
import { plausible } from './plausible.ts'
import type { Timekeeping } from './timekeeping.ts'

export type Ledger = {
  readonly time: Timekeeping
  readonly locks: Locks
  readonly ended: readonly Ended[]
  /** Whether the doorway listens while something is locked. */
  readonly doorway: boolean
}

export type LoadedLedger =
  /** `unreadable`: the disk gives neither copy back now, so that nobody knows what was promised. */
  | { readonly kind: 'fresh' | 'damaged' | 'newer' | 'unreadable' }
  /**
   * `previous`: only the second copy was whole; it may lack what happened last. `mended`: something in it could not
   * be true and was brought back to what can.
   */
  | { readonly kind: 'whole' | 'previous' | 'mended'; readonly ledger: Ledger }

// Some three thousand years. Beyond it a number no longer grows by a millisecond, and a lock would never end.
const farthest = 1e14
/** A wall clock may stand at any date that there is, and be off by twice as much. */
const moment = z.number().min(-2e16).max(2e16)
const amount = z.number().nonnegative().max(farthest)

/** Of any size and content: what cannot be is left out by `plausible`, and the rest of the lock stays. */
const texts = z.array(z.string())
const beyondWritten = z.strictObject({
  known: z.strictObject({
    profiles: z.array(z.strictObject({ service: z.string().nullable(), text: z.string() })),
    phones: texts,
    mails: texts,
    names: texts,
  }),
  pages: z.strictObject({ exact: z.boolean() }).nullable(),
  engines: texts,
  countries: texts,
  apps: texts,
  rules: z.boolean(),
})

const lockSchema = z.strictObject({
  id: z.string(),
  sites: z.array(z.string()),
  // A book of format 1 knows sites only.
  beyond: beyondWritten.nullable().default(null),
  release: releaseSchema,
  from: amount,
  required: amount,
  askedAt: amount.nullable(),
  codeHash: z.strictObject({ salt: z.string(), hash: z.string() }).nullable(),
  wrongCodes: z.strictObject({ count: amount, at: amount }),
})

const ledgerSchema = z.strictObject({
  time: z.strictObject({
    bootId: z.string(),
    lastMono: amount,
    lastTrustedWall: moment,
    wallAhead: moment,
    elapsed: amount,
    pending: z
      .strictObject({ sinceWall: moment, sinceElapsed: amount, waits: z.boolean().default(true) })
      .nullable(),
  }),
  locks: z.array(lockSchema),
  ended: z
    .array(z.strictObject({ id: z.string(), how: z.enum(['ran-out', 'opened']), at: amount }))
    .default([]),
  doorway: z.boolean().default(true),
})

export type WrittenLedger = z.infer<typeof ledgerSchema>

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
