/**
 * Everything that the window may ask of the app, and what it is told. One value: what answers behind the gate and the
 * types of the bridge are derived from it. The names alone stand in `channels.ts`.
 */
import { z } from 'zod'
import { browserIds } from '../model/browser.ts'
import { doors, type Door } from '../model/door.ts'
import { titleLimit } from '../model/plan.ts'
import { reasonLimit } from '../model/reason.ts'
import type { Refusal } from '../model/refusal.ts'
import type { Result } from '../model/result.ts'
import type { AppCall } from './channels.ts'
import { noteSchema, refusalSchema } from './coded.ts'
import { countingDaySchema, countsSchema } from './counts.ts'
import { guardWire, type GuardVerb } from './guard-wire.ts'
import {
  eventDraft,
  happeningSchema,
  localDate,
  lockRecordSchema,
  mostRoads,
  plannedSchema,
  reasonSchema,
  recordId,
  recordsShape,
  roadDraft,
  setupPart,
} from './records.ts'
import { languageChoice, personSchema } from './user-data.ts'

/** What the app knows of the guard. Only `answering` says anything about locks, and only what the guard said. */
const guardAccount = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('connecting') }),
  z.object({
    kind: z.literal('unreachable'),
    why: refusalSchema,
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
  /** The local date of this moment. */
  today: localDate,
  /** The tag of the language that is spoken, such as `es`, and what the person has chosen: a tag, or `system`. */
  language: z.string(),
  languageChoice,
  /** For Intl: that language as it is written where the person lives, such as `es-MX`. */
  locale: z.string(),
  person: personSchema.nullable(),
  /** Days without contact: the number of the tray. */
  glance: z
    .object({ day: z.number().int(), since: localDate, held: z.enum(['clock-behind', 'travel']).nullable() })
    .nullable(),
  /** Days without looking them up; null where nobody has said when that was. */
  looking: z.object({ day: z.number().int(), since: localDate }).nullable(),
  /** All numbers of both runs, and the day to which they count. */
  counts: countsSchema.nullable(),
  counting: countingDaySchema,
  /** Everybody, each with their own clocks; the first, whose id is null, is `person`. */
  people: z.array(
    z.object({
      id: recordId.nullable(),
      alias: z.string(),
      counts: countsSchema,
      roads: recordsShape.roads,
      onTray: z.boolean(),
    }),
  ),
  /** Of the log, what stands. */
  records: z.object({ ...recordsShape, happenings: z.array(happeningSchema).readonly() }),
  /** Where the person's data is, to be shown. */
  folder: z.string(),
  guard: guardAccount,
  /** Milliseconds since the guard gave that account: what is left in it has shrunk by as much. */
  guardAge: z.number().nonnegative(),
  /** What happened to the person's file; empty on every good day. */
  notices: z.array(noteSchema),
})

const none = z.strictObject({})
const done = z.null()
const one = z.strictObject({ id: recordId })
const plan = plannedSchema
  .omit({ id: true, what: true })
  .extend({
    what: z.union([
      z.strictObject({ idea: z.string().min(1).max(40) }),
      z.strictObject({ words: z.string().max(titleLimit * 10) }),
    ]),
  })
  .strict()
const removed = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('event'), record: happeningSchema }),
  z.strictObject({ what: z.literal('reason'), record: reasonSchema }),
  z.strictObject({ what: z.literal('item'), record: plannedSchema }),
  z.strictObject({ what: z.literal('lock'), record: lockRecordSchema }),
])
/** What was found when every locked name was looked up; `at` is the moment, in milliseconds since the Unix epoch. */
const proof = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole'), names: z.number().int(), at: z.number().int() }),
  z.object({
    kind: z.literal('open'),
    names: z.number().int(),
    open: z.number().int(),
    first: z.string(),
    how: z.enum(['somewhere', 'unknown']),
    at: z.number().int(),
  }),
])
const browser = z.enum(browserIds)
const wire = <V extends GuardVerb>(verb: V): (typeof guardWire)[V]['args'] => guardWire[verb].args

export const appBridge = {
  calls: {
    snapshot: { args: none, value: snapshot },
    savePerson: {
      args: z.strictObject({
        alias: z.string().max(1_000),
        lastContact: z.string().max(40),
        /** Empty where it is not known; left out, it stays as it was. */
        lastLook: z.string().max(40).exactOptional(),
      }),
      value: done,
    },
    /** Somebody else, with clocks of their own; without an id, somebody new. */
    saveOther: {
      args: z.strictObject({
        id: recordId.exactOptional(),
        alias: z.string().max(1_000),
        lastContact: z.string().max(40),
        lastLook: z.string().max(40).exactOptional(),
      }),
      value: done,
    },
    removeOther: { args: one, value: done },
    /** Whose number the tray shows; null for the first person. */
    chooseForTray: { args: z.strictObject({ id: recordId.nullable() }), value: done },
    saveSetup: { args: setupPart, value: done },
    sayRoads: {
      args: z.strictObject({ roads: z.array(roadDraft).max(mostRoads), person: recordId.exactOptional() }),
      value: done,
    },
    recordEvent: {
      args: eventDraft,
      value: done,
    },
    /** One clock or two, from tomorrow on. */
    setStrict: { args: z.strictObject({ strict: z.boolean() }), value: done },
    removeEvent: { args: one, value: done },
    // Longer than may be kept, so that too much is refused in words instead of by its shape.
    keepReason: { args: z.strictObject({ text: z.string().max(reasonLimit * 10) }), value: done },
    pinReason: { args: one, value: done },
    removeReason: { args: one, value: done },
    planItem: { args: plan, value: done },
    tickItem: { args: z.strictObject({ id: recordId, done: z.boolean() }), value: done },
    removeItem: { args: one, value: done },
    /** Undoes a removal: the record as it was. */
    putBack: { args: removed, value: done },
    setAppearance: { args: z.strictObject({ appearance: recordsShape.appearance }), value: done },
    /** Everything that the app keeps of the person. Locks are the guard's: they end in their time. */
    deleteEverything: { args: none, value: done },
    /** The person says that the clock is right now: the number may fall to what it counts. */
    trustClock: { args: none, value: done },
    /** The tag of a language that the app speaks, or `system`. */
    setLanguage: { args: z.strictObject({ language: languageChoice }), value: done },
    startGuard: { args: none, value: done },
    /** Has the guard say anew what holds; the snapshot follows. */
    askGuard: { args: none, value: done },
    /** Looks every locked name up, once the guard has said that all of them hold. */
    checkNow: { args: none, value: proof },
    /** The browsers of this user that were open before a lock was made. */
    openBrowsers: { args: none, value: z.array(browser) },
    /** Asks one of them to close, and opens it again with its pages. */
    restartBrowser: { args: z.strictObject({ id: browser }), value: done },
    /** The code is there once, for a `code` lock. */
    armLock: { args: wire('arm'), value: z.object({ code: z.string().nullable() }) },
    extendLock: { args: wire('extend'), value: done },
    requestRelease: { args: wire('requestRelease'), value: done },
    withdrawRelease: { args: wire('withdrawRelease'), value: done },
    releaseLock: { args: wire('release'), value: done },
    /** Takes a lock that is over out of the history. */
    removeLock: { args: one, value: done },
  } satisfies Record<AppCall, { readonly args: z.ZodType; readonly value: z.ZodType }>,
  /** Pushed to the window whenever anything of it has changed. */
  pushed: {
    snapshot,
    /** The menu or the tray wants a room, or one of the two buttons, opened. */
    go: z.enum(doors),
  },
} as const

type Calls = typeof appBridge.calls
export type AppArgs<C extends AppCall> = z.infer<Calls[C]['args']>
export type AppValue<C extends AppCall> = z.infer<Calls[C]['value']>
export type Snapshot = z.infer<typeof snapshot>
export type GuardAccount = z.infer<typeof guardAccount>
export type GuardStart = Extract<GuardAccount, { kind: 'unreachable' }>['start']

/** What the use cases answer with; the arguments have been parsed. */
export type AppHandlers = {
  readonly [C in AppCall]: (args: AppArgs<C>) => Promise<Result<AppValue<C>, Refusal>>
}

/** What the window has: every call, and a way to hear of new snapshots; the answer ends it. */
export type Bridge = AppHandlers & {
  readonly onSnapshot: (listener: (snapshot: Snapshot) => void) => () => void
  readonly onGo: (listener: (door: Door) => void) => () => void
}
