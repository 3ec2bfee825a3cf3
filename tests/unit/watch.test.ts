/** Whole folders are watched, also those that are not there yet, and those that were replaced. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openRestraint } from '../../src/guard/patience.ts'
import { openWatchers, stepsTo, type Watchers } from '../../src/guard/watch.ts'

let root: string
let changes = 0
let watchers: Watchers
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'breathing-room-watch-'))
  changes = 0
  watchers = openWatchers(() => (changes += 1))
})
afterEach(() => {
  watchers.close()
  rmSync(root, { recursive: true, force: true })
})

const noticed = async (change: () => void): Promise<boolean> => {
  // What came before has been told by then.
  await new Promise((done) => setTimeout(done, 50))
  const before = changes
  change()
  return vi
    .waitFor(() => expect(changes).toBeGreaterThan(before), 400)
    .then(
      () => true,
      () => false,
    )
}

test('any file in a folder that is there', async () => {
  watchers.renew(stepsTo(root))
  expect(await noticed(() => writeFileSync(join(root, 'managed.json'), '{}'))).toBe(true)
  expect(await noticed(() => rmSync(join(root, 'managed.json')))).toBe(true)
  watchers.renew([])
  expect(await noticed(() => writeFileSync(join(root, 'managed.json'), '{}'))).toBe(false)
})

test('a folder that is not there yet: the first missing part of its way, and nothing else beside it', async () => {
  const folder = join(root, 'policies', 'managed')
  watchers.renew(stepsTo(folder))
  expect(await noticed(() => writeFileSync(join(root, 'passwd'), ''))).toBe(false)
  expect(await noticed(() => mkdirSync(join(root, 'policies')))).toBe(true)
  watchers.renew(stepsTo(folder))
  expect(await noticed(() => mkdirSync(folder))).toBe(true)
  watchers.renew(stepsTo(folder))
  expect(await noticed(() => writeFileSync(join(folder, 'x.json'), ''))).toBe(true)
})

test('a folder that was put aside, with another in its place', async () => {
  const folder = join(root, 'managed')
  mkdirSync(folder)
  watchers.renew(stepsTo(folder))
  expect(await noticed(() => renameSync(folder, join(root, 'aside')))).toBe(true)
  mkdirSync(folder)
  watchers.renew(stepsTo(folder))
  expect(await noticed(() => writeFileSync(join(folder, 'x.json'), ''))).toBe(true)
})

test('what is changed now and then is looked at at once; what is changed all the time, every five seconds', () => {
  let now = 0
  const restraint = openRestraint(() => now)
  for (let edit = 0; edit < 100; edit += 1, now += 60_000) expect(restraint()).toBe(0)
  const waits = Array.from({ length: 20 }, () => {
    const wait = restraint()
    now += 60 + wait
    return wait
  })
  expect(waits.slice(0, 10)).toEqual(Array(10).fill(0))
  expect(waits.slice(10).filter((wait) => wait === 5_000).length).toBeGreaterThan(0)
  // From then on no more than ten looks in ten seconds.
  now += 10_000
  expect(restraint()).toBe(0)
})
