/** Where the window was: found again as far as there is still a screen for it, and never a reason to fail. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  centredIn,
  isInSight,
  readPlace,
  savePlace,
  smallest,
} from '../../../src/main/adapters/window-place.ts'

let folder = ''
let file = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'place-'))
  file = join(folder, 'window.json')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const screen = { x: 0, y: 0, width: 1280, height: 900 }
const place = { x: 100, y: 50, width: 880, height: 760, maximised: false }

test('what was saved is read', () => {
  savePlace(file, place)
  expect(readPlace(file, [screen])).toEqual(place)
})

test('a place of which no screen shows enough becomes the middle of the first one, as large as it was', () => {
  for (const [x, y] of [
    [1_250, 50],
    [-850, 50],
    [100, -1],
    [100, 850],
  ] as const) {
    savePlace(file, { ...place, x, y })
    expect(readPlace(file, [screen]), `${x}, ${y}`).toEqual({ ...place, x: 200, y: 70 })
    expect(readPlace(file, [screen, { ...screen, x: x - 10, y: y - 10 }])).toEqual({ ...place, x, y })
  }
})

test('from a large screen that is gone to a small one that is left: whole, in sight, and as maximised as it was', () => {
  const laptop = { x: 0, y: 27, width: 800, height: 600 }
  savePlace(file, { x: 2_000, y: 100, width: 1_600, height: 1_100, maximised: true })
  expect(readPlace(file, [laptop])).toEqual({ x: 0, y: 27, width: 800, height: 600, maximised: true })
  expect(readPlace(file, []), 'no screen at all').toBeNull()
  const left = { x: -1_280, y: 0, width: 1_280, height: 900 }
  expect(isInSight({ ...place, x: -1_000 }, [laptop, left])).toBe(true)
  expect(isInSight({ ...place, x: -1_000 }, [laptop])).toBe(false)
  const tiny = { x: 10, y: 10, width: 300, height: 300 }
  expect(centredIn(place, tiny), 'never smaller than can be used').toEqual({ x: 10, y: 10, ...smallest })
})

test('no file, or one that says anything else, costs only the place', () => {
  expect(readPlace(file, [screen])).toBeNull()
  const wrong = [
    {},
    { place: null },
    { place: { ...place, x: '100' } },
    { place: { ...place, x: 0.5 } },
    { place: { ...place, width: 200 } },
    { place: { ...place, maximised: 1 } },
  ]
  for (const text of ['', '{"place"', 'null', ...wrong.map((value) => JSON.stringify(value))]) {
    writeFileSync(file, text)
    expect(readPlace(file, [screen]), text).toBeNull()
  }
})

test('a place that cannot be saved harms nobody', () => {
  expect(() => savePlace(join(folder, 'gone', 'window.json'), place)).not.toThrow()
})
