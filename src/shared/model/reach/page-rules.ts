/** From whose page it is to what is blocked: every way in which it is addressed, in every way in which that is written. */
import { findService, type Catalogue, type PageForm, type ServicePages } from '../catalogue.ts'
import { keptBelow, neverBlocked } from '../never-block.ts'
import type { Address } from './address.ts'
import { beginsReserved, type Account } from './page-form.ts'
import type { Profile } from './profile.ts'
import type { Rule } from './rule.ts'
import { cases, inPath, inQuery } from './spelling.ts'

/** What the person should know before this page is blocked. */
export type PageWarning =
  /** Chromium blocks every page that begins like it: `/the_ex` takes `/the_exotic` along. */
  | 'neighbours'
  /** To spare those, Chromium blocks the address only with a slash behind it. */
  | 'only-with-slash'

export type PageRules = {
  /** Where the page is a host of its own. */
  readonly hosts: readonly string[]
  readonly rules: readonly Rule[]
  readonly warnings: readonly PageWarning[]
}

/** Shorter names begin too many others. */
const shortName = 4

/** A host with all below it; where something below must stay open, only the names that a browser is sent to. */
const placesOf = (host: string): readonly { readonly host: string; readonly below: boolean }[] =>
  keptBelow(host)
    ? [host, `www.${host}`, `m.${host}`].map((name) => ({ host: name, below: false }))
    : [{ host, below: true }]

const valuesOf = (kind: PageForm['kind'], value: string): readonly string[] =>
  kind === 'name' ? cases(value) : [value]

/** In a query `+` may be written, encoded or left out. */
const queriedOf = (kind: PageForm['kind'], value: string): readonly string[] =>
  kind === 'phone' ? [value, `+${value}`, `%2B${value}`] : valuesOf(kind, value).map(inQuery)

const hostLabel = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

type Options = { readonly exact: boolean }

const rulesOfForm = (
  form: PageForm,
  pages: ServicePages,
  profile: Account,
  { exact }: Options,
): PageRules => {
  const hosts: string[] = []
  const rules: Rule[] = []
  const at = form.use === 'same-host' ? [profile.host ?? ''] : form.hosts
  for (const template of at.filter((host) => host !== '')) {
    if (template.startsWith('{}')) {
      const label = profile.value.toLowerCase()
      const host = template.replace('{}', label)
      if (!hostLabel.test(label) || neverBlocked(host)) continue
      hosts.push(host, `www.${host}`)
      rules.push({ kind: 'site', host, below: true })
      continue
    }
    for (const place of placesOf(template))
      for (const path of form.paths) {
        const [where = '', query] = path.split('?')
        if (query !== undefined) {
          const key = query.split('=')[0] ?? ''
          for (const value of queriedOf(form.kind, profile.value))
            rules.push({ ...place, kind: 'query', path: where, query: [{ key, value }] })
          continue
        }
        for (const value of valuesOf(form.kind, profile.value))
          for (const written of inPath(value))
            rules.push({ ...place, kind: 'page', path: where.replace('{}', written), slash: exact })
      }
  }
  // A host that holds what must stay open is refused as a whole; `placesOf` has seen to what lies below it.
  const open = rules.filter((rule) => !neverBlocked(rule.host))
  return {
    hosts,
    rules: open,
    warnings: open.some(({ kind }) => kind === 'page') ? [exact ? 'only-with-slash' : 'neighbours'] : [],
  }
}

const rulesOfAddress = (address: Address, wished: boolean): PageRules => {
  const last = address.path.replace(/\/$/, '').split('/').at(-1) ?? ''
  const exact = wished || Array.from(last).length < shortName
  const host = address.host.replace(/^(?:www|m)\.(?=[^.]+\.)/, '')
  const bare = neverBlocked(host) ? address.host : host
  const names = [...new Set([address.host, bare, `www.${bare}`, `m.${bare}`])]
  const written = inPath(address.path.replace(/\/$/, ''))
  const query = address.query.map(({ key, value }) => ({ key, value: inQuery(value) }))
  const rules = names
    .filter((name) => !neverBlocked(name))
    .flatMap((name) =>
      written.map((path): Rule => {
        const place = { host: name, below: false, path }
        return query.length > 0
          ? { ...place, kind: 'query', query }
          : { ...place, kind: 'page', slash: exact }
      }),
    )
  const warnings = query.length > 0 ? [] : [exact ? ('only-with-slash' as const) : ('neighbours' as const)]
  return { hosts: [], rules, warnings }
}

/**
 * Everything to block for this page.
 * @param exact whether neighbours are to be spared even where that leaves the address without a slash open
 */
export const pageRules = (catalogue: Catalogue, profile: Profile, exact: boolean): PageRules => {
  if (profile.kind === 'address') return rulesOfAddress(profile.address, exact)
  const pages = findService(catalogue, profile.service)?.pages
  const forms = pages?.forms.filter(({ kind, use }) => kind === profile.kind && use !== 'reading') ?? []
  const elsewhere = profile.foundAt ? [rulesOfAddress(profile.foundAt, exact)] : []
  const written = forms.map((form) => {
    const named = profile.kind === 'name' || profile.kind === 'key'
    const near =
      pages && form.kind === 'name' && form.paths.includes('/{}') && beginsReserved(pages, profile.value)
    const short = named && Array.from(profile.value).length < shortName
    return pages
      ? rulesOfForm(form, pages, profile, { exact: exact || short || near === true })
      : { hosts: [], rules: [], warnings: [] }
  })
  const each = [...written, ...elsewhere]
  return {
    hosts: [...new Set(each.flatMap(({ hosts }) => hosts))],
    rules: each.flatMap(({ rules }) => rules),
    warnings: [...new Set(each.flatMap(({ warnings }) => warnings))],
  }
}
