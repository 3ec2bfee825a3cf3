/** Whose page it is, out of what a person pastes: an address with all that hangs on it, or `@handle`. */
import type { Catalogue, PageForm, PageKind, Service, ServicePages } from '../catalogue.ts'
import { findService, serviceOfHost } from '../catalogue.ts'
import { neverBlocked } from '../never-block.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { fail, ok, type Result } from '../result.ts'
import { readAddress, type Address } from './address.ts'

export type Profile =
  | {
      readonly kind: PageKind
      readonly service: string
      readonly value: string
      /** The server it was found on, where that decides. */
      readonly host: string | null
    }
  /** A page anywhere else. */
  | { readonly kind: 'address'; readonly address: Address }

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

/** First parts of a path that belong to every service. */
const alwaysReserved: ReadonlySet<string> = new Set(
  `about abuse account accounts admin api app apps auth blog careers contact cookies developers discover download emergency explore
   faq feedback help hc home jobs legal login logout me messages notifications oauth password policies policy press privacy
   register report safety search security session settings share signin signout signup static status support terms tos web`.split(
    /\s+/,
  ),
)

const isReserved = (pages: ServicePages, name: string): boolean =>
  alwaysReserved.has(name.toLowerCase()) || (pages.reserved ?? []).includes(name.toLowerCase())

/** Whether something that the service itself has begins like this name. */
export const beginsReserved = (pages: ServicePages, name: string): boolean =>
  [...alwaysReserved, ...(pages.reserved ?? [])].some((part) => part.startsWith(name.toLowerCase()))

const signOf = (signs: string): string => signs.replace('-', String.raw`\-`)

/** What may stand in the place of `{}`; null when it may not. */
const valueOf = ({ names }: ServicePages, kind: PageKind, text: string): string | null => {
  if (kind === 'number') return /^\d{1,20}$/.test(text) ? text : null
  if (kind === 'key') return /^[A-Za-z0-9_-]{4,100}$/.test(text) ? text : null
  if (kind === 'phone') {
    const digits = text.replace(/^\+|^00/, '').replace(/[\s().-]/g, '')
    return /^[1-9]\d{6,14}$/.test(digits) ? digits : null
  }
  if (!names) return null
  const letters = names.letters === 'any' ? String.raw`\p{L}\p{M}\p{N}` : 'A-Za-z0-9'
  const pattern = new RegExp(`^[${letters}${signOf(names.signs)}]{1,${names.max}}$`, 'u')
  const name = text.normalize('NFC').replace(/^@/, '')
  return pattern.test(name) && /[\p{L}\p{N}]/u.test(name) ? name : null
}

const before = (template: string): string => template.split('{}', 1)[0] ?? ''

/** What stands for `{}` in a path like this one, decoded; null when it is another path. */
const readPath = (template: string, { path, query }: Address): string | null => {
  const [wanted = '', wantedQuery] = template.split('?')
  if (wantedQuery !== undefined) {
    const [key] = wantedQuery.split('=')
    return path.replace(/\/$/, '') === wanted.replace(/\/$/, '')
      ? (query.find((pair) => pair.key === key)?.value ?? null)
      : null
  }
  const parts = path.split('/')
  let found: string | null = null
  for (const [at, part] of wanted.split('/').entries()) {
    const here = parts[at] ?? ''
    if (part === '*' && here !== '') continue
    if (part.endsWith('{}') && here.startsWith(before(part))) found = here.slice(part.length - 2)
    else if (part !== here) return null
  }
  return found
}

/** `jane` of `jane.tumblr.com`. */
const readHost = (template: string, host: string, service: Service): string | null => {
  const rest = template.slice(2)
  const name = host.endsWith(rest) && !service.hosts.includes(host) ? host.slice(0, -rest.length) : ''
  return /^[a-z0-9-]+$/.test(name) ? name : null
}

/** The same pages in another dress or language; not those that lead somewhere else, such as `on.soundcloud.com`. */
const dress =
  /^(?:www\d?|m|mobile|mbasic|touch|web|old|new|np|amp|(?!on|go|id|my|up|im)[a-z]{2}(?:-[a-z]{2})?)\./

const isAt = (host: string, form: PageForm, service: Service): boolean => {
  if (form.use === 'same-host') return service.hosts.includes(host)
  const plain = host.replace(dress, '')
  const own = service.hosts.includes(host)
  return form.hosts.some(
    (name) => name === host || name === plain || (own && name.split('.')[0] === plain.split('.')[0]),
  )
}

/** The longest first, so that `/user/{}` is seen before `/{}`; and numbers before names, which may be numbers too. */
const formsOf = ({ forms }: ServicePages) =>
  forms
    .flatMap((form) => form.paths.map((path) => ({ form, path })))
    .toSorted(
      (a, b) =>
        before(b.path).length - before(a.path).length ||
        Number(a.form.kind === 'name') - Number(b.form.kind === 'name'),
    )

const readFrom = (service: Service, address: Address): Profile | null => {
  const pages = service.pages
  if (!pages) return null
  for (const { form, path } of formsOf(pages)) {
    const named = form.hosts.find((name) => name.startsWith('{}'))
    const text = named
      ? readHost(named, address.host, service)
      : isAt(address.host, form, service)
        ? readPath(path, address)
        : null
    const value = text === null ? null : valueOf(pages, form.kind, text)
    if (value === null || (form.kind === 'name' && isReserved(pages, value))) continue
    return {
      kind: form.kind,
      service: service.id,
      value,
      host: form.use === 'same-host' ? address.host : null,
    }
  }
  return null
}

/** Without a first part that only says a language: `/en/`, `/intl-de/`. */
const withoutLanguage = (address: Address): Address => ({
  ...address,
  path: address.path.replace(/^\/(?:intl-)?[a-z]{2}(?:[-_][A-Za-z]{2})?(?=\/.)/, ''),
})

const servicesAt = (catalogue: Catalogue, host: string): readonly Service[] => {
  const own = serviceOfHost(catalogue, host)
  const others = catalogue.filter(({ pages }) =>
    pages?.forms.some(({ hosts }) =>
      hosts.some((name) => {
        const bare = name.replace(/^\{\}\./, '')
        return host === bare || host.endsWith(`.${bare}`)
      }),
    ),
  )
  return [...new Set([...(own ? [own] : []), ...others])]
}

/** Where it is the query that says who: `member.php?id=3`. */
const program = /\.(?:php\d?|p?html?|aspx?|jsp|pl|cgi|do)$/i

const readUrl = (catalogue: Catalogue, typed: string, text: string): Result<Profile, Refusal> => {
  const address = readAddress(typed)
  if (!address) return fail(refuse('page-unclear', { text }))
  const never = neverBlocked(address.host)
  if (never) return fail(refuse('site-never', { text: address.host, kind: never }))
  const services = servicesAt(catalogue, address.host)
  for (const form of [address, withoutLanguage(address)])
    for (const service of services) {
      const profile = readFrom(service, form)
      if (profile) return ok(profile)
    }
  const known = services.find(({ pages }) => pages)
  if (known) return fail(refuse('page-no-person', { text, service: known.label }))
  if (address.path === '/') return fail(refuse('page-whole-site', { host: address.host }))
  const query = program.test(address.path) ? address.query : []
  if (query.some(({ key }) => !/^[A-Za-z0-9_.-]{1,40}$/.test(key)) || query.length > 3)
    return fail(refuse('page-unclear', { text }))
  return ok({ kind: 'address', address: { ...address, query } })
}

const readName = (service: Service, typed: string, text: string): Result<Profile, Refusal> => {
  const { pages, label } = service
  const refusal = refuse('page-no-name', { text, service: label })
  // A long number is rather somebody's number than a name of digits.
  const first = /^\d{8,}$/.test(typed) ? (['number'] as const) : []
  for (const kind of [...first, 'name', 'number', 'phone', 'key'] as const) {
    const form = pages?.forms.find((each) => each.kind === kind && each.use !== 'same-host')
    const value = pages && form ? valueOf(pages, kind, typed) : null
    if (pages && value !== null)
      return kind === 'name' && isReserved(pages, value)
        ? fail(refusal)
        : ok({ kind, service: service.id, value, host: null })
  }
  return fail(refusal)
}

/**
 * Reads a pasted address, `@name@server`, or a name on a service that was chosen.
 * @param serviceId where a bare name belongs; null when none was chosen
 */
export const readProfile = (
  catalogue: Catalogue,
  typed: string,
  serviceId: string | null,
): Result<Profile, Refusal> => {
  const trimmed = typed.trim()
  const text = shorten(trimmed.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' '))
  if (trimmed === '') return fail(refuse('page-empty'))
  if (trimmed.length > 2_048 || /[\p{Cc}\p{Cf}]/u.test(trimmed)) return fail(refuse('page-unclear', { text }))
  const [, name, server] = /^@?([A-Za-z0-9_.]+)@([a-z0-9.-]+\.[a-z]{2,})$/i.exec(trimmed) ?? []
  if (name !== undefined && server !== undefined && (serviceId === 'mastodon' || trimmed.startsWith('@')))
    return readUrl(catalogue, `https://${server}/@${name}`, text)
  const service = serviceId === null ? undefined : findService(catalogue, serviceId)
  const bare = /^[@+]?[^/:?#\s]+$/.test(trimmed)
  if (service && (bare || /^\+?[\d\s().-]+$/.test(trimmed))) {
    const read = readName(service, trimmed, text)
    if (read.ok || !trimmed.includes('.')) return read
  }
  if (bare && !trimmed.includes('.')) return fail(refuse('page-which-service', { text }))
  return readUrl(catalogue, trimmed, text)
}
