/** The services that we know: what a person calls them, and every host name and app by which they are reached. */
import { neverBlocked } from './never-block.ts'

export type ServiceKind =
  'social' | 'messenger' | 'dating' | 'video' | 'music' | 'photos' | 'payment' | 'calls' | 'community'

/** How an app of the service is recognised, by platform. Identities only: never a name alone, never a path. */
export type ServiceApps = {
  readonly linux?: {
    readonly executables?: readonly string[]
    readonly flatpak?: readonly string[]
    readonly snap?: readonly string[]
  }
  readonly macos?: { readonly bundles: readonly string[] }
  readonly windows?: { readonly executables?: readonly string[]; readonly appx?: readonly string[] }
}

/** A text in each language by its tag, such as `en`; English is always there. */
export type Localised = { readonly en: string; readonly [tag: string]: string }

/** Host names of this service that others need too, and what stops working there when they are blocked. */
export type SharedHosts = {
  readonly hosts: readonly string[]
  /** Ids of the services that need them too; empty when it is sites outside the catalogue. */
  readonly with: readonly string[]
  readonly effect: Localised
}

/** What stands for the person in an address: an account name, a number, a key that keeps its case, a phone number. */
export const pageKinds = ['name', 'number', 'key', 'phone'] as const
export type PageKind = (typeof pageKinds)[number]

/** How the page of one person is addressed; `{}` is where that stands. */
export type PageForm = {
  readonly kind: PageKind
  /** Without `www.`; names below them are meant too. `{}.example.org` where people have a name of their own there. */
  readonly hosts: readonly string[]
  /** Such as `/stories/{}` or `/profile.php?id={}`; a part `*` is anything, which Chromium cannot be told. */
  readonly paths: readonly string[]
  /** `reading`: understood when pasted, not written. `same-host`: only on the server where it was found. */
  readonly use?: 'reading' | 'same-host'
}

export type ServicePages = {
  /** What an account name is made of beside ASCII letters and digits, and how long it may be. */
  readonly names?: { readonly signs: string; readonly max: number; readonly letters?: 'any' }
  readonly forms: readonly PageForm[]
  /** First parts of a path that belong to the service itself, so that no account has them. */
  readonly reserved?: readonly string[]
}

export type Service = {
  /** Stable id, also the file's name: `resources/catalogue/<id>.json`. */
  readonly id: string
  readonly label: string
  readonly kind: ServiceKind
  /** One path on a 24 × 24 grid, and the colour behind it. */
  readonly icon: { readonly path: string; readonly color: string }
  /** Every host name: the one that a person knows, then the others by alphabet. Lower-case ASCII, no wildcards: a hosts file has none. */
  readonly hosts: readonly string[]
  readonly apps: ServiceApps
  readonly shared: readonly SharedHosts[]
  /** Missing where nobody has a page of their own, or where its address says nothing. */
  readonly pages?: ServicePages
}

export type Catalogue = readonly Service[]

/** What else stops working when a service is locked, for the person. */
export type Warning = { readonly service: string; readonly effect: Localised }

export const findService = (catalogue: Catalogue, id: string): Service | undefined =>
  catalogue.find((service) => service.id === id)

const plain = (host: string): string => host.trim().toLowerCase().replace(/\.+$/, '')

/**
 * The service that has this very host name. A name under it that is not listed, such as somebody's blog on
 * tumblr.com, is a site of its own. Where two services share a name, it is the one whose own address it is part of.
 */
export const serviceOfHost = (catalogue: Catalogue, host: string): Service | undefined => {
  const name = plain(host)
  const having = catalogue.filter((service) => service.hosts.includes(name))
  return having.find(({ hosts: [own] }) => own === name || name.endsWith(`.${own}`)) ?? having[0]
}

const serviceOfSite = (catalogue: Catalogue, site: string): Service | undefined =>
  findService(catalogue, plain(site)) ?? serviceOfHost(catalogue, site)

/** `example.org`, `www.example.org` and `m.example.org`, whichever of them was typed. Never `co.uk` for `www.co.uk`. */
const freeHosts = (site: string): readonly string[] => {
  const name = plain(site)
  const shorter = name.replace(/^(?:www|m)\.(?=[^.]+\.)/, '')
  const bare = neverBlocked(shorter) ? name : shorter
  return bare === '' ? [] : [...new Set([name, bare, `www.${bare}`, `m.${bare}`])]
}

/**
 * Every host name to block for these sites, sorted, each once. A site is a catalogue id, a host name of a service
 * (both give all names of the service), or any other host name. Checks nothing: `parseSite` has done so.
 */
export const hostsOf = (catalogue: Catalogue, sites: readonly string[]): readonly string[] => {
  const hosts = sites.flatMap((site) => serviceOfSite(catalogue, site)?.hosts ?? freeHosts(site))
  return [...new Set(hosts)].toSorted()
}

/** What to tell before locking these sites: effects on other services, unless those are being locked too. */
export const warningsFor = (catalogue: Catalogue, sites: readonly string[]): readonly Warning[] => {
  const chosen = new Set(sites.flatMap((site) => serviceOfSite(catalogue, site) ?? []))
  const ids = new Set([...chosen].map(({ id }) => id))
  return [...chosen].flatMap(({ id, shared }) =>
    shared
      .filter((entry) => entry.with.length === 0 || entry.with.some((other) => !ids.has(other)))
      .map(({ effect }) => ({ service: id, effect })),
  )
}

const searchable = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Ids of what most people look for: they need not go through the whole alphabet for it. */
const sought =
  `instagram whatsapp facebook messenger tiktok snapchat youtube x telegram signal discord spotify linkedin
  reddit pinterest threads tinder bumble vk wechat`.split(/\s+/)

/**
 * Services for what was typed so far, best first. Every word must be found. For nothing typed all of them: the most sought,
 * then the others in their own order.
 */
export const searchServices = (catalogue: Catalogue, text: string): readonly Service[] => {
  const words = searchable(text).split(/\s+/).filter(Boolean)
  if (words.length === 0) {
    const first = sought.flatMap((id) => findService(catalogue, id) ?? [])
    return [...first, ...catalogue.filter((service) => !first.includes(service))]
  }
  const rank = (service: Service): number => {
    const label = searchable(service.label)
    if (words.every((word) => label.startsWith(word))) return 0
    if (words.every((word) => `${label} ${service.id}`.includes(word))) return 1
    const everything = [label, service.id, ...service.hosts].join(' ')
    return words.every((word) => everything.includes(word)) ? 2 : Infinity
  }
  return catalogue
    .map((service) => ({ service, rank: rank(service) }))
    .filter((found) => found.rank < Infinity)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ service }) => service)
}
