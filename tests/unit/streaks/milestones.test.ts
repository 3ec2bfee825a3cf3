/** Milestones: reached, kept, held back while the clock is ahead of time, and the days of years. */
import { expect, test } from 'vitest'
import { countOf, type Count } from '../../../src/shared/model/count.ts'
import type { SeenRun } from '../../../src/shared/model/glance.ts'
import type { Happening } from '../../../src/shared/model/event.ts'
import { noEnders } from '../../../src/shared/model/ender-list.ts'
import { endersOf } from '../../../src/shared/model/enders.ts'
import {
  afterCorrection,
  anniversary,
  newlyEarned,
  nextMark,
  type Earned,
} from '../../../src/shared/model/milestone.ts'
import { date, event, noonOf } from './log.ts'

const count = (start: string, today: string, happenings: readonly Happening[] = []): Count => {
  const origin = { date: date(start), zone: 'UTC' }
  const counted = countOf(
    'noContact',
    { origin, enders: endersOf(happenings, []).noContact, seen: null },
    noonOf(today),
  )
  if (!counted) throw new Error('there is an origin')
  return counted
}

const noted = (
  counted: Count,
  today: string,
  before: readonly Earned[] = [],
  agreed = today,
  seen: SeenRun | null = null,
) => newlyEarned(counted, before, seen, date(agreed), date(today))
const marks = (earned: readonly Earned[]) => earned.map(({ mark }) => `${mark.count} ${mark.unit}`).join(', ')

test.each([
  ['2026-01-01', '2026-01-01', ''],
  ['2026-01-01', '2026-01-02', '1 days'],
  ['2026-01-01', '2026-01-08', '1 days, 3 days, 7 days'],
  ['2026-01-01', '2026-04-01', '1 days, 3 days, 7 days, 14 days, 30 days, 60 days, 90 days'],
  // 365 days after 29 February 2024 it is 28 February 2025; two years are full on 1 March 2026.
  ['2024-02-29', '2025-02-27', '1 days, 3 days, 7 days, 14 days, 30 days, 60 days, 90 days, 180 days'],
  [
    '2024-02-29',
    '2025-02-28',
    '1 days, 3 days, 7 days, 14 days, 30 days, 60 days, 90 days, 180 days, 365 days',
  ],
  [
    '2024-02-29',
    '2026-02-28',
    '1 days, 3 days, 7 days, 14 days, 30 days, 60 days, 90 days, 180 days, 365 days',
  ],
  [
    '2024-02-29',
    '2026-03-01',
    '1 days, 3 days, 7 days, 14 days, 30 days, 60 days, 90 days, 180 days, 365 days, 2 years',
  ],
])('from %s to %s: %s', (start, today, reached) => {
  expect(marks(noted(count(start, today), today))).toBe(reached)
})

test.each([
  ['2024-02-29', 1, '2025-03-01'],
  ['2024-02-29', 4, '2028-02-29'],
  ['2096-02-29', 4, '2100-03-01'],
  ['1996-02-29', 4, '2000-02-29'],
  ['2026-11-23', 10, '2036-11-23'],
])('%s and %i years: %s', (start, years, then) => {
  expect(anniversary(date(start), years)).toBe(then)
})

test('each is noted once, with the day on which it was reached', () => {
  const first = noted(count('2026-01-01', '2026-01-04'), '2026-01-04')
  expect(first.map(({ reached, noted: on }) => `${reached} ${on}`)).toEqual([
    '2026-01-02 2026-01-04',
    '2026-01-04 2026-01-04',
  ])
  expect(marks(noted(count('2026-01-01', '2026-01-08'), '2026-01-08', first))).toBe('7 days')
  const second = event('texted', '2026-01-05')
  expect(noted(count('2026-01-01', '2026-01-07', [second]), '2026-01-07', first)).toEqual([])
})

test('a past that is said at the beginning counts: the longest run of it, and the one of now', () => {
  const past = [event('texted', '2026-02-10'), event('texted', '2026-02-12')]
  const earned = noted(count('2026-01-01', '2026-02-20', past), '2026-02-20')
  expect(marks(earned)).toBe('1 days, 3 days, 7 days, 14 days, 30 days')
  expect(earned.at(-1)).toMatchObject({ start: '2026-01-01', reached: '2026-01-31', noted: '2026-02-20' })
})

test('a clock that was put ahead earns nothing before the time has really passed', () => {
  const ahead = count('2026-01-01', '2026-02-15')
  expect(marks(noted(ahead, '2026-02-15', [], '2026-01-05'))).toBe('1 days, 3 days')
  expect(noted(ahead, '2026-02-15', [], '2025-12-30')).toEqual([])
})

test('a number that waits earns nothing: what held it up may have been wrong', () => {
  const origin = { date: date('2026-01-01'), zone: 'UTC' }
  const seen = { instant: Date.parse('2026-05-01T12:00:00Z'), day: 120, of: 'named 2026-01-01' }
  const waits = countOf('noContact', { origin, enders: noEnders, seen }, noonOf('2026-01-03'))
  expect(waits).toMatchObject({ day: 120, held: 'clock-behind' })
  expect(waits && noted(waits, '2026-01-03')).toEqual([])
})

test('a corrected first day takes what was only said, also on the day of its mark; what was lived stays', () => {
  const seen = { instant: 0, day: 0, of: 'named 2016-01-01' }
  const lived = noted(count('2016-01-01', '2016-01-02'), '2016-01-02', [], '2016-01-02', seen)
  const yearAgo = noted(count('2015-01-01', '2016-01-01'), '2016-01-01')
  expect(marks(yearAgo)).toContain('365 days')
  expect(afterCorrection(yearAgo, [date('2015-01-01')])).toEqual([])
  const said = noted(count('2016-01-01', '2026-01-05'), '2026-01-05', lived)
  const all = [...lived, ...said]
  expect(marks(all)).toContain('10 years')
  expect(marks(afterCorrection(all, [date('2016-01-01')]))).toBe('1 days')
  expect(afterCorrection(all, [date('2020-01-01')])).toEqual(all)
})

test.each([
  ['2026-01-01', '2026-01-01', '1 days', 1],
  ['2026-01-01', '2026-01-09', '14 days', 6],
  // 2027-01-01 is day 365; two years are full on 2028-01-01, 730 days after the start.
  ['2026-01-01', '2027-01-01', '2 years', 365],
  ['2026-01-01', '2028-01-01', '3 years', 366],
])('next after %s, on %s: %s in %i', (start, today, mark, left) => {
  const next = nextMark(count(start, today))
  expect(next && `${next.mark.count} ${next.mark.unit}`).toBe(mark)
  expect(next?.left).toBe(left)
})
