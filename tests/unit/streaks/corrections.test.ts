/** What a log can say beside plain days: corrections, what goes on, people, hours, a journey. By hand. */
import { expect, test } from 'vitest'
import { countsOf, type Count } from '../../../src/shared/model/count.ts'
import { standing, type Entry } from '../../../src/shared/model/event.ts'
import { countingDay } from '../../../src/shared/model/today.ts'
import { at, countAt, counted, date, event, numbersOf, slip } from './log.ts'

const drift = (endsContact: boolean) => event('scoped-drift', '2026-01-05', { endsContact })
const voiding = (id: string, voids: string) => ({ id, voids, said: 0 })
const wrong = slip('2026-01-05')
const put = event('texted', '2026-01-07', { amends: wrong.id })

test.each<[string, readonly Entry[], number]>([
  ['talk for the children that turned: by their own word, not contact', [drift(false)], 10],
  ['… by their own word, contact', [drift(true)], 6],
  ['contact inside its window', [event('scoped-contact', '2026-01-05')], 10],
  ['it goes on: day 0 until somebody says otherwise', [event('texted', '2026-01-05', { goesOn: true })], 0],
  ['taken back', [wrong, voiding('v', wrong.id)], 10],
  ['taken back, and put back', [wrong, voiding('v', wrong.id), voiding('w', 'v')], 6],
  ['… whatever order it is read in', [voiding('w', 'v'), voiding('v', wrong.id), wrong], 6],
  ['amended: it was the 7th', [wrong, put], 4],
  ['the amendment taken back: it was the 5th after all', [wrong, put, voiding('v', put.id)], 6],
  ['both taken back', [wrong, put, voiding('v', put.id), voiding('w', wrong.id)], 10],
  ['about an entry that is not there', [voiding('v', 'nobody')], 10],
  [
    'two that void each other, by damage: the slip that one of them voids stands',
    [wrong, voiding('v', 'w'), voiding('w', 'v')],
    6,
  ],
])('the log: %s', (_why, log, day) => {
  expect(countAt('2026-01-11', counted('2026-01-01'), log).noContact.day).toBe(day)
})

test('what goes on has no other number either: 2–4 January kept, the 5th to today not', () => {
  const log = [event('texted', '2026-01-05', { goesOn: true })]
  expect(numbersOf(countAt('2026-01-11', counted('2026-01-01'), log).noContact)).toEqual([
    0,
    4,
    '3/10',
    '3/10',
  ])
})

test('what lies ahead, written by a clock that was ahead, ends nothing once the person trusts this one', () => {
  const log = [slip('2030-01-01')]
  const today = countingDay(log, { now: at('2026-01-11T12:00:00Z'), zone: 'UTC' }, at('2030-01-01T12:00:00Z'))
  expect(countsOf(counted('2026-01-01'), log, today)?.noContact.day).toBe(10)
})

test('people have their own clocks', () => {
  const log = [slip('2026-01-05'), { ...slip('2026-01-08'), id: 'b', person: 'L' }]
  expect(countAt('2026-01-11', counted('2026-01-01'), log).noContact.day).toBe(6)
  expect(countAt('2026-01-11', counted('2026-01-01', { id: 'L' }), log).noContact.day).toBe(3)
})

const exact = (iso: string, more = {}) =>
  event('texted', iso.slice(0, 10), { precision: 'exact', instant: at(iso), ...more })

test.each<[string, readonly Entry[], string, string, number | null]>([
  ['from 10:00 to 09:59 the next day: 23', [exact('2026-01-05T10:00Z')], '2026-01-06T09:59Z', 'UTC', 23],
  ['47 hours and 59 minutes: 47', [exact('2026-01-05T10:00Z')], '2026-01-07T09:59Z', 'UTC', 47],
  ['48 hours: days are enough', [exact('2026-01-05T10:00Z')], '2026-01-07T10:00Z', 'UTC', null],
  ['the hour is not known', [slip('2026-01-05')], '2026-01-05T20:00Z', 'UTC', null],
  [
    'it is of one, but not of another on that day',
    [exact('2026-01-05T10:00Z'), slip('2026-01-05')],
    '2026-01-05T20:00Z',
    'UTC',
    null,
  ],
  [
    'of two that are known, from the later',
    [exact('2026-01-05T10:00Z'), exact('2026-01-05T15:00Z', { id: 'b' })],
    '2026-01-05T20:00Z',
    'UTC',
    5,
  ],
  [
    'it was over on a later day, at an hour that nobody said',
    [exact('2026-01-05T10:00Z', { countFrom: date('2026-01-06') })],
    '2026-01-06T12:00Z',
    'UTC',
    null,
  ],
  [
    'over the spring night of Madrid: 22:00 to 10:00 on the wall are 11',
    [exact('2026-03-28T21:00Z')],
    '2026-03-29T08:00Z',
    'Europe/Madrid',
    11,
  ],
  ['a clock behind it says no hours', [exact('2026-01-05T10:00Z')], '2026-01-05T09:00Z', 'UTC', null],
])('the first 48 hours: %s', (_why, log, now, zone, hours) => {
  const holds = standing(log)
  const today = countingDay(holds, { now: at(now), zone }, null)
  expect(countsOf(counted('2026-01-01'), holds, today)?.noContact.hours).toBe(hours)
})

test('landed in the west on the day before, a slip of that day begins at 0 and the other number waits', () => {
  const inAuckland = countingDay([], { now: at('2026-11-20T12:00:00Z'), zone: 'Pacific/Auckland' }, null)
  expect(inAuckland.wall).toBe('2026-11-21')
  const who = counted('2026-11-01', { lastLook: date('2026-11-01') })
  const before = countsOf(who, [], inAuckland)
  if (!before?.notLooking) throw new Error('nothing is counted')
  const seen = (count: Count) => ({ instant: inAuckland.now, day: count.day, of: count.of })
  const remembering = {
    ...who,
    seen: { noContact: seen(before.noContact), notLooking: seen(before.notLooking) },
  }
  const log = [
    event('looked-them-up', '2026-11-20', { zone: 'America/Los_Angeles', said: at('2026-11-21T01:00Z') }),
  ]
  const landed = countingDay(log, { now: at('2026-11-21T01:05Z'), zone: 'America/Los_Angeles' }, null)
  const after = countsOf(remembering, log, landed)
  expect(after?.noContact).toMatchObject({ day: 20, held: 'travel' })
  expect(after?.notLooking).toMatchObject({ day: 0, held: null, zone: 'America/Los_Angeles' })
})
