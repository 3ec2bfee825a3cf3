/** The icons in resources: the containers hold what they say, and the pictures are of the sizes that desktops ask for. */
import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { ICNS_TYPES, toIcns, toIco } from '../../../scripts/icons/containers.mjs'
import { toPng } from '../../../scripts/icons/png.mjs'

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const PNG = '89504e470d0a1a0a'

const icon = (name: string): Buffer => readFileSync(`resources/icons/${name}`)
const isPng = (file: Buffer): boolean => file.subarray(0, 8).toString('hex') === PNG
const sideOf = (png: Buffer): readonly [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)]

/** The pictures of an .ico, as its directory has them. */
const readIco = (ico: Buffer) => {
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1])
  return Array.from({ length: ico.readUInt16LE(4) }, (_, at) => {
    const entry = 6 + 16 * at
    const [length, offset] = [ico.readUInt32LE(entry + 8), ico.readUInt32LE(entry + 12)]
    return { size: ico.readUInt8(entry) || 256, png: ico.subarray(offset, offset + length) }
  })
}

const readIcns = (icns: Buffer) => {
  expect(icns.toString('latin1', 0, 4)).toBe('icns')
  expect(icns.readUInt32BE(4)).toBe(icns.length)
  const blocks: { type: string; png: Buffer }[] = []
  for (let at = 8; at < icns.length; at += icns.readUInt32BE(at + 4))
    blocks.push({
      type: icns.toString('latin1', at, at + 4),
      png: icns.subarray(at + 8, at + icns.readUInt32BE(at + 4)),
    })
  return blocks
}

const ownPng = (size: number): Buffer => {
  const rgba = Uint8Array.from({ length: size * size * 4 }, (_, i) => (i * 7 + (i >> 5) * 13) % 256)
  return toPng(rgba, size)
}

test('each picture has the size of its name, and something in it', () => {
  for (const size of SIZES) {
    const file = icon(`${size}.png`)
    expect(isPng(file)).toBe(true)
    expect(sideOf(file)).toEqual([size, size])
    expect(file.length).toBeGreaterThan(size * 8)
  }
})

test('the .ico and the .icns in resources hold the sizes that Windows and macOS ask for', () => {
  const pictures = readIco(icon('icon.ico'))
  expect(pictures.map(({ size }) => size)).toEqual([16, 24, 32, 48, 64, 256])
  for (const { size, png } of pictures) expect([isPng(png), ...sideOf(png)]).toEqual([true, size, size])
  const blocks = readIcns(icon('icon.icns'))
  expect(blocks.map(({ type, png }) => [type, ...sideOf(png)])).toEqual(
    ICNS_TYPES.map(([type, size]) => [type, size, size]),
  )
})

test('all of them together are small enough to be kept in the repository', () => {
  const names = [...SIZES.map((size) => `${size}.png`), 'icon.svg', 'icon.ico', 'icon.icns']
  expect(names.reduce((sum, name) => sum + icon(name).length, 0)).toBeLessThan(600_000)
})

test('a container gives back byte for byte what was put in', () => {
  const icons = [16, 32, 64, 128, 256].map((size) => ({ size, png: ownPng(size) }))
  expect(readIco(toIco(icons))).toEqual(icons)
  expect(() => toIco([{ size: 512, png: ownPng(16) }])).toThrow('at most 256')
  expect(() => toIcns(icons)).toThrow('512 pixels')
})

test('a PNG of our own has the pixels that it was given', () => {
  const size = 24
  // A gradient, noise and flat colour, so that every filter gets its turn.
  const rgba = Uint8Array.from({ length: size * size * 4 }, (_, i) => {
    const y = Math.floor(i / 4 / size)
    return y < 8 ? (i * 5) % 256 : y < 16 ? (i * i * 31) % 251 : 200 + (i % 4)
  })
  const png = toPng(rgba, size)
  const raw = inflateSync(png.subarray(41, 41 + png.readUInt32BE(33)))
  const stride = size * 4
  const out = new Uint8Array(size * stride)
  const at = (row: number, i: number) => (row < 0 || i < 0 ? 0 : (out[row * stride + i] ?? 0))
  for (let row = 0; row < size; row++) {
    const filter = raw[row * (stride + 1)]
    for (let i = 0; i < stride; i++) {
      const [left, up, corner] = [at(row, i - 4), at(row - 1, i), at(row - 1, i < 4 ? -1 : i - 4)]
      const nearest = [left, up, corner].toSorted(
        (a, b) => Math.abs(left + up - corner - a) - Math.abs(left + up - corner - b),
      )[0]
      const guess = [0, left, up, (left + up) >> 1, nearest ?? 0][filter ?? 0] ?? 0
      out[row * stride + i] = ((raw[row * (stride + 1) + 1 + i] ?? 0) + guess) & 255
    }
  }
  expect([...out]).toEqual([...rgba])
})
