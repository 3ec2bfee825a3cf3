/** What the guard's ledger holds, and the shape in which it is written. */
import { z } from 'zod'
import { releaseSchema } from '../../shared/contract/guard-wire.ts'
import type { Ended, Locks } from './locks.ts'
import type { Timekeeping } from './timekeeping.ts'

export type Ledger = {
  readonly time: Timekeeping
  readonly locks: Locks
  readonly ended: readonly Ended[]
  /** Whether the doorway listens while something is locked. */
  readonly doorway: boolean
}

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

export const ledgerSchema = z.strictObject({
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
