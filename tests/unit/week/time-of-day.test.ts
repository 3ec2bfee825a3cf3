import { describe, expect, it } from 'vitest'
import {
  instantOf,
  localTimeIn,
  minuteOf,
  parseLocalTime,
  timeOfMinute,
  type LocalTime,
} from '../../../src/shared/model/week/time-of-day.ts'
import { day } from './some-week.ts'

const instant = (date: string, time: string, zone: string): string =>
  new Date(instantOf(day(date), time as LocalTime, zone)).toISOString()

describe('the instant at which a clock shows a time', () => {
  // Date, time on the wall, zone, and the instant, looked up by hand in the tz database.
  it.each([
    ['2026-11-25', '07:30', 'UTC', '2026-11-25T07:30:00.000Z'],
    ['2026-11-25', '07:30', 'Europe/Madrid', '2026-11-25T06:30:00.000Z'],
    ['2026-07-25', '07:30', 'Europe/Madrid', '2026-07-25T05:30:00.000Z'],
    // The clock jumps from 02:00 to 03:00: half past two is as long after the jump.
    ['2026-03-29', '02:30', 'Europe/Madrid', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29', '01:59', 'Europe/Madrid', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', 'Europe/Madrid', '2026-03-29T01:00:00.000Z'],
    // 02:30 comes twice: the first.
    ['2026-10-25', '02:30', 'Europe/Madrid', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:00', 'Europe/Madrid', '2026-10-25T02:00:00.000Z'],
    ['2026-03-08', '02:30', 'America/New_York', '2026-03-08T07:30:00.000Z'],
    ['2026-11-01', '01:30', 'America/New_York', '2026-11-01T05:30:00.000Z'],
    // Half an hour of summer time.
    ['2026-10-04', '02:15', 'Australia/Lord_Howe', '2026-10-03T15:45:00.000Z'],
    ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45:00.000Z'],
    ['2026-01-01', '00:00', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
    ['2026-01-01', '00:00', 'Pacific/Pago_Pago', '2026-01-01T11:00:00.000Z'],
    ['2026-01-01', '12:00', 'Asia/Kathmandu', '2026-01-01T06:15:00.000Z'],
  ])('%s %s in %s', (date, time, zone, expected) => {
    expect(instant(date, time, zone)).toBe(expected)
  })

  it('shows that time again, but for the hour that is jumped over', () => {
    const zone = 'Europe/Madrid'
    for (let minute = 0; minute < 24 * 60; minute += 7)
      for (const date of ['2026-03-28', '2026-10-25', '2026-06-01']) {
        const time = timeOfMinute(minute)
        expect(localTimeIn(instantOf(day(date), time, zone), zone)).toBe(time)
      }
  })
})

describe('a time as it is typed', () => {
  it.each(['00:00', '07:30', '23:59'])('%s is one', (text) => {
    expect(parseLocalTime(text)).toEqual({ ok: true, value: text })
    expect(timeOfMinute(minuteOf(text as LocalTime))).toBe(text)
  })
  it.each(['24:00', '7:30', '07:60', '07:30:00', '', 'noon', '-1:00', '07：30'])('%s is none', (text) => {
    expect(parseLocalTime(text).ok).toBe(false)
  })
})
