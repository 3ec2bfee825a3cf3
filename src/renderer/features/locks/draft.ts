/** A lock that is being made: what was chosen, and what the guard would be asked. Pure. */
import { findService, hostsOf, warningsFor } from '../../../shared/model/catalogue.ts'
import { checkArm, limits, type ArmRequest, type Release } from '../../../shared/model/lock.ts'
import type { Refusal } from '../../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import { catalogue } from '../../../shared/model/services.ts'
import { parseSite } from '../../../shared/model/site.ts'
import { formWords } from './words.ts'

export type Draft = {
  readonly sites: readonly string[]
  /** The index of one of the offered times, or `own`. */
  readonly time: number | 'own'
  readonly ownNumber: string
  readonly ownUnit: number
  readonly release: Release['kind']
}

export const emptyDraft: Draft = { sites: [], time: 1, ownNumber: '', ownUnit: 1, release: 'wait' }

export const toggleSite = (draft: Draft, site: string): Draft => ({
  ...draft,
  sites: draft.sites.includes(site) ? draft.sites.filter((each) => each !== site) : [...draft.sites, site],
})

/** Takes a typed site into the draft, or says why it cannot be locked. */
export const addSite = (draft: Draft, typed: string): Result<Draft, Refusal> => {
  const site = parseSite(catalogue, typed)
  if (!site.ok) return site
  return ok(draft.sites.includes(site.value) ? draft : toggleSite(draft, site.value))
}

const durationOf = ({ time, ownNumber, ownUnit }: Draft): number =>
  time === 'own'
    ? Math.round(Number(ownNumber.replace(',', '.')) * (formWords.units[ownUnit]?.time ?? Number.NaN))
    : (formWords.durations[time]?.time ?? Number.NaN)

export const requestOf = (draft: Draft): Result<ArmRequest, Refusal> => {
  const release: Release =
    draft.release === 'wait' ? { kind: 'wait', hours: limits.waitHours.usual } : { kind: draft.release }
  const request = { sites: [...draft.sites], duration: durationOf(draft), release }
  const checked = checkArm(catalogue, request)
  return checked.ok ? ok(request) : fail(checked.error)
}

export const namesOf = (draft: Draft): readonly string[] => hostsOf(catalogue, draft.sites)

export const effectsOf = (draft: Draft): readonly string[] => [
  ...new Set(warningsFor(catalogue, draft.sites).map(({ effect }) => effect)),
]

export const labelOf = (site: string): string => findService(catalogue, site)?.label ?? site
