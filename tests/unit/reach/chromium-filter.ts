/**
 * How Chromium reads a filter of `URLBlocklist`, as far as ours go: written from its documents and `url_matcher`, apart
 * from the code that is tested with it, and held against Chromium 150 itself with every row of these tests. https://chromium.org/administrators/url-blocklist-filter-format
 */
const takeApart = (filter: string) => {
  const [, host = '', path = '', query = ''] = /^([^/?#]+)([^?#]*)(?:\?([^#]*))?/.exec(filter) ?? []
  return { host: host.toLowerCase(), path, query }
}

const hostMatches = (wanted: string, host: string): boolean =>
  wanted === '*' ||
  (wanted.startsWith('.') ? host === wanted.slice(1) : host === wanted || host.endsWith(`.${wanted}`))

const tokenMatches = (wanted: string, given: string): boolean =>
  wanted.endsWith('*') ? given.startsWith(wanted.slice(0, -1)) : given === wanted

/** Whether one filter blocks this address. */
export const chromiumBlocks = (filter: string, address: string): boolean => {
  const { host, path, query } = takeApart(filter)
  const url = new URL(address)
  const given = url.search.slice(1).split(/[&;]/)
  return (
    hostMatches(host, url.hostname) &&
    url.pathname.startsWith(path) &&
    query
      .split(/[&;]/)
      .filter(Boolean)
      .every((wanted) => given.some((token) => tokenMatches(wanted, token)))
  )
}
