// Foreign lines that lead a name of ours somewhere are made comments, by insertions that are found again.

import {
  ASIDE,
  MARKER_HEAD,
  MAX_ASIDE,
  MAX_STAND_IN_END,
  asideLength,
  endsStandIn,
  isStandIn,
  standInLine,
} from './format.ts'
import type { LineEnd } from './format.ts'
import { openingLines } from './opening-lines.ts'
import { isBomAt, lineAt, lineText } from './scan.ts'
import type { Range } from './scan.ts'

const LF = 0x0a
/** Many small parts cost a system call each when they are written. */
const MAX_PARTS = 32

/**
 * `rest` with every line that leads one of `names` somewhere turned into a comment. If it gives other names their
 * address too, a line of ours before it does that in its place: before, so that a last line without a line end needs
 * none. `aside` counts the comments. Nothing but insertions: `insertionsIn` finds them all again.
 */
export function setAside(
  rest: Buffer,
  names: readonly string[],
  eol: LineEnd,
): { readonly parts: readonly Buffer[]; readonly aside: number } {
  const opening = openingLines(rest, names)
  const parts: Buffer[] = []
  let at = 0
  for (const { start, address, others } of opening) {
    const standIn = others.length === 0 ? '' : standInLine(address, others) + eol
    parts.push(rest.subarray(at, start), Buffer.from(standIn + ASIDE, 'latin1'))
    at = start
  }
  parts.push(rest.subarray(at))
  return { parts: parts.length > MAX_PARTS ? [Buffer.concat(parts)] : parts, aside: opening.length }
}

/**
 * What `setAside` may have inserted: at the start of a line, `ASIDE` as often as it stands there; and whole lines that
 * are stand-ins to the last byte. Byte order marks are looked past. `infixes` are the candidates, in order; each byte
 * is looked at once, however they lie.
 */
export function insertionsIn(buffer: Buffer, infixes: readonly number[]): readonly Range[] {
  const found: Range[] = []
  let searched = 0
  let content = afterBoms(buffer, 0)
  for (const at of infixes) {
    const lineFeed = buffer.subarray(searched, at).lastIndexOf(LF)
    if (lineFeed !== -1) content = afterBoms(buffer, searched + lineFeed + 1)
    searched = at
    const length = at - MARKER_HEAD === content ? asideLength(textAt(buffer, content, MAX_ASIDE)) : 0
    if (length > 0) {
      found.push({ start: content, end: content + length })
      content = afterBoms(buffer, content + length)
      continue
    }
    const { end } = lineAt(buffer.subarray(0, at + MAX_STAND_IN_END), at)
    if (!endsStandIn(lineText(buffer, { start: at, end }))) continue
    const line = { start: content, end }
    if (isStandIn(lineText(buffer, line))) found.push(line)
  }
  return found
}

function afterBoms(buffer: Buffer, at: number): number {
  let after = at
  while (isBomAt(buffer, after)) after += 3
  return after
}

const textAt = (buffer: Buffer, start: number, length: number): string =>
  buffer.toString('latin1', start, Math.min(buffer.length, start + length))
