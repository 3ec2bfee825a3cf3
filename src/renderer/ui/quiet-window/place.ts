/** Where things stand: the window in its wall, the floor before it, and the eye that looks at them. */
import { box, polygon, type Point } from './shapes.ts'

export const SHEET = { width: 400, height: 500 } as const
/** The opening in the wall. Its head is an ellipse, flatter than a church's; the bar lies where the tray icon has it. */
export const OPENING = { left: 104, right: 296, top: 58, bottom: 346, rise: 70, post: 200, bar: 164 } as const
export const FLOOR = 410
/** What is outside goes on: it is larger than the window on all sides. */
export const SKY = { left: 90, right: 310, top: 46, bottom: 356 } as const
export const EVERYWHERE = box(SKY.left, SKY.top, SKY.right - SKY.left, SKY.bottom - SKY.top)
/** Widths of the wood. */
export const WOOD = { ring: 7, bar: 8, post: 6, leaf: 6 } as const

const EYE = { x: 200, y: 216, distance: 1000 } as const

/** A point of the room, `z` units before the wall, as the eye sees it. */
export const seen = (x: number, y: number, z: number): Point => {
  const scale = EYE.distance / (EYE.distance - z)
  return [EYE.x + (x - EYE.x) * scale, EYE.y + (y - EYE.y) * scale]
}

/** The rounded head of the opening, drawn in by `inset`, from one `x` to another. */
const head = (inset: number, from: number, to: number, steps = 16): readonly Point[] => {
  const { left, right, top, rise, post } = OPENING
  const [rx, ry] = [(right - left) / 2 - inset, rise - inset]
  // Even steps of the angle, not of x: the head is steep at its ends.
  const angleAt = (x: number) => Math.acos(Math.min(1, Math.max(-1, (x - post) / rx)))
  return Array.from({ length: steps + 1 }, (_, i): Point => {
    const angle = angleAt(from) + ((angleAt(to) - angleAt(from)) * i) / steps
    return [post + rx * Math.cos(angle), top + rise - ry * Math.sin(angle)]
  })
}

/** The outline of the whole opening, drawn in by `inset`; out, where that is negative. */
export const arch = (inset: number): readonly Point[] => {
  const { left, right, bottom } = OPENING
  return [
    [left + inset, bottom - inset],
    ...head(inset, left + inset, right - inset, 32),
    [right - inset, bottom - inset],
  ]
}

/** Through this one looks outside: a little of it lies behind the wood, so that nothing shines between them. */
export const view = polygon(arch(WOOD.ring - 1))

export const rectangle = (left: number, top: number, right: number, bottom: number): readonly Point[] => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
]

/** The casement that turns: its hinges, its free edge when shut, its head and foot. */
export const LEAF = {
  hinge: OPENING.right - WOOD.ring,
  shut: OPENING.post,
  top: OPENING.bar + WOOD.bar / 2,
  bottom: OPENING.bottom - WOOD.ring,
} as const

/** The panes, drawn in by `inset`: two under the head, the fixed one below, and the turning one as it is when shut. */
export const panes = (inset: number): readonly (readonly Point[])[] => {
  const { left, right, post, bar } = OPENING
  const [edge, rail, stile] = [WOOD.ring + inset, bar - WOOD.bar / 2 - inset, WOOD.post / 2 + inset]
  const deep = WOOD.leaf + inset
  return [
    [[left + edge, rail], ...head(edge, left + edge, post - stile), [post - stile, rail]],
    [[post + stile, rail], ...head(edge, post + stile, right - edge), [right - edge, rail]],
    rectangle(left + WOOD.ring + deep, LEAF.top + deep, post - deep, LEAF.bottom - deep),
    rectangle(post + deep, LEAF.top + deep, LEAF.hinge - deep, LEAF.bottom - deep),
  ]
}
