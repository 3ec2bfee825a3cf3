/** The light of a day: every colour and amount that the picture is drawn with. */
import { colourAt, numberAt } from './colour.ts'
import { MOMENTS, PALETTE, type Six } from './palette.ts'
import type { Colour } from './shapes.ts'

const LAST_DAY = 365

/** Days on a logarithmic scale, as the first ones bring most: 0 is night, 1 the ninetieth day, 1.43 a year and after. */
export const lightOf = (day: number): number =>
  Math.log1p(Math.min(LAST_DAY, Math.max(0, day)) / 4) / Math.log1p(90 / 4)

/** How much there is of things, at the same moments as the palette. */
const AMOUNTS = {
  stars: [1, 0.72, 0, 0, 0, 0],
  /** The lamp in the room, for as long as it is dark. */
  lampShare: [0.62, 0.42, 0.14, 0, 0, 0],
  /** Where the sun stands; at last out of sight, so that only its light is in the picture. */
  sunHeight: [316, 292, 262, 196, 30, 10],
  sunDisc: [1, 1, 1, 0.8, 0, 0],
  sunGlow: [0, 0.4, 0.95, 0.8, 0.45, 0.4],
  clouds: [0.22, 0.5, 0.8, 0.8, 0.75, 0.75],
  /** Light round the window, on the wall. */
  glow: [0.25, 0.35, 0.42, 0.38, 0.36, 0.36],
  /** Light on the floor: how much, how far into the room, how far to the side. */
  poolShare: [0.2, 0.2, 0.45, 0.75, 0.92, 0.95],
  reach: [1, 1.05, 1.1, 0.98, 0.84, 0.8],
  aside: [0.1, 0.16, 0.22, 0.2, 0.14, 0.12],
  /** Quarter turns of the casement. */
  open: [0, 0, 0.06, 0.42, 1.24, 1.36],
  /** How much of the air outside is in the room. */
  air: [0, 0, 0.1, 0.45, 1, 1.1],
} as const satisfies Record<string, Six<number>>

export type Moment = Readonly<Record<keyof typeof PALETTE, Colour> & Record<keyof typeof AMOUNTS, number>>

/** @param light as `lightOf` tells it */
export const momentAt = (light: number): Moment => {
  const colours = Object.entries(PALETTE).map(([name, six]) => [name, colourAt(MOMENTS, six, light)] as const)
  const amounts = Object.entries(AMOUNTS).map(([name, six]) => [name, numberAt(MOMENTS, six, light)] as const)
  return Object.fromEntries<Colour | number>([...colours, ...amounts]) as Moment
}
