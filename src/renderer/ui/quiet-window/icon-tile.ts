/** The tile that the icon stands on: the tray icon's evening blue, so that both are one family. */
import type { Group, Stop } from './shapes.ts'

const EVENING: readonly Stop[] = [
  { at: 0, colour: [0.335, 0.066, 268] },
  { at: 1, colour: [0.47, 0.068, 266] },
]

/** Corners as of a pebble rather than of a compass: the curve begins early and bends late. */
const pebble = (x: number, y: number, side: number): string => {
  const [r, k] = [side * 0.28, side * 0.085]
  const [right, bottom] = [x + side, y + side]
  return (
    `M${x + r} ${y}H${right - r}C${right - k} ${y} ${right} ${y + k} ${right} ${y + r}` +
    `V${bottom - r}C${right} ${bottom - k} ${right - k} ${bottom} ${right - r} ${bottom}` +
    `H${x + r}C${x + k} ${bottom} ${x} ${bottom - k} ${x} ${bottom - r}` +
    `V${y + r}C${x} ${y + k} ${x + k} ${y} ${x + r} ${y}Z`
  )
}

export const tile = (x: number, y: number, side: number): Group => ({
  part: 'room',
  shapes: [{ d: pebble(x, y, side), fill: { from: [0, y], to: [0, y + side], stops: EVENING } }],
})
