/** What the app remembers of locks: told by the guard piece by piece, kept after the guard has forgotten it. */
import { expect, test } from 'vitest'
import {
  follow,
  forget,
  mayStillHold,
  noHistory,
  pastLocks,
  remember,
  type SaidOfLocks,
} from '../../src/shared/model/lock-history.ts'
import { day, hour } from '../../src/shared/model/lock.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const lock = {
  id: 'a',
  sites: ['instagram'],
  release: { kind: 'wait', hours: 24 },
  remaining: 6 * day,
  required: 7 * day,
} as const
const said = (part: Partial<SaidOfLocks> = {}): SaidOfLocks => ({ locks: [], ended: [], ...part })
const held = follow(noHistory, said({ locks: [lock] }), now)

test('a lock is remembered from the moment that the guard tells of it, wherever it was made', () => {
  expect(held).toEqual({
    from: now,
    removed: [],
    locks: [
      {
        id: 'a',
        sites: ['instagram'],
        release: lock.release,
        required: 7 * day,
        made: now - day,
        sitesSince: now - day,
        ended: null,
      },
    ],
  })
  expect(pastLocks(held)).toEqual([])
  expect(mayStillHold(held)).toBe(true)
})

test('nothing new is the same value, so that nothing is written', () => {
  expect(follow(held, said({ locks: [{ ...lock, remaining: 5 * day }] }), now + day)).toBe(held)
  const over = follow(held, said({ ended: [{ id: 'a', how: 'ran-out', ago: 0 }] }), now)
  expect(follow(over, said({ ended: [{ id: 'a', how: 'ran-out', ago: day }] }), now + day)).toBe(over)
  expect(follow(over, said(), now + day)).toBe(over)
})

test('more sites, and more time, are of the same lock; what was added holds since then', () => {
  const later = now + hour
  const grown = { ...lock, sites: ['instagram', 'reddit'], required: 8 * day }
  expect(follow(held, said({ locks: [grown] }), later).locks).toMatchObject([
    { sites: ['instagram', 'reddit'], required: 8 * day, made: now - day, sitesSince: later },
  ])
})

test.each([
  ['ran-out', { kind: 'none' }, 'in-time'],
  ['opened', { kind: 'wait', hours: 24 }, 'after-wait'],
  ['opened', { kind: 'code' }, 'by-code'],
] as const)('%s with %j is %s, also when the app was closed', (how, release, ended) => {
  const before = follow(noHistory, said({ locks: [{ ...lock, release }] }), now)
  const after = follow(before, said({ ended: [{ id: 'a', how, ago: 2 * hour }] }), now + day)
  expect(pastLocks(after)).toMatchObject([
    { sites: ['instagram'], ended: { how: ended, at: now + day - 2 * hour } },
  ])
  expect(mayStillHold(after)).toBe(false)
})

test('a lock that was made and over before the app saw it appears without its sites; what ended before the app began does not', () => {
  const ended = [
    { id: 'b', how: 'opened', ago: hour },
    { id: 'c', how: 'ran-out', ago: 3 * day },
  ] as const
  expect(pastLocks(follow(held, said({ locks: [lock], ended }), now + day))).toMatchObject([
    { id: 'b', sites: [], required: null, made: null, ended: { how: 'opened' } },
  ])
})

test('a lock that the guard knows nothing of any more is over, nobody says how; if it comes back, it holds', () => {
  const lost = follow(held, said(), now + hour)
  expect(pastLocks(lost)).toMatchObject([{ id: 'a', ended: { how: 'unknown', at: now + hour } }])
  const told = follow(lost, said({ ended: [{ id: 'a', how: 'ran-out', ago: 0 }] }), now + 2 * hour)
  expect(pastLocks(told)).toMatchObject([{ ended: { how: 'in-time' } }])
  expect(mayStillHold(follow(lost, said({ locks: [lock] }), now + 2 * hour))).toBe(true)
})

test('one that was taken out stays out while the guard still tells of it, can be put back, and is then forgotten', () => {
  const ended = [{ id: 'a', how: 'ran-out', ago: 0 }] as const
  const over = follow(held, said({ ended }), now)
  const [record] = over.locks
  if (!record) throw new Error('nothing was kept')
  const without = forget(over, 'a')
  expect(without.locks).toEqual([])
  expect(follow(without, said({ ended }), now + hour)).toBe(without)
  expect(remember(without, record)).toEqual(over)
  expect(follow(without, said(), now + hour).removed).toEqual([])
})

test('one that holds cannot be taken out', () => {
  expect(forget(held, 'a')).toBe(held)
})

test('the list stays bounded', () => {
  const ended = Array.from({ length: 600 }, (_, n) => ({ id: `n${n}`, how: 'ran-out', ago: 0 }) as const)
  expect(follow(held, said({ locks: [lock], ended }), now).locks).toHaveLength(500)
})
