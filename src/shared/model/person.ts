/** The ex, known here only by an alias of the user's choice, and the day of the last contact. */
import { daysBetween, isZone, localDateIn, parseLocalDate, type LocalDate } from './day.ts'
import { refuse, type Refusal } from './refusal.ts'
import { fail, ok, type Result } from './result.ts'

export type Person = {
  readonly alias: string
  /** The date keeps the zone in which it was said: a journey does not rewrite it. */
  readonly lastContact: { readonly date: LocalDate; readonly zone: string }
}

export type PersonDraft = { readonly alias: string; readonly lastContact: string }

export const aliasLimit = 40

/**
 * Checks what the user typed. A past day is welcome, a future one is refused.
 * @param now milliseconds since the Unix epoch
 * @param zone the IANA zone of this moment
 */
export const checkPerson = (draft: PersonDraft, now: number, zone: string): Result<Person, Refusal> => {
  // Control and direction characters would let an alias break the lines that it is shown in.
  const alias = draft.alias.replace(/[\p{Cc}\p{Cf}]/gu, (c) => (c === '\u200d' ? c : ' ')).trim()
  if (alias === '') return fail(refuse('alias-empty'))
  if (Array.from(alias).length > aliasLimit) return fail(refuse('alias-long', { max: aliasLimit }))
  if (!isZone(zone)) return fail(refuse('zone-unknown', { zone }))
  const date = parseLocalDate(draft.lastContact)
  if (!date.ok) return date
  if (daysBetween(date.value, localDateIn(now, zone)) < 0) return fail(refuse('date-future'))
  return ok({ alias, lastContact: { date: date.value, zone } })
}
