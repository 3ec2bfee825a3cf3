/** The number at a glance: calendar dates, travel, a clock that is wrong. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LocalDate } from '../../src/shared/model/day.ts'
import { glanceAt, seeing, type Seen } from '../../src/shared/model/glance.ts'

const day = (date: string) => date as LocalDate
const at = (iso: string) => Date.parse(iso)

test.each([
  ['the day itself is day 0', '2026-11-23', '2026-11-23T20:00:00Z', 'Europe/Madrid', 0],
  ['one minute after midnight is day 1', '2026-11-22', '2026-11-22T23:01:00Z', 'Europe/Madrid', 1],
  ['one minute before it is still day 0', '2026-11-22', '2026-11-22T22:59:00Z', 'Europe/Madrid', 0],
  ['a day of 23 hours counts as one', '2026-03-28', '2026-03-29T22:30:00Z', 'Europe/Madrid', 2],
  ['a leap day is a day', '2028-02-28', '2028-03-01T12:00:00Z', 'UTC', 2],
  ['Samoa skipped 30 December 2011', '2011-12-29', '2011-12-30T12:00:00Z', 'Pacific/Apia', 2],
  ['half-hour summer time of Lord Howe', '2026-10-03', '2026-10-03T13:29:00Z', 'Australia/Lord_Howe', 0],
  ['and its midnight', '2026-10-03', '2026-10-03T13:31:00Z', 'Australia/Lord_Howe', 1],
])('%s', (_what, date, now, zone, count) => {
  expect(glanceAt(day(date), null, at(now), zone)).toEqual({ day: count, held: null })
})

test('a flight over the date line does not take a day away, and says why the number waits', () => {
  const start = day('2026-11-01')
  const inAuckland = glanceAt(start, null, at('2026-11-20T12:00:00Z'), 'Pacific/Auckland')
  expect(inAuckland).toEqual({ day: 20, held: null })
  const seen = seeing(null, inAuckland, at('2026-11-20T12:00:00Z'))
  const landed = glanceAt(start, seen, at('2026-11-21T01:00:00Z'), 'America/Los_Angeles')
  expect(landed).toEqual({ day: 20, held: 'travel' })
  expect(glanceAt(start, seen, at('2026-11-22T12:00:00Z'), 'America/Los_Angeles')).toEqual({
    day: 21,
    held: null,
  })
})

test('a clock that goes back freezes the number and says so', () => {
  const seen: Seen = { instant: at('2026-11-23T12:00:00Z'), day: 22 }
  expect(glanceAt(day('2026-11-01'), seen, at('2020-01-01T00:00:00Z'), 'UTC')).toEqual({
    day: 22,
    held: 'clock-behind',
  })
})

test('a start that lies ahead of a wrong clock shows 0, not a negative number', () => {
  expect(glanceAt(day('2026-11-01'), null, at('1970-01-01T00:00:00Z'), 'UTC')).toEqual({
    day: 0,
    held: 'clock-behind',
  })
})

test('the number shown never falls, whatever clock and zone do', () => {
  const zones = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu', 'UTC', 'America/St_Johns']
  const look = fc.record({
    now: fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') }),
    zone: fc.constantFrom(...zones),
  })
  fc.assert(
    fc.property(fc.array(look, { maxLength: 30 }), (looks) => {
      let seen: Seen | null = null
      let shown = 0
      for (const { now, zone } of looks) {
        const glance = glanceAt(day('2024-02-29'), seen, now, zone)
        expect(glance.day).toBeGreaterThanOrEqual(shown)
        shown = glance.day
        seen = seeing(seen, glance, now)
      }
    }),
  )
})
