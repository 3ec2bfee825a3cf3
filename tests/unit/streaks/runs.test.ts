/** Logs with the numbers that follow from them, all computed by hand; the reckoning stands in the name. UTC, at noon. */
import { expect, test } from 'vitest'
import type { PolicyVersion } from '../../../src/shared/model/policy.ts'
import { countAt, counted, date, looked, numbersOf, slip, type Numbers } from './log.ts'

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
  [
    'the first that is said is of before the last contact, which ended it too',
    null,
    '2020-01-05',
    [10, 10, '10/10', '10/10'],
  ],
  ['said at the beginning: the 2nd to the 11th', '2026-01-02', '', [9, 9, '9/9', '9/9']],
  ['said, and looked again on the 5th: 3, then 6', '2026-01-02', '2026-01-05', [6, 6, '8/9', '8/9']],
  ['before the last contact, which ended it too: from the 1st', '2025-12-01', '', [10, 10, '10/10', '10/10']],
])('not looking: %s', (_why, lastLook, look, numbers) => {
  const who = counted('2026-01-01', { lastLook: lastLook === null ? null : date(lastLook) })
  const { notLooking } = countAt('2026-01-11', who, look === '' ? [] : [looked(look)])
  expect(notLooking && numbersOf(notLooking)).toEqual(numbers)
})
