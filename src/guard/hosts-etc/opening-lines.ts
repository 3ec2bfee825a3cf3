// Finds the foreign lines that give a name of ours an address which leads somewhere, as resolvers read lines.

import { wordsLike } from './token-search.ts'

/** `others` are the names on the line that are not ours, as they are written there. */
export type OpeningLine = {
  readonly start: number
  readonly address: string
  readonly others: readonly string[]
}

const LF = 0x0a
/** What the C library takes for the space between words, and for the end of a line's words. */
const SPACE = /[\t-\r ]+/
const END = /[#\0]/
const NOWHERE = /^(?:0\.0\.0\.0|127\.\d+\.\d+\.\d+|::1?)$/

/** No resolver reads a line further that begins otherwise, after a byte order mark for one. */
const MAYBE_ADDRESS = /^[0-9a-f:][!-~]*$/i

/** Bytes. Comparing a file with the one before is ten times faster than to search it, which only tells in a large one. */
const WORTH_REMEMBERING = 64 * 1024
const TOO_MUCH_TO_REMEMBER = 8 * 1024 * 1024
/** The last large file without such a line, and for which names: a guard looks at the same one again and again. */
let searched: { readonly bytes: Buffer; readonly names: ReadonlySet<string> } | null = null

/** Nowhere, or this computer itself: an address that a line of anybody's may give a locked name. */
const leadsNowhere = (address: string): boolean => NOWHERE.test(address)

/** In the order of the file. Resolvers compare names without case; `host.` is locked together with `host`. */
export function openingLines(buffer: Buffer, names: readonly string[]): readonly OpeningLine[] {
  const known = searched !== null && searched.bytes.equals(buffer) ? searched.names : null
  const unknown = known === null ? names : names.filter((name) => !known.has(name))
  if (unknown.length === 0) return []
  const likely = wordsLike(buffer, unknown)
  const opening = likely.length === 0 ? [] : linesAt(buffer, likely, new Set(names))
  if (opening.length === 0 && buffer.length >= WORTH_REMEMBERING && buffer.length <= TOO_MUCH_TO_REMEMBER)
    searched = { bytes: buffer, names: new Set([...(known ?? []), ...names]) }
  return opening
}

/** `places` are those of words, in order. */
function linesAt(buffer: Buffer, places: readonly number[], locked: ReadonlySet<string>): OpeningLine[] {
  const opening: OpeningLine[] = []
  let lineEnd = 0
  for (const at of places) {
    if (at < lineEnd) continue
    const start = lineEnd + buffer.subarray(lineEnd, at).lastIndexOf(LF) + 1
    const lineFeed = buffer.indexOf(LF, at)
    lineEnd = lineFeed === -1 ? buffer.length : lineFeed + 1
    const [address = '', ...aliases] = wordsOf(buffer.toString('latin1', start, lineEnd))
    if (!MAYBE_ADDRESS.test(address) || leadsNowhere(address)) continue
    const others = aliases.filter((alias) => !locked.has(alias.toLowerCase().replace(/\.$/, '')))
    if (others.length < aliases.length) opening.push({ start, address, others })
  }
  return opening
}

const wordsOf = (line: string): string[] =>
  (line.split(END, 1)[0] ?? '').split(SPACE).filter((word) => word !== '')
