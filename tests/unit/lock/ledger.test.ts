/** The ledger on a real disk: whatever happens to its two copies, no lock ends early, none is for ever, nothing crashes. */
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Ledger } from '../../../src/guard/lock/ledger-shape.ts'
import { loadLedger, saveLedger } from '../../../src/guard/lock/ledger.ts'
import { matchesCode } from '../../../src/guard/lock/code.ts'
import { coolingLeft, remainingOf, type Lock } from '../../../src/guard/lock/locks.ts'
import { takeUp } from '../../../src/guard/lock/take-up.ts'
import { beginTimekeeping } from '../../../src/guard/lock/timekeeping.ts'
import { namesFor } from '../../../src/guard/compile.ts'
import type { Site } from '../../../src/shared/model/site.ts'
import { day, hour, limits } from '../../../src/shared/model/lock.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'breathing-room-ledger-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const newest = () => join(folder, 'ledger.json')
const copy = () => join(folder, 'ledger.previous.json')

const sites = ['instagram', 'example.org'] as Site[]
const elapsed = 1_000 * hour
const time = { ...beginTimekeeping({ bootId: 'a', mono: 5, wall: 7, synchronised: () => false }), elapsed }
const lock: Lock = {
  id: 'abcdefabcdef',
  sites,
  beyond: null,
  release: { kind: 'wait', hours: 24 },
  from: elapsed - hour,
  required: 7 * day,
  askedAt: null,
  codeHash: null,
  wrongCodes: { count: 0, at: 0 },
}
const ledger: Ledger = {
  time,
  locks: [lock],
  ended: [{ id: 'fedcbafedcba', how: 'ran-out', at: 3 }],
  doorway: true,
}
const names = namesFor(sites)
const begun = beginTimekeeping({ bootId: 'b', mono: 1, wall: 0, synchronised: () => false })
const start = (standing: readonly string[] = names) => {
  const taken = takeUp(folder, begun, () => standing)
  if (!taken) throw new Error('the disk gives nothing back')
  return taken
}

/** With a right checksum, whatever is in it. */
const write = (path: string, body: unknown, format: unknown = 1): void => {
  const text = JSON.stringify(body)
  const sha256 = createHash('sha256').update(text).digest('hex')
  writeFileSync(path, JSON.stringify({ format, sha256, body: text }))
}

/** What holds now, and for how long at least and at most. */
const expectHeld = (taken: Ledger): void => {
  const held = new Set(namesFor(taken.locks.flatMap((each) => each.sites)))
  for (const name of names) expect(held, name).toContain(name)
  for (const each of taken.locks) {
    const left = remainingOf(each, taken.time.elapsed)
    expect(left).toBeLessThanOrEqual(limits.longest)
    expect(left).toBeGreaterThanOrEqual(7 * day - hour)
    const cooling = coolingLeft(each, taken.time.elapsed)
    if (cooling !== null) expect(cooling).toBeGreaterThanOrEqual(24 * hour)
  }
}

test('what is saved is loaded; a ledger from before the ended ones were kept, and before a gap could wait, too', () => {
  saveLedger(folder, ledger)
  expect(loadLedger(folder)).toEqual({ kind: 'whole', ledger })
  const { ended: _none, ...older } = ledger
  const waiting = { ...older, time: { ...time, pending: { sinceWall: 1, sinceElapsed: 2 } } }
  write(newest(), waiting)
  const loaded = loadLedger(folder)
  expect(loaded).toMatchObject({ ledger: { locks: ledger.locks, ended: [] } })
  expect(loaded).toMatchObject({ ledger: { time: { pending: { sinceElapsed: 2, waits: true } } } })
})

test('a promise is in both copies before it counts: either alone is enough', () => {
  saveLedger(folder, { ...ledger, locks: [] })
  saveLedger(folder, ledger)
  for (const path of [newest(), copy()]) {
    const bytes = readFileSync(path)
    rmSync(path)
    expect(start([]).ledger.locks).toEqual([lock])
    writeFileSync(path, bytes)
  }
})

test('names that stand and that the copy does not explain are kept beside it', () => {
  saveLedger(folder, ledger)
  writeFileSync(newest(), '{')
  const { ledger: taken, notice } = start([...names, 'other.example', 'www.thehotline.org'])
  expect(notice).toEqual({ code: 'ledger-from-copy' })
  expect(taken.locks).toMatchObject([lock, { sites: ['other.example'], required: limits.longest }])
})

test('no ledger and nothing that stands is a fresh start; no ledger but names that stand is a lost one', () => {
  expect(start([])).toMatchObject({ ledger: { locks: [], ended: [] }, notice: null })
  const lost = start()
  expect(lost.notice?.code).toBe('ledger-lost')
  expectHeld(lost.ledger)
})

test('a ledger of a newer guard is not understood, so what stands is kept, and it says why', () => {
  write(newest(), { something: 'else' }, 3)
  const { ledger: taken, notice } = start()
  expect(notice?.code).toBe('ledger-newer')
  expectHeld(taken)
})

const changed = (change: object): unknown => ({ ...ledger, locks: [{ ...lock, ...change }] })
const timed = (change: object): unknown => ({ ...ledger, time: { ...time, ...change } })

test.each<[string, unknown]>([
  ['a length beyond all limits', changed({ required: 1e13 })],
  ['a length that swallows milliseconds', changed({ required: 1e300 })],
  ['begun in the future', changed({ from: elapsed + 9 * day })],
  ['a negative length', changed({ required: -5 })],
  ['no number', changed({ from: 'soon' })],
  ['asked to be let out before it was made', changed({ askedAt: 0 })],
  ['asked to be let out in the future', changed({ askedAt: elapsed + day })],
  ['an endless wait', changed({ release: { kind: 'wait', hours: 1e9 } })],
  ['a wait of no time', changed({ release: { kind: 'wait', hours: 0 } })],
  ['another way out', changed({ release: { kind: 'ask' } })],
  ['a lock with no way out that lasts too long', changed({ release: { kind: 'none' }, required: 170 * day })],
  ['an id that is no id', changed({ id: '../../etc/passwd' })],
  ['two locks with one id', { ...ledger, locks: [lock, lock] }],
  ['sites that are no sites', changed({ sites: ['../etc', 'a b', 'localhost', '', 'instagrammm'] })],
  ['sites that may never be locked', changed({ sites: ['www.thehotline.org', ...sites] })],
  ['sites that are no text', changed({ sites: [1, null] })],
  ['no locks at all, but no list either', { ...ledger, locks: null }],
  ['elapsed: null, which is how NaN is written', timed({ elapsed: null })],
  ['elapsed: huge', timed({ elapsed: 1e300 })],
  ['elapsed: negative', timed({ elapsed: -1 })],
  ['a steady clock of the far future', timed({ lastMono: 1e200 })],
  ['a wall clock beyond all dates', timed({ lastTrustedWall: -1e300 })],
  [
    'a gap that began in the future',
    timed({ pending: { sinceWall: 0, sinceElapsed: elapsed * 2, waits: true } }),
  ],
  ['something more', { ...ledger, more: true }],
  ['an array', []],
  ['nothing', null],
])('a whole ledger that says what cannot be (%s): never early, never for ever', (_what, body) => {
  write(newest(), body)
  write(copy(), body)
  const { ledger: taken, notice } = start()
  expect(notice).not.toBeNull()
  expectHeld(taken)
  for (const each of taken.locks) expect(each.id).toMatch(/^[a-z0-9]{12}$/)
  expect(new Set(taken.locks.map(({ id }) => id)).size).toBe(taken.locks.length)
  // What was put right is what the next start finds.
  saveLedger(folder, taken)
  expect(start().ledger).toEqual(taken)
})

test('a code whose hash is none of ours opens nothing, and does not end the guard', () => {
  for (const kept of [null, { salt: '', hash: '' }, { salt: '!', hash: 'AAAA' }])
    expect(matchesCode('AAAA-AAAA-AAAA', kept)).toBe(false)
})

type Damage =
  | { readonly kind: 'flip'; readonly at: number; readonly bit: number }
  | { readonly kind: 'cut'; readonly at: number }
  | { readonly kind: 'zeros'; readonly at: number }
  | { readonly kind: 'junk'; readonly bytes: Uint8Array }
  | { readonly kind: 'gone' }

const where = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
const damage: fc.Arbitrary<Damage> = fc.oneof(
  fc.record({ kind: fc.constant('flip' as const), at: where, bit: fc.integer({ min: 0, max: 7 }) }),
  fc.record({ kind: fc.constant('cut' as const), at: where }),
  fc.record({ kind: fc.constant('zeros' as const), at: where }),
  fc.record({ kind: fc.constant('junk' as const), bytes: fc.uint8Array({ maxLength: 300 }) }),
  fc.record({ kind: fc.constant('gone' as const) }),
)

const harm = (path: string, done: Damage): void => {
  if (done.kind === 'gone') return rmSync(path, { force: true })
  if (done.kind === 'junk') return writeFileSync(path, done.bytes)
  const bytes = readFileSync(path)
  const at = Math.floor(done.at * bytes.length)
  if (done.kind === 'flip') bytes.writeUInt8(bytes.readUInt8(at) ^ (1 << done.bit), at)
  if (done.kind === 'zeros') bytes.fill(0, at)
  writeFileSync(path, done.kind === 'cut' ? bytes.subarray(0, at) : bytes)
}

test('random damage to either copy or both, and the two swapped: what was promised holds, never beyond 180 days', () => {
  const one = fc.option(damage, { nil: null })
  fc.assert(
    fc.property(one, one, fc.boolean(), fc.boolean(), (toNewest, toCopy, swap, killedBetween) => {
      saveLedger(folder, ledger)
      // A save that was killed between its two files leaves the newer one as the copy.
      if (killedBetween) {
        const before = readFileSync(newest())
        saveLedger(folder, { ...ledger, time: { ...time, elapsed: elapsed + 1 } })
        writeFileSync(newest(), before)
      }
      if (swap) {
        renameSync(newest(), `${newest()}.x`)
        renameSync(copy(), newest())
        renameSync(`${newest()}.x`, copy())
      }
      if (toNewest) harm(newest(), toNewest)
      if (toCopy) harm(copy(), toCopy)
      const { ledger: taken } = start()
      for (const each of taken.locks)
        expect(remainingOf(each, taken.time.elapsed)).toBeLessThanOrEqual(limits.longest)
      const held = new Set(namesFor(taken.locks.flatMap((each) => each.sites)))
      for (const name of names) expect(held).toContain(name)
      for (const each of taken.locks)
        expect(remainingOf(each, taken.time.elapsed)).toBeGreaterThanOrEqual(7 * day - hour - 1)
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 60) },
  )
}, 600_000)

test('a disk that gives neither copy back now is no damage: nothing is taken up, and nothing written over it', async () => {
  // A socket in a file's place cannot be read (ENXIO), as a disk that fails (EIO) cannot.
  const sockets = await Promise.all(
    [newest(), copy()].map(
      (path) =>
        new Promise<Server>((listening) => {
          const server = createServer()
          server.listen(path, () => listening(server))
        }),
    ),
  )
  try {
    expect(loadLedger(folder)).toEqual({ kind: 'unreadable' })
    expect(takeUp(folder, begun, () => names)).toBe(null)
  } finally {
    for (const server of sockets) server.close()
  }
})
