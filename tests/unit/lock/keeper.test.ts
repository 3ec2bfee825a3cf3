/** The guard at work on a simulated machine, step by step: what it writes down, when, and what late time may not do. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Keeper } from '../../../src/guard/keeper.ts'
import { openEnforcement } from '../../../src/guard/enforce.ts'
import { noAppWatch, noDoorway, noPolicies } from '../../../src/guard/idle-force.ts'
import type { Hold } from '../../../src/guard/hold.ts'
import { loadLedger } from '../../../src/guard/lock/ledger.ts'
import { ok } from '../../../src/shared/model/result.ts'
import type { Release } from '../../../src/shared/model/lock.ts'
import { day, hour, minute, SimulatedMachine, start, type Step } from './simulated-machine.ts'

let folder: string
let machine: SimulatedMachine
let keeper: Keeper
let held: readonly string[] = []

const hold: Hold = {
  recover: async () => ok(null),
  standing: () => held,
  apply: async (names) => {
    held = names
    return ok({ state: names.length ? 'held' : 'idle', names: names.length, note: null })
  },
}

const startKeeper = (): Promise<boolean> => {
  keeper = new Keeper({
    clock: () => machine.look(),
    force: openEnforcement({ hold, policies: noPolicies, apps: noAppWatch, doorway: noDoorway }),
    stateDir: folder,
    version: '0',
    survivesRestart: true,
    onChange: () => undefined,
  })
  return keeper.start()
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'breathing-room-keeper-'))
  machine = new SimulatedMachine()
  held = []
  await startKeeper()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const lockFor = async (
  duration: number,
  release: Release = { kind: 'wait', hours: 24 },
  site = 'example.org',
) => {
  const armed = await keeper.arm({ sites: [site], duration, release })
  if (!armed.ok) throw new Error(armed.error.code)
  return armed.value
}
const take = (...steps: Step[]): void => steps.forEach((step) => machine.take(step))
const reboot = async (off: number): Promise<void> => {
  take({ do: 'reboot', off })
  await startKeeper()
}
const left = async (id: string) => (await keeper.status()).locks.find((lock) => lock.id === id)
const written = () => {
  const loaded = loadLedger(folder)
  if (!('ledger' in loaded)) throw new Error(loaded.kind)
  return loaded.ledger
}

test('a long gap that is credited late does not end, nor cool, what came after it', async () => {
  const old = await lockFor(90 * day)
  await reboot(40 * day)
  expect((await keeper.status()).clockPending).toBe(true)
  const made = await lockFor(7 * day)
  expect((await keeper.requestRelease({ id: old.id })).ok).toBe(true)
  take({ do: 'run', ms: hour }, { do: 'ntp' })
  const status = await keeper.status()
  expect(status.clockPending).toBe(false)
  expect(await left(old.id)).toMatchObject({ remaining: 50 * day - hour - 1_000, coolingLeft: 23 * hour })
  expect(await left(made.id)).toMatchObject({ remaining: 7 * day - hour })
  await keeper.status()
  // And it is on disk so.
  await startKeeper()
  expect(await left(made.id)).toMatchObject({ remaining: 7 * day - hour })
})

test('what the clocks did while nothing was locked does not matter', async () => {
  await lockFor(minute)
  take({ do: 'run', ms: hour })
  expect((await keeper.status()).locks).toEqual([])
  await reboot(40 * day)
  const { id, status } = await lockFor(7 * day)
  expect(status.clockPending).toBe(false)
  take({ do: 'ntp' })
  expect(await left(id)).toMatchObject({ remaining: 7 * day })
})

test('a clock that jumps is written down at once, before a reboot can hide it', async () => {
  await lockFor(7 * day)
  take({ do: 'run', ms: 1_000 }, { do: 'set', by: 23 * hour })
  await keeper.check()
  expect(written().time.wallAhead).toBe(23 * hour)
})

test('a clock at the end of all dates is no reason to lose the book', async () => {
  const { id } = await lockFor(7 * day)
  take({ do: 'set', by: 8.64e15 - start - day })
  await keeper.check()
  await startKeeper()
  expect((await keeper.status()).notices).toEqual([])
  expect(await left(id)).toMatchObject({ remaining: 7 * day })
})

test('to make a lock longer, or wider, takes back the wish to be let out', async () => {
  const { id } = await lockFor(7 * day)
  await keeper.requestRelease({ id })
  take({ do: 'run', ms: 23 * hour })
  expect((await keeper.extend({ id, by: 0, sites: ['example.net'] })).ok).toBe(true)
  take({ do: 'run', ms: 2 * hour })
  expect(await keeper.release({ id })).toMatchObject({ error: { code: 'release-not-asked' } })
})

test('wrong codes get slower: three are free, then a minute, doubling to an hour; a restart does not help', async () => {
  const { id, code } = await lockFor(7 * day, { kind: 'code' })
  const waits: number[] = []
  for (let tries = 1; tries <= 12; tries += 1) {
    expect(await keeper.release({ id, code: 'AAAA-AAAA-AAAA' })).toMatchObject({
      error: { code: 'code-wrong' },
    })
    await startKeeper()
    if (tries < 3) continue
    const right = await keeper.release({ id, code: code ?? '' })
    const tooSoon = !right.ok && right.error.code === 'code-too-soon' ? right.error.params.left : Number.NaN
    waits.push(tooSoon / minute)
    take({ do: 'run', ms: tooSoon })
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60, 60])
  expect((await keeper.release({ id, code: code ?? '' })).ok).toBe(true)
  expect((await keeper.release({ id, code: code ?? '' })).ok).toBe(false)
}, 60_000)

test('an end that could not be written down is written later, and the names go with it', async () => {
  await lockFor(minute, { kind: 'none' }, 'my-ex.example')
  take({ do: 'run', ms: hour })
  const everything = (): string =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'utf8'))
      .join()
  // No disk refuses a root, but a folder in a file's place does.
  const copy = join(folder, 'ledger.previous.json')
  const bytes = readFileSync(copy)
  rmSync(copy)
  mkdirSync(copy)
  await keeper.check()
  rmSync(copy, { recursive: true })
  writeFileSync(copy, bytes)
  expect(everything()).toContain('my-ex')
  await keeper.check()
  expect(everything()).not.toContain('my-ex')
  expect(written().ended).toHaveLength(1)
})

test('a copy that still tells of locks that are over is written anew at the next start', async () => {
  await lockFor(minute, { kind: 'none' }, 'my-ex.example')
  const stale = readFileSync(join(folder, 'ledger.json'))
  take({ do: 'run', ms: hour })
  await keeper.check()
  writeFileSync(join(folder, 'ledger.previous.json'), stale)
  await startKeeper()
  expect(readFileSync(join(folder, 'ledger.previous.json'), 'utf8')).not.toContain('my-ex')
})
