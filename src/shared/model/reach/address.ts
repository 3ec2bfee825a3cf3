/** An address out of the browser, taken apart, without what only tells where the click came from. */

// The WHATWG URL parser is in every runtime of ours and does no I/O; this room compiles without DOM and Node types.
declare const URL: new (text: string) => {
  readonly protocol: string
  readonly username: string
  readonly password: string
  readonly hostname: string
  readonly port: string
  readonly pathname: string
  readonly searchParams: Iterable<[string, string]>
}
declare const decodeURIComponent: (text: string) => string

export type Address = {
  /** ASCII, without a dot at the end. */
  readonly host: string
  /** Decoded, beginning with a slash. */
  readonly path: string
  /** Decoded, without what tracks. */
  readonly query: readonly { readonly key: string; readonly value: string }[]
}

/** Pages that only lead elsewhere, and the key under which they say where to. */
const passages: readonly {
  readonly host: RegExp
  readonly path: RegExp
  readonly keys: readonly string[]
}[] = [
  { host: /^l\.(instagram|facebook|threads|messenger)\.(com|net)$/, path: /^\//, keys: ['u'] },
  { host: /(^|\.)facebook\.com$/, path: /^\/(l\.php|flx\/warn)/, keys: ['u'] },
  { host: /(^|\.)google\.[a-z.]+$/, path: /^\/url$/, keys: ['url', 'q'] },
  { host: /(^|\.)youtube\.com$/, path: /^\/redirect$/, keys: ['q'] },
  { host: /^away\.vk\.(com|ru)$|^(www\.)?vk\.(com|ru)$/, path: /^\/away\.php$/, keys: ['to'] },
  { host: /^out\.reddit\.com$/, path: /^\//, keys: ['url'] },
  { host: /^(www\.)?steamcommunity\.com$/, path: /^\/linkfilter/, keys: ['u', 'url'] },
]

const tracking =
  /^(utm_.*|fb.?clid|[gdy]clid|igshid?|ig_.*|mibextid|si|feature|ref|ref_src|ref_url|referrer|source|src|share.*|_.*|__.*|rdid|trk.*|lipi|hl|lang|locale|gl|sfnsn|extid|paipv|eav|cft\b.*)$/i
const hostPattern = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/

const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

const parseUrl = (text: string) => {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

/** Reads an address with or without `https://`; null for what is none, or hides something. */
export const readAddress = (typed: string, passed = 0): Address | null => {
  const text = typed.trim()
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(text)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return null
  if (/[\s\\]/.test(text)) return null
  const url = parseUrl(scheme === undefined ? `https://${text.replace(/^\/\//, '')}` : text)
  if (!url || url.username !== '' || url.password !== '' || url.port !== '') return null
  const full = url.hostname.replace(/\.$/, '')
  const pairs = [...url.searchParams].map(([key, value]) => ({ key, value }))
  const passage = passages.find(({ host, path }) => host.test(full) && path.test(url.pathname))
  const onward = pairs.find(({ key }) => passage?.keys.includes(key))?.value
  if (passage) return onward !== undefined && passed < 3 ? readAddress(onward, passed + 1) : null
  const path = decoded(url.pathname)?.normalize('NFC')
  if (path === undefined || !hostPattern.test(full)) return null
  // A star, a blank or a control character stands in no address of a person, and means something in a filter.
  if (/[*\s\p{Cc}\p{Cf}"<>\\]/u.test(path)) return null
  return {
    host: full,
    path: path.replace(/\/{2,}/g, '/'),
    query: pairs.filter(({ key }) => !tracking.test(key)),
  }
}
