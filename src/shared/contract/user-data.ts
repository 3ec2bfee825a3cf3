/**
 * What the app keeps of the person, as it stands in the file. A change of shape is a new version: its step stands in
 * user-data-steps.ts, its fields and what they are at the beginning here.
 */
import { z } from 'zod'
import { aliasLimit } from '../model/person.ts'
import { refuse, type Refusal } from '../model/refusal.ts'
import { fail, type Result } from '../model/result.ts'
import { localDate, recordId, zoneName } from './basic.ts'
import { parse } from './parse.ts'
import { presenceChosen } from './presence.ts'
import { emptyRecords, recordsShape } from './records.ts'
import { remindedSchema } from './reminded.ts'
import { bringUpToDate, userDataVersion } from './user-data-steps.ts'

export const personSchema = z.object({
  alias: z
    .string()
    .min(1)
    .refine((alias) => Array.from(alias).length <= aliasLimit, 'is too long'),
  lastContact: z.object({ date: localDate, zone: zoneName }),
})

/** The tag of a language, or `system` for what the computer prefers. A tag that we do not speak is no damage. */
export const languageChoice = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,34}$/, 'is not the tag of a language')

export const mostOthers = 20

const seenRun = z.object({
  instant: z.number().int(),
  day: z.number().int().nonnegative(),
  of: z.string().min(1).max(60).exactOptional(),
})

const seenNumbers = seenRun.extend({ looking: seenRun.exactOptional() }).nullable()

/** Who else there is: the same of them as of the first, whose parts stand by themselves in the file. */
export const otherPerson = personSchema.extend({
  id: recordId,
  lastLook: recordsShape.lastLook,
  roads: recordsShape.roads,
  knownBy: recordsShape.knownBy,
  policy: recordsShape.policy,
  seen: seenNumbers,
})

const userData = z.object({
  version: z.literal(userDataVersion),
  language: languageChoice,
  person: personSchema.nullable(),
  seen: seenNumbers,
  /** Until when what was said holds up no number: the person's word on the clock. */
  trusted: z.number().int().exactOptional(),
  others: z.array(otherPerson).max(mostOthers).exactOptional(),
  /** Whose number the tray shows; left out, that of the first person. */
  onTray: recordId.exactOptional(),
  /** How the app is there beside its window, where that is not as usual. */
  presence: presenceChosen.exactOptional(),
  /** Whether browsers are told of the companion's program; left out, they are not. */
  companion: z.literal(true).exactOptional(),
  /** What was said of the week; left out, nothing yet. */
  reminded: remindedSchema.exactOptional(),
  ...recordsShape,
})

export type UserData = z.infer<typeof userData>

export const emptyUserData: UserData = {
  version: userDataVersion,
  language: 'system',
  person: null,
  seen: null,
  ...emptyRecords,
}

const head = z.looseObject({ version: z.number().int().min(1) })

/** Takes every version up to ours. Refuses what a newer app wrote: it is whole, and must not be overwritten. */
export const parseUserData = (value: unknown): Result<UserData, Refusal> => {
  const data = parse(head, value)
  if (!data.ok) return data
  const { version } = data.value
  if (version > userDataVersion) return fail(refuse('store-newer'))
  return parse(userData, bringUpToDate(data.value, version))
}
