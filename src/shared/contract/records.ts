/** What the person has said and planned, as it stands in the file and crosses the bridge. */
import { z } from 'zod'
import { isZone, parseLocalDate } from '../model/day.ts'
import { eventKinds, type EventKind } from '../model/event.ts'
import { limits } from '../model/lock.ts'
import { lockEnds, noHistory } from '../model/lock-history.ts'
import { dayParts, titleLimit } from '../model/plan.ts'
import { reasonLimit } from '../model/reason.ts'
import { roadKinds } from '../model/road.ts'
import { beginSetup, intentions, type Intention } from '../model/setup.ts'
import { releaseSchema } from './guard-wire.ts'

export const localDate = z.string().transform((text, context) => {
  const date = parseLocalDate(text)
  if (date.ok) return date.value
  context.addIssue('is not a day in the calendar')
  return z.NEVER
})

export const recordId = z.string().min(1).max(40)

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
  inbound: z.enum(['blocked', 'filtered-unread', 'open', 'unknown', 'scoped']),
  outbound: z.enum(['blocked', 'removed', 'open', 'unknown', 'scoped']),
})

export const eventKind = z.enum(eventKinds as [EventKind, ...EventKind[]])

export const happeningSchema = z.object({
  id: recordId,
  kind: eventKind,
  date: localDate,
  countFrom: localDate,
  zone: z.string().refine(isZone, 'is not a time zone'),
  said: z.number().int(),
})

export const reasonSchema = z.object({ id: recordId, text: z.string().min(1).max(reasonLimit) })

const plannedWhat = z.union([
  z.strictObject({ idea: z.string().min(1).max(40) }),
  z.strictObject({ words: z.string().min(1).max(titleLimit) }),
])

export const plannedSchema = z.object({
  id: recordId,
  what: plannedWhat,
  date: localDate,
  part: z.enum(dayParts),
  done: z.boolean(),
})

export const lockRecordSchema = z.object({
  id: recordId,
  sites: z.array(z.string().max(2_048)).readonly(),
  release: releaseSchema.nullable(),
  required: z.number().int().nonnegative().nullable(),
  made: z.number().int().nullable(),
  sitesSince: z.number().int(),
  ended: z.object({ how: z.enum(lockEnds), at: z.number().int() }).nullable(),
})

/** More of any of these than a life can hold is a damaged file, or somebody's joke. */
const most = 20_000

/** The person's records, as part of the file. */
export const recordsShape = {
  setup: setupSchema,
  /** The last time the person looked them up, where that was said at the beginning. */
  lastLook: localDate.nullable(),
  roads: z.array(roadSchema).max(roadKinds.length),
  happenings: z.array(happeningSchema).max(most),
  reasons: z.array(reasonSchema).max(most),
  pinned: recordId.nullable(),
  planned: z.array(plannedSchema).max(most),
  appearance: z.enum(['system', 'light', 'dark']),
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
  planned: [],
  appearance: 'system',
  lockHistory: noHistory,
}

/** The records out of all that is kept. */
export const recordsOf = (data: Records): Records => ({
  setup: data.setup,
  lastLook: data.lastLook,
  roads: data.roads,
  happenings: data.happenings,
  reasons: data.reasons,
  pinned: data.pinned,
  planned: data.planned,
  appearance: data.appearance,
  lockHistory: data.lockHistory,
})
