/** The wall, its instant and back; if-then plans at their hour; windows for contact that must be. */
import { expect, test } from 'vitest'
import { checkIfThen, ifThenForPull, ifThensNow } from '../../../src/shared/model/if-then.ts'
import {
  checkWindow,
  inOrder,
  nextDay,
  openWindow,
  type ScopedWindow,
} from '../../../src/shared/model/scoped.ts'
import { instantAt, minutesOf, timeOf, wallMinutes } from '../../../src/shared/model/wall-time.ts'
import { at, date } from '../streaks/log.ts'

test.each([
  ['2026-11-23', '18:05', 'Europe/Madrid', '2026-11-23T17:05Z'],
  ['2026-11-23', '00:00', 'Pacific/Kiritimati', '2026-11-22T10:00Z'],
  ['2026-11-23', '23:59', 'Pacific/Pago_Pago', '2026-11-24T10:59Z'],
  ['2026-11-23', '12:00', 'Asia/Kathmandu', '2026-11-23T06:15Z'],
  ['2026-10-25', '02:30', 'Europe/Madrid', '2026-10-25T00:30Z'],
  ['2026-04-05', '01:45', 'Australia/Lord_Howe', '2026-04-04T14:45Z'],
])('%s %s in %s is %s', (day, time, zone, instant) => {
  expect(instantAt(day, time, zone)).toBe(at(instant))
  expect(wallMinutes(at(instant), zone)).toBe(minutesOf(time))
})

test('a time that clocks were put over never was', () => {
  expect(instantAt('2026-03-29', '02:30', 'Europe/Madrid')).toBeNull()
  expect(instantAt('2011-12-30', '12:00', 'Pacific/Apia')).toBeNull()
})

test('a time of day is read strictly', () => {
  expect(['24:00', '9:00', '09:60', 'noon', ''].map(minutesOf)).toEqual([null, null, null, null, null])
  expect(timeOf(minutesOf('07:05') ?? 0)).toBe('07:05')
})

const plan = (id: string, hour?: string) => ({
  id,
  trigger: 'a',
  action: 'b',
  ...(hour !== undefined && { at: hour }),
})

test('a plan is shown from half an hour before its hour until two hours after, over midnight too', () => {
  const all = [plan('night', '00:10'), plan('evening', '22:00'), plan('any')]
  const now = (time: string) => ifThensNow(all, minutesOf(time) ?? 0).map(({ id }) => id)
  expect(now('21:29')).toEqual([])
  expect(now('21:30')).toEqual(['evening'])
  expect(now('23:40')).toEqual(['evening', 'night'])
  expect(now('23:59')).toEqual(['evening', 'night'])
  expect(now('02:09')).toEqual(['night'])
  expect(now('02:10')).toEqual([])
  expect(ifThenForPull(all, 12 * 60)?.id).toBe('any')
  expect(ifThenForPull(all, 22 * 60)?.id).toBe('evening')
  expect(ifThenForPull([], 0)).toBeNull()
})

test('both halves of a plan are needed; a wrong hour is refused', () => {
  expect(checkIfThen({ trigger: ' ', action: 'b' })).toMatchObject({ error: { code: 'text-empty' } })
  expect(checkIfThen({ trigger: 'a', action: '' })).toMatchObject({ error: { code: 'text-empty' } })
  expect(checkIfThen({ trigger: 'a', action: 'b', at: '25:00' })).toMatchObject({
    error: { code: 'time-invalid' },
  })
  expect(checkIfThen({ trigger: 'x'.repeat(141), action: 'b' })).toMatchObject({
    error: { code: 'text-long' },
  })
})

const windowOf = (id: string, days: ScopedWindow['days'], from = '18:00', until = '18:30'): ScopedWindow => ({
  id,
  purpose: 'children',
  days,
  from,
  until,
})

test('a window: dated or weekly, open within its minutes, next on its day', () => {
  const weekly = windowOf('w', { kind: 'weekly', weekday: 1 })
  const dated = windowOf('d', { kind: 'dated', date: date('2026-11-25') })
  const over = windowOf('o', { kind: 'dated', date: date('2026-11-01') })
  const moment = (day: string, time: string) => ({ date: date(day), minutes: minutesOf(time) ?? 0 })
  // 23 November 2026 is a Monday.
  expect(openWindow([dated, weekly], moment('2026-11-23', '17:59'))).toBeNull()
  expect(openWindow([dated, weekly], moment('2026-11-23', '18:00'))).toBe(weekly)
  expect(openWindow([dated, weekly], moment('2026-11-25', '18:30'))).toBe(dated)
  expect(nextDay(weekly, moment('2026-11-23', '18:30'))).toBe('2026-11-23')
  expect(nextDay(weekly, moment('2026-11-23', '18:31'))).toBe('2026-11-30')
  expect(nextDay(over, moment('2026-11-23', '00:00'))).toBeNull()
  expect(
    inOrder([over, dated, weekly], moment('2026-11-24', '00:00')).map(({ window }) => window.id),
  ).toEqual(['d', 'w', 'o'])
  const draft = {
    purpose: 'court',
    days: { kind: 'weekly', weekday: 3 },
    from: '10:00',
    until: '10:00',
  } as const
  expect(checkWindow(draft)).toMatchObject({ error: { code: 'window-order' } })
  expect(checkWindow({ ...draft, until: '24:00' })).toMatchObject({ error: { code: 'time-invalid' } })
  expect(checkWindow({ ...draft, until: '10:30', about: '  ' })).toEqual({
    ok: true,
    value: { ...draft, until: '10:30' },
  })
})
