/** A site as a person types it: a catalogue id, a bare name, or an address pasted from the browser. */
import type { Catalogue } from './catalogue.ts'
import { neverBlocked } from './never-block.ts'
import { refuse, type Refusal } from './refusal.ts'
import { fail, ok, type Result } from './result.ts'

/** A catalogue id such as `instagram`, or a host name in lower-case ASCII such as `example.org`. */
export type Site = string & { readonly brand: 'Site' }

// The WHATWG URL parser is in every runtime of ours and does no I/O; it is the reference for turning
// international names into ASCII. Declared here because this room compiles without DOM and Node types.
declare const URL: new (text: string) => { readonly hostname: string }

const shorten = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text)

const toAscii = (host: string): string | null => {
  try {
    return new URL(`http://${host}/`).hostname.replace(/\.$/, '')
  } catch {
    return null
  }
}

const hostNamePattern =
  /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
const numberAddress = /^(\d+|0x[0-9a-f]+)(\.(\d+|0x[0-9a-f]+)){0,3}$/i

/** Understands one site, or says in a typed refusal why it cannot be locked. */
export const parseSite = (catalogue: Catalogue, typed: string): Result<Site, Refusal> => {
  const trimmed = typed.trim()
  const text = shorten(trimmed)
  if (trimmed === '') return fail(refuse('site-empty'))
  const known = catalogue.find((service) => service.id === trimmed.toLowerCase())
  if (known) return ok(known.id as Site)
  if (/[\s\u0000-\u001f\u007f]/.test(trimmed))
    return fail(refuse('site-space', { text: shorten(trimmed.replace(/[\s\p{Cc}]+/gu, ' ')) }))

  const withoutScheme = trimmed.replace(/^[a-z][a-z0-9+.-]*:\/\//i, '').replace(/^[^/@]*@/, '')
  if (/^\[|^[0-9a-f]*:[0-9a-f:]*:/i.test(withoutScheme)) return fail(refuse('site-ip', { text }))
  const [authority = '', ...rest] = withoutScheme.split(/[/?#\\]/)
  if (/\p{Extended_Pictographic}/u.test(authority)) return fail(refuse('site-emoji', { text }))
  const [typedHost = '', port] = authority.split(':')
  const host = toAscii(typedHost)
  if (host === null) return fail(refuse('site-name', { text }))
  if (numberAddress.test(host)) return fail(refuse('site-ip', { text }))
  if (host === 'localhost' || host.endsWith('.localhost')) return fail(refuse('site-own', { text }))
  if (!host.includes('.')) return fail(refuse('site-short', { text }))
  if (!hostNamePattern.test(host)) return fail(refuse('site-name', { text }))
  if (port !== undefined && port !== '') return fail(refuse('site-port', { text, host }))
  if (rest.some((part) => part !== '')) return fail(refuse('site-page', { text, host }))
  const never = neverBlocked(host)
  if (never) return fail(refuse('site-never', { text: host, kind: never }))
  return ok(host as Site)
}

/** All of them, or the first refusal. Doubles are folded. */
export const parseSites = (
  catalogue: Catalogue,
  typed: readonly string[],
): Result<readonly Site[], Refusal> => {
  const sites = new Set<Site>()
  for (const text of typed) {
    const site = parseSite(catalogue, text)
    if (!site.ok) return site
    sites.add(site.value)
  }
  return ok([...sites])
}
