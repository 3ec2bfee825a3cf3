// The one section of ours in a hosts file: write it, put it in, take it out, compare it. Pure functions on bytes.

import { isOwnLine, isSectionAddress, namesOnOwnLine, sectionText } from './format.ts'
import type { LineEnd } from './format.ts'
import { isHostName } from './names.ts'
import { asBuffer, isBomAt, lineText, scan } from './scan.ts'
import type { Range } from './scan.ts'

export type SectionOptions = {
  /** IPv4 address that the names point to: `0.0.0.0` (default) or one in 127.0.0.0/8. */
  readonly v4?: string
  /** Line end for a file that has none of its own. Default `\n`. */
  readonly eol?: LineEnd
}

/**
 * `absent`: no marker of ours. `intact`: exactly the section that would be written now, in its place.
 * `altered`: one section that differs from it, or is no longer first. `damaged`: markers missing, doubled or reordered.
 */
export type SectionState = 'absent' | 'intact' | 'altered' | 'damaged'

const LF = 0x0a
const CR = 0x0d
const BOM_LENGTH = 3

/**
 * The section's bytes. Names are sorted and made distinct, so equal sets give equal bytes; none gives no bytes.
 * Throws TypeError for a name or address that was not checked first: it would be written into a system file.
 */
export function renderSection(
  names: readonly string[],
  { v4 = '0.0.0.0', eol = '\n' }: SectionOptions = {},
): Buffer {
  if (!isSectionAddress(v4)) throw new TypeError(`not an address for a section: ${JSON.stringify(v4)}`)
  const distinct = [...new Set(names)].sort()
  const unchecked = distinct.find((name) => !isHostName(name))
  if (unchecked !== undefined) throw new TypeError(`not a checked host name: ${JSON.stringify(unchecked)}`)
  return distinct.length === 0 ? Buffer.alloc(0) : Buffer.from(sectionText(distinct, v4, eol), 'latin1')
}

/**
 * The file with a section for exactly these names, or without any (`null` or an empty list). All foreign bytes are
 * kept in their order; whatever is left of older or damaged sections goes. The section comes first (after a UTF-8
 * byte order mark), because resolvers take the first entry for a name. Linear in the size of the file.
 */
export const splice = (
  bytes: Uint8Array,
  names: readonly string[] | null,
  options: SectionOptions = {},
): Buffer => Buffer.concat(plan(bytes, names, options).parts)

/** How the section in these bytes compares with the one that `splice` would write for `names`. */
export const inspect = (
  bytes: Uint8Array,
  names: readonly string[] | null,
  options: SectionOptions = {},
): SectionState => plan(bytes, names, options).state

/**
 * `splice` and `inspect` in one pass, without copying the file: the new bytes come as parts, in order, which share
 * memory with `bytes`.
 */
export function plan(
  bytes: Uint8Array,
  names: readonly string[] | null,
  options: SectionOptions = {},
): { readonly parts: readonly Buffer[]; readonly changes: boolean; readonly state: SectionState } {
  const buffer = asBuffer(bytes)
  const { markers, ours } = scan(buffer)
  const parts = assemble(foreignPieces(buffer, ours), names ?? [], options)
  const changes = !areSame(parts, buffer)
  if (markers === 'none') return { parts, changes, state: 'absent' }
  if (markers === 'damaged') return { parts, changes, state: 'damaged' }
  return { parts, changes, state: changes ? 'altered' : 'intact' }
}

/** The names that lines of ours hold now, damaged sections included: what is left to go by if a list was lost. */
export function namesInSection(bytes: Uint8Array): readonly string[] {
  const buffer = asBuffer(bytes)
  const lines = scan(buffer).ours.map((range) => lineText(buffer, range))
  return [...new Set(lines.filter(isOwnLine).flatMap(namesOnOwnLine))]
}

function assemble(
  pieces: readonly Buffer[],
  names: readonly string[],
  options: SectionOptions,
): readonly Buffer[] {
  const section = renderSection(names, { ...options, eol: lineEndOf(pieces) ?? options.eol ?? '\n' })
  const [first, ...rest] = pieces
  if (section.length === 0) return pieces
  if (first === undefined || !isBomAt(first, 0)) return [section, ...pieces]
  return [first.subarray(0, BOM_LENGTH), section, first.subarray(BOM_LENGTH), ...rest]
}

function areSame(parts: readonly Buffer[], buffer: Buffer): boolean {
  if (lengthOf(parts) !== buffer.length) return false
  let at = 0
  return parts.every((part) => {
    const start = at
    at += part.length
    return part.equals(buffer.subarray(start, at))
  })
}

/** Bytes in all parts together. */
export const lengthOf = (parts: readonly Uint8Array[]): number =>
  parts.reduce((total, part) => total + part.length, 0)

function foreignPieces(buffer: Buffer, ours: readonly Range[]): Buffer[] {
  const pieces: Buffer[] = []
  let at = 0
  for (const { start, end } of ours) {
    if (start > at) pieces.push(buffer.subarray(at, start))
    at = end
  }
  if (at < buffer.length) pieces.push(buffer.subarray(at))
  return pieces
}

/** The first line end decides for the whole file. Pieces end after whole lines, so none is cut inside a CR LF. */
function lineEndOf(pieces: readonly Buffer[]): LineEnd | null {
  for (const piece of pieces) {
    const at = piece.indexOf(LF)
    if (at !== -1) return piece[at - 1] === CR ? '\r\n' : '\n'
  }
  return null
}
