/** The ten steps: what follows from the roads, what is practised, and that the rules that go on are never done. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  askedFriends,
  cleanOutOf,
  cleanOutSteps,
  progressOf,
  type CleanOutContext,
  type CleanOutStep,
  type StepAccount,
} from '../../../src/shared/model/clean-out.ts'
import type { LocalDate } from '../../../src/shared/model/day.ts'
import type { Happening } from '../../../src/shared/model/event.ts'
import { eventKinds } from '../../../src/shared/model/event-kinds.ts'
import { inbounds, outbounds, roadKinds, type Road, type RoadKind } from '../../../src/shared/model/road.ts'

const nothing: CleanOutContext = { happenings: [], heldSites: new Set(), ticks: [] }
const closed = (kind: RoadKind, more: Partial<Road> = {}): Road => ({
  kind,
  inbound: 'blocked',
  outbound: 'removed',
  ...more,
})
const open = (kind: RoadKind, more: Partial<Road> = {}): Road => closed(kind, { inbound: 'open', ...more })
const happened = (kind: Happening['kind'], date: string, more: Partial<Happening> = {}): Happening => ({
  id: `${kind}-${date}`,
  kind,
  date: date as LocalDate,
  countFrom: date as LocalDate,
  zone: 'Europe/Madrid',
  said: 10,
  ...more,
})
const step = (accounts: readonly StepAccount[], name: CleanOutStep) =>
  accounts.find((account) => account.step === name)

describe('what follows from the roads', () => {
  test('nothing said, nothing claimed', () => {
    const accounts = cleanOutOf([], nothing)
    expect(accounts.map((account) => account.step)).toEqual(cleanOutSteps)
    expect(step(accounts, 'phone')).toMatchObject({ state: 'not-said', unsaid: ['calls', 'texts'] })
    expect(progressOf(accounts)).toEqual({ done: 0, of: 7, practised: 3 })
  })
  test('one of two kinds closed is a part, and says which is missing', () => {
    const accounts = cleanOutOf([closed('calls'), open('texts')], nothing)
    expect(step(accounts, 'phone')).toMatchObject({
      state: 'partly',
      closed: [{ kind: 'calls' }],
      open: [{ kind: 'texts', side: 'inbound', because: 'open' }],
      byWord: true,
    })
  })
  test('closed, but of the other kind nobody has spoken: a part', () => {
    expect(step(cleanOutOf([closed('calls')], nothing), 'phone')).toMatchObject({
      state: 'partly',
      unsaid: ['texts'],
    })
  })
  test('of several addresses, the open one is named', () => {
    const roads = [
      closed('email', { id: 'a', handle: 'a@example.org' }),
      open('email', { id: 'b', handle: 'b@example.org' }),
    ]
    expect(step(cleanOutOf(roads, nothing), 'mail')).toMatchObject({ state: 'partly', open: [{ road: 'b' }] })
  })
  test('put away unread is closed; a purpose is no open door', () => {
    const roads = [closed('email', { inbound: 'filtered-unread' })]
    expect(step(cleanOutOf(roads, nothing), 'mail')).toMatchObject({ state: 'done' })
    const scoped = [closed('email', { inbound: 'scoped', outbound: 'scoped', purpose: 'children' })]
    expect(step(cleanOutOf(scoped, nothing), 'mail')).toMatchObject({ state: 'done' })
  })
  test('a road that a lock should hold is open when the guard does not say so', () => {
    const roads = [closed('social', { enforcedBy: 'laptop', sites: ['instagram'] }), closed('messengers')]
    expect(step(cleanOutOf(roads, nothing), 'accounts')).toMatchObject({
      state: 'partly',
      open: [{ because: 'not-held' }],
    })
    const held = cleanOutOf(roads, { ...nothing, heldSites: new Set(['instagram']) })
    expect(step(held, 'accounts')).toMatchObject({ state: 'done', byWord: true })
  })
  test('what came by a closed road opens the step again', () => {
    const context = {
      ...nothing,
      happenings: [happened('slipped-through', '2026-11-20', { channel: 'email', said: 20 })],
    }
    expect(step(cleanOutOf([closed('email', { said: 10 })], context), 'mail')).toMatchObject({
      state: 'not-done',
    })
  })
})

test('friends were asked when the person says so, and the last time counts', () => {
  const ticks = [
    { key: askedFriends, said: 5 },
    { key: 'instagram.block', said: 9 },
    { key: askedFriends, said: 7 },
  ]
  expect(step(cleanOutOf([], nothing), 'ask-friends')).toMatchObject({ said: null })
  expect(step(cleanOutOf([], { ...nothing, ticks }), 'ask-friends')).toMatchObject({ said: 7 })
})

test('the rules that go on count what was kept and what was not, and when', () => {
  const happenings = [
    happened('sealed-unread', '2026-11-02'),
    happened('deleted-unread', '2026-11-09'),
    happened('reread-a-message', '2026-11-05'),
    happened('looked-them-up', '2026-10-01'),
  ]
  const accounts = cleanOutOf([], { ...nothing, happenings })
  expect(step(accounts, 'whatever-slips-through')).toMatchObject({
    kind: 'practised',
    kept: 2,
    broken: 1,
    lastKept: '2026-11-09',
    lastBroken: '2026-11-05',
  })
  expect(step(accounts, 'no-looking-up')).toMatchObject({ kept: 0, broken: 1, lastBroken: '2026-10-01' })
  expect(step(accounts, 'no-driving-past')).toMatchObject({ kept: 0, broken: 0, lastBroken: null })
})

test.each(['replied', 'answered'] as const)('what slips through is unanswered too: %s', (kind) => {
  const accounts = cleanOutOf([], { ...nothing, happenings: [happened(kind, '2026-11-05')] })
  expect(step(accounts, 'whatever-slips-through')).toMatchObject({ kept: 0, broken: 1 })
})

test('whatever is said, no rule that goes on is ever done, and done never exceeds what can be', () => {
  const road: fc.Arbitrary<Road> = fc.record({
    kind: fc.constantFrom(...roadKinds),
    inbound: fc.constantFrom(...inbounds),
    outbound: fc.constantFrom(...outbounds),
    id: fc.string({ minLength: 1, maxLength: 5 }),
  })
  const event = fc.record({ kind: fc.constantFrom(...eventKinds), day: fc.integer({ min: 10, max: 28 }) })
  fc.assert(
    fc.property(fc.array(road), fc.array(event), (roads, events) => {
      const happenings = events.map(({ kind, day }) => happened(kind, `2026-11-${day}`))
      const accounts = cleanOutOf(roads, { ...nothing, happenings, ticks: [{ key: askedFriends, said: 1 }] })
      const { done, of, practised } = progressOf(accounts)
      expect(of).toBe(7)
      expect(practised).toBe(3)
      expect(done).toBeLessThanOrEqual(of)
      for (const account of accounts)
        if (account.kind === 'derived' && account.state === 'done') {
          expect(account.open).toEqual([])
          expect(account.unsaid).toEqual([])
        }
    }),
  )
})
