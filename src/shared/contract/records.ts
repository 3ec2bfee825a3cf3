/** What the person has said and planned, as it stands in the file and crosses the bridge. */
import { z } from 'zod'
import { eventKinds, type EventKind } from '../model/event-kinds.ts'
import { noteLimit, precisions } from '../model/event.ts'
import { mostIfThens } from '../model/if-then.ts'
import { limits } from '../model/lock.ts'
import { lockEnds, noHistory } from '../model/lock-history.ts'
import { reasonLimit } from '../model/reason.ts'
import { inbounds, outbounds, purposes, roadKinds } from '../model/road.ts'
import { mostWindows } from '../model/scoped.ts'
import { beginSetup, intentions, type Intention } from '../model/setup.ts'
import { localDate, recordId, zoneName } from './basic.ts'
import { releaseSchema } from './guard-wire.ts'
import { knownByKept } from './known-by.ts'
import { beyondSchema } from './reach.ts'
import { ifThenSchema, windowSchema } from './helps.ts'
import { mostTicks, tickSchema } from './ticks.ts'
import { plannerSchema } from './planner.ts'
import { weekSchema } from './week.ts'

const setupSchema = z.object({
  shared: z.boolean().nullable(),
  intention: z.enum(intentions as [Intention, ...Intention[]]).nullable(),
  children: z.boolean(),
  safetyConcern: z.boolean(),
  blocking: z.boolean(),
  /** The name that was typed, before there is a day to go with it. */
  alias: z.string().max(1_000),
  /** What was chosen to be locked, before the guard could be asked. */
  draft: z
    .object({
      sites: z.array(z.string().max(2_048)).max(limits.sitesPerLock),
      time: z.union([z.number().int().min(0).max(20), z.literal('own')]),
      ownNumber: z.string().max(20),
      ownUnit: z.number().int().min(0).max(20),
      release: z.enum(['wait', 'code', 'none']),
      /** Services whose apps were chosen; left out, those of the sites. */
      apps: z.array(z.string().max(60)).max(limits.sitesPerLock).exactOptional(),
      /** Whether their pages are closed too. */
      pages: z.boolean().exactOptional(),
    })
    .nullable(),
  step: z.enum([
    'shared',
    'safety',
    'intention',
    'person',
    'last-contact',
    'roads',
    'lock',
    'guard',
    'week',
    'done',
  ]),
})

/** Some of it; what is left out stays as it was. */
export const setupPart = z.strictObject({
  shared: setupSchema.shape.shared.exactOptional(),
  intention: setupSchema.shape.intention.exactOptional(),
  children: setupSchema.shape.children.exactOptional(),
  safetyConcern: setupSchema.shape.safetyConcern.exactOptional(),
  blocking: setupSchema.shape.blocking.exactOptional(),
  alias: setupSchema.shape.alias.exactOptional(),
  draft: setupSchema.shape.draft.exactOptional(),
  step: setupSchema.shape.step.exactOptional(),
})

export const roadSchema = z.object({
  kind: z.enum(roadKinds),
  inbound: z.enum(inbounds),
  outbound: z.enum(outbounds),
  id: recordId.exactOptional(),
  handle: z.string().min(1).max(320).exactOptional(),
  purpose: z.enum(purposes).exactOptional(),
  enforcedBy: z.enum(['laptop', 'self']).exactOptional(),
  sites: z.array(z.string().max(2_048)).max(limits.sitesPerLock).readonly().exactOptional(),
  said: z.number().int().exactOptional(),
})

/** What the window says of a road: when it was said, the app knows itself. */
export const roadDraft = roadSchema.omit({ said: true })

const eventKind = z.enum(eventKinds as [EventKind, ...EventKind[]])

export const happeningSchema = z.object({
  id: recordId,
  kind: eventKind,
  date: localDate,
  countFrom: localDate,
  zone: zoneName,
  said: z.number().int(),
  precision: z.enum(precisions).exactOptional(),
  instant: z.number().int().exactOptional(),
  channel: recordId.exactOptional(),
  note: z.string().min(1).max(noteLimit).exactOptional(),
  person: recordId.exactOptional(),
  endsContact: z.boolean().exactOptional(),
  goesOn: z.literal(true).exactOptional(),
  amends: recordId.exactOptional(),
})

/** What the window sends: when it was said, and where, the app knows itself. */
export const eventDraft = happeningSchema
  .omit({ id: true, zone: true, said: true })
  // Longer than may be kept, so that too much is refused in words instead of by its shape.
  .extend({
    note: z
      .string()
      .max(noteLimit * 10)
      .exactOptional(),
  })
  .strict()

const voidingSchema = z.object({ id: recordId, voids: recordId, said: z.number().int() })

const policySchema = z.object({ from: localDate, strict: z.boolean() })

const earnedSchema = z.object({
  run: z.enum(['noContact', 'notLooking']),
  mark: z.object({ unit: z.enum(['days', 'years']), count: z.number().int().positive() }),
  start: localDate,
  reached: localDate,
  noted: localDate,
  lived: z.literal(true).exactOptional(),
  person: recordId.exactOptional(),
})

export const reasonSchema = z.object({ id: recordId, text: z.string().min(1).max(reasonLimit) })

export const lockRecordSchema = z.object({
  id: recordId,
  sites: z.array(z.string().max(2_048)).readonly(),
  beyond: beyondSchema.exactOptional(),
  release: releaseSchema.nullable(),
  required: z.number().int().nonnegative().nullable(),
  made: z.number().int().nullable(),
  sitesSince: z.number().int(),
  ended: z.object({ how: z.enum(lockEnds), at: z.number().int() }).nullable(),
})

/** Every account, address and number of one person. */
export const mostRoads = 500

/** More of any of these than a life can hold is a damaged file, or somebody's joke. */
const most = 20_000

/** Ten years of the fullest log, five times over. */
export const mostEvents = 100_000

/** The person's records, as part of the file. */
export const recordsShape = {
  setup: setupSchema,
  /** The last time the person looked them up, where that was said at the beginning. */
  lastLook: localDate.nullable(),
  roads: z.array(roadSchema).max(mostRoads),
  /** What the person can be found by; left out, nothing was said yet. */
  knownBy: knownByKept.exactOptional(),
  /** Append-only: `standing` of the model says what holds of it. */
  happenings: z.array(z.union([happeningSchema, voidingSchema])).max(mostEvents),
  /** One clock or two, in versions; left out, two. */
  policy: z.array(policySchema).max(most).exactOptional(),
  /** The milestones that were noted. */
  earned: z.array(earnedSchema).max(most).exactOptional(),
  reasons: z.array(reasonSchema).max(most),
  pinned: recordId.nullable(),
  week: weekSchema,
  /** What stands beside the week. */
  planner: plannerSchema.exactOptional(),
  /** If this happens, then I do that. */
  ifThens: z.array(ifThenSchema).max(mostIfThens).exactOptional(),
  /** When contact that must be may happen. */
  windows: z.array(windowSchema).max(mostWindows).exactOptional(),
  /** What was done of the clean-out, on the person's own word. */
  ticks: z.array(tickSchema).max(mostTicks).exactOptional(),
  appearance: z.enum(['system', 'light', 'dark']),
  /** How the days of a week are drawn; left out, by parts of the day. */
  weekView: z.enum(['parts', 'hours']).exactOptional(),
  /** The locks that were made, and how they ended. */
  lockHistory: z.object({
    from: z.number().int().nullable(),
    locks: z.array(lockRecordSchema).max(most).readonly(),
    removed: z.array(recordId).max(most).readonly(),
  }),
}

export type Records = z.infer<z.ZodObject<typeof recordsShape>>

export const emptyRecords: Records = {
  setup: { ...beginSetup, draft: null },
  lastLook: null,
  roads: [],
  happenings: [],
  reasons: [],
  pinned: null,
  week: { routines: [], marks: [] },
  appearance: 'system',
  lockHistory: noHistory,
}

/** The records out of all that is kept. */
export const recordsOf = (data: Records): Records => ({
  setup: data.setup,
  lastLook: data.lastLook,
  roads: data.roads,
  ...(data.knownBy && { knownBy: data.knownBy }),
  happenings: data.happenings,
  ...(data.policy && { policy: data.policy }),
  ...(data.earned && { earned: data.earned }),
  reasons: data.reasons,
  pinned: data.pinned,
  week: data.week,
  ...(data.planner && { planner: data.planner }),
  ...(data.ifThens && { ifThens: data.ifThens }),
  ...(data.windows && { windows: data.windows }),
  ...(data.ticks && { ticks: data.ticks }),
  appearance: data.appearance,
  ...(data.weekView && { weekView: data.weekView }),
  lockHistory: data.lockHistory,
})
