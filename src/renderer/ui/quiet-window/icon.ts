/** The app's icon: the same window at its first light, on a tile, with less in it the smaller it is. */
import { frame, leaf, reveal, sill } from './casement.ts'
import { tile } from './icon-tile.ts'
import { tinyWindow } from './icon-tiny.ts'
import { momentAt, type Moment } from './moments.ts'
import { outside } from './outside.ts'
import { arch, OPENING, panes } from './place.ts'
import { box, ellipse, polygon, type Group } from './shapes.ts'
import { twig, vase } from './still-life.ts'
import { toSvg } from './svg.ts'

/** About the tenth day, in a room whose wall is the tile. */
const MOMENT: Moment = {
  ...momentAt(0.42),
  wall: [0.42, 0.066, 267],
  shade: [0.31, 0.062, 268],
  frame: [0.27, 0.052, 270],
  clay: [0.58, 0.1, 402],
  stars: 0.65,
}

/** The squares round the window that become the tile. */
const WHOLE = { x: 14, y: 26, side: 372 } as const
const PLAIN = { x: 24, y: 33, side: 352 } as const
/** macOS wants air round the tile, which is 824 of 1024 there; elsewhere it fills its place. */
const AIR = (1024 - 824) / 2 / 824

/** The wall below the window takes on a little of the morning. */
const glow = ({ low }: Moment): Group => ({
  part: 'room',
  shapes: [
    {
      d: ellipse(OPENING.post, 300, 180, 96),
      fill: {
        centre: [OPENING.post, 300],
        radius: [180, 96],
        stops: [
          { at: 0.3, colour: low, opacity: 0.34 },
          { at: 1, colour: low, opacity: 0 },
        ],
      },
    },
  ],
})

const whole = (): readonly Group[] => [
  tile(WHOLE.x, WHOLE.y, WHOLE.side),
  glow(MOMENT),
  ...[reveal, outside, frame, leaf, sill, twig, vase].flatMap((draw) => draw(MOMENT)),
]

/** No reveal, no twig, no trees: thick wood, and what the light does. */
const plain = (): readonly Group[] => [
  tile(PLAIN.x, PLAIN.y, PLAIN.side),
  ...outside(MOMENT, 'plain'),
  {
    part: 'wood',
    shapes: [
      { d: [arch(-5), ...panes(1.5)].map(polygon).join(''), fill: MOMENT.frame },
      { d: box(84, 350, 232, 13), fill: MOMENT.edge },
    ],
  },
]

/** @param size in pixels; below 40 it is laid on whole ones. @param padded as macOS wants it */
export const iconSvg = (size: number, padded = false): string => {
  if (size < 40) return toSvg(tinyWindow(size, MOMENT), [0, 0, size, size], [size, size])
  const { x, y, side } = size < 100 ? PLAIN : WHOLE
  const air = padded ? AIR * side : 0
  const view = [x - air, y - air, side + air * 2, side + air * 2] as const
  return toSvg(size < 100 ? plain() : whole(), view, [size, size])
}
