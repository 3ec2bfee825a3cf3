/** The room itself: a wall, a floor, and the light that comes to lie on both. */
import { mix } from './colour.ts'
import type { Moment } from './moments.ts'
import { FLOOR, OPENING, panes, seen, SHEET } from './place.ts'
import { box, polygon, type Group, type Point } from './shapes.ts'

const { width, height } = SHEET
const WALL = box(0, 0, width, FLOOR)

/** A point of the window, thrown on the floor: so far into the room for each unit of height, and so far to the side. */
const thrown = ([x, y]: Point, reach: number, aside: number): Point => {
  const above = FLOOR - y
  return seen(x + above * aside, FLOOR, above * reach)
}

export const plaster = ({ wall, shade, floor, glow, edge }: Moment): Group => ({
  part: 'room',
  shapes: [
    {
      d: WALL,
      fill: {
        from: [0, 0],
        to: [70, FLOOR],
        stops: [
          { at: 0, colour: shade },
          { at: 0.6, colour: wall },
          { at: 1, colour: wall },
        ],
      },
    },
    {
      d: WALL,
      opacity: glow,
      fill: {
        centre: [OPENING.post + 40, 240],
        radius: [230, 260],
        stops: [
          { at: 0.35, colour: edge, opacity: 0.5 },
          { at: 1, colour: edge, opacity: 0 },
        ],
      },
    },
    // A little under the floor, so that no hairline of wall shows between them.
    { d: box(0, FLOOR - 13, width, 14), fill: mix(wall, shade, 0.45) },
    {
      d: box(0, FLOOR, width, height - FLOOR),
      fill: {
        from: [0, FLOOR],
        to: [0, height],
        stops: [
          { at: 0, colour: mix(floor, shade, 0.3) },
          { at: 1, colour: floor },
        ],
      },
    },
  ],
})

/** What the window lays on the floor. The open pane gives a little more than those behind glass. */
export const pool = ({ pool: colour, poolShare, reach, aside, open }: Moment): Group => ({
  part: 'pool',
  clip: box(0, FLOOR, width, height - FLOOR),
  opacity: poolShare,
  shapes: panes(0).map((pane, i) => ({
    d: polygon(pane.map((point) => thrown(point, reach, aside))),
    opacity: i === 3 ? 1 : 1 - 0.16 * Math.min(1, open),
    fill: {
      from: [0, FLOOR],
      to: [0, height],
      stops: [
        { at: 0, colour },
        { at: 1, colour, opacity: 0.72 },
      ],
    },
  })),
})

/** A lamp that is not in the picture: night is blue outside, and warm in here. */
export const lamplight = ({ lamp, lampShare }: Moment): Group => ({
  part: 'room',
  opacity: lampShare,
  shapes: [
    {
      d: box(0, 0, width, height),
      fill: {
        centre: [-20, 420],
        radius: [440, 420],
        stops: [
          { at: 0, colour: lamp, opacity: 0.85 },
          { at: 0.2, colour: lamp, opacity: 0.56 },
          { at: 0.45, colour: lamp, opacity: 0.28 },
          { at: 0.72, colour: lamp, opacity: 0.09 },
          { at: 1, colour: lamp, opacity: 0 },
        ],
      },
    },
  ],
})
