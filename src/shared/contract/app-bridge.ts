/**
 * Everything that the window may ask of the app, and what it is told. One value: the gate, the bridge in the preload
 * and the fakes of the tests are derived from it.
 */
import { z } from 'zod'
import type { Refusal } from '../model/refusal.ts'
import type { Result } from '../model/result.ts'
import { guardWire, type GuardVerb } from './guard-wire.ts'
import { personSchema } from './user-data.ts'

/** What the app knows of the guard. Only `answering` says anything about locks, and only what the guard said. */
const guardAccount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('connecting') }),
  z.object({
    kind: z.literal('unreachable'),
    words: z.string(),
    /** How it can be started from here: at once, with the system's password prompt, by a command, or not at all. */
    start: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('directly') }),
      z.object({ kind: z.literal('password') }),
      z.object({ kind: z.literal('command'), command: z.string() }),
      z.object({ kind: z.literal('not-here') }),
    ]),
  }),
  z.object({ kind: z.literal('answering'), status: guardWire.status.value }),
])

const snapshot = z.object({
  /** The local date of this moment, `YYYY-MM-DD`. */
  today: z.string(),
  person: personSchema.nullable(),
  glance: z.object({ day: z.number().int(), held: z.enum(['clock-behind', 'travel']).nullable() }).nullable(),
  guard: guardAccount,
  /** What happened to the person's file, in words; empty on every good day. */
  notices: z.array(z.string()),
})

const none = z.strictObject({})
const done = z.null()
const wire = <V extends GuardVerb>(verb: V): (typeof guardWire)[V]['args'] => guardWire[verb].args

export const appBridge = {
  calls: {
    snapshot: { args: none, value: snapshot },
    savePerson: {
      args: z.strictObject({ alias: z.string().max(1_000), lastContact: z.string().max(40) }),
      value: done,
    },
    /** The person says that the clock is right now: the number may fall to what it counts. */
    trustClock: { args: none, value: done },
    startGuard: { args: none, value: done },
    /** The code is there once, for a `code` lock. */
    armLock: { args: wire('arm'), value: z.object({ code: z.string().nullable() }) },
    extendLock: { args: wire('extend'), value: done },
    requestRelease: { args: wire('requestRelease'), value: done },
    withdrawRelease: { args: wire('withdrawRelease'), value: done },
    releaseLock: { args: wire('release'), value: done },
  },
  /** Pushed to the window whenever anything of it has changed. */
  pushed: { snapshot },
} as const

type Calls = typeof appBridge.calls
export type AppCall = keyof Calls
export type AppArgs<C extends AppCall> = z.infer<Calls[C]['args']>
export type AppValue<C extends AppCall> = z.infer<Calls[C]['value']>
export type Snapshot = z.infer<typeof snapshot>
export type GuardAccount = z.infer<typeof guardAccount>
export type GuardStart = Extract<GuardAccount, { kind: 'unreachable' }>['start']

export const appCalls = Object.keys(appBridge.calls) as readonly AppCall[]

/** The channel on which a call is made, and the one on which snapshots are pushed. */
export const callChannel = (call: AppCall): string => `call:${call}`
export const snapshotChannel = 'pushed:snapshot'

/** What the use cases answer with; the gate has parsed the arguments. */
export type AppHandlers = {
  readonly [C in AppCall]: (args: AppArgs<C>) => Promise<Result<AppValue<C>, Refusal>>
}

/** What the window has: every call, and a way to hear of new snapshots; the answer ends it. */
export type Bridge = AppHandlers & {
  readonly onSnapshot: (listener: (snapshot: Snapshot) => void) => () => void
}
