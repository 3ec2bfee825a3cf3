/** Where the window was: found again as far as there is still a screen for it, and never a reason to fail. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readPlace, savePlace } from '../../../src/main/adapters/window-place.ts'

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

test('a place of which no screen shows enough is forgotten', () => {
  for (const [x, y] of [
    [1_250, 50],
    [-850, 50],
    [100, -1],
    [100, 850],
  ] as const) {
    savePlace(file, { ...place, x, y })
    expect(readPlace(file, [screen]), `${x}, ${y}`).toBeNull()
    expect(readPlace(file, [screen, { ...screen, x: x - 10, y: y - 10 }])).not.toBeNull()
  }
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
