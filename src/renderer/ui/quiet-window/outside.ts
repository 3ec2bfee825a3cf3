/** What is seen through the window: a sky, the sun on its way, a lake between two shores. */
import { mix } from './colour.ts'
import type { Moment } from './moments.ts'
import { EVERYWHERE, SKY, view } from './place.ts'
import { box, ellipse, smooth, type Group, type Point, type Shape } from './shapes.ts'
import { stars } from './stars.ts'

const SHORE = 288
const SUN_X = 152
/** Land as a printer cuts it: the line of its back, and straight down on both sides. */
const land = (back: readonly Point[]): string =>
  `${smooth(back)}L${SKY.right} ${SKY.bottom}L${SKY.left} ${SKY.bottom}Z`

const FAR: readonly Point[] = [
  [90, 272],
  [128, 262],
  [168, 270],
  [206, 276],
  [246, 262],
  [284, 252],
  [310, 254],
]
const NEAR: readonly Point[] = [
  [90, 322],
  [134, 316],
  [182, 322],
  [226, 314],
  [266, 306],
  [310, 308],
]

/** Long and flat, a little higher on one side. */
const cloud = (x: number, y: number, w: number, h: number): string => {
  const at = (along: number, up: number): string => `${(x + w * along).toFixed(1)} ${(y - h * up).toFixed(1)}`
  return `M${at(0, 0)}C${at(0.2, 0.9)} ${at(0.42, 1.1)} ${at(0.58, 0.7)}S${at(0.85, 0.35)} ${at(1, 0)}Q${at(0.5, -0.25)} ${at(0, 0)}Z`
}

const poplar = (x: number, foot: number, h: number): string =>
  smooth(
    [
      [x, foot - h],
      [x + h * 0.09, foot - h * 0.5],
      [x + h * 0.055, foot],
      [x - h * 0.055, foot],
      [x - h * 0.09, foot - h * 0.5],
    ],
    true,
  )

const sky = ({ zenith, mid, low, horizon }: Moment): Shape => ({
  d: EVERYWHERE,
  fill: {
    from: [0, 70],
    to: [0, SHORE + 4],
    stops: [
      { at: 0, colour: zenith },
      { at: 0.45, colour: mid },
      { at: 0.78, colour: low },
      { at: 1, colour: horizon },
    ],
  },
})

const sun = ({ sun: colour, sunHeight, sunDisc, sunGlow, horizon }: Moment): readonly Shape[] => [
  {
    d: EVERYWHERE,
    opacity: sunGlow,
    fill: {
      centre: [SUN_X, sunHeight],
      radius: [150, 110],
      stops: [
        { at: 0, colour, opacity: 0.9 },
        { at: 0.4, colour: mix(colour, horizon, 0.5), opacity: 0.34 },
        { at: 1, colour: mix(colour, horizon, 0.5), opacity: 0 },
      ],
    },
  },
  { d: ellipse(SUN_X, sunHeight, 14), fill: colour, opacity: sunDisc },
]

/** A lake that carries the colour of the horizon, brightest below the sun. */
const lake = ({ water, horizon }: Moment): Shape => ({
  d: box(SKY.left, SHORE, SKY.right - SKY.left, SKY.bottom - SHORE),
  fill: {
    from: [100, 0],
    to: [288, 0],
    stops: [
      { at: 0, colour: water },
      { at: 0.3, colour: horizon },
      { at: 1, colour: water },
    ],
  },
})

/** @param detail plain: what can still be told apart at 48 pixels */
export const outside = (moment: Moment, detail: 'fine' | 'plain' = 'fine'): readonly Group[] => {
  const { clouds, cloud: mist, far, near, tree } = moment
  const fine = (shapes: readonly Shape[]): readonly Shape[] => (detail === 'fine' ? shapes : [])
  return [
    { part: 'sky', clip: view, shapes: [sky(moment)] },
    ...(detail === 'fine' ? [stars(moment)] : []),
    {
      part: 'sky',
      clip: view,
      shapes: [
        ...sun(moment),
        ...fine([
          { d: cloud(206, 222, 110, 7), fill: mist, opacity: clouds },
          { d: cloud(96, 244, 84, 5), fill: mist, opacity: clouds * 0.8 },
          { d: cloud(236, 204, 46, 4), fill: mist, opacity: clouds * 0.7 },
        ]),
        { d: land(FAR), fill: far },
        lake(moment),
        ...fine([{ d: poplar(252, 318, 50) + poplar(264, 320, 66) + poplar(274, 322, 42), fill: tree }]),
        { d: land(NEAR), fill: near },
      ],
    },
  ]
}
