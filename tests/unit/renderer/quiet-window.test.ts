/** The window's picture: every day a little lighter than the one before, and never a jump. */
import { expect, test } from 'vitest'
import { colourAt, toHex, toOklch } from '../../../src/renderer/ui/quiet-window/colour.ts'
import { hoist } from '../../../src/renderer/ui/quiet-window/hoist.ts'
import { iconSvg } from '../../../src/renderer/ui/quiet-window/icon.ts'
import { lightOf, momentAt } from '../../../src/renderer/ui/quiet-window/moments.ts'
import { sceneOf } from '../../../src/renderer/ui/quiet-window/scene.ts'
import { isColour, type Colour, type Shape } from '../../../src/renderer/ui/quiet-window/shapes.ts'
import { toSvg } from '../../../src/renderer/ui/quiet-window/svg.ts'

const DAYS = Array.from({ length: 400 }, (_, day) => day)
const pairs = DAYS.slice(1).map((day) => [day - 1, day] as const)

const shapesOf = (day: number): readonly (Shape & { seen: number })[] =>
  sceneOf(day).flatMap(({ shapes, opacity = 1 }) =>
    shapes.map((shape) => ({ ...shape, seen: opacity * (shape.opacity ?? 1) })),
  )

const coloursOf = ({ fill }: Shape): readonly Colour[] =>
  isColour(fill) ? [fill] : fill.stops.map(({ colour }) => colour)

const pointsOf = ({ d }: Shape): readonly number[] => (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number)

/** How far apart two colours look: the distance in oklab. */
const apart = ([l1, c1, h1]: Colour, [l2, c2, h2]: Colour): number => {
  const flat = (c: number, h: number) =>
    [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)] as const
  const [[a1, b1], [a2, b2]] = [flat(c1, h1), flat(c2, h2)]
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2)
}

test('from one day to the next no colour, no outline and no opacity jumps', () => {
  const jumps: string[] = []
  const days = DAYS.slice(0, 130).map((day) =>
    shapesOf(day).map((shape) => ({ seen: shape.seen, colours: coloursOf(shape), points: pointsOf(shape) })),
  )
  days.slice(1).forEach((shapes, before) => {
    const old = days[before] ?? []
    expect(shapes).toHaveLength(old.length)
    shapes.forEach(({ seen, colours, points }, i) => {
      const was = old[i]
      const say = (what: string, by: number, most: number) => {
        // Written so that what is not a number is a jump too.
        if (!(by <= most)) jumps.push(`day ${before + 1}, shape ${i}: ${what} by ${by}`)
      }
      // Nearly the reach of the first day, which brings most.
      colours.forEach((colour, at) => say('colour', apart(colour, was?.colours[at] ?? [9, 0, 0]), 0.065))
      say('opacity', Math.abs(seen - (was?.seen ?? NaN)), 0.15)
      say('number of points', Math.abs(points.length - (was?.points.length ?? NaN)), 0)
      say('outline', Math.max(...points.map((value, at) => Math.abs(value - (was?.points[at] ?? NaN)))), 12)
    })
  })
  expect(jumps).toEqual([])
})

test('the sky only ever grows lighter, and so do the room and what is in it', () => {
  const names = ['zenith', 'mid', 'low', 'horizon', 'wall', 'floor', 'frame', 'linen', 'pool'] as const
  for (const [before, after] of pairs) {
    const [old, fresh] = [momentAt(lightOf(before)), momentAt(lightOf(after))]
    for (const name of names)
      expect(fresh[name][0], `${name} on day ${after}`).toBeGreaterThanOrEqual(old[name][0])
    expect(fresh.poolShare).toBeGreaterThanOrEqual(old.poolShare)
    expect(fresh.open).toBeGreaterThanOrEqual(old.open)
  }
})

test('at night there are stars and the casement is shut; on the ninetieth day it stands open on the wall', () => {
  const [night, open] = [momentAt(lightOf(0)), momentAt(lightOf(90))]
  expect(night).toMatchObject({ stars: 1, open: 0, air: 0 })
  expect(open).toMatchObject({ stars: 0, lampShare: 0, air: 1 })
  // More than a quarter turn: seen from the room it has left the opening.
  expect(open.open).toBeGreaterThan(1.1)
})

test('a day before the first, and years after it, have a picture too', () => {
  expect(sceneOf(-3)).toEqual(sceneOf(0))
  expect(sceneOf(4000)).toEqual(sceneOf(365))
})

test('colours are written as CSS knows them, with hues within the circle', () => {
  const { gradients, groups } = hoist(sceneOf(9), 'a', toOklch)
  const said = [
    ...gradients.flatMap(({ paint }) => paint.stops.map(({ colour }) => toOklch(colour))),
    ...groups
      .flatMap(({ paths }) => paths.map(({ fill }) => fill))
      .filter((fill) => !fill.startsWith('url(')),
  ]
  expect(said.length).toBeGreaterThan(40)
  for (const colour of said) {
    const [, lightness, chroma, hue] = /^oklch\((\S+) (\S+) (\S+)\)$/.exec(colour) ?? []
    expect(Number(lightness)).toBeGreaterThan(0)
    expect(Number(lightness)).toBeLessThanOrEqual(1)
    expect(Number(chroma)).toBeLessThan(0.15)
    expect(Number(hue)).toBeGreaterThanOrEqual(0)
    expect(Number(hue)).toBeLessThan(360)
  }
})

test('the hex of a colour is what browsers make of it', () => {
  expect(toHex([1, 0, 0])).toBe('#ffffff')
  expect(toHex([0, 0, 0])).toBe('#000000')
  expect(toHex([0.628, 0.2577, 29.23])).toBe('#ff0000')
  expect(
    colourAt(
      [0, 1],
      [
        [0, 0, 0],
        [1, 0.2, 40],
      ],
      0.5,
    ),
  ).toEqual([0.5, 0.1, 20])
})

test('two windows on one page do not share a gradient or a clip', () => {
  const idsOf = (prefix: string) => {
    const { gradients, clips } = hoist(sceneOf(30), prefix, toOklch)
    return [...gradients, ...clips].map(({ id }) => id)
  }
  const ids = [...idsOf('a'), ...idsOf('b')]
  expect(new Set(ids).size).toBe(ids.length)
})

test('what cannot be seen is not drawn, and every name in the file is defined', () => {
  const svg = toSvg(sceneOf(90), [0, 0, 400, 500], [400, 500])
  expect(svg).not.toMatch(/ opacity="0"/)
  const used = [...svg.matchAll(/url\(#(\w+)\)/g)].map(([, id]) => id)
  for (const id of used) expect(svg).toContain(`id="${id}"`)
  expect(svg).not.toContain('NaN')
})

test('the smaller the icon, the less is in it, and the smallest lies on whole pixels', () => {
  const count = (size: number) => iconSvg(size).match(/<path/g)?.length ?? 0
  expect(count(16)).toBeLessThan(count(48))
  expect(count(48)).toBeLessThan(count(256) / 2)
  for (const size of [16, 24, 32]) {
    const edges = [...iconSvg(size).matchAll(/d="(M[\d. ]+L[\d. L]+Z)"/g)].flatMap(
      ([, d]) => d?.match(/[\d.]+/g) ?? [],
    )
    expect(edges.length).toBeGreaterThan(20)
    for (const edge of edges) expect(Number.isInteger(Number(edge)), `${size}: ${edge}`).toBe(true)
  }
})
