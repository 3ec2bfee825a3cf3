/** The tray icon as drawn: readable, inside its tile, and a bitmap that Electron takes. */
import { expect, test } from 'vitest'
import {
  drawTrayIcon,
  INK,
  LAMP,
  NIGHT,
  TILE,
  toBgra,
  type Bitmap,
} from '../../src/main/adapters/tray-icon.ts'

const SIZES = [16, 20, 22, 24, 32, 44, 48, 64]
const NUMBERS = ['0', '1', '4', '8', '10', '28', '99', '111', '365', '888', '1000', '1789', '2389', '8888']

type Pixel = { x: number; y: number; red: number; green: number; blue: number; alpha: number }
const pixelsOf = ({ width, height, rgba }: Bitmap): Pixel[] =>
  Array.from({ length: width * height }, (_, at) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = rgba.subarray(at * 4, at * 4 + 4)
    return { x: at % width, y: Math.floor(at / width), red, green, blue, alpha }
  })

/** Pixels that are more ink than tile. */
const inked = (bitmap: Bitmap) => pixelsOf(bitmap).filter(({ red }) => red > (INK[0] + TILE.foot[0]) / 2)

const luminance = (colour: readonly number[]) =>
  [0.2126, 0.7152, 0.0722].reduce((sum, weight, i) => {
    const part = (colour[i] ?? 0) / 255
    return sum + weight * (part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
  }, 0)

const every = (check: (number: string | null, size: number, scale: number) => void) => {
  for (const number of [null, ...NUMBERS]) {
    for (const size of SIZES) check(number, size, 1)
    check(number, 22, 2)
  }
}

test('the bitmap has the size asked for, its corners are clear, and its colours are premultiplied', () => {
  every((number, size, scale) => {
    const bitmap = drawTrayIcon(number, size, scale)
    const side = size * scale
    expect(bitmap).toMatchObject({ width: side, height: side })
    expect(bitmap.rgba).toHaveLength(side * side * 4)
    const pixels = pixelsOf(bitmap)
    for (const at of [0, side - 1, side * (side - 1), side * side - 1]) expect(pixels[at]?.alpha).toBe(0)
    expect(pixels.filter(({ red, green, blue, alpha }) => Math.max(red, green, blue) > alpha)).toEqual([])
  })
})

test('digits stay inside the tile, in its middle, and some of their pixels are pure ink', () => {
  every((number, size, scale) => {
    if (number === null) return
    const ink = inked(drawTrayIcon(number, size, scale))
    const [xs, ys] = [ink.map(({ x }) => x), ink.map(({ y }) => y)]
    const edges = [
      Math.min(...xs),
      size * scale - 1 - Math.max(...xs),
      Math.min(...ys),
      size * scale - 1 - Math.max(...ys),
    ]
    const [left = 0, right = 0, top = 0, bottom = 0] = edges
    expect(Math.min(...edges), `${number} at ${size}`).toBeGreaterThanOrEqual(scale)
    expect(ink.filter(({ alpha }) => alpha < 255)).toEqual([])
    expect(Math.abs(left - right), `${number} at ${size}`).toBeLessThanOrEqual(2 * scale)
    expect(Math.abs(top - bottom), `${number} at ${size}`).toBeLessThanOrEqual(scale)
    const pure = ink.filter(({ red, green, blue }) => red === INK[0] && green === INK[1] && blue === INK[2])
    expect(pure.length, `${number} at ${size}`).toBeGreaterThan(size / 4)
  })
})

test('ink on the tile has at least the contrast of small text (WCAG AA: 4.5)', () => {
  for (const shade of [TILE.top, TILE.foot])
    expect((luminance(INK) + 0.05) / (luminance(shade) + 0.05)).toBeGreaterThanOrEqual(4.5)
})

test('on a dark panel the tile is lit, with night written on it, in the same contrast', () => {
  for (const shade of [LAMP.top, LAMP.foot]) {
    expect((luminance(shade) + 0.05) / (luminance(NIGHT) + 0.05)).toBeGreaterThanOrEqual(7)
    expect((luminance(shade) + 0.05) / 0.05, 'against black').toBeGreaterThanOrEqual(7)
  }
  const pixels = pixelsOf(drawTrayIcon('12', 22, 1, { ground: 'lamp', plain: 'window' }))
  expect(pixels.filter(({ red, alpha }) => alpha === 255 && red === NIGHT[0]).length).toBeGreaterThan(5)
})

test('a mask is black, and what is written is a hole in it', () => {
  for (const size of [16, 18, 36]) {
    const pixels = pixelsOf(drawTrayIcon('12', size, 1, { ground: 'mask', plain: 'window' }))
    expect(pixels.filter(({ red, green, blue }) => red + green + blue > 0)).toEqual([])
    expect(pixels.filter(({ alpha }) => alpha === 255).length).toBeGreaterThan(size)
    const inside = pixels.filter(({ x, y }) => Math.min(x, y, size - 1 - x, size - 1 - y) > 2)
    expect(inside.some(({ alpha }) => alpha === 0)).toBe(true)
  }
})

test('the sheet that says nothing is even, stands in the middle, and is another picture than the window', () => {
  const look = { ground: 'night', plain: 'neutral' } as const
  for (const size of SIZES) {
    const bitmap = drawTrayIcon(null, size, 1, look)
    const light = pixelsOf(bitmap).filter(({ red, alpha }) => alpha === 255 && red > 200)
    const xs = light.map(({ x }) => x)
    const ys = light.map(({ y }) => y)
    expect(Math.min(...xs), `${size}`).toBe(size - 1 - Math.max(...xs))
    expect(Math.abs(Math.min(...ys) - (size - 1 - Math.max(...ys))), `${size}`).toBeLessThanOrEqual(1)
    expect(Math.min(...xs, ...ys)).toBeGreaterThanOrEqual(1)
    expect(Buffer.from(bitmap.rgba).equals(Buffer.from(drawTrayIcon(null, size).rgba))).toBe(false)
  }
})

test('every day of the first three years draws differently, down to 16 px', () => {
  const faces = [null, ...Array.from({ length: 1_100 }, (_, day) => String(day))]
  const drawn = new Set(faces.map((face) => Buffer.from(drawTrayIcon(face, 16).rgba).toString('base64')))
  expect(drawn.size).toBe(faces.length)
})

test('where four digits do not fit there are thousands; where they do, they are all there', () => {
  expect(drawTrayIcon('2389', 16)).toEqual(drawTrayIcon('2999', 16))
  expect(drawTrayIcon('2389', 16)).not.toEqual(drawTrayIcon('3389', 16))
  expect(drawTrayIcon('2389', 22)).not.toEqual(drawTrayIcon('2388', 22))
})

test('what is no number draws the window', () => {
  for (const text of ['', '-3', '1.5', 'day 7', '٣'])
    expect(drawTrayIcon(text, 22)).toEqual(drawTrayIcon(null, 22))
})

test('at twice the scale and shrunk to half, edges stay where they were', () => {
  const [small, large] = [drawTrayIcon('41', 22), drawTrayIcon('41', 22, 2)]
  const far = pixelsOf(small).filter(({ x, y, red }) => {
    const four = [0, 4, 176, 180].map((step) => large.rgba[(y * 2 * 44 + x * 2) * 4 + step] ?? 0)
    return Math.abs(four.reduce((sum, value) => sum + value, 0) / 4 - red) > 40
  })
  expect(far).toEqual([])
})

test('blue and red change places for Electron', () => {
  expect([...toBgra({ width: 2, height: 1, rgba: Uint8Array.of(1, 2, 3, 4, 50, 60, 70, 80) })]).toEqual([
    3, 2, 1, 4, 70, 60, 50, 80,
  ])
})
