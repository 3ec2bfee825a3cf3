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

/** The names, or why this is too much, or not to be locked at all. */
export const compile = (sites: readonly Site[]): Result<readonly string[], Refusal> => {
  for (const site of sites) {
    if (findService(catalogue, site)) continue
    const own = checkHostName(site, { machineName: hostname() })
    if (!own.ok) return fail(refuse('site-own', { text: site }))
  }
  const names = namesFor(sites)
  return names.length > limits.namesInAll
    ? fail(refuse('too-many-names', { count: names.length, max: limits.namesInAll }))
    : ok(names)
}

/** What would be written for these sites, without writing it. */
export const preview = (typed: readonly string[]): Result<Preview, Refusal> => {
  if (typed.length > limits.sitesPerLock)
    return fail(refuse('too-many-sites', { count: typed.length, max: limits.sitesPerLock }))
  const sites = parseSites(catalogue, typed)
  if (!sites.ok) return sites
  const names = compile(sites.value)
  if (!names.ok) return names
  return ok({
    sites: sites.value.map((site) => ({
      site,
      label: findService(catalogue, site)?.label ?? site,
      names: [...namesFor([site])],
    })),
    names: [...names.value],
    warnings: warningsFor(catalogue, sites.value).map((warning) => warning.effect),
  })
}
