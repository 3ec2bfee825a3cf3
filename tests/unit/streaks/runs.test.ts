/** Logs with the numbers that follow from them, all computed by hand; the reckoning stands in the name. UTC, at noon. */
import { expect, test } from 'vitest'
import { countsOf, type Count, type Counted } from '../../../src/shared/model/count.ts'
import { standing, type Entry } from '../../../src/shared/model/event.ts'
import type { PolicyVersion } from '../../../src/shared/model/policy.ts'
import { countingDay } from '../../../src/shared/model/today.ts'
import { at, date, event, noonOf } from './log.ts'

/** day, longest, days kept of those since the first, the same of the last 90. */
type Numbers = readonly [day: number, longest: number, total: string, lately: string]

const numbersOf = ({ day, longest, total, lately }: Count): Numbers => [
  day,
  longest.days,
  `${total.kept}/${total.of}`,
  `${lately.kept}/${lately.of}`,
]

const counted = (start: string, more: Partial<Counted> = {}): Counted => ({
  lastContact: { date: date(start), zone: 'UTC' },
  lastLook: null,
  policy: [],
  seen: { noContact: null, notLooking: null },
  ...more,
})

const countAt = (today: string, who: Counted, log: readonly Entry[]) => {
  const counts = countsOf(who, standing(log), noonOf(today))
  if (!counts) throw new Error('nothing is counted')
  return counts
}

const slip = (when: string) => event('texted', when)
const looked = (when: string) => event('looked-them-up', when)

test.each<[string, string, readonly string[], string, Numbers]>([
  ['no slip: 1 to 11 January, ten midnights', '2026-01-01', [], '2026-01-11', [10, 10, '10/10', '10/10']],
  [
    'a slip on the tenth day: it had reached 10; 2–10 January were kept, 9 of 10',
    '2026-01-01',
    ['2026-01-11'],
    '2026-01-11',
    [0, 10, '9/10', '9/10'],
  ],
  [
    'ten days on: both runs reached 10; 20 days, one of them not kept',
    '2026-01-01',
    ['2026-01-11'],
    '2026-01-21',
    [10, 10, '19/20', '19/20'],
  ],
  [
    'two on one day end one run',
    '2026-01-01',
    ['2026-01-11', '2026-01-11'],
    '2026-01-21',
    [10, 10, '19/20', '19/20'],
  ],
  [
    'one said later, of the 5th: runs of 4, 6 and 10; 18 of 20',
    '2026-01-01',
    ['2026-01-11', '2026-01-05'],
    '2026-01-21',
    [10, 10, '18/20', '18/20'],
  ],
  [
    'it splits the longest, 40 days, into 30 and 10; the run of now stands; 48 of 50',
    '2026-01-01',
    ['2026-02-10', '2026-01-31'],
    '2026-02-20',
    [10, 30, '48/50', '48/50'],
  ],
  [
    'when the 11th, counting again from the 15th: 6 days; the 11th to the 15th are 5 of 20',
    '2026-01-01',
    ['2026-01-11/15'],
    '2026-01-21',
    [6, 10, '15/20', '15/20'],
  ],
  [
    'another inside that ends nothing more',
    '2026-01-01',
    ['2026-01-11/15', '2026-01-13'],
    '2026-01-21',
    [6, 10, '15/20', '15/20'],
  ],
  [
    'two that overlap, 11–15 and 14–17: 7 days, counted once',
    '2026-01-01',
    ['2026-01-14/17', '2026-01-11/15'],
    '2026-01-21',
    [4, 10, '13/20', '13/20'],
  ],
  [
    'two that meet on the 13th: 5 days',
    '2026-01-01',
    ['2026-01-11/13', '2026-01-13/15'],
    '2026-01-21',
    [6, 10, '15/20', '15/20'],
  ],
  [
    'on two days in turn: a run that reached 1 and kept no day lies between; 18 of 20',
    '2026-01-01',
    ['2026-01-11', '2026-01-12'],
    '2026-01-21',
    [9, 10, '18/20', '18/20'],
  ],
  [
    '11–12 and 13–14: four days, a run of 1 between them',
    '2026-01-01',
    ['2026-01-11/12', '2026-01-13/14'],
    '2026-01-21',
    [7, 10, '16/20', '16/20'],
  ],
  [
    'every day: each morning said 1, and no day was kept',
    '2026-01-01',
    ['2026-01-02', '2026-01-03', '2026-01-04', '2026-01-05'],
    '2026-01-05',
    [0, 1, '0/4', '0/4'],
  ],
  [
    'one day of one episode over two days has no run in it: 1–2, then nothing reached',
    '2026-01-01',
    ['2026-01-01/02'],
    '2026-01-02',
    [0, 0, '0/1', '0/1'],
  ],
  ['a slip on day 0 is in day 0', '2026-01-01', ['2026-01-01'], '2026-01-11', [10, 10, '10/10', '10/10']],
  [
    'a slip before day 0 falls in no run',
    '2026-01-01',
    ['2025-12-01'],
    '2026-01-11',
    [10, 10, '10/10', '10/10'],
  ],
  [
    'one from before day 0 that ended on the 3rd: counted from the 3rd; 2 and 3 January not kept',
    '2026-01-01',
    ['2025-12-28', '2026-01-01/03'],
    '2026-01-11',
    [8, 8, '8/10', '8/10'],
  ],
  [
    '81 of the last 90: from 26 August on; nine in them, one on the 25th outside. 365 - 10; the first run 275',
    '2025-11-23',
    [
      '2026-08-25',
      '2026-08-26',
      '2026-09-01',
      '2026-09-05',
      '2026-09-10',
      '2026-09-15',
      '2026-10-01',
      '2026-10-10',
      '2026-11-01',
      '2026-11-10',
    ],
    '2026-11-23',
    [13, 275, '355/365', '81/90'],
  ],
  [
    'from 29 February: 365 to 28 February, then 1; 366 in all',
    '2024-02-29',
    ['2025-02-28'],
    '2025-03-01',
    [1, 365, '365/366', '89/90'],
  ],
  [
    'over the end of February 2100, which has 28 days: 26 to 28 is 2, to 3 March 3',
    '2100-02-26',
    ['2100-02-28'],
    '2100-03-03',
    [3, 3, '4/5', '4/5'],
  ],
  [
    'a life: from 1900 to 2000, one slip on 1 January 1950: 50 × 365 + 12, then 50 × 365 + 12',
    '1900-01-01',
    ['1950-01-01'],
    '2000-01-01',
    [18262, 18262, '36523/36524', '90/90'],
  ],
  [
    'a past that was imported: 1 March to 1 June (92), to 1 September (92), to 23 November (83); 267 less 2',
    '2026-03-01',
    ['2026-06-01', '2026-09-01'],
    '2026-11-23',
    [83, 92, '265/267', '89/90'],
  ],
])('no contact: %s', (_why, start, slips, today, numbers) => {
  const log = slips.map(slip)
  expect(numbersOf(countAt(today, counted(start), log).noContact)).toEqual(numbers)
  expect(numbersOf(countAt(today, counted(start), log.toReversed()).noContact)).toEqual(numbers)
})

const two: readonly PolicyVersion[] = []
const strict: readonly PolicyVersion[] = [{ from: date('2026-02-01'), strict: true }]
const again: readonly PolicyVersion[] = [...strict, { from: date('2026-03-01'), strict: false }]

test.each<[string, readonly PolicyVersion[], readonly string[], string, Numbers]>([
  [
    'two clocks: a look keeps this one',
    two,
    ['2026-01-20', '2026-02-10'],
    '2026-02-20',
    [50, 50, '50/50', '50/50'],
  ],
  [
    'one clock since 1 February: the look of 20 January keeps it, that of 10 February ends it, at 40',
    strict,
    ['2026-01-20', '2026-02-10'],
    '2026-02-20',
    [10, 40, '49/50', '49/50'],
  ],
  [
    'a look of 31 January that is said in March: the rule of its day',
    strict,
    ['2026-01-31'],
    '2026-03-01',
    [59, 59, '59/59', '59/59'],
  ],
  [
    'a look on the first day of one clock: at 31',
    strict,
    ['2026-02-01'],
    '2026-02-11',
    [10, 31, '40/41', '40/41'],
  ],
  [
    'two clocks again since 1 March: what one clock ended stays ended, the look of 5 March keeps it; 18 + 11',
    again,
    ['2026-02-10', '2026-03-05'],
    '2026-03-11',
    [29, 40, '68/69', '68/69'],
  ],
  [
    'the later of two versions from one day rules it',
    [...strict, { from: date('2026-02-01'), strict: false }],
    ['2026-02-10'],
    '2026-02-20',
    [50, 50, '50/50', '50/50'],
  ],
])('one clock: %s', (_why, policy, looks, today, numbers) => {
  const count = countAt(today, counted('2026-01-01', { policy }), looks.map(looked))
  expect(numbersOf(count.noContact)).toEqual(numbers)
})

test.each<[string, string | null, string, Numbers | null]>([
  ['nobody knows when the last look was, and none was said', null, '', null],
  ['known from the first one that is said', null, '2026-01-05', [6, 6, '6/6', '6/6']],
  ['said at the beginning: the 2nd to the 11th', '2026-01-02', '', [9, 9, '9/9', '9/9']],
  ['said, and looked again on the 5th: 3, then 6', '2026-01-02', '2026-01-05', [6, 6, '8/9', '8/9']],
  ['before the last contact, which ended it too: from the 1st', '2025-12-01', '', [10, 10, '10/10', '10/10']],
])('not looking: %s', (_why, lastLook, look, numbers) => {
  const who = counted('2026-01-01', { lastLook: lastLook === null ? null : date(lastLook) })
  const { notLooking } = countAt('2026-01-11', who, look === '' ? [] : [looked(look)])
  expect(notLooking && numbersOf(notLooking)).toEqual(numbers)
})

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
