/** A linen curtain. Only the air moves it, and in the evening the lamp warms its foot. */
import { mix } from './colour.ts'
import type { Moment } from './moments.ts'
import { smooth, type Group, type Point, type Shape } from './shapes.ts'

/** Where the folds begin and end, across the curtain. Uneven, as cloth is. */
const FOLDS = [0, 0.27, 0.47, 0.74, 1] as const
const HEM = 398

/** A thread of the curtain: `u` across it, `v` down. The air takes the lower part, and the loose side more. */
const thread = (u: number, v: number, air: number): Point => {
  const hang = 26 + u * 62 + v * (u * 14 - 6)
  const breath = air * u ** 1.6 * 40 * Math.sin(v * Math.PI * 0.6) ** 2
  return [hang + breath, -6 + v * (HEM + 6) - air * u * u * v * 10]
}

export const curtain = ({ linen, fold, air, lamp, lampShare }: Moment): Group => {
  const side = (u: number): readonly Point[] => Array.from({ length: 9 }, (_, i) => thread(u, i / 8, air))
  const strip = (left: number, right: number): string => {
    const [a, b] = [thread(left, 1, air), thread(right, 1, air)]
    const hem = smooth([a, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + 3], b])
    const up = smooth(side(right).toReversed())
    return `${smooth(side(left))}${hem.replace('M', 'L')}${up.replace('M', 'L')}Z`
  }
  return {
    part: 'curtain',
    shapes: FOLDS.slice(1).flatMap((right, i): Shape[] => {
      const left = FOLDS[i] ?? 0
      const d = strip(left, right)
      return [
        {
          d,
          fill: {
            from: [thread(left, 0.6, air)[0], 0],
            to: [thread(right, 0.6, air)[0], 0],
            stops: [
              { at: 0, colour: fold, opacity: 0.97 },
              { at: 0.5, colour: mix(fold, linen, 0.8), opacity: 0.93 },
              { at: 0.82, colour: linen, opacity: 0.9 },
              { at: 1, colour: mix(fold, linen, 0.5), opacity: 0.93 },
            ],
          },
        },
        {
          d,
          opacity: lampShare,
          fill: {
            from: [0, 120],
            to: [0, HEM],
            stops: [
              { at: 0, colour: lamp, opacity: 0 },
              { at: 1, colour: lamp, opacity: 0.6 },
            ],
          },
        },
      ]
    }),
  }
}
