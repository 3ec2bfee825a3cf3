/** What stays the same: a bottle with a twig in it, on the sill. */
import { mix } from './colour.ts'
import type { Moment } from './moments.ts'
import { OPENING } from './place.ts'
import { ellipse, smooth, type Group, type Point, type Shape } from './shapes.ts'

/** The bottle's middle and its foot. */
const [X, FOOT] = [160, OPENING.bottom + 3]

/** A leaf of the twig: where it grows from, how long, which way, in degrees clockwise from the right. */
const blade = ([x, y, length, degrees]: readonly [number, number, number, number]): string => {
  const angle = (degrees * Math.PI) / 180
  const at = (along: number, across: number): Point => [
    x + along * Math.cos(angle) - across * Math.sin(angle),
    y + along * Math.sin(angle) + across * Math.cos(angle),
  ]
  const w = length * 0.15
  const [tipX, tipY] = at(length, 0)
  const [ax, ay] = at(length * 0.4, w * 1.9)
  const [bx, by] = at(length * 0.4, -w * 1.9)
  const say = (value: number): string => value.toFixed(1)
  return `M${x} ${y}Q${say(ax)} ${say(ay)} ${say(tipX)} ${say(tipY)}Q${say(bx)} ${say(by)} ${x} ${y}Z`
}

const TWIG = [
  [163, 276, 18, -152],
  [166.5, 263, 20, -24],
  [170, 253, 18, -134],
  [175, 242, 19, -10],
  [180, 234.5, 16, -112],
  [189, 226, 18, -2],
  [189, 226, 17, -56],
] as const

/** Its outline from the lip down one side; the other is the same. */
const bottle = (): string => {
  const side: readonly Point[] = [
    [5, -50],
    [4.2, -46],
    [4.4, -36],
    [6.5, -30],
    [12.5, -23],
    [14, -14],
    [12.8, -3],
    [10.5, 0],
  ]
  const right = smooth(side.map(([x, y]) => [X + x, FOOT + y]))
  const left = smooth(side.toReversed().map(([x, y]) => [X - x, FOOT + y]))
  return `${right}${left.replace('M', 'L')}Z`
}

export const twig = ({ sprig }: Moment): Group => ({
  part: 'twig',
  shapes: [
    {
      d: 'M160.400 302C161 281 168 250 189 226.500L189.700 227.200C169.500 251 162.600 281 162 302Z',
      fill: sprig,
    },
    ...TWIG.map((leaf): Shape => ({ d: blade(leaf), fill: sprig })),
  ],
})

export const vase = ({ clay, edge, shade }: Moment): Group => ({
  part: 'vase',
  shapes: [
    { d: ellipse(X + 9, FOOT + 0.4, 20, 2), fill: shade, opacity: 0.5 },
    {
      d: bottle(),
      fill: {
        from: [X - 14, 0],
        to: [X + 14, 0],
        stops: [
          { at: 0, colour: mix(clay, shade, 0.4) },
          { at: 0.7, colour: clay },
          { at: 1, colour: mix(clay, edge, 0.3) },
        ],
      },
    },
  ],
})
