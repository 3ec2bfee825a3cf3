/** Lays a number out in the tray icon's tile: which characters, how large, where. */
import { strokesOf, widthOf, type Point, type Stroke } from './tray-glyphs.ts'

/** By the number of characters, as shares of the tile: their height, the pen, the margin; the gap in pens. */
const STYLES = [
  { height: 0.72, pen: 0.135, margin: 0.1, gap: 1 },
  { height: 0.62, pen: 0.115, margin: 0.1, gap: 0.85 },
  { height: 0.6, pen: 0.09, margin: 0.07, gap: 0.6 },
  { height: 0.52, pen: 0.07, margin: 0.07, gap: 0.6 },
] as const

type Fit = { readonly pen: number; readonly width: number; readonly height: number; readonly gap: number }

/** Light on dark looks thinner than it is, above all a line of one pixel. */
const bolder = (pen: number): number => pen + (pen === 1 ? 0.26 : 0.1)

const styleOf = (text: string) => STYLES[Math.min(text.length, STYLES.length) - 1] ?? STYLES[3]

const roomFor = (text: string, size: number): number =>
  size - 2 * Math.max(1, Math.floor(size * styleOf(text).margin))

const spanOf = (text: string, { width, pen, gap }: Fit): number =>
  Array.from(text, (char) => widthOf(char, width, pen) + gap).reduce((sum, each) => sum + each, -gap)

/** The largest pen and characters, in whole pixels, with which a text stays inside; null when nothing legible does. */
const fit = (text: string, size: number): Fit | null => {
  const style = styleOf(text)
  const odd = size % 2
  const height = 2 * Math.round((size * style.height - odd) / 2) + odd
  for (let pen = Math.max(1, Math.round(size * style.pen)); pen >= 1; pen--) {
    const gap = Math.max(1, Math.round(pen * style.gap))
    for (let width = Math.round(height * 0.66); width - 2 * pen >= Math.max(1, pen * 0.8); width--) {
      const found = { pen, width, height, gap }
      if (spanOf(text, found) <= roomFor(text, size)) return found
    }
  }
  return null
}

const lay = (text: string, size: number, fitted: Fit): readonly Stroke[] => {
  // Four thin digits run together sooner than three: they take what air is left.
  const airy = { ...fitted, gap: fitted.gap + 1 }
  const used = text.length > 3 && spanOf(text, airy) <= roomFor(text, size) ? airy : fitted
  const { pen, height, gap } = used
  const top = (size - height) / 2
  let x = Math.floor((size - spanOf(text, used)) / 2)
  return Array.from(text).flatMap((char) => {
    const [left, width] = [x, widthOf(char, used.width, pen)]
    x += width + gap
    return strokesOf(char, { width, height, pen }).map((stroke) =>
      stroke.map(([px, py]): Point => [px + left, py + top]),
    )
  })
}

/**
 * All digits wherever they fit (four need 22 px, or 16 px with a narrow one in front): the number is what people look
 * for. Where they do not, whole thousands: cut digits would lie, smaller ones could not be read.
 * @param size of the tile, in whole pixels
 * @returns null when it is not a number, or nothing of it fits
 */
export const writeNumber = (
  number: string,
  size: number,
): { readonly strokes: readonly Stroke[]; readonly pen: number } | null => {
  if (!/^[0-9]+$/.test(number)) return null
  for (const text of [number, `${number.slice(0, -3)}k`]) {
    // Measured by the widest of its length, so that the weight does not jump from one day to the next.
    const fitted = fit('0'.repeat(text.length), size) ?? fit(text, size)
    if (fitted) return { strokes: lay(text, size, fitted), pen: bolder(fitted.pen) }
  }
  return null
}
