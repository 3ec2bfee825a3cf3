/** From a person and what was chosen to everything that is written: previewed with this very value, and then put in force. */
import { findService, hostsOf, serviceOfHost, type Catalogue } from '../catalogue.ts'
import { neverBlocked } from '../never-block.ts'
import { refuse, type Refusal } from '../refusal.ts'
import type { Result } from '../result.ts'
import { parseSite, type Site } from '../site.ts'
import { findEngine, type Engine } from './engine.ts'
import { holdsOf } from './holds.ts'
import { pageRules } from './page-rules.ts'
import { readProfile, type Profile } from './profile.ts'
import {
  entryLimit,
  type KnownBy,
  type Reach,
  type ReachChoices,
  type ReachItem,
  type ReachRefusal,
  type ReachWarning,
} from './reach.ts'
import { chromiumFilters, firefoxPatterns, type Rule } from './rule.ts'
import { helpExceptions, searchRules } from './search-rules.ts'
import { readMail, readName, readPhone, type SearchTerm } from './search-term.ts'

/** Code units, so that every machine sorts alike. */
const sorted = (list: readonly string[]): readonly string[] => [...new Set(list)].toSorted()

const byText = <T>(list: readonly T[], textOf: (each: T) => string): readonly T[] =>
  list
    .map((each) => ({ each, text: textOf(each) }))
    .toSorted((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ each }) => each)

type Draft = Pick<ReachItem, 'kind' | 'of' | 'at' | 'hosts'> & {
  readonly rules: readonly Rule[]
  readonly warnings: readonly ReachWarning[]
}

const itemOf = ({ rules, warnings, hosts, ...of }: Draft): ReachItem => ({
  ...of,
  hosts: sorted(hosts),
  chromium: sorted(rules.flatMap(chromiumFilters)),
  firefox: sorted(rules.flatMap(firefoxPatterns)),
  warnings: [...new Set(warnings)].toSorted(),
  holds: holdsOf(of.kind, rules),
})

/** What could be read, and what could not. */
const sort = <T>(read: readonly (readonly [of: string, result: Result<T, Refusal>])[]) => {
  const good: { readonly of: string; readonly value: T }[] = []
  const refused: ReachRefusal[] = []
  for (const [of, result] of read)
    if (result.ok) good.push({ of, value: result.value })
    else refused.push({ of, refusal: result.error })
  return { good, refused }
}

const siteItem = (catalogue: Catalogue, site: Site): ReachItem => {
  const hosts = hostsOf(catalogue, [site]).filter((host) => !neverBlocked(host))
  const own = findService(catalogue, site)?.hosts[0] ?? site
  const bare = own.replace(/^(?:www|m)\.(?=[^.]+\.)/, '')
  // The names that a person goes to; the other hosts of the site are held by the hosts file alone, or there would be
  // no room left for pages. What lies below may be what stays open on purpose, such as a help centre.
  const rules = [own, bare, `www.${bare}`, `m.${bare}`]
    .filter((host) => hosts.includes(host))
    .map((host): Rule => ({ kind: 'site', host, below: false }))
  return itemOf({ kind: 'site', of: site, at: null, hosts, rules, warnings: [] })
}

const pageItem = (
  catalogue: Catalogue,
  { of, value }: { readonly of: string; readonly value: Profile },
  exact: boolean,
) => {
  const { hosts, rules, warnings } = pageRules(catalogue, value, exact)
  const at = value.kind === 'address' ? null : value.service
  return itemOf({ kind: 'page', of, at, hosts, rules, warnings })
}

const searchItem = (engine: Engine, countries: readonly string[], term: SearchTerm): ReachItem =>
  itemOf({
    kind: 'search',
    of: term.text,
    at: engine.id,
    hosts: [],
    rules: searchRules(engine, countries, term),
    warnings: [
      ...(term.oneWord ? (['one-word'] as const) : []),
      ...(term.isShort ? (['short-name'] as const) : []),
      ...(engine.kind === 'web' ? (['help-after-name'] as const) : []),
      ...(engine.countries === undefined ? [] : (['other-countries'] as const)),
    ],
  })

/** The service of which the whole is blocked already, so that a page or a search inside it adds nothing. */
const wholeService = (catalogue: Catalogue, sites: readonly Site[]): ReadonlySet<string> =>
  new Set(
    sites.flatMap((site) => findService(catalogue, site)?.id ?? serviceOfHost(catalogue, site)?.id ?? []),
  )

/** Same rules under two names, such as a handle and the address of it, are told once. */
const withoutDoubles = (items: readonly ReachItem[]): readonly ReachItem[] => {
  const seen = new Set<string>()
  return items.filter(({ kind, at, chromium, hosts }) => {
    const key = JSON.stringify([kind, at, chromium, hosts])
    const known = seen.has(key)
    seen.add(key)
    return !known
  })
}

const tooMuchOf = (reach: Pick<Reach, 'chromium' | 'firefox' | 'exceptions'>): Refusal | null => {
  const count = Math.max(reach.chromium.length, reach.firefox.length, reach.exceptions.length)
  return count > entryLimit ? refuse('reach-too-much', { count, max: entryLimit }) : null
}

/** Everything for one person. Never throws, whatever was typed; what cannot be blocked is among `refused`. */
export const compileReach = (
  catalogue: Catalogue,
  engines: readonly Engine[],
  known: KnownBy,
  choices: ReachChoices,
): Reach => {
  const sites = sort(choices.sites.map((typed) => [typed, parseSite(catalogue, typed)] as const))
  const whole = wholeService(
    catalogue,
    sites.good.map(({ value }) => value),
  )
  const profiles = sort(
    choices.pages === null
      ? []
      : known.profiles.map(({ service, text }) => [text, readProfile(catalogue, text, service)] as const),
  )
  const exact = choices.pages?.exact ?? false
  const places = choices.engines.flatMap((id) => findEngine(engines, id) ?? [])
  const terms = sort(
    places.length === 0
      ? []
      : [
          ...known.names.map((typed) => [typed, readName(typed)] as const),
          ...known.phones.map((typed) => [typed, readPhone(typed)] as const),
          ...known.mails.map((typed) => [typed, readMail(typed)] as const),
        ],
  )
  const items = withoutDoubles(
    byText(
      [
        ...sites.good.map(({ value }) => siteItem(catalogue, value)),
        ...profiles.good
          .filter(({ value }) => value.kind === 'address' || !whole.has(value.service))
          .map((profile) => pageItem(catalogue, profile, exact)),
        ...places
          .filter(({ service }) => service === undefined || !whole.has(service))
          .flatMap((engine) => terms.good.map(({ value }) => searchItem(engine, choices.countries, value))),
      ],
      ({ kind, at, of }) => JSON.stringify([kind, at ?? '', of]),
    ),
  )
  const all = {
    hosts: sorted(items.flatMap(({ hosts }) => hosts)),
    chromium: sorted(items.flatMap(({ chromium }) => chromium)),
    firefox: sorted(items.flatMap(({ firefox }) => firefox)),
    exceptions: sorted(
      terms.good.length === 0
        ? []
        : places
            .filter(({ kind }) => kind === 'web')
            .flatMap((engine) =>
              helpExceptions(
                engine,
                choices.countries,
                terms.good.map(({ value }) => value),
              ),
            ),
    ),
  }
  const apps = sorted(choices.apps).flatMap((id) => {
    const service = findService(catalogue, id)
    return service && Object.keys(service.apps).length > 0 ? [{ service: id, apps: service.apps }] : []
  })
  return {
    items,
    apps,
    refused: byText([...sites.refused, ...profiles.refused, ...terms.refused], ({ of }) => of),
    ...all,
    sites: sites.good.map(({ value }) => value).toSorted(),
    tooMuch: tooMuchOf(all),
  }
}
