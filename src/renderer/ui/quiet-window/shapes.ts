/** What the picture is made of: filled outlines, in groups, in the order in which a printer would lay them down. */

export type Point = readonly [x: number, y: number]
/** Lightness 0–1, chroma, hue in degrees; hues may go past 360 to say which way round the circle a change goes. */
export type Colour = readonly [lightness: number, chroma: number, hue: number]
export type Stop = { readonly at: number; readonly colour: Colour; readonly opacity?: number }
export type Linear = { readonly from: Point; readonly to: Point; readonly stops: readonly Stop[] }
export type Radial = { readonly centre: Point; readonly radius: Point; readonly stops: readonly Stop[] }
export type Paint = Colour | Linear | Radial

export type Shape = { readonly d: string; readonly fill: Paint; readonly opacity?: number }
/** Groups are what moves, and what is seen through an opening. */
export type Group = {
  readonly part: Part
  readonly shapes: readonly Shape[]
  readonly clip?: string
  readonly opacity?: number
}
/** Those with a life of their own move a little: see quiet-window.css. */
export type Part = 'room' | 'sky' | 'stars' | 'pool' | 'wood' | 'leaf' | 'twig' | 'vase' | 'curtain'

/** Tenths of a unit are a thirtieth of a pixel where the picture is largest. */
const say = (value: number): string => String(Math.round(value * 10) / 10)

export const polygon = (points: readonly Point[]): string =>
  `M${points.map(([x, y]) => `${say(x)} ${say(y)}`).join('L')}Z`

export const box = (x: number, y: number, w: number, h: number): string =>
  polygon([
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ])

export const ellipse = (x: number, y: number, rx: number, ry = rx): string =>
  `M${say(x - rx)} ${say(y)}a${say(rx)} ${say(ry)} 0 1 0 ${say(rx * 2)} 0a${say(rx)} ${say(ry)} 0 1 0 ${say(-rx * 2)} 0Z`

/** A soft outline through all the points: Catmull–Rom as cubic curves. */
export const smooth = (points: readonly Point[], closed = false): string => {
  const at = (i: number): Point =>
    (closed ? points.at(i % points.length) : points[Math.min(points.length - 1, Math.max(0, i))]) ?? [0, 0]
  const count = closed ? points.length : points.length - 1
  const [startX, startY] = at(0)
  let d = `M${say(startX)} ${say(startY)}`
  for (let i = 0; i < count; i++) {
    const [[ax, ay], [bx, by], [cx, cy], [dx, dy]] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    d += `C${[bx + (cx - ax) / 6, by + (cy - ay) / 6, cx - (dx - bx) / 6, cy - (dy - by) / 6, cx, cy].map(say).join(' ')}`
  }
  return closed ? `${d}Z` : d
}

export const isColour = (paint: Paint): paint is Colour => Array.isArray(paint)
