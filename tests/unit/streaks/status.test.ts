/** The status: from the roads each way, from what came by them, from the guard's word, and when a word is asked again. */
import { expect, test } from 'vitest'
import type { Happening } from '../../../src/shared/model/event.ts'
import { type Inbound, type Outbound, type Road } from '../../../src/shared/model/road.ts'
import { statusOf, toAskAgain } from '../../../src/shared/model/status.ts'
import { at, event } from './log.ts'

const road = (kind: Road['kind'], inbound: Inbound, outbound: Outbound, more: Partial<Road> = {}): Road => ({
  kind,
  inbound,
  outbound,
  ...more,
})
const knowing = (happenings: readonly Happening[], heldSites: readonly string[] = []) => ({
  happenings,
  heldSites: new Set(heldSites),
})
const closed = road('calls', 'blocked', 'blocked', { said: at('2026-01-05T12:00:00Z') })

test.each<[string, readonly Road[], unknown]>([
  ['nothing said', [], { kind: 'not-said' }],
  [
    'all closed',
    [road('calls', 'blocked', 'blocked'), road('email', 'filtered-unread', 'removed')],
    { kind: 'no-contact' },
  ],
  [
    'one comes in',
    [road('calls', 'open', 'blocked'), road('email', 'blocked', 'removed')],
    { kind: 'no-response', open: ['calls'] },
  ],
  ['one goes out', [road('calls', 'blocked', 'open')], { kind: 'no-response', open: ['calls'] }],
  ['nobody knows', [road('friends', 'unknown', 'blocked')], { kind: 'no-response', open: ['friends'] }],
  [
    'for the children',
    [road('calls', 'blocked', 'blocked'), road('email', 'scoped', 'scoped')],
    { kind: 'limited', scoped: ['email'] },
  ],
  [
    'for the children, and one open',
    [road('texts', 'open', 'open'), road('email', 'scoped', 'scoped')],
    { kind: 'no-response', open: ['texts'] },
  ],
])('status: %s', (_what, roads, status) => {
  expect(statusOf(roads)).toMatchObject(status as object)
})

test('the open door and the one action that closes it, the most pressing first', () => {
  const status = statusOf([
    road('texts', 'unknown', 'blocked'),
    road('social', 'blocked', 'blocked', { enforcedBy: 'laptop', sites: ['instagram'] }),
    road('email', 'open', 'open'),
    road('calls', 'blocked', 'open'),
    road('places', 'blocked', 'removed'),
  ])
  const doors = status.kind === 'no-response' ? status.doors : []
  expect(doors.map(({ kind, side, because, action }) => `${kind} ${side} ${because} ${action}`)).toEqual([
    'calls outbound open close',
    'email both open close',
    'social both not-held lock',
    'texts inbound unknown find-out',
  ])
})

test('a lock closes a road only while the guard says that it holds all of its sites', () => {
  const roads = [
    road('social', 'blocked', 'blocked', { enforcedBy: 'laptop', sites: ['instagram', 'x.com'] }),
  ]
  expect(statusOf(roads, knowing([], ['instagram', 'x.com', 'other.example']))).toEqual({
    kind: 'no-contact',
  })
  expect(statusOf(roads, knowing([], ['instagram']))).toMatchObject({ doors: [{ because: 'not-held' }] })
  const nameless = [road('social', 'blocked', 'blocked', { enforcedBy: 'laptop' })]
  expect(statusOf(nameless, knowing([], ['instagram']))).toMatchObject({ doors: [{ because: 'not-held' }] })
})

test('a message from a new number: No Response, until that road is closed anew', () => {
  const numbers = { ...closed, kind: 'unknown-numbers' as const }
  const came = event('slipped-through', '2026-01-10', { channel: 'unknown-numbers' })
  expect(statusOf([closed, numbers], knowing([came]))).toMatchObject({
    kind: 'no-response',
    open: ['unknown-numbers'],
    doors: [{ side: 'inbound', because: 'used', action: 'close-again', events: [came.id] }],
  })
  const again = { ...numbers, said: at('2026-01-11T12:00:00Z') }
  expect(statusOf([closed, again], knowing([came]))).toEqual({ kind: 'no-contact' })
})

test.each<[string, Road, Happening, string | null]>([
  ['a call went out by it', closed, event('called', '2026-01-10', { channel: 'calls' }), 'outbound'],
  ['a reply came and went', closed, event('replied', '2026-01-10', { channel: 'calls' }), 'both'],
  ['an urge uses no road', closed, event('urge', '2026-01-10', { channel: 'calls' }), null],
  ['it was before it was closed', closed, event('called', '2026-01-04', { channel: 'calls' }), null],
  ['it came by another', closed, event('called', '2026-01-10', { channel: 'texts' }), null],
  [
    'a filter that puts away unread has done its work',
    { ...closed, inbound: 'filtered-unread' },
    event('sealed-unread', '2026-01-10', { channel: 'calls' }),
    null,
  ],
  [
    '… but what slipped through it has not been filtered',
    { ...closed, inbound: 'filtered-unread' },
    event('slipped-through', '2026-01-10', { channel: 'calls' }),
    'inbound',
  ],
  [
    'of two of a kind, the one that the log names',
    { ...closed, id: 'second' },
    event('called', '2026-01-10', { channel: 'second' }),
    'outbound',
  ],
])('a closed road that was used: %s', (_why, one, happened, side) => {
  const status = statusOf([one], knowing([happened]))
  expect(status.kind === 'no-response' ? status.doors.map((door) => door.side) : null).toEqual(side && [side])
})

test('in contact, as long as an episode is not over; the open doors are named all the same', () => {
  const going = event('texted', '2026-01-10', { goesOn: true })
  expect(statusOf([closed], knowing([going]))).toEqual({
    kind: 'in-contact',
    events: [going.id],
    open: [],
    doors: [],
  })
  expect(statusOf([], knowing([going]))).toMatchObject({ kind: 'in-contact' })
  expect(statusOf([road('email', 'open', 'blocked')], knowing([going]))).toMatchObject({ open: ['email'] })
  // Looking is no contact, however long it goes on.
  expect(statusOf([closed], knowing([event('looked-them-up', '2026-01-10', { goesOn: true })]))).toEqual({
    kind: 'no-contact',
  })
})

test('scoped roads say their purpose, or that nobody has said it', () => {
  const roads = [
    road('calls', 'scoped', 'blocked'),
    road('email', 'scoped', 'scoped', { purpose: 'children' }),
  ]
  expect(statusOf(roads)).toEqual({
    kind: 'limited',
    scoped: ['calls', 'email'],
    purposes: [null, 'children'],
  })
})

test('an own word is asked again after thirty days of the calendar; the guard’s is not, and an open road need not be', () => {
  const moment = { now: at('2026-02-04T09:00:00Z'), zone: 'UTC' }
  const asked = (one: Road) => toAskAgain([one], moment).length === 1
  expect(asked(closed)).toBe(true)
  expect(asked({ ...closed, said: at('2026-01-06T00:00:00Z') })).toBe(false)
  expect(asked(road('calls', 'blocked', 'blocked'))).toBe(true)
  expect(asked({ ...closed, enforcedBy: 'laptop' })).toBe(false)
  expect(asked(road('calls', 'open', 'unknown'))).toBe(false)
})
