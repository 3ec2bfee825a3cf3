/** Whether an address is one of those that patterns close, however it is written: for where pages change without loading. */

declare const URL: new (text: string) => {
  readonly protocol: string
  readonly hostname: string
  readonly pathname: string
  readonly search: string
  readonly hash: string
}
declare const decodeURIComponent: (text: string) => string

/** What is not whole percent-encoding stays as it is; the rest is read. */
const decoded = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run)
    } catch {
      return run
    }
  })

/** In small letters, decoded, without doubled slashes or one at the end. A star that was encoded is no star any more. */
const plainPath = (path: string): string =>
  decoded(path)
    .normalize('NFC')
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/(.)\/$/, '$1')

const plainQuery = (query: string): string =>
  decoded(query.replaceAll('+', ' ')).normalize('NFC').toLowerCase()

const plainHost = (host: string): string => host.toLowerCase().replace(/\.$/, '')

const bare = (host: string): string => host.replace(/^(?:www|m)\.(?=[^.]+\.)/, '')

/** Whether text is the pieces in their order, with anything between them. Linear, whatever is asked. */
const isGlob = (pieces: readonly string[], text: string): boolean => {
  const [first = '', ...others] = pieces
  const last = others.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first) || !text.endsWith(last)) return false
  let at = first.length
  for (const piece of others) {
    const found = text.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return at <= text.length - last.length
}

type Pattern = { readonly host: string; readonly below: boolean; readonly pieces: readonly string[] }

/** As `firefoxPatterns` writes them: `*://*.host/path?query`, in which `*` is anything. */
const readPattern = (text: string): Pattern | null => {
  const [, below, host, path = '', query] = /^\*:\/\/(\*\.)?([^/*?]+)(\/[^?]*)(?:\?(.*))?$/.exec(text) ?? []
  if (host === undefined) return null
  // The pieces are decoded one by one, so that a star in a name, which is encoded, is none.
  const of = (part: string, plain: (piece: string) => string) => part.split('*').map(plain)
  const whole = path.split('*').map((piece) => decoded(piece).normalize('NFC').toLowerCase())
  const end = whole.length === 1 ? [plainPath(path)] : whole
  if (query === undefined) return { host: plainHost(host), below: below !== undefined, pieces: end }
  const [first = '', ...others] = of(query, plainQuery)
  const pieces = [...end.slice(0, -1), `${end.at(-1) ?? ''}?${first}`, ...others]
  return { host: plainHost(host), below: below !== undefined, pieces }
}

/** A page that keeps its place behind `#!` or `#/` keeps it there for its visitors only. */
const placesOf = ({ pathname, search, hash }: InstanceType<typeof URL>): readonly string[] => {
  const inside = /^#!?(\/.*)$/.exec(hash)?.[1]
  const [path = '', query] = inside?.split('?') ?? []
  return [
    plainPath(pathname) + plainQuery(search),
    ...(inside === undefined ? [] : [plainPath(path) + (query === undefined ? '' : plainQuery(`?${query}`))]),
  ]
}

const isFor = ({ host, below }: Pattern, asked: string): boolean =>
  [asked, bare(asked)].some((name) => name === host || (below && name.endsWith(`.${host}`)))

export type ClosedAddress = (address: string) => boolean

/**
 * @param closed patterns as Firefox's `WebsiteFilter` takes them
 * @param open patterns of what stays open all the same
 */
export const makeClosedAddress = (closed: readonly string[], open: readonly string[] = []): ClosedAddress => {
  const read = (patterns: readonly string[]) => patterns.flatMap((text) => readPattern(text) ?? [])
  const [closing, opening] = [read(closed), read(open)]
  const has = (patterns: readonly Pattern[], host: string, places: readonly string[]): boolean =>
    patterns.some((pattern) => isFor(pattern, host) && places.some((place) => isGlob(pattern.pieces, place)))
  return (address) => {
    if (address.length > 16_384) return false
    let url: InstanceType<typeof URL>
    try {
      url = new URL(address)
    } catch {
      return false
    }
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return false
    const host = plainHost(url.hostname)
    const places = placesOf(url)
    return has(closing, host, places) && !has(opening, host, places)
  }
}
