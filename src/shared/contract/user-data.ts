/** What the app keeps of the person, as it stands in the file. A change of shape is a new version and a step here. */
import { z } from 'zod'
import { isZone, parseLocalDate } from '../model/day.ts'
import { aliasLimit } from '../model/person.ts'
import { refuse, type Refusal } from '../model/refusal.ts'
import { fail, type Result } from '../model/result.ts'
import { parse } from './parse.ts'

export const userDataVersion = 1

const localDate = z.string().transform((text, context) => {
  const date = parseLocalDate(text)
  if (date.ok) return date.value
  context.addIssue('is not a day in the calendar')
  return z.NEVER
})

export const personSchema = z.object({
  alias: z
    .string()
    .min(1)
    .refine((alias) => Array.from(alias).length <= aliasLimit, 'is too long'),
  lastContact: z.object({ date: localDate, zone: z.string().refine(isZone, 'is not a time zone') }),
})

const userData = z.object({
  version: z.literal(userDataVersion),
  person: personSchema.nullable(),
  seen: z.object({ instant: z.number().int(), day: z.number().int().nonnegative() }).nullable(),
})

export type UserData = z.infer<typeof userData>

export const emptyUserData: UserData = { version: userDataVersion, person: null, seen: null }

/** Refuses what a newer app wrote in words of its own: it is whole, and must not be overwritten. */
export const parseUserData = (value: unknown): Result<UserData, Refusal> => {
  const head = z.object({ version: z.number().int() }).safeParse(value)
  if (head.success && head.data.version > userDataVersion) return fail(refuse('store-newer'))
  return parse(userData, value)
}
