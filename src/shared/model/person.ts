/** The ex, known here only by an alias of the user's choice, and the day of the last contact. */
import { daysBetween, isZone, localDateIn, parseLocalDate, type LocalDate } from './day.ts'
import { refuse, type Refusal } from './refusal.ts'
import { fail, ok, type Result } from './result.ts'
import { plainText } from './text.ts'

export type Person = {
  readonly alias: string
  /** The date keeps the zone in which it was said: a journey does not rewrite it. */
  readonly lastContact: { readonly date: LocalDate; readonly zone: string }
}

export type PersonDraft = { readonly alias: string; readonly lastContact: string }

export const aliasLimit = 40

/** A name that can be shown, or why not. */
export const checkAlias = (typed: string): Result<string, Refusal> => {
  const alias = plainText(typed)
  if (alias === '') return fail(refuse('alias-empty'))
  return Array.from(alias).length > aliasLimit ? fail(refuse('alias-long', { max: aliasLimit })) : ok(alias)
}

/** A day that has come, as it was typed. */
export const checkPastDay = (typed: string, now: number, zone: string): Result<LocalDate, Refusal> => {
  const date = parseLocalDate(typed)
  if (!date.ok) return date
  return daysBetween(date.value, localDateIn(now, zone)) < 0 ? fail(refuse('date-future')) : date
}

/**
 * Checks what the user typed. A past day is welcome, a future one is refused.
 * @param now milliseconds since the Unix epoch
 * @param zone the IANA zone of this moment
 */
export const checkPerson = (draft: PersonDraft, now: number, zone: string): Result<Person, Refusal> => {
  const alias = checkAlias(draft.alias)
  if (!alias.ok) return alias
  if (!isZone(zone)) return fail(refuse('zone-unknown', { zone }))
  const date = checkPastDay(draft.lastContact, now, zone)
  return date.ok ? ok({ alias: alias.value, lastContact: { date: date.value, zone } }) : date
}
