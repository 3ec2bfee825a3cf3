/** When nothing pops up, by the clock on the wall. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isQuiet, minutesOfDay } from '../../src/shared/model/quiet-hours.ts'
import { wallMinutes } from '../../src/shared/model/wall-time.ts'

test('hours over midnight, within a day, of no length, and none', () => {
  const night = { from: 22 * 60, to: 8 * 60 }
  expect([21 * 60 + 59, 22 * 60, 0, 7 * 60 + 59, 8 * 60].map((at) => isQuiet(night, at))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ])
  const work = { from: 9 * 60, to: 17 * 60 }
  expect([0, 9 * 60, 17 * 60].map((at) => isQuiet(work, at))).toEqual([false, true, false])
  expect(isQuiet({ from: 60, to: 60 }, 60)).toBe(false)
  expect(isQuiet(null, 60)).toBe(false)
})

test('every minute is quiet in these hours or in those that are left', () => {
  const minute = fc.integer({ min: 0, max: minutesOfDay - 1 })
  fc.assert(
    fc.property(minute, minute, minute, (from, to, at) => {
      fc.pre(from !== to)
      return isQuiet({ from, to }, at) !== isQuiet({ from: to, to: from }, at)
    }),
  )
})

test('the minute of the wall follows zone and summer time', () => {
  const at = (text: string, zone: string) => wallMinutes(Date.parse(text), zone)
  expect(at('2026-03-29T00:59:00Z', 'Europe/Madrid')).toBe(119)
  expect(at('2026-03-29T01:00:00Z', 'Europe/Madrid')).toBe(180)
  expect(at('2026-11-23T18:30:00Z', 'Asia/Kathmandu')).toBe(15)
  expect(at('2026-11-23T23:59:00Z', 'UTC')).toBe(minutesOfDay - 1)
})
