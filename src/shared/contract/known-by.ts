/** What somebody can be found by, as it stands in the person's file and crosses the bridge. */
import { z } from 'zod'
import type { Trace } from '../model/reach/trace.ts'
import { knownBySchema } from './reach.ts'

export const knownByKept = knownBySchema

const { profiles, names } = knownBySchema.shape
const text = names.unwrap().element

export const traceSchema = z.union([
  profiles.unwrap().element.extend({ kind: z.literal('profile') }),
  z.strictObject({ kind: z.enum(['phone', 'mail', 'name']), text }),
]) satisfies z.ZodType<Trace>
