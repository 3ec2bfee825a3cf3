/** The part of a lock in the making that is not whole sites: what was chosen, and else what is sensible. Pure. */
import type { ServiceApps } from '../../../shared/model/catalogue.ts'
import { choicesOf, noBeyond, type Beyond } from '../../../shared/model/reach/beyond.ts'
import { compileReach } from '../../../shared/model/reach/compile.ts'
import { fitEngines, usualApps, usualCountries, usualEngines } from '../../../shared/model/reach/defaults.ts'
import { engines } from '../../../shared/model/reach/engines.ts'
import { readProfile } from '../../../shared/model/reach/profile.ts'
import type { KnownBy, Reach } from '../../../shared/model/reach/reach.ts'
import { withoutTraces } from '../../../shared/model/reach/trace.ts'
import { catalogue } from '../../../shared/model/services.ts'

export type DraftBeyond = {
  readonly pages: boolean
  /** Neighbours are spared, at the price of some addresses. */
  readonly exact: boolean
  readonly searches: boolean
  /** Null where nobody chose: then what is usual. */
  readonly engines: readonly string[] | null
  readonly countries: readonly string[] | null
  readonly apps: readonly string[] | null
  /** The keys of traces that this lock leaves out. */
  readonly spared: readonly string[]
  /** The person said yes to rules in the browsers. */
  readonly rules: boolean
}

export const emptyBeyond: DraftBeyond = {
  pages: true,
  exact: false,
  searches: true,
  engines: null,
  countries: null,
  apps: null,
  spared: [],
  rules: false,
}

/** What is known beside the draft. */
export type Around = {
  readonly known: KnownBy
  readonly locale: string
  /** Ids of services whose app was found here; null where nobody could look. */
  readonly installed: readonly string[] | null
  readonly system: keyof ServiceApps
}

/** The service of a page, where that is closed as a whole already. */
export const closedWhole = (
  { service, text }: KnownBy['profiles'][number],
  sites: readonly string[],
): string | null => {
  const profile = readProfile(catalogue, text, service)
  const at = profile.ok && profile.value.kind !== 'address' ? profile.value.service : null
  return at !== null && sites.includes(at) ? at : null
}

export const appsOf = (draft: DraftBeyond, sites: readonly string[], around: Around): readonly string[] =>
  draft.apps ?? usualApps(catalogue, sites, around.known, around.installed, around.system)

export const countriesOf = (draft: DraftBeyond, { locale }: Around): readonly string[] =>
  draft.countries ?? usualCountries(engines, locale)

const termsOf = ({ phones, mails, names }: KnownBy): number => phones.length + mails.length + names.length

/** What the guard would be asked for beside the sites; null for nothing. */
export const beyondOf = (draft: DraftBeyond, sites: readonly string[], around: Around): Beyond | null => {
  const known = withoutTraces(around.known, draft.spared)
  const profiles = draft.pages ? known.profiles.filter((each) => closedWhole(each, sites) === null) : []
  const isSearched = draft.searches && termsOf(known) > 0
  const wanted: Beyond = {
    known: isSearched ? { ...known, profiles } : { ...noBeyond.known, profiles },
    pages: profiles.length > 0 ? { exact: draft.exact } : null,
    engines: isSearched ? (draft.engines ?? usualEngines(catalogue, engines, known, around.locale)) : [],
    countries: isSearched ? countriesOf(draft, around) : [],
    apps: appsOf(draft, sites, around),
    rules: draft.rules,
  }
  const beyond = draft.engines === null ? fitEngines(catalogue, engines, sites, wanted) : wanted
  const isNothing = beyond.pages === null && beyond.engines.length === 0 && beyond.apps.length === 0
  return isNothing ? null : beyond
}

/** Whether it can only be held by rules in the browsers. */
export const wantsRules = (beyond: Beyond | null): boolean =>
  beyond !== null && (beyond.pages !== null || beyond.engines.length > 0)

/** The same without what needs rules in the browsers. */
export const withoutRules = <D extends DraftBeyond>(draft: D): D => ({
  ...draft,
  pages: false,
  searches: false,
  rules: false,
})

/** Everything that would be written and closed. */
export const reachOf = (sites: readonly string[], beyond: Beyond | null): Reach => {
  const chosen = beyond ?? noBeyond
  return compileReach(catalogue, engines, chosen.known, choicesOf(sites, chosen))
}
