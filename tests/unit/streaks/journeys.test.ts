/** One start, several looks, by hand: flights, clocks that are wrong, and what the number then says of itself. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Happening } from '../../../src/shared/model/event.ts'
import { glanceAt, seeing, type Held, type SeenRun } from '../../../src/shared/model/glance.ts'
import { agreedInstant, countingDay } from '../../../src/shared/model/today.ts'
import { at, date, event } from './log.ts'

type Look = readonly [now: string, zone: string, day: number, held: Held | null]

/** The looks of one run in turn, each remembering what the one before has shown. */
const look = (start: string, looks: readonly Look[], seen: SeenRun | null = null) => {
  for (const [now, zone, day, held] of looks) {
    const today = countingDay([], { now: at(now), zone }, null)
    const glance = glanceAt(date(start), 'a', seen, today)
    expect(glance, `${now} ${zone}`).toEqual({ day, held })
    seen = seeing(seen, 'a', glance, today.now)
  }
  return seen
}

test.each<[string, string, readonly Look[]]>([
  [
    'west over the date line: Auckland (+13) has the 21st, Los Angeles (-8) still the 20th',
    '2026-11-01',
    [
      ['2026-11-20T12:00Z', 'Pacific/Auckland', 20, null],
      ['2026-11-21T01:00Z', 'America/Los_Angeles', 20, 'travel'],
      ['2026-11-21T08:00Z', 'America/Los_Angeles', 20, null],
      ['2026-11-22T08:00Z', 'America/Los_Angeles', 21, null],
    ],
  ],
  [
    'east over the date line: no day of the calendar is lost, one flown over is counted',
    '2026-11-01',
    [
      ['2026-11-20T20:00Z', 'America/Los_Angeles', 19, null],
      ['2026-11-21T10:00Z', 'Pacific/Auckland', 20, null],
      ['2026-11-21T11:00Z', 'Pacific/Auckland', 21, null],
    ],
  ],
  [
    'Kiritimati to Honolulu: the same hour on the wall, a day less on the calendar',
    '2026-11-20',
    [
      ['2026-11-23T10:00Z', 'Pacific/Kiritimati', 4, null],
      ['2026-11-23T10:01Z', 'Pacific/Honolulu', 4, 'travel'],
      ['2026-11-24T10:00Z', 'Pacific/Honolulu', 4, null],
      ['2026-11-25T10:00Z', 'Pacific/Honolulu', 5, null],
    ],
  ],
  [
    'west over one midnight: 00:30 in Madrid, then 23:30 of the day before in New York',
    '2026-11-01',
    [
      ['2026-11-22T23:30Z', 'Europe/Madrid', 22, null],
      ['2026-11-23T04:30Z', 'America/New_York', 22, 'travel'],
      ['2026-11-23T05:00Z', 'America/New_York', 22, null],
    ],
  ],
  [
    'there and back within a night: the number was 22 and stays 22',
    '2026-11-01',
    [
      ['2026-11-22T23:30Z', 'Europe/Madrid', 22, null],
      ['2026-11-23T00:30Z', 'Atlantic/Azores', 22, 'travel'],
      ['2026-11-23T08:30Z', 'Europe/Madrid', 22, null],
    ],
  ],
  [
    'day 0 said in Auckland, then landed where that day has not begun: not -1',
    '2026-11-21',
    [
      ['2026-11-20T12:00Z', 'Pacific/Auckland', 0, null],
      ['2026-11-20T23:00Z', 'America/Los_Angeles', 0, 'travel'],
    ],
  ],
  [
    'a clock set back by a fortnight: 22 stands still until the calendar has caught up',
    '2026-11-01',
    [
      ['2026-11-23T12:00Z', 'UTC', 22, null],
      ['2026-11-09T12:00Z', 'UTC', 22, 'clock-behind'],
      ['2026-11-22T23:59Z', 'UTC', 22, 'clock-behind'],
      ['2026-11-23T12:01Z', 'UTC', 22, null],
      ['2026-11-24T00:00Z', 'UTC', 23, null],
    ],
  ],
  [
    'a clock put right by ten minutes, back over midnight',
    '2026-11-01',
    [
      ['2026-11-06T00:05Z', 'UTC', 5, null],
      ['2026-11-05T23:55Z', 'UTC', 5, 'clock-behind'],
      ['2026-11-06T00:00Z', 'UTC', 5, null],
    ],
  ],
  [
    'a clock set back within the day changes nothing, and nothing is said',
    '2026-11-01',
    [
      ['2026-11-06T18:00Z', 'UTC', 5, null],
      ['2026-11-06T06:00Z', 'UTC', 5, null],
    ],
  ],
  [
    'a dead battery: the machine wakes in 1970',
    '2026-11-01',
    [
      ['1970-01-01T00:00Z', 'UTC', 0, 'clock-behind'],
      ['2026-11-11T00:00Z', 'UTC', 10, null],
    ],
  ],
])('%s', (_why, start, looks) => {
  look(start, looks)
})

test('what another run has shown does not hold up this one; what the first version has seen holds for any', () => {
  const today = countingDay([], { now: at('2026-11-09T12:00Z'), zone: 'UTC' }, null)
  const seen = { instant: at('2026-11-23T12:00Z'), day: 22 }
  expect(glanceAt(date('2026-11-01'), 'b', { ...seen, of: 'a' }, today)).toEqual({ day: 8, held: null })
  const old = glanceAt(date('2026-11-01'), 'b', seen, today)
  expect(old).toEqual({ day: 22, held: 'clock-behind' })
  expect(seeing(seen, 'b', old, today.now)).toEqual({ ...seen, of: 'b' })
})

test('a clock behind the newest event: counting waits on its day, until the person says that the clock is right', () => {
  const log = [event('got-in-touch', '2026-11-20')]
  const now = { now: at('2026-11-18T09:00Z'), zone: 'UTC' }
  const today = countingDay(log, now, null)
  expect(today).toMatchObject({ date: '2026-11-20', wall: '2026-11-18' })
  expect(glanceAt(date('2026-11-10'), 'a', null, today)).toEqual({ day: 10, held: 'clock-behind' })
  const trusted = at('2026-11-20T12:00:00Z')
  expect(glanceAt(date('2026-11-10'), 'a', null, countingDay(log, now, trusted))).toEqual({
    day: 8,
    held: null,
  })
  // What is said after the word on the clock holds again.
  const later: Happening = event('urge', '2026-12-01')
  expect(countingDay([...log, later], now, trusted).date).toBe('2026-12-01')
})

test.each([
  ['an hour passes on both', 3_600_000, 3_600_000, 3_600_000],
  ['a clock that is put right by a minute is believed', 3_660_000, 3_600_000, 3_660_000],
  ['three days ahead: only the hour is believed', 262_800_000, 3_600_000, 3_600_000],
  ['a clock that was set back is what it says', -5_000, 3_600_000, -5_000],
])('continuous time: %s', (_what, wall, steady, agreed) => {
  expect(agreedInstant({ wall: 0, steady: 500 }, { wall, steady: steady + 500 })).toBe(agreed)
})

test('the number shown never falls, whatever clock and zone do', () => {
  const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'UTC', 'America/St_Johns']
  const looks = fc.record({
    now: fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') }),
    zone: fc.constantFrom(...zones),
  })
  fc.assert(
    fc.property(fc.array(looks, { maxLength: 30 }), (all) => {
      let seen: SeenRun | null = null
      let shown = 0
      for (const moment of all) {
        const glance = glanceAt(date('2024-02-29'), 'a', seen, countingDay([], moment, null))
        expect(glance.day).toBeGreaterThanOrEqual(shown)
        shown = glance.day
        seen = seeing(seen, 'a', glance, moment.now)
      }
    }),
  )
})
