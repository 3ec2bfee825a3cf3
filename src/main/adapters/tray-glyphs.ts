/** The characters of the tray icon as strokes, laid onto whole pixels so that stems stay sharp at 16 px. */

export type Point = readonly [x: number, y: number]
export type Stroke = readonly Point[]

/** A box in whole pixels and the width of the pen in it. Strokes keep half a pen away from its edges. */
type Box = { readonly width: number; readonly height: number; readonly pen: number }

const line = (...points: readonly Point[]): Stroke => points

/** Enough for 64 px: a chord then strays less than a twentieth of a pixel from its arc. */
const STEPS_A_QUARTER = 10

/** Angles are counted in quarter turns: 0 is to the right, 1 is down, as the axes of a bitmap go. */
const arc = (x: number, y: number, rx: number, ry: number, from: number, to: number): Stroke => {
  const steps = Math.ceil(Math.abs(to - from) * STEPS_A_QUARTER)
  return Array.from({ length: steps + 1 }, (_, step): Point => {
    const angle = ((from + ((to - from) * step) / steps) * Math.PI) / 2
    return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)]
  })
}

const curve = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point): Stroke =>
  Array.from({ length: STEPS_A_QUARTER + 1 }, (_, step): Point => {
    const t = step / STEPS_A_QUARTER
    const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t * t]
    return [a * ax + b * bx + c * cx, a * ay + b * by + c * cy]
  })

const gridOf = ({ width, height, pen }: Box) => {
  const half = pen / 2
  return {
    pen,
    left: half,
    right: width - half,
    top: half,
    bottom: height - half,
    centre: width / 2,
    radius: width / 2 - half,
    // The upper half is the smaller one, as in type; the bar in the middle lies on whole pixels.
    middle: Math.ceil((height - pen) / 2 - 1) + half,
  }
}
type Grid = ReturnType<typeof gridOf>

/** A closed loop, with straight sides where it is taller than wide. */
const loop = ({ left, centre, radius }: Grid, top: number, bottom: number): Stroke => {
  const ry = Math.min(radius, (bottom - top) / 2)
  return [
    ...arc(centre, top + ry, radius, ry, 2, 4),
    ...arc(centre, bottom - ry, radius, ry, 0, 2),
    [left, top + ry],
  ]
}

const one = ({ left, right, top, bottom }: Grid): readonly Stroke[] => [
  line([left, top + (right - left) * 0.8], [right, top], [right, bottom]),
]

const two = ({ left, right, top, bottom, centre, radius }: Grid): readonly Stroke[] => {
  const y = top + Math.min(radius, (bottom - top) / 2)
  return [
    [
      ...arc(centre, y, radius, y - top, 2.15, 4),
      ...curve([right, y], [right, y + (bottom - y) * 0.36], [left, bottom]),
      [right, bottom],
    ],
  ]
}

const three = ({ left, top, bottom, middle, centre, radius }: Grid): readonly Stroke[] => {
  const [upper, lower] = [(middle - top) / 2, (bottom - middle) / 2]
  return [
    arc(centre, top + upper, radius, upper, 2.35, 5),
    arc(centre, middle + lower, radius, lower, 3, 5.65),
    line([left + radius * 0.8, middle], [centre, middle]),
  ]
}

const four = ({ left, right, top, bottom, pen }: Grid, { width, height }: Box): readonly Stroke[] => {
  const bar = Math.floor(height * 0.66 - pen / 2) + pen / 2
  // Where a closed one would fill up, it stays open at the top, as many people write it.
  if (width - 3 * pen < 1)
    return [line([left, top], [left, bar], [right, bar]), line([right, top], [right, bottom])]
  const stem = right - Math.max(1, Math.round(width * 0.14))
  return [line([stem, bottom], [stem, top], [left, bar], [right, bar])]
}

const five = ({ left, right, top, bottom, middle, centre, radius }: Grid): readonly Stroke[] => {
  const ry = (bottom - middle) / 2
  return [[[right, top], [left, top], [left, middle], ...arc(centre, middle + ry, radius, ry, 3, 5.65)]]
}

const six = (grid: Grid): readonly Stroke[] => {
  const { left, top, bottom, middle, centre, radius } = grid
  return [
    loop(grid, middle, bottom),
    [
      [left, (middle + bottom) / 2],
      ...arc(centre, top + Math.min(radius, middle - top), radius, Math.min(radius, middle - top), 2, 3.6),
    ],
  ]
}

const nine = (grid: Grid, { width, height }: Box): readonly Stroke[] =>
  six(grid).map((stroke) => stroke.map(([x, y]): Point => [width - x, height - y]))

const k = ({ left, right, top, bottom, middle }: Grid): readonly Stroke[] => {
  const waist = middle + (bottom - middle) * 0.45
  return [
    line([left, top], [left, bottom]),
    line([right, middle - (middle - top) * 0.35], [left, waist], [right, bottom]),
  ]
}

const DRAW: Readonly<Record<string, (grid: Grid, box: Box) => readonly Stroke[]>> = {
  '0': (grid) => [loop(grid, grid.top, grid.bottom)],
  '1': one,
  '2': two,
  '3': three,
  '4': four,
  '5': five,
  '6': six,
  '7': ({ left, right, top, bottom }) => [
    line([left, top], [right, top], [left + (right - left) * 0.28, bottom]),
  ],
  '8': (grid) => [loop(grid, grid.top, grid.middle), loop(grid, grid.middle, grid.bottom)],
  '9': nine,
  k,
}

/** A one is a stem with a flag: as wide as the others it would stand in a hole. */
export const widthOf = (char: string, width: number, pen: number): number =>
  char === '1' ? Math.max(pen + 1, Math.round(width * 0.6)) : width

/** @param char a digit, or the `k` of thousands; anything else draws nothing. */
export const strokesOf = (char: string, box: Box): readonly Stroke[] => DRAW[char]?.(gridOf(box), box) ?? []
