/** Draws the day number, a lit window, or a sheet that says nothing, into a bitmap for the tray. Pure arithmetic. */
import type { Stroke } from './tray-glyphs.ts'
import { writeNumber } from './tray-number.ts'

/** Rows from the top, four bytes a pixel: red, green, blue, alpha; the colours premultiplied by alpha. */
export type Bitmap = { readonly width: number; readonly height: number; readonly rgba: Uint8Array }

type Colour = readonly [red: number, green: number, blue: number]
type Shade = { readonly top: Colour; readonly foot: Colour }

/** For light panels: night outside. Light enough to stand out from a black panel, dark enough for the ink on it. */
export const TILE: Shade = { top: [0x33, 0x41, 0x66], foot: [0x4d, 0x5e, 0x88] }
/** Lamplight within. */
export const INK: Colour = [0xff, 0xf6, 0xe3]
/** For dark panels: a lamplit tile, and the night written on it. */
export const LAMP: Shade = { top: [0xff, 0xf4, 0xe0], foot: [0xf4, 0xd5, 0xa4] }
export const NIGHT: Colour = [0x1e, 0x28, 0x42]
const PANES: Shade = { top: [0xff, 0xe9, 0xc2], foot: [0xf6, 0xc6, 0x86] }

const mix = (from: number, to: number, share: number): number => from + (to - from) * share

// Shapes are signed distances: negative inside, so that an edge may cover a pixel in part.
type Box = {
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly r: number
}

const toBox = (x: number, y: number, box: Box): number => {
  const dx = Math.abs(x - box.x - box.w / 2) - box.w / 2 + box.r
  const dy = Math.abs(y - box.y - box.h / 2) - box.h / 2 + box.r
  const outX = Math.max(dx, 0)
  const outY = Math.max(dy, 0)
  return Math.sqrt(outX * outX + outY * outY) + Math.min(Math.max(dx, dy), 0) - box.r
}

/** Four numbers a segment: where it begins, and how far it goes from there. */
const segmentsOf = (strokes: readonly Stroke[]): Float64Array =>
  Float64Array.from(
    strokes.flatMap((stroke) =>
      stroke.slice(1).flatMap(([x, y], i) => {
        const [fromX, fromY] = stroke[i] ?? [x, y]
        return [fromX, fromY, x - fromX, y - fromY]
      }),
    ),
  )

// Plain numbers, squared until the end: this loop runs a hundred thousand times for one icon.
const toSegments = (px: number, py: number, segments: Float64Array): number => {
  let nearest = Infinity
  for (let i = 0; i < segments.length; i += 4) {
    const x = px - (segments[i] ?? 0)
    const y = py - (segments[i + 1] ?? 0)
    const dx = segments[i + 2] ?? 0
    const dy = segments[i + 3] ?? 0
    const share = (x * dx + y * dy) / (dx * dx + dy * dy || 1)
    const along = share < 0 ? 0 : share > 1 ? 1 : share
    const offX = x - along * dx
    const offY = y - along * dy
    const distance = offX * offX + offY * offY
    if (distance < nearest) nearest = distance
  }
  return Math.sqrt(nearest)
}

/** The panes of a window with soft shoulders, parted by a sash bar and a post. */
const toPanes = (x: number, y: number, size: number): number => {
  const odd = size % 2
  const bar = 2 * Math.max(1, Math.round(size / 32)) - odd
  const [w, h] = [2 * Math.round(size * 0.31) + odd, 2 * Math.round(size * 0.36) + odd]
  const [left, top] = [(size - w) / 2, (size - h) / 2]
  // Two boxes, each reaching beyond the other's end: one rounds the head, one the foot.
  const head = toBox(x, y, { x: left, y: top, w, h: h * 2, r: w * 0.36 })
  const foot = toBox(x, y, { x: left, y: top - h, w, h: h * 2, r: size * 0.06 })
  const sash = top + Math.round(h * 0.36) + bar / 2
  return Math.max(head, foot, bar / 2 - Math.min(Math.abs(x - size / 2), Math.abs(y - sash)))
}

/** A sheet of a calendar: its head, a line of air, and two rows of three days, all on whole pixels. */
const toSheet = (x: number, y: number, size: number): number => {
  const odd = size % 2
  const pen = Math.max(1, Math.round(size / 18))
  const day = 2 * Math.round(size / 12.5 - odd / 2) + odd
  const head = 2 * pen + odd
  const [w, h] = [3 * day + 4 * pen, head + 4 * pen + 2 * day]
  const [left, top] = [(size - w) / 2, (size - h) / 2]
  const sheet = toBox(x, y, { x: left, y: top, w, h, r: pen * 1.2 })
  const air = toBox(x, y, { x: left - 1, y: top + head, w: w + 2, h: pen, r: 0 })
  const days = [0, 1, 2, 3, 4, 5].map((at) =>
    toBox(x, y, {
      x: left + pen + (at % 3) * (day + pen),
      y: top + head + 2 * pen + Math.floor(at / 3) * (day + pen),
      w: day,
      h: day,
      r: 0,
    }),
  )
  return Math.max(sheet, -air, -Math.min(...days))
}

export type Look = {
  /** On light panels, on dark ones, or as a mask that macOS colours by itself. */
  readonly ground: 'night' | 'lamp' | 'mask'
  /** What is drawn where there is no number. */
  readonly plain: 'window' | 'neutral'
}

const coloursOf = (ground: Look['ground'], isWritten: boolean): { tile: Shade; light: Shade } => {
  if (ground === 'lamp') return { tile: LAMP, light: { top: NIGHT, foot: NIGHT } }
  return { tile: TILE, light: isWritten ? { top: INK, foot: INK } : PANES }
}

/**
 * @param number digits; anything else, and null, draws what is plain
 * @param size of the grid on which everything is laid out, in whole pixels, 16 or more
 * @param scale bitmap pixels for each of the grid: drawn at 2 and shrunk to half by a panel, it is as sharp as at 1
 */
export const drawTrayIcon = (
  number: string | null,
  size: number,
  scale = 1,
  { ground, plain }: Look = { ground: 'night', plain: 'window' },
): Bitmap => {
  const side = size * scale
  const rgba = new Uint8Array(side * side * 4)
  const tile: Box = { x: 0, y: 0, w: size, h: size, r: size * 0.25 }
  const written = number === null ? null : writeNumber(number, size)
  const segments = segmentsOf(written?.strokes ?? [])
  const toPlain = plain === 'window' ? toPanes : toSheet
  const { tile: shade, light: lit } = coloursOf(ground, written !== null)
  const cover = (distance: number): number => Math.min(1, Math.max(0, 0.5 - distance * scale))
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      const x = (column + 0.5) / scale
      const y = (row + 0.5) / scale
      const at = (row * side + column) * 4
      const alpha = cover(toBox(x, y, tile))
      const light = cover(written ? toSegments(x, y, segments) - written.pen / 2 : toPlain(x, y, size))
      if (ground === 'mask') {
        // Black everywhere; what is written is cut out of it.
        rgba[at + 3] = Math.round(255 * alpha * (1 - light))
        continue
      }
      for (const channel of [0, 1, 2] as const) {
        const dark = mix(shade.top[channel], shade.foot[channel], y / size)
        const bright = mix(lit.top[channel], lit.foot[channel], y / size)
        rgba[at + channel] = Math.round(mix(dark, bright, light) * alpha)
      }
      rgba[at + 3] = Math.round(255 * alpha)
    }
  return { width: side, height: side, rgba }
}

/** The order in which Electron's `nativeImage` takes a bitmap on every platform; it too wants it premultiplied. */
export const toBgra = ({ rgba }: Bitmap): Uint8Array =>
  rgba.map((value, i) => (i % 4 === 0 ? rgba[i + 2] : i % 4 === 2 ? rgba[i - 2] : value) ?? 0)
