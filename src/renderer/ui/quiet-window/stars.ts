/** What the night sky holds, for as long as it is night. */
import type { Moment } from './moments.ts'
import { EVERYWHERE, view } from './place.ts'
import { ellipse, type Colour, type Group, type Shape } from './shapes.ts'

const WHITE: Colour = [0.94, 0.03, 95]
const HALO: Colour = [0.74, 0.08, 264]

const STARS: readonly (readonly [x: number, y: number, r: number])[] = [
  [131, 112, 1.3],
  [152, 152, 0.9],
  [166, 92, 1.7],
  [214, 132, 1],
  [176, 196, 1.1],
  [222, 206, 1.5],
  [268, 190, 1],
  [247, 238, 0.9],
  [140, 222, 1],
]
const MOON = { x: 256, y: 118, r: 10 } as const

const crescent = ({ x, y, r }: typeof MOON): string =>
  `M${x} ${y - r}a${r} ${r} 0 1 1 ${-r} ${r * 1.5}a${r * 0.86} ${r * 0.86} 0 0 0 ${r} ${-r * 1.5}Z`

export const stars = ({ stars: night }: Moment): Group => ({
  part: 'stars',
  clip: view,
  // Squared: they are gone before the sun is there, as they are outdoors.
  opacity: night * night,
  shapes: [
    {
      d: EVERYWHERE,
      fill: {
        centre: [MOON.x, MOON.y],
        radius: [58, 58],
        stops: [
          { at: 0, colour: HALO, opacity: 0.32 },
          { at: 1, colour: HALO, opacity: 0 },
        ],
      },
    },
    ...STARS.map(([x, y, r]): Shape => ({ d: ellipse(x, y, r), fill: WHITE })),
    { d: crescent(MOON), fill: [0.93, 0.05, 92] },
  ],
})
