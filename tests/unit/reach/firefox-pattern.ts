/**
 * How Firefox reads a match pattern of `WebsiteFilter`, as far as ours go: written from MDN's "Match patterns in extension
 * manifests", apart from the code that is tested with it. Held against Firefox ESR 153 itself with every row of these
 * tests: it compares in small letters.
 */
const globMatches = (glob: string, text: string): boolean => {
  const [first = '', ...others] = glob.split('*')
  if (others.length === 0) return text === glob
  const last = others.pop() ?? ''
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last))
    return false
  let at = first.length
  for (const part of others) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at <= text.length - last.length
}

/** Whether one pattern matches this address. */
export const firefoxMatches = (pattern: string, address: string): boolean => {
  const [, scheme = '', host = '', path = ''] =
    /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)(\/.*)$/.exec(pattern) ?? []
  if (scheme === '') throw new Error(`no match pattern: ${pattern}`)
  const url = new URL(address)
  if (!/^https?:$/.test(url.protocol) || (scheme !== '*' && url.protocol !== `${scheme}:`)) return false
  const bare = host.replace(/^\*\./, '')
  const hostFits =
    host === '*' || url.hostname === bare || (host.startsWith('*.') && url.hostname.endsWith(`.${bare}`))
  return hostFits && globMatches(path.toLowerCase(), `${url.pathname}${url.search}`.toLowerCase())
}
