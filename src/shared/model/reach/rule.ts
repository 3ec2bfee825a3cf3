/** What is to be blocked in a browser, and how it is written for the two families of browsers that take rules. */

/**
 * A host name with `below`: those under it are meant too. Paths and texts are percent-encoded. A `*` stands in no text, and
 * in the path of a page only where anything may stand.
 */
type Place = { readonly host: string; readonly below: boolean }

export type Rule =
  | (Place & { readonly kind: 'site' })
  /** The page at `path` and what is below it. `slash`: in Chromium only with a slash behind, so that no neighbour is hit. */
  | (Place & { readonly kind: 'page'; readonly path: string; readonly slash: boolean })
  /** The page that has these keys, each with this very value. */
  | (Place & { readonly kind: 'query'; readonly path: string; readonly query: readonly KeyValue[] })
  /** A search for `text`: the value of `key` anywhere below `path`, or the path itself where `key` is null. */
  | (Place & {
      readonly kind: 'search'
      readonly path: string
      readonly key: string | null
      readonly text: string
    })

export type KeyValue = { readonly key: string; readonly value: string }

/**
 * As filters of Chromium's `URLBlocklist`: a path is a prefix, with its case; a value ends with `*` where it is one.
 * https://chromium.org/administrators/url-blocklist-filter-format
 */
export const chromiumFilters = (rule: Rule): readonly string[] => {
  const host = rule.below ? rule.host : `.${rule.host}`
  switch (rule.kind) {
    case 'site':
      return [host]
    case 'page':
      // A path is compared letter by letter: for anything within it there is no sign.
      return rule.path.includes('*') ? [] : [`${host}${rule.path}${rule.slash ? '/' : ''}`]
    case 'query':
      return [`${host}${rule.path}?${rule.query.map(({ key, value }) => `${key}=${value}`).join('&')}`]
    case 'search':
      // A quoted search begins with the quote, and values are compared from their beginning.
      return rule.key === null
        ? [`${host}${rule.path}${rule.text}`]
        : ['', '%22'].map((quote) => `${host}${rule.path}?${rule.key}=${quote}${rule.text}*`)
  }
}

/** Every order of a few things. */
const orders = <T>(things: readonly T[]): readonly (readonly T[])[] =>
  things.length < 2
    ? [things]
    : things.flatMap((first, at) => orders(things.toSpliced(at, 1)).map((rest) => [first, ...rest]))

const patternsOf = (rule: Rule): readonly string[] => {
  const start = `*://${rule.below ? '*.' : ''}${rule.host}`
  switch (rule.kind) {
    case 'site':
      return [`${start}/*`]
    case 'page':
      return ['', '/*', '?*'].map((end) => `${start}${rule.path}${end}`)
    case 'query':
      return orders(rule.query).flatMap((pairs) => {
        const query = pairs.map(({ key, value }) => `${key}=${value}`).join('&*')
        // What links to `/send?phone=` is led on to `/send/?phone=`; a page of the old kind has no slash behind it.
        const slashes = rule.path.endsWith('/') || /\.[a-z]{2,5}$/.test(rule.path) ? [''] : ['', '/']
        return slashes.flatMap((slash) =>
          ['?', '?*&'].flatMap((before) =>
            ['', '&*'].map((after) => `${start}${rule.path}${slash}${before}${query}${after}`),
          ),
        )
      })
    case 'search':
      return rule.key === null
        ? [`${start}${rule.path}*${rule.text}*`]
        : [`${start}${rule.path}*?*${rule.key}=*${rule.text}*`]
  }
}

/**
 * As match patterns of Firefox's `WebsiteFilter`: the whole of path and query, in which `*` is anything. Firefox compares
 * in small letters (measured in 153, whatever is said of match patterns elsewhere), so one spelling is enough.
 */
export const firefoxPatterns = (rule: Rule): readonly string[] => [
  ...new Set(patternsOf(rule).map((pattern) => pattern.toLowerCase())),
]
