/**
 * What the app and the guard say to each other: newline-delimited JSON over a local socket. One value describes every
 * verb; the guard's checks, its client and the test fakes are derived from it. Names only: never paths or commands.
 */
import { z } from 'zod'
import { localised } from './catalogue.ts'
import { noteSchema, refusalSchema } from './coded.ts'

export const wireVersion = 3

/** One frame, newline included, in bytes. */
export const frameLimit = 64 * 1024

const site = z.string().min(1).max(2_048)
const lockId = z.string().regex(/^[a-z0-9]{12}$/)
const milliseconds = z.number().int().nonnegative()

export const releaseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('wait'), hours: z.number().int().positive() }),
  z.strictObject({ kind: z.literal('code') }),
  z.strictObject({ kind: z.literal('none') }),
])

/** A lock as the guard tells it. Times are what is left, not dates: only the guard's own time decides. */
const lockAccount = z.object({
  id: lockId,
  sites: z.array(z.string()),
  release: releaseSchema,
  remaining: milliseconds,
  required: milliseconds,
  /** Milliseconds until it may be opened; null when nobody asked to be let out. */
  coolingLeft: milliseconds.nullable(),
})

/** A lock that is over. What it locked is not told: the guard forgets that with the lock. */
const endedAccount = z.object({
  id: lockId,
  how: z.enum(['ran-out', 'opened']),
  /** Milliseconds since it ended, as the guard counts time. */
  ago: milliseconds,
})

/** What is really in the hosts file, read back after the last check. */
const hostsAccount = z.object({
  /** `held`: every name is in force. `idle`: nothing to hold. `degraded`: something is in the way; `note` says what. */
  state: z.enum(['held', 'idle', 'degraded']),
  names: milliseconds,
  note: noteSchema.nullable(),
})

const status = z.object({
  version: z.string(),
  /** False where nothing starts the guard again after a restart of the computer. */
  survivesRestart: z.boolean(),
  locks: z.array(lockAccount),
  /** The last ones that ended, newest first. */
  ended: z.array(endedAccount),
  hosts: hostsAccount,
  /** True while a long gap across a restart waits for a synchronised clock. */
  clockPending: z.boolean(),
  /** Something that the guard had to repair. */
  notices: z.array(noteSchema),
})

const preview = z.object({
  sites: z.array(z.object({ site: z.string(), label: z.string(), names: z.array(z.string()) })),
  /** Every host name that would be written, sorted. */
  names: z.array(z.string()),
  /** What else would stop, in each language by its tag. */
  warnings: z.array(localised),
})

const armArguments = z.strictObject({
  sites: z.array(site),
  duration: z.number(),
  release: releaseSchema,
})

export const guardWire = {
  status: { args: z.strictObject({}), value: status },
  preview: { args: z.strictObject({ sites: z.array(site) }), value: preview },
  arm: {
    args: armArguments,
    /** `code` is there once, for a `code` lock; the guard keeps only its hash. */
    value: z.object({ id: lockId, code: z.string().nullable(), status }),
  },
  extend: {
    args: z.strictObject({ id: lockId, by: milliseconds, sites: z.array(site) }),
    value: status,
  },
  requestRelease: { args: z.strictObject({ id: lockId }), value: status },
  withdrawRelease: { args: z.strictObject({ id: lockId }), value: status },
  release: { args: z.strictObject({ id: lockId, code: z.string().max(64).optional() }), value: status },
  /** From now on this connection is told of every change as an event frame. */
  subscribe: { args: z.strictObject({}), value: status },
} as const

export type GuardVerb = keyof typeof guardWire
export type GuardArgs<V extends GuardVerb> = z.infer<(typeof guardWire)[V]['args']>
export type GuardValue<V extends GuardVerb> = z.infer<(typeof guardWire)[V]['value']>
export type GuardStatus = z.infer<typeof status>
export type LockAccount = z.infer<typeof lockAccount>
export type Preview = z.infer<typeof preview>

export const guardVerbs = Object.keys(guardWire) as readonly GuardVerb[]

/** The guard speaks first: create this empty file to show who you are. It looks at the owner and removes it. */
export const greetingSchema = z.object({
  greeting: z.literal('breathing-room-guard'),
  wire: z.number().int(),
  // A client makes this file. Whoever else greets it so must not choose where, and what.
  proof: z.string().regex(/[/\\]proof[/\\][0-9a-f]{32}$/),
})

export const requestSchema = z.strictObject({
  id: z.number().int().nonnegative(),
  verb: z.string().max(40),
  args: z.unknown(),
})

export const answerSchema = z.union([
  z.object({ id: z.number().int().nullable(), ok: z.literal(true), value: z.unknown() }),
  z.object({ id: z.number().int().nullable(), ok: z.literal(false), error: refusalSchema }),
])

export const eventSchema = z.object({ event: z.literal('status'), value: status })
