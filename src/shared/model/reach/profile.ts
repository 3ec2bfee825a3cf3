/** Whose page it is, out of what a person pastes: an address with all that hangs on it, or `@handle`. */
import { findService, serviceOfHost, type Catalogue, type Service } from '../catalogue.ts'
import { neverBlocked } from '../never-block.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { fail, ok, type Result } from '../result.ts'
import { parseSite } from '../site.ts'
import { readAddress, type Address } from './address.ts'
import { looksDialled } from './dialled.ts'
import { isReserved, readFrom, valueOf, withFoundAt, type Account } from './page-form.ts'

export type Profile =
  | Account
  /** A page anywhere else. */
  | { readonly kind: 'address'; readonly address: Address }

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

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

/** Paths that everybody there shares, where it is the query that says who: `member.php?id=3`, `/profile?user=jane`. */
const everybodys =
  /\.(?:php\d?|p?html?|aspx?|jsp|pl|cgi|do)\/?$|\/(?:search|results?|find|lookup|profiles?|users?|members?|people|person|accounts?|view|show|watch|item|index|posts?|messages?)\/?$/i

/** A number instead of a name, a port, this computer: copying it once more would not help. */
const whyUnread = (catalogue: Catalogue, typed: string, text: string): Refusal => {
  const site = parseSite(catalogue, typed)
  return !site.ok && ['site-ip', 'site-port', 'site-own'].includes(site.error.code)
    ? site.error
    : refuse('page-unclear', { text })
}

/** The keys under which engines and sites are told what to look for. */
const asked = ['q', 'p', 'query', 'wd', 'text', 'search_query', 'search', 'keyword', 'keywords']

/** What was searched for, where the address is one of results: it is the name that has to be given, not the page. */
const searchedAt = ({ path, query }: Address): string | null =>
  path === '/' || /\/(?:search(?:\/[a-z]+)?|results?|find|web|s)\/?$/i.test(path)
    ? (query.find(({ key, value }) => asked.includes(key.toLowerCase()) && /\p{L}/u.test(value))?.value ??
      null)
    : null

const readUrl = (catalogue: Catalogue, typed: string, text: string): Result<Profile, Refusal> => {
  const address = readAddress(typed)
  if (!address) return fail(whyUnread(catalogue, typed, text))
  const never = neverBlocked(address.host)
  if (never) return fail(refuse('site-never', { text: address.host, kind: never }))
  const services = servicesAt(catalogue, address.host)
  for (const form of [address, withoutLanguage(address)])
    for (const service of services) {
      const profile = readFrom(service, form)
      if (profile) return ok(withFoundAt(service, profile, address))
    }
  const term = searchedAt(address)
  if (term !== null) return fail(refuse('page-search', { text: shorten(term.trim()) }))
  const known = services.find(({ pages }) => pages)
  if (known) return fail(refuse('page-no-person', { text, service: known.label }))
  // Without what says who it is, the rule would stop everybody's page.
  const shared = everybodys.test(address.path)
  const query = shared ? address.query : []
  if (address.path === '/' || (shared && query.length === 0 && !/\.p?html?$/i.test(address.path)))
    return fail(refuse('page-whole-site', { host: address.host }))
  const odd = query.some(({ key, value }) => !/^[A-Za-z0-9_.-]{1,40}$/.test(key) || !/^[^\s*]+$/.test(value))
  if (odd || query.length > 3) return fail(refuse('page-unclear', { text }))
  return ok({ kind: 'address', address: { ...address, query } })
}

const readName = (service: Service, typed: string, text: string): Result<Profile, Refusal> => {
  const { pages, label } = service
  // Where people have no names, it is a number without its country that was not understood.
  const refusal =
    pages && pages.forms.every(({ kind }) => kind === 'phone')
      ? refuse('phone-unclear', { text })
      : refuse('page-no-name', { text, service: label })
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
  // Marks of direction are copied along, unseen, from many a contact book and chat.
  const trimmed = typed.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '')
  const text = shorten(trimmed.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' '))
  if (trimmed === '') return fail(refuse('page-empty'))
  if (trimmed.length > 2_048 || /[\p{Cc}\p{Cf}]/u.test(trimmed)) return fail(refuse('page-unclear', { text }))
  const [, name, server] = /^@?([A-Za-z0-9_.]+)@([a-z0-9.-]+\.[a-z]{2,})$/i.exec(trimmed) ?? []
  if (name !== undefined && server !== undefined && (serviceId === 'mastodon' || trimmed.startsWith('@')))
    return readUrl(catalogue, `https://${server}/@${name}`, text)
  const service = serviceId === null ? undefined : findService(catalogue, serviceId)
  const bare = /^[@+]?[^/:?#\s]+$/.test(trimmed)
  if (service && (bare || looksDialled(trimmed))) {
    const read = readName(service, trimmed, text)
    if (read.ok || !trimmed.includes('.')) return read
  }
  if (bare && !trimmed.includes('.')) return fail(refuse('page-which-service', { text }))
  return readUrl(catalogue, trimmed, text)
}
