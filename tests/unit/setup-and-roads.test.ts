/** The first run's order, the status that follows from the roads, the runs that an event ends, the plan's order. */
import { expect, test } from 'vitest'
import type { LocalDate } from '../../src/shared/model/day.ts'
import { eventKinds, runStart, type EventKind, type Happening } from '../../src/shared/model/event.ts'
import { nextPlanned, plannedOn, type Planned } from '../../src/shared/model/plan.ts'
import {
  roadKinds,
  statusOf,
  withRoad,
  type Inbound,
  type Outbound,
  type Road,
} from '../../src/shared/model/road.ts'
import { beginSetup, stepAfter, stepBefore, stepsFor, type Setup } from '../../src/shared/model/setup.ts'

const date = (text: string) => text as LocalDate
const road = (kind: Road['kind'], inbound: Inbound, outbound: Outbound): Road => ({ kind, inbound, outbound })

test.each<[string, Partial<Setup>, string]>([
  ['alone at the computer', {}, 'shared intention person last-contact roads lock guard week'],
  ['a shared one', { shared: true }, 'shared safety intention person last-contact roads lock guard week'],
  ['in danger', { safetyConcern: true }, 'shared intention person safety last-contact roads lock guard week'],
  [
    'both: told once, at once',
    { shared: true, safetyConcern: true },
    'shared safety intention person last-contact roads lock guard week',
  ],
  [
    'without locking',
    { shared: true, blocking: false },
    'shared safety intention person last-contact roads week',
  ],
])('the first run: %s', (_what, said, steps) => {
  const setup = { ...beginSetup, ...said }
  expect(stepsFor(setup).join(' ')).toBe(steps)
  for (const [at, step] of stepsFor(setup).entries()) {
    expect(stepAfter(setup, step)).toBe(stepsFor(setup)[at + 1] ?? 'done')
    expect(stepBefore(setup, step)).toBe(stepsFor(setup)[at - 1] ?? null)
  }
})

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
  expect(statusOf(roads)).toEqual(status)
})

test('a road said anew takes its old place', () => {
  let roads: readonly Road[] = []
  for (const kind of [...roadKinds].toReversed()) roads = withRoad(roads, road(kind, 'open', 'open'))
  roads = withRoad(roads, road('email', 'blocked', 'blocked'))
  expect(roads.map(({ kind }) => kind)).toEqual(roadKinds)
  expect(roads.find(({ kind }) => kind === 'email')?.inbound).toBe('blocked')
})

const happened = (kind: EventKind, on: string, from = on): Happening => ({
  id: `${kind}-${on}`,
  kind,
  date: date(on),
  countFrom: date(from),
  zone: 'UTC',
  said: 0,
})

test.each<[EventKind, boolean, boolean]>([
  ['got-in-touch', true, true],
  ['arranged-to-meet', true, true],
  ['looked-them-up', false, true],
  ['asked-about-them', false, true],
  ['read-a-message', false, true],
  ['opened-by-accident', false, false],
  ['sealed-unread', false, false],
  ['ran-into-them', false, false],
  ['unasked-news', false, false],
  ['pull', false, false],
])('%s: ends no contact %s, ends not looking %s', (kind, contact, looking) => {
  const first = date('2026-01-01')
  const log = [happened(kind, '2026-02-01')]
  expect(runStart('noContact', first, log)).toBe(contact ? '2026-02-01' : first)
  expect(runStart('notLooking', first, log)).toBe(looking ? '2026-02-01' : first)
})

test('every kind of event is in the table above', () => expect(eventKinds).toHaveLength(10))

test('counting again from a later day, a backdated slip, and a run that nobody has begun', () => {
  const log = [happened('got-in-touch', '2026-02-01', '2026-02-03'), happened('got-in-touch', '2026-01-15')]
  expect(runStart('noContact', date('2026-01-01'), log)).toBe('2026-02-03')
  expect(runStart('notLooking', null, [])).toBeNull()
  expect(runStart('notLooking', null, log)).toBe('2026-02-03')
  expect(runStart('noContact', date('2026-03-01'), log)).toBe('2026-03-01')
})

test('the plan of a day, and the next thing', () => {
  const planned = (id: string, on: string, part: Planned['part'], done = false): Planned => ({
    id,
    what: { words: id },
    date: date(on),
    part,
    done,
  })
  const week = [
    planned('late', '2026-11-23', 'evening'),
    planned('early', '2026-11-23', 'morning', true),
    planned('yesterday', '2026-11-22', 'morning'),
    planned('tomorrow', '2026-11-24', 'morning'),
  ]
  expect(plannedOn(week, date('2026-11-23')).map(({ id }) => id)).toEqual(['early', 'late'])
  expect(nextPlanned(week, date('2026-11-23'))?.id).toBe('late')
  expect(nextPlanned(week, date('2026-11-24'))?.id).toBe('tomorrow')
  expect(nextPlanned(week, date('2026-11-25'))).toBeNull()
})
