/** How the address of one person's page is made on a service, and how that is read back from an address. */
import type { PageForm, PageKind, Service, ServicePages } from '../catalogue.ts'
import type { Address } from './address.ts'
import { dialled } from './dialled.ts'

/** Whose page it is, on a service that we know. */
export type Account = {
  readonly kind: PageKind
  readonly service: string
  readonly value: string
  /** The server it was found on, where that decides. */
  readonly host: string | null
  /** Where it was pasted from, if no address that is written for it leads there: that one is not to stay open. */
  readonly foundAt?: Address
}

/** First parts of a path that belong to every service. */
const alwaysReserved: ReadonlySet<string> = new Set(
  `about abuse account accounts admin api app apps auth blog careers contact cookies developers discover download emergency explore
   faq feedback hacked help hc home jobs legal login logout me messages notifications oauth password policies policy press privacy
   register report safety search security session settings share signin signout signup static status support terms tos web`.split(
    /\s+/,
  ),
)

export const isReserved = (pages: ServicePages, name: string): boolean =>
  alwaysReserved.has(name.toLowerCase()) || (pages.reserved ?? []).includes(name.toLowerCase())

/** Whether something that the service itself has begins like this name. */
export const beginsReserved = (pages: ServicePages, name: string): boolean =>
  [...alwaysReserved, ...(pages.reserved ?? [])].some((part) => part.startsWith(name.toLowerCase()))

const signOf = (signs: string): string => signs.replace('-', String.raw`\-`)

/** What may stand in the place of `{}`; null when it may not. */
export const valueOf = ({ names }: ServicePages, kind: PageKind, text: string): string | null => {
  if (kind === 'number') return /^\d{1,20}$/.test(text) ? text : null
  if (kind === 'key') return /^[A-Za-z0-9_-]{4,100}$/.test(text) ? text : null
  if (kind === 'phone') {
    const digits = dialled(text)
      .replace(/^\+/, '')
      .replace(/[\s().\u2010-\u2015/-]/g, '')
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

/** Whether the rules for this account are written for this very address, in every browser. */
const isWritten = (service: Service, pages: ServicePages, account: Account, address: Address): boolean =>
  pages.forms.some(({ kind, hosts, paths, use }) => {
    if (kind !== account.kind || use === 'reading') return false
    const at = use === 'same-host' ? [account.host ?? ''] : hosts
    return at.some((host) =>
      host.startsWith('{}')
        ? readHost(host, address.host, service) !== null
        : (address.host === host || address.host.endsWith(`.${host}`)) &&
          paths.some(
            (path) =>
              !path.includes('*') && readPath(path, address)?.toLowerCase() === account.value.toLowerCase(),
          ),
    )
  })

/**
 * As it was pasted, where nothing that is written for the account closes that: another country's name of the service, a
 * language before the path, a path that holds more than the name. Cut behind the name, or it would close one part of the page.
 */
export const withFoundAt = (service: Service, account: Account, address: Address): Account => {
  const pages = service.pages
  if (!pages || isWritten(service, pages, account, address)) return account
  const parts = address.path.split('/')
  const at = parts.findIndex((part) => part.toLowerCase().endsWith(account.value.toLowerCase()))
  if (at === -1) return account
  return { ...account, foundAt: { host: address.host, path: parts.slice(0, at + 1).join('/'), query: [] } }
}

/** Whose page on this service the address is; null where it is nobody's. */
export const readFrom = (service: Service, address: Address): Account | null => {
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
