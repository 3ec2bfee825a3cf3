/** Which window something was in, which plan is shown when, and what was said once and need not be typed again. */
import { expect, test } from 'vitest'
import { reachableBy } from '../../../src/shared/model/files/of-roads.ts'
import { ifThenForPull, ifThenForToday } from '../../../src/shared/model/if-then.ts'
import { handlesFor } from '../../../src/shared/model/reach/handles.ts'
import { lastDay, windowFor, type ScopedWindow } from '../../../src/shared/model/scoped.ts'
import { date } from '../streaks/log.ts'

const weekly: ScopedWindow = {
  id: 'w',
  purpose: 'children',
  days: { kind: 'weekly', weekday: 5 },
  from: '18:00',
  until: '18:30',
}
const dated: ScopedWindow = {
  id: 'd',
  purpose: 'court',
  days: { kind: 'dated', date: date('2026-11-27') },
  from: '09:00',
  until: '10:00',
}
const theirs: ScopedWindow = { ...weekly, id: 't', person: 'm', from: '00:00', until: '23:59' }
const friday = date('2026-11-27')

test.each([
  ['the first minute of it', 18 * 60, 'w'],
  ['the last minute of it', 18 * 60 + 30, 'w'],
  ['a minute too early', 18 * 60 - 1, undefined],
  ['a minute too late', 18 * 60 + 31, undefined],
  ['the other one of that day', 9 * 60 + 15, 'd'],
  ['midnight', 0, undefined],
  ['an hour that nobody knows: any of that day', null, 'w'],
])('%s', (_what, minutes, id) => {
  expect(windowFor([weekly, dated, theirs], friday, minutes, undefined)?.id).toBe(id)
})

test('what came of a window is noted on its own day, however late it is said', () => {
  expect(lastDay(weekly, friday)).toBe(friday)
  expect(lastDay(weekly, date('2026-11-28'))).toBe(friday)
  expect(lastDay(weekly, date('2026-12-03'))).toBe(friday)
  expect(lastDay(dated, date('2026-12-03'))).toBe(friday)
  expect(lastDay(dated, date('2026-11-26'))).toBeNull()
})

test('another day, and another person', () => {
  expect(windowFor([weekly], date('2026-11-26'), null, undefined)).toBeNull()
  expect(windowFor([weekly], date('2026-11-26'), 18 * 60 + 10, undefined)).toBeNull()
  expect(windowFor([weekly, theirs], friday, 3 * 60, 'm')?.id).toBe('t')
})

test('Today shows the plan of the hour, or the newest for any hour; the pull always has one', () => {
  const night = { id: '1', trigger: 'I lie awake', action: 'I read', at: '02:00' }
  const any = { id: '2', trigger: 'it pulls', action: 'I walk' }
  const newer = { ...any, id: '3' }
  expect(ifThenForToday([night, any, newer], 2 * 60)?.id).toBe('1')
  expect(ifThenForToday([night, any, newer], 12 * 60)?.id).toBe('3')
  expect(ifThenForToday([night], 12 * 60)).toBeNull()
  expect(ifThenForPull([night], 12 * 60)?.id).toBe('1')
})

const known = {
  profiles: [{ service: 'instagram.com', text: 'jane.doe' }],
  phones: ['+34 600 11 22 33'],
  mails: ['jane@example.org'],
  names: ['Jane Doe'],
}

test('what was said for the locks is offered for a road of the kind it fits', () => {
  expect(handlesFor('calls', known)).toEqual(['+34 600 11 22 33'])
  expect(handlesFor('email', known)).toEqual(['jane@example.org'])
  expect(handlesFor('social', known)).toEqual(['jane.doe'])
  expect(handlesFor('messengers', known)).toEqual(['+34 600 11 22 33', 'jane.doe'])
  expect(handlesFor('places', known)).toEqual([])
})

test('the files know what the roads and the locks know, the same number once', () => {
  const closed = { inbound: 'blocked', outbound: 'blocked' } as const
  const roads = [
    { kind: 'calls', ...closed, handle: '+34600112233' },
    { kind: 'email', ...closed, handle: 'other@example.org' },
    { kind: 'social', ...closed, handle: 'jane.doe' },
  ] as const
  expect(reachableBy(roads, known)).toEqual({
    mails: ['other@example.org', 'jane@example.org'],
    phones: ['+34 600 11 22 33'],
  })
})
