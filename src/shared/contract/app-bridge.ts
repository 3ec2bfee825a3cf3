/**
 * Everything that the window may ask of the app, and what it is told. One value: what answers behind the gate and the
 * types of the bridge are derived from it. The calls stand in `calls/`, one file a room; the names alone in `channels.ts`.
 */
import { z } from 'zod'
import { goings, type Going } from '../model/door.ts'
import type { Refusal } from '../model/refusal.ts'
import type { Result } from '../model/result.ts'
import { localDate, recordId } from './basic.ts'
import { appsCalls } from './calls/apps.ts'
import { done, none } from './calls/call.ts'
import { cleanOutCalls } from './calls/clean-out.ts'
import { companionCalls } from './calls/companion.ts'
import { fileCalls } from './calls/files.ts'
import { lockCalls } from './calls/locks.ts'
import { logCalls } from './calls/log.ts'
import { peopleCalls } from './calls/people.ts'
import { plannerCalls } from './calls/planner.ts'
import { presenceCalls } from './calls/presence.ts'
import { reachCalls } from './calls/reach.ts'
import { settingsCalls } from './calls/settings.ts'
import { weekCalls } from './calls/week.ts'
import type { AppCall } from './channels.ts'
import { noteSchema, refusalSchema } from './coded.ts'
import { countingDaySchema, countsSchema } from './counts.ts'
import { attemptSchema, guardWire, type Attempt } from './guard-wire.ts'
import { knownByKept } from './known-by.ts'
import { presenceShown } from './presence.ts'
import { happeningSchema, recordsShape } from './records.ts'
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
      lastContact: personSchema.shape.lastContact,
      lastLook: recordsShape.lastLook,
      policy: recordsShape.policy,
      counts: countsSchema,
      roads: recordsShape.roads,
      knownBy: knownByKept,
      onTray: z.boolean(),
    }),
  ),
  /** Of the log, what stands. */
  records: z.object({ ...recordsShape, happenings: z.array(happeningSchema).readonly() }),
  /** How the app is there beside its window. */
  presence: presenceShown,
  /** Where the person's data is, to be shown. */
  folder: z.string(),
  guard: guardAccount,
  /** Milliseconds since the guard gave that account: what is left in it has shrunk by as much. */
  guardAge: z.number().nonnegative(),
  /** What happened to the person's file; empty on every good day. */
  notices: z.array(noteSchema),
})

export const appBridge = {
  calls: {
    /** The page hears what is pushed from now on, and knows nothing yet: all of it is pushed at once. */
    listen: { args: none, value: done },
    ...peopleCalls,
    ...logCalls,
    ...weekCalls,
    ...plannerCalls,
    ...lockCalls,
    ...reachCalls,
    ...companionCalls,
    ...appsCalls,
    ...settingsCalls,
    ...presenceCalls,
    ...cleanOutCalls,
    ...fileCalls,
  } satisfies Record<AppCall, { readonly args: z.ZodType; readonly value: z.ZodType }>,
  /** Pushed to the window whenever anything of it has changed. */
  pushed: {
    snapshot,
    /** The menu or the tray wants a room, or one of the two buttons, opened. */
    go: z.enum(goings),
    /** Somebody came to a closed door: a site, a page or an app. */
    attempt: attemptSchema,
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

/** A snapshot on its way to the page; `snapshot-parcel.ts` packs and unpacks it. */
export type SnapshotParcel = {
  /** All but the log and the week. */
  readonly snapshot: Snapshot
  /** How many entries at the beginning are those of the last parcel. */
  readonly kept: number
  /** The entries after them, as JSON. */
  readonly fresh: string
  /** The week, as JSON; null while it is that of the last parcel. */
  readonly week: string | null
}

/** What the window has: every call, and a way to hear of new snapshots; the answer ends it. */
export type Bridge = AppHandlers & {
  readonly onSnapshot: (listener: (parcel: SnapshotParcel) => void) => () => void
  readonly onGo: (listener: (going: Going) => void) => () => void
  readonly onAttempt: (listener: (attempt: Attempt) => void) => () => void
}
