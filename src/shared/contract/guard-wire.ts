/**
 * What the app and the guard say to each other: newline-delimited JSON over a local socket. One value describes every
 * verb; the guard's checks, its client and the test fakes are derived from it. Names only: never paths or commands.
 */
import { z } from 'zod'
import { browserIds } from '../model/browser.ts'
import { localised } from './catalogue.ts'
import { noteSchema, refusalSchema } from './coded.ts'
import { beyondSchema } from './reach.ts'

export const wireVersion = 4

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
  /** Its pages, searches and apps; null where it closes whole sites only. */
  beyond: beyondSchema.nullable(),
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

/** The rules of each browser that is installed here, or was written for: read back, never meant. */
const rulesAccount = z.object({
  /** Milliseconds since they were changed last, as far as this guard has seen it; null where it has not. */
  changedAgo: milliseconds.nullable(),
  browsers: z.array(
    z.object({
      browser: z.enum(browserIds),
      state: z.enum(['held', 'idle', 'degraded']),
      entries: milliseconds,
      note: noteSchema.nullable(),
    }),
  ),
})

/** The watch over apps. */
const appsAccount = z.object({
  state: z.enum(['watching', 'idle', 'degraded']),
  /** Ids of the services whose apps are closed when they are started. */
  services: z.array(z.string()),
  /** What was closed since the guard started, newest first; `ago` in milliseconds. */
  closed: z.array(z.object({ service: z.string(), ago: milliseconds })),
  note: noteSchema.nullable(),
})

/** The doorway. `idle`: nothing is locked, so nobody listens. `off`: by choice. */
const doorwayAccount = z.object({
  state: z.enum(['open', 'idle', 'off', 'unavailable']),
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
  rules: rulesAccount,
  apps: appsAccount,
  doorway: doorwayAccount,
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

const what = { sites: z.array(site), beyond: beyondSchema.exactOptional() }

const armArguments = z.strictObject({ ...what, duration: z.number(), release: releaseSchema })

/** What a lock would do beside the names in the hosts file. */
const outlook = z.object({
  /** Every file that would be written for a browser. `foreign`: rules of somebody else are there already. */
  files: z.array(
    z.object({
      browser: z.enum(browserIds),
      path: z.string(),
      entries: milliseconds,
      foreign: z.boolean(),
      note: noteSchema.nullable(),
    }),
  ),
  /** Every browser that was found here; `note`: why rules may not hold in it. A guard of before does not say. */
  browsers: z.array(z.object({ browser: z.enum(browserIds), note: noteSchema.nullable() })).default([]),
  /** Apps that run now and would be closed. */
  running: z.array(z.object({ service: z.string(), name: z.string() })),
})

/** Somebody went where it is locked. Names only: no path, no content. */
export const attemptSchema = z.object({
  by: z.enum(['site', 'app', 'page']),
  /** The site as it was locked, or the id of a service; of a page its service, or its host. */
  id: z.string(),
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
    args: z.strictObject({ id: lockId, by: milliseconds, ...what }),
    value: status,
  },
  /** What would be written and closed, without doing it. */
  look: { args: z.strictObject(what), value: outlook },
  /** Whether locked names lead to a page of ours; without it they lead nowhere just the same. */
  setDoorway: { args: z.strictObject({ on: z.boolean() }), value: status },
  /** The companion in a browser has kept somebody from a page: told to whoever listens, and changes nothing. */
  attempted: {
    args: z.strictObject({ id: z.string().regex(/^[a-z0-9.-]{1,253}$/) }),
    value: z.strictObject({}),
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
export type Outlook = z.infer<typeof outlook>
export type Attempt = z.infer<typeof attemptSchema>

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

export const eventSchema = z.discriminatedUnion('event', [
  z.object({ event: z.literal('status'), value: status }),
  z.object({ event: z.literal('attempt'), value: attemptSchema }),
])
export type GuardEvent = z.infer<typeof eventSchema>
