/** What the guard has promised, on disk: written before anything else is done, checksummed, the previous copy kept. */
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { releaseSchema } from '../../shared/contract/guard-wire.ts'
import type { Site } from '../../shared/model/site.ts'
import { replaceFileDurably } from '../hosts-etc/durable-file.ts'
import type { Ended, Locks } from './locks.ts'
import type { Timekeeping } from './timekeeping.ts'

export type Ledger = {
  readonly time: Timekeeping
  readonly locks: Locks
  readonly ended: readonly Ended[]
}

export type LoadedLedger =
  | { readonly kind: 'fresh' }
  | { readonly kind: 'whole'; readonly ledger: Ledger }
  | { readonly kind: 'previous'; readonly ledger: Ledger }
  | { readonly kind: 'damaged' }

const amount = z.number().nonnegative()

const lockSchema = z.strictObject({
  id: z.string(),
  sites: z.array(z.string().transform((text) => text as Site)),
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
    lastTrustedWall: z.number(),
    wallAhead: z.number(),
    elapsed: amount,
    pending: z.strictObject({ sinceWall: z.number(), sinceElapsed: amount }).nullable(),
  }),
  locks: z.array(lockSchema),
  ended: z
    .array(z.strictObject({ id: z.string(), how: z.enum(['ran-out', 'opened']), at: amount }))
    .default([]),
})

const format = 1
const digest = (body: string): string => createHash('sha256').update(body).digest('hex')

const current = (folder: string): string => join(folder, 'ledger.json')
const previous = (folder: string): string => join(folder, 'ledger.previous.json')

const readOne = (path: string): Ledger | 'missing' | 'damaged' => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'damaged'
  }
  try {
    const file = JSON.parse(text) as { format?: unknown; sha256?: unknown; body?: unknown }
    if (file.format !== format || typeof file.body !== 'string' || digest(file.body) !== file.sha256)
      return 'damaged'
    const parsed = ledgerSchema.safeParse(JSON.parse(file.body))
    return parsed.success ? parsed.data : 'damaged'
  } catch {
    return 'damaged'
  }
}

/** Reads the newest copy that is whole. A checksum guards against torn and bit-rotten files, not against root. */
export const loadLedger = (folder: string): LoadedLedger => {
  const newest = readOne(current(folder))
  if (typeof newest === 'object') return { kind: 'whole', ledger: newest }
  const older = readOne(previous(folder))
  if (typeof older === 'object') return { kind: 'previous', ledger: older }
  return newest === 'missing' && older === 'missing' ? { kind: 'fresh' } : { kind: 'damaged' }
}

/** Writes durably, keeping the copy before. Throws when the disk refuses: then nothing has been promised. */
export const saveLedger = (folder: string, ledger: Ledger): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (typeof readOne(current(folder)) === 'object') copyFileSync(current(folder), previous(folder))
  const body = JSON.stringify(ledger)
  const written = replaceFileDurably(
    current(folder),
    Buffer.from(`${JSON.stringify({ format, sha256: digest(body), body })}\n`),
    { mode: 0o600 },
  )
  if (!written.ok) throw new Error(`${written.error.code}: ${written.error.path}`)
}
