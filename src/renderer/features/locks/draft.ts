/** A lock that is being made: what was chosen, and what the guard would be asked. Pure. */
import { findService, warningsFor, type Localised } from '../../../shared/model/catalogue.ts'
import {
  checkArm,
  day,
  hour,
  limits,
  minute,
  type ArmRequest,
  type Release,
} from '../../../shared/model/lock.ts'
import { refuse, type Refusal } from '../../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../../shared/model/result.ts'
import { catalogue } from '../../../shared/model/services.ts'
import { parseSite } from '../../../shared/model/site.ts'
import { beyondOf, emptyBeyond, type Around, type DraftBeyond } from './draft-beyond.ts'

/** The times that are offered, and the units of another one; they have their names in the words of the form. */
export const offeredTimes = [
  { name: 'day', time: day },
  { name: 'week', time: 7 * day },
  { name: 'days30', time: 30 * day },
  { name: 'days90', time: 90 * day },
] as const
export const timeUnits = [
  { name: 'minutes', time: minute },
  { name: 'hours', time: hour },
  { name: 'days', time: day },
] as const

export type Draft = {
  readonly sites: readonly string[]
  /** The index of one of the offered times, or `own`. */
  readonly time: number | 'own'
  readonly ownNumber: string
  readonly ownUnit: number
  readonly release: Release['kind']
} & DraftBeyond

/** What each part of the form has. */
export type KindProps = {
  readonly draft: Draft
  readonly around: Around
  readonly onChange: (draft: Draft) => void
}

export const emptyDraft: Draft = {
  sites: [],
  time: 1,
  ownNumber: '',
  ownUnit: 1,
  release: 'wait',
  ...emptyBeyond,
}

type Kept = Pick<Draft, 'sites' | 'time' | 'ownNumber' | 'ownUnit' | 'release'> & {
  readonly apps?: readonly string[]
  readonly pages?: boolean
}

/** A draft of the first run, which asks for no searches, as it was put away. */
export const draftOf = (kept: Kept | null): Draft => ({ ...emptyDraft, searches: false, ...kept })

/** What of it is put away. */
export const kept = ({ sites, time, ownNumber, ownUnit, release, apps, pages }: Draft) => ({
  sites: [...sites],
  time,
  ownNumber,
  ownUnit,
  release,
  pages,
  ...(apps && { apps: [...apps] }),
})

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

/** Takes every site of a pasted list. What cannot be locked is given back as `rest`, with the first reason. */
export const addSites = (
  draft: Draft,
  list: string,
): { readonly draft: Draft; readonly rest: string; readonly refusal: Refusal | null } => {
  const all = list.split(/[\s,;]+/).filter(Boolean)
  const full = refuse('too-many-sites', { count: all.length, max: limits.sitesPerLock })
  let next = draft
  let refusal: Refusal | null = null
  const rest: string[] = []
  for (const typed of all) {
    const hasRoom = next.sites.length < limits.sitesPerLock
    const added: Result<Draft, Refusal> = hasRoom ? addSite(next, typed) : fail(full)
    if (added.ok) next = added.value
    else {
      refusal ??= added.error
      rest.push(typed)
    }
  }
  return { draft: next, rest: rest.join(' '), refusal }
}

/** In milliseconds; not a number where none was typed. */
const durationOf = ({ time, ownNumber, ownUnit }: Draft): number =>
  time === 'own'
    ? Math.round(Number.parseFloat(ownNumber.replace(',', '.')) * (timeUnits[ownUnit]?.time ?? Number.NaN))
    : (offeredTimes[time]?.time ?? Number.NaN)

export const requestOf = (draft: Draft, around: Around): Result<ArmRequest, Refusal> => {
  const beyond = beyondOf(draft, draft.sites, around)
  const release: Release =
    draft.release === 'wait' ? { kind: 'wait', hours: limits.waitHours.usual } : { kind: draft.release }
  const request = {
    sites: [...draft.sites],
    duration: durationOf(draft),
    release,
    ...(beyond && { beyond }),
  }
  if (Number.isNaN(request.duration)) return fail(refuse('duration-missing'))
  const checked = checkArm(catalogue, request)
  return checked.ok ? ok(request) : fail(checked.error)
}

export const effectsOf = ({ sites }: Pick<Draft, 'sites'>): readonly Localised[] => {
  const effects = warningsFor(catalogue, sites).map(({ effect }) => [effect.en, effect] as const)
  return [...new Map(effects).values()]
}

export const labelOf = (site: string): string => findService(catalogue, site)?.label ?? site
