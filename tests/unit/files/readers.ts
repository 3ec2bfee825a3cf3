/** Reads what we write as the tools that it is for read it, each after its own document; throws where they would. */

const wrong = (what: string): never => {
  throw new Error(what)
}

/** The words of a Sieve script (RFC 5228, 8.1): texts, lists, tags, names and signs; comments are left out. */
export const sieveWords = (script: string): readonly string[] => {
  const word = /\s+|#[^\r\n]*\r\n|"(?:[^"\\\0]|\\[^\0])*"|:?[A-Za-z_][A-Za-z0-9_]*|[[\](){},;]/y
  const words: string[] = []
  while (word.lastIndex < script.length) {
    const at = word.lastIndex
    const [found] = word.exec(script) ?? wrong(`no word at ${JSON.stringify(script.slice(at, at + 40))}`)
    if (!/^[\s#]/.test(found)) words.push(found)
  }
  return words
}

/** The texts of the list that stands at the `nth` place after `before`. */
export const sieveTexts = (words: readonly string[], before: readonly string[]): readonly string[] => {
  const at = words.findIndex((_word, index) => before.every((each, step) => words[index + step] === each))
  if (at < 0) return wrong(`no ${before.join(' ')}`)
  const begin = words.indexOf('[', at + before.length)
  return words
    .slice(begin + 1, words.indexOf(']', begin))
    .filter((word) => word !== ',')
    .map((word) => word.slice(1, -1).replace(/\\([\s\S])/g, '$1'))
}

/** One filter of Thunderbird's, its terms with the value that it compares. */
export type ReadFilter = {
  readonly name: string
  readonly actions: readonly string[]
  readonly folder: string | null
  readonly terms: readonly { readonly join: string; readonly how: string; readonly value: string }[]
}

/** `key="value"` line by line, a mark in it escaped; then terms as nsMsgFilterList and nsMsgSearchTerm read them. */
export const thunderbirdRead = (text: string): readonly ReadFilter[] => {
  const lines = text.split('\r\n')
  if (lines.pop() !== '') wrong('the last line does not end')
  const facts = lines.map((line) => {
    const [, key = '', value = ''] = /^([A-Za-z]+)="((?:[^"\\\r\n]|\\.)*)"$/.exec(line) ?? wrong(line)
    return { key, value: value.replaceAll('\\"', '"') }
  })
  const filters: { name: string; actions: string[]; folder: string | null; terms: ReadFilter['terms'] }[] = []
  for (const { key, value } of facts) {
    const last = filters.at(-1)
    if (key === 'name') filters.push({ name: value, actions: [], folder: null, terms: [] })
    else if (key === 'action') last?.actions.push(value)
    else if (key === 'actionValue' && last) last.folder = value
    else if (key === 'condition' && last) last.terms = termsOf(value)
  }
  return filters
}

const termsOf = (condition: string): ReadFilter['terms'] => {
  const term = /(AND|OR) \(from,(is|begins with|ends with),(?:"((?:[^"\\]|\\")*)"|([^ "][^)"]*))\)(?: |$)/y
  const terms: { join: string; how: string; value: string }[] = []
  while (term.lastIndex < condition.length) {
    const [, join = '', how = '', marked, bare = ''] = term.exec(condition) ?? wrong(condition)
    terms.push({ join, how, value: marked?.replaceAll('\\"', '"') ?? bare })
  }
  return terms
}

/** The words of a PowerShell script: texts in single marks, variables, parameters, names and signs. */
export const powershellWords = (script: string): readonly string[] => {
  if (!script.startsWith('\ufeff')) wrong('no mark at the beginning')
  // Any of these begins and ends a text; twice, it is one sign in it.
  const mark = "['\u2018\u2019\u201a\u201b]"
  const word = new RegExp(
    `\\ufeff|[ \\r\\n]+|#[^\\r\\n]*|${mark}((?:[^'\u2018\u2019\u201a\u201b]|${mark}${mark})*)${mark}(?!${mark})|\\$\\w+|-?[A-Za-z][\\w-]*|[@(),+=]|\\d+`,
    'y',
  )
  const words: string[] = []
  while (word.lastIndex < script.length) {
    const at = word.lastIndex
    const [found, text] =
      word.exec(script) ?? wrong(`no word at ${JSON.stringify(script.slice(at, at + 40))}`)
    if (text !== undefined) words.push(`'${text.replace(new RegExp(`(${mark})${mark}`, 'g'), '$1')}`)
    else if (!/^[\ufeff \r\n#]/.test(found)) words.push(found)
  }
  return words
}

/** The lines of a vCard (RFC 2426): unfolded, the value unescaped. */
export const vcardLines = (card: string): readonly { readonly name: string; readonly value: string }[] => {
  const raw = card.split('\r\n')
  if (raw.pop() !== '') wrong('the last line does not end')
  for (const line of raw) {
    if (/[\r\n]/.test(line)) wrong('a bare end of line')
    if (new TextEncoder().encode(line).length > 75) wrong('a line is too long')
  }
  return raw
    .join('\r\n')
    .replace(/\r\n /g, '')
    .split('\r\n')
    .map((line) => {
      const [, name = '', value = ''] = /^([A-Z]+(?:;[A-Z]+=[A-Z]+)*):(.*)$/su.exec(line) ?? wrong(line)
      return { name, value: value.replace(/\\([\\;,])/g, '$1') }
    })
}

/** Values of `apps:property`, entry by entry, out of XML that holds nothing but what we mean to write. */
export const gmailRead = (xml: string): readonly ReadonlyMap<string, string>[] => {
  const tag =
    /<\?xml version='1\.0' encoding='UTF-8'\?>|<(\/?)([a-z:]+)((?:\s[a-z:]+='[^'<&]*(?:&(?:amp|lt|gt|quot|apos|#\d+);[^'<&]*)*')*)(\/?)>|[^<&]+/y
  const entries: Map<string, string>[] = []
  const open: string[] = []
  while (tag.lastIndex < xml.length) {
    const at = tag.lastIndex
    const [found, closing, name, attributes = '', empty] =
      tag.exec(xml) ?? wrong(`no tag at ${JSON.stringify(xml.slice(at, at + 60))}`)
    if (name === undefined) continue
    if (closing) {
      if (open.pop() !== name) wrong(`${found} closes another`)
      continue
    }
    if (!empty) open.push(name)
    if (name === 'entry') entries.push(new Map())
    if (name !== 'apps:property') continue
    const [key = '', value = ''] = [...attributes.matchAll(/='([^']*)'/g)].map(([, text = '']) =>
      unescape(text),
    )
    entries.at(-1)?.set(key, value)
  }
  if (open.length > 0) wrong(`${open.join()} stays open`)
  return entries
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const unescape = (text: string): string =>
  text.replace(/&(?:#(\d+)|([a-z]+));/g, (_all, code: string | undefined, name: string | undefined) =>
    code === undefined ? (signs[name ?? ''] ?? wrong(name ?? '')) : String.fromCharCode(Number(code)),
  )
