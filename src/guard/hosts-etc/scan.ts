// Finds which byte ranges of a hosts file are ours; every other byte is foreign and is never decoded.

import { MARKER_HEAD, MARKER_INFIX, MAX_MARKER, MAX_OWN_LINE, isOwnLine, markerKind } from './format.ts'

/** Half-open: `start` is ours, `end` is not. */
export type Range = { readonly start: number; readonly end: number }

export type Scan = {
  /** `none`: no marker. `whole`: one begin followed by one end. `damaged`: any other set of markers. */
  readonly markers: 'none' | 'whole' | 'damaged'
  /** Sorted and disjoint; each is whole lines with their line ends. */
  readonly ours: readonly Range[]
}

type Marker = Range & { readonly kind: 'begin' | 'end' }

const LF = 0x0a
const CR = 0x0d

/**
 * What counts as ours: every marker line; between a begin and the end that follows it, each line of exactly the form
 * that we write; beside a begin or end without its partner, only the unbroken run of such lines next to it.
 * All else, also between our markers, is somebody's and is kept. Linear in the size of the file.
 */
export function scan(bytes: Uint8Array, infixes: readonly number[] = infixesIn(asBuffer(bytes))): Scan {
  const buffer = asBuffer(bytes)
  const markers = findMarkers(buffer, infixes)
  const ours: Range[] = []
  let claimedTo = 0
  markers.forEach((marker, index) => {
    const next = markers[index + 1]
    if (marker.kind === 'end' && markers[index - 1]?.kind !== 'begin') {
      for (const line of ownLinesBefore(buffer, claimedTo, marker.start)) ours.push(line)
    }
    ours.push({ start: marker.start, end: marker.end })
    claimedTo = marker.end
    if (marker.kind === 'end') return
    const closed = next?.kind === 'end'
    for (const line of linesIn(buffer, marker.end, next?.start ?? buffer.length)) {
      if (isOurs(buffer, line)) {
        ours.push(line)
        claimedTo = line.end
      } else if (!closed) break
    }
  })

  const whole = markers.length === 2 && markers[0]?.kind === 'begin' && markers[1]?.kind === 'end'
  return { markers: markers.length === 0 ? 'none' : whole ? 'whole' : 'damaged', ours }
}

/** The same memory as a Buffer, whose searches are native. */
export const asBuffer = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** Does a UTF-8 byte order mark start here? */
export const isBomAt = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf

/** Where something of ours may be: the places of the words that all of it has in common. */
export function infixesIn(buffer: Buffer): readonly number[] {
  const infixes: number[] = []
  let at = buffer.indexOf(MARKER_INFIX, 0, 'latin1')
  while (at !== -1) {
    infixes.push(at)
    at = buffer.indexOf(MARKER_INFIX, at + MARKER_INFIX.length, 'latin1')
  }
  return infixes
}

/** What is left of `buffer` without these sorted, disjoint ranges; shares its memory. */
export function piecesWithout(buffer: Buffer, ranges: readonly Range[]): Buffer[] {
  const pieces: Buffer[] = []
  let at = 0
  for (const { start, end } of ranges) {
    if (start > at) pieces.push(buffer.subarray(at, start))
    at = end
  }
  if (at < buffer.length) pieces.push(buffer.subarray(at))
  return pieces
}

function findMarkers(buffer: Buffer, infixes: readonly number[]): Marker[] {
  const markers: Marker[] = []
  for (const at of infixes) {
    const start = at - MARKER_HEAD
    if (start < 0 || !startsLine(buffer, start)) continue
    const line = lineAt(buffer, start)
    const kind = line.end - start > MAX_MARKER ? null : markerKind(lineText(buffer, line))
    if (kind !== null) markers.push({ ...line, kind })
  }
  return markers
}

/**
 * Byte order marks before a marker stay foreign, but are looked past, however many: else taking a section out from
 * between two of them, or putting one in, would change what the next line is.
 */
function startsLine(buffer: Buffer, at: number): boolean {
  let start = at
  while (start >= 3 && isBomAt(buffer, start - 3)) start -= 3
  return start === 0 || buffer[start - 1] === LF
}

export function lineAt(buffer: Buffer, start: number, limit = buffer.length): Range {
  const lineFeed = buffer.indexOf(LF, start)
  return { start, end: lineFeed === -1 || lineFeed >= limit ? limit : lineFeed + 1 }
}

function* linesIn(buffer: Buffer, start: number, limit: number): Generator<Range> {
  for (let at = start; at < limit;) {
    const line = lineAt(buffer, at, limit)
    yield line
    at = line.end
  }
}

/** The unbroken run of our lines that ends at `end`, top to bottom. */
function ownLinesBefore(buffer: Buffer, floor: number, end: number): Range[] {
  const run: Range[] = []
  const region = buffer.subarray(floor, end)
  for (let stop = region.length; stop > 0 && region[stop - 1] === LF;) {
    const start = stop < 2 ? 0 : region.lastIndexOf(LF, stop - 2) + 1
    const line = { start: floor + start, end: floor + stop }
    if (!isOurs(buffer, line)) break
    run.push(line)
    stop = start
  }
  return run.reverse()
}

function isOurs(buffer: Buffer, line: Range): boolean {
  return line.end - line.start <= MAX_OWN_LINE && isOwnLine(lineText(buffer, line))
}

/** A line without its line end. Latin-1 maps each byte to one character, so nothing is lost or rejected. */
export function lineText(buffer: Buffer, { start, end }: Range): string {
  let stop = end
  if (stop > start && buffer[stop - 1] === LF) stop -= 1
  if (stop > start && buffer[stop - 1] === CR) stop -= 1
  return buffer.toString('latin1', start, stop)
}
