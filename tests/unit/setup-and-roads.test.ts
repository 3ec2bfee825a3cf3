/** The first run's order, the order of the roads and of the plan. */
import { expect, test } from 'vitest'
import type { LocalDate } from '../../src/shared/model/day.ts'
import { nextPlanned, plannedOn, type Planned } from '../../src/shared/model/plan.ts'
import { roadKinds, withRoad, type Inbound, type Outbound, type Road } from '../../src/shared/model/road.ts'
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

test('a road said anew takes its old place', () => {
  let roads: readonly Road[] = []
  for (const kind of [...roadKinds].toReversed()) roads = withRoad(roads, road(kind, 'open', 'open'))
  roads = withRoad(roads, road('email', 'blocked', 'blocked'))
  expect(roads.map(({ kind }) => kind)).toEqual(roadKinds)
  expect(roads.find(({ kind }) => kind === 'email')?.inbound).toBe('blocked')
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
