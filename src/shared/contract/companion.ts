/** What the companion in the browser and the guard's program that runs as the person say to each other. */
import { z } from 'zod'
import { entryLimit } from '../model/reach/reach.ts'

/** How the browser calls the program, and the id that our key gives the extension. */
export const companionHost = 'breathing_room.companion'
export const companionId = 'bebmnpicmlimlnkgipdeaaahkjhihgem'

const patterns = z.array(z.string().max(4_096)).max(entryLimit)
const text = z.string().max(2_000)

export const companionState = z.strictObject({
  kind: z.literal('state'),
  /** As Firefox's `WebsiteFilter` takes them; a thousand at most, as everywhere. */
  closed: patterns,
  open: patterns,
  /** Milliseconds until the last lock ends: after that nothing is closed, whoever is silent. */
  left: z.number().int().nonnegative(),
  /** Tag of the language that the person chose; null where the browser's is as good. */
  language: z.string().max(40).nullable(),
  reason: text.nullable(),
  next: text.nullable(),
})
export type CompanionState = z.infer<typeof companionState>

export const companionWord = z.strictObject({
  kind: z.literal('attempt'),
  /** The name of the site alone: no path, no content. */
  host: z.string().regex(/^[a-z0-9.-]{1,253}$/),
})
export type CompanionWord = z.infer<typeof companionWord>
