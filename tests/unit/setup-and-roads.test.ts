/** The first run's order, the order of the roads and of the plan. */
import { expect, test } from 'vitest'
import {
  closedRoad,
  roadKinds,
  withRoad,
  type Inbound,
  type Outbound,
  type Road,
} from '../../src/shared/model/road.ts'
import { beginSetup, stepAfter, stepBefore, stepsFor, type Setup } from '../../src/shared/model/setup.ts'

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

test('a road said anew takes its old place', () => {
  let roads: readonly Road[] = []
  for (const kind of [...roadKinds].toReversed()) roads = withRoad(roads, road(kind, 'open', 'open'))
  roads = withRoad(roads, road('email', 'blocked', 'blocked'))
  expect(roads.map(({ kind }) => kind)).toEqual(roadKinds)
  expect(roads.find(({ kind }) => kind === 'email')?.inbound).toBe('blocked')
})

test.each<[Inbound, Outbound, Inbound, Outbound]>([
  ['open', 'unknown', 'blocked', 'blocked'],
  ['unknown', 'removed', 'blocked', 'removed'],
  ['filtered-unread', 'open', 'filtered-unread', 'blocked'],
  ['scoped', 'scoped', 'scoped', 'scoped'],
  ['scoped', 'open', 'scoped', 'blocked'],
])('%s and %s, closed again: %s and %s', (inbound, outbound, ...closed) => {
  expect(closedRoad(road('texts', inbound, outbound))).toEqual(road('texts', ...closed))
})
