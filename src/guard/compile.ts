/** From the sites that a person chose to the host names that are written, each checked once more as root would. */
import { hostname } from 'node:os'
import { findService, hostsOf, warningsFor } from '../shared/model/catalogue.ts'
import type { Preview } from '../shared/contract/guard-wire.ts'
import { limits } from '../shared/model/lock.ts'
import { neverBlocked } from '../shared/model/never-block.ts'
import { refuse, type Refusal } from '../shared/model/refusal.ts'
import { fail, ok, type Result } from '../shared/model/result.ts'
import { catalogue } from '../shared/model/services.ts'
import { parseSites, type Site } from '../shared/model/site.ts'
import { checkHostName } from './hosts-etc/names.ts'

/** Every host name for these sites, sorted. Whatever may never be blocked is left out, even if a list names it. */
export const namesFor = (sites: readonly Site[]): readonly string[] =>
  hostsOf(catalogue, sites).filter(
    (name) => !neverBlocked(name) && checkHostName(name, { machineName: hostname() }).ok,
  )

/** Why one of these sites is not to be locked on this very computer. */
export const refusedHere = (sites: readonly Site[]): Refusal | null => {
  const own = sites.find(
    (site) => !findService(catalogue, site) && !checkHostName(site, { machineName: hostname() }).ok,
  )
  return own === undefined ? null : refuse('site-own', { text: own })
}

export const tooManyNames = (names: readonly string[]): Refusal | null =>
  names.length > limits.namesInAll
    ? refuse('too-many-names', { count: names.length, max: limits.namesInAll })
    : null

/** What would be written for these sites, without writing it. */
export const preview = (typed: readonly string[]): Result<Preview, Refusal> => {
  if (typed.length > limits.sitesPerLock)
    return fail(refuse('too-many-sites', { count: typed.length, max: limits.sitesPerLock }))
  const sites = parseSites(catalogue, typed)
  if (!sites.ok) return sites
  const names = namesFor(sites.value)
  const refusal = refusedHere(sites.value) ?? tooManyNames(names)
  if (refusal) return fail(refusal)
  return ok({
    sites: sites.value.map((site) => ({
      site,
      label: findService(catalogue, site)?.label ?? site,
      names: [...namesFor([site])],
    })),
    names: [...names],
    warnings: warningsFor(catalogue, sites.value).map((warning) => warning.effect),
  })
}
