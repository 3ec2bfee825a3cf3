// All of ours in a hosts file: write it, put it in, take it out, compare it. Pure functions on bytes.

import { isOwnLine, isSectionAddress, namesOnOwnLine, sectionText } from './format.ts'
import type { LineEnd } from './format.ts'
import { isHostName } from './names.ts'
import { asBuffer, infixesIn, isBomAt, lineText, piecesWithout, scan } from './scan.ts'
import { insertionsIn, setAside } from './set-aside.ts'

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
 * byte order mark), because resolvers take the first entry for a name; foreign lines that lead one of the names
 * somewhere are set aside. Linear in the size of the file.
 */
export const splice = (
  bytes: Uint8Array,
  names: readonly string[] | null,
  options: SectionOptions = {},
): Buffer => Buffer.concat(plan(bytes, names, options).parts)

/** How what is ours in these bytes compares with what `splice` would write for `names`. */
export const inspect = (
  bytes: Uint8Array,
  names: readonly string[] | null,
  options: SectionOptions = {},
): SectionState => plan(bytes, names, options).state

export type Plan = {
  /** The new bytes, in order; where little changes they share memory with the old. */
  readonly parts: readonly Buffer[]
  readonly changes: boolean
  readonly state: SectionState
  /** How many foreign lines are comments in the new bytes because they lead a name somewhere. */
  readonly aside: number
}

/** `splice` and `inspect` in one pass, without copying the file where nothing is set aside in it. */
export function plan(bytes: Uint8Array, names: readonly string[] | null, options: SectionOptions = {}): Plan {
  const buffer = asBuffer(bytes)
  const { foreign, markers } = takeApart(buffer)
  const { parts, aside } = assemble(foreign, names ?? [], options)
  const changes = !areSame(parts, buffer)
  if (markers === 'none') return { parts, changes, aside, state: 'absent' }
  if (markers === 'damaged') return { parts, changes, aside, state: 'damaged' }
  return { parts, changes, aside, state: changes ? 'altered' : 'intact' }
}

/** The names that lines of ours hold now, damaged sections included: what is left to go by if a list was lost. */
export function namesInSection(bytes: Uint8Array): readonly string[] {
  const { whole, ours } = takeApart(asBuffer(bytes))
  const lines = ours.map((range) => lineText(whole, range))
  return [...new Set(lines.filter(isOwnLine).flatMap(namesOnOwnLine))]
}

/** What was set aside comes back first: a line that it hid may be one of ours. `ours` are ranges of `whole`. */
function takeApart(buffer: Buffer) {
  const infixes = infixesIn(buffer)
  const inserted = insertionsIn(buffer, infixes)
  const whole = inserted.length === 0 ? buffer : Buffer.concat(piecesWithout(buffer, inserted))
  const { markers, ours } = scan(whole, whole === buffer ? infixes : infixesIn(whole))
  return { whole, ours, markers, foreign: piecesWithout(whole, ours) }
}

function assemble(
  foreign: readonly Buffer[],
  names: readonly string[],
  options: SectionOptions,
): Pick<Plan, 'parts' | 'aside'> {
  const eol = lineEndOf(foreign) ?? options.eol ?? '\n'
  const section = renderSection(names, { ...options, eol })
  if (section.length === 0) return { parts: foreign, aside: 0 }
  const [first = Buffer.alloc(0), ...more] = foreign
  const bom = first.subarray(0, isBomAt(first, 0) ? BOM_LENGTH : 0)
  // In one piece, because what was taken out from between may join what is left of two lines.
  const rest = more.length === 0 ? first.subarray(bom.length) : Buffer.concat(foreign).subarray(bom.length)
  const { parts, aside } = setAside(rest, names, eol)
  const all = [bom, section, ...parts].filter((part) => part.length > 0)
  return { parts: all, aside }
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

/** The first line end decides for the whole file. Pieces end after whole lines, so none is cut inside a CR LF. */
function lineEndOf(pieces: readonly Buffer[]): LineEnd | null {
  for (const piece of pieces) {
    const at = piece.indexOf(LF)
    if (at !== -1) return piece[at - 1] === CR ? '\r\n' : '\n'
  }
  return null
}
