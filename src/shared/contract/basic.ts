/** The smallest shapes of what is kept: days, zones, ids. */
import { z } from 'zod'
import { parseLocalDate } from '../model/day.ts'

export const localDate = z.string().transform((text, context) => {
  const date = parseLocalDate(text)
  if (date.ok) return date.value
  context.addIssue('is not a day in the calendar')
  return z.NEVER
})

/**
 * The name of a zone as it was said. Not looked up: one that this runtime does not know yet, or any more, is no damage,
 * and no rule asks it for anything.
 */
export const zoneName = z.string().regex(/^[\w+:/-]{1,64}$/, 'is not the name of a time zone')

export const recordId = z.string().min(1).max(40)
