import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expand, ruleOf } from '../../../src/shared/calendar/recurrence.ts'
import { addDays, dayNumber, type LocalDate } from '../../../src/shared/model/day.ts'
import type { Repeat, WeekDay } from '../../../src/shared/model/week/routine.ts'
import { day } from './some-week.ts'

const days = (start: string, repeat: Repeat, from: string, to: string) =>
  expand(day(start), repeat, day(from), day(to))

describe('the days of a rule', () => {
  it.each<[string, string, Repeat, string, string, string[]]>([
    [
      'every day',
      '2026-11-25',
      { unit: 'day', every: 1 },
      '2026-11-23',
      '2026-11-28',
      ['2026-11-25', '2026-11-26', '2026-11-27', '2026-11-28'],
    ],
    [
      'every third day, long after',
      '2016-01-01',
      { unit: 'day', every: 3 },
      '2026-11-23',
      '2026-11-29',
      ['2026-11-25', '2026-11-28'],
    ],
    [
      'its own weekday',
      '2026-11-25',
      { unit: 'week', every: 1 },
      '2026-11-23',
      '2026-12-10',
      ['2026-11-25', '2026-12-02', '2026-12-09'],
    ],
    [
      'Monday and Friday, from a Wednesday',
      '2026-11-25',
      { unit: 'week', every: 1, days: [1, 5] },
      '2026-11-23',
      '2026-12-06',
      ['2026-11-27', '2026-11-30', '2026-12-04'],
    ],
    [
      'every second week, Sundays count to their Monday',
      '2026-11-29',
      { unit: 'week', every: 2, days: [1, 7] },
      '2026-11-23',
      '2026-12-31',
      ['2026-11-29', '2026-12-07', '2026-12-13', '2026-12-21', '2026-12-27'],
    ],
    [
      'until, the last day included',
      '2026-11-25',
      { unit: 'week', every: 1, until: day('2026-12-02') },
      '2026-11-01',
      '2027-01-01',
      ['2026-11-25', '2026-12-02'],
    ],
    [
      'the last day of a month is the last of every month',
      '2026-01-31',
      { unit: 'month', every: 1 },
      '2026-01-01',
      '2026-06-30',
      ['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31', '2026-06-30'],
    ],
    [
      'the 30th leaves February out',
      '2026-12-30',
      { unit: 'month', every: 1, by: 'date' },
      '2028-01-01',
      '2028-03-31',
      ['2028-01-30', '2028-03-30'],
    ],
    [
      'a first Tuesday',
      '2026-12-01',
      { unit: 'month', every: 1, by: 'weekday' },
      '2026-12-01',
      '2027-03-31',
      ['2026-12-01', '2027-01-05', '2027-02-02', '2027-03-02'],
    ],
    [
      'a fifth Tuesday is the last',
      '2026-12-29',
      { unit: 'month', every: 1, by: 'weekday' },
      '2026-12-01',
      '2027-03-31',
      ['2026-12-29', '2027-01-26', '2027-02-23', '2027-03-30'],
    ],
    ['nothing before it begins', '2026-11-25', { unit: 'day', every: 1 }, '2026-01-01', '2026-11-24', []],
    [
      'an end before its first day',
      '2026-11-25',
      { unit: 'week', every: 1, days: [1], until: day('2026-11-26') },
      '2026-11-01',
      '2027-01-01',
      [],
    ],
  ])('%s', (_, start, repeat, from, to, expected) => {
    expect(days(start, repeat, from, to)).toEqual(expected)
  })

  const weekday = (date: LocalDate) => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1
  const repeats = fc.oneof(
    fc.record({ unit: fc.constant('day' as const), every: fc.integer({ min: 1, max: 9 }) }),
    fc.record({
      unit: fc.constant('week' as const),
      every: fc.integer({ min: 1, max: 5 }),
      days: fc.uniqueArray(
        fc.integer({ min: 1, max: 7 }).map((each) => each as WeekDay),
        { minLength: 1 },
      ),
    }),
    fc.record({
      unit: fc.constant('month' as const),
      every: fc.integer({ min: 1, max: 4 }),
      by: fc.constantFrom('date' as const, 'weekday' as const),
    }),
  )

  it('asked for long after or from the beginning, are the same', () => {
    fc.assert(
      fc.property(
        repeats,
        fc.integer({ min: 0, max: 1_200 }),
        fc.integer({ min: 0, max: 60 }),
        (repeat, away, length) => {
          const start = day('2016-02-29')
          const from = addDays(start, away)
          const to = addDays(from, length)
          const all = expand(start, repeat, start, to)
          expect(expand(start, repeat, from, to)).toEqual(all.filter((date) => date >= from))
        },
      ),
    )
  })

  it('of a week are the chosen ones, of every nth week from that of the start', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.uniqueArray(
          fc.integer({ min: 1, max: 7 }).map((each) => each as WeekDay),
          { minLength: 1 },
        ),
        fc.integer({ min: 0, max: 900 }),
        (every, chosen, offset) => {
          const start = addDays(day('2026-01-01'), offset)
          const monday = addDays(start, 1 - weekday(start))
          const wanted = Array.from({ length: 120 }, (_, at) => addDays(start, at)).filter(
            (date) =>
              chosen.includes(weekday(date) as WeekDay) &&
              Math.floor((dayNumber(date) - dayNumber(monday)) / 7) % every === 0,
          )
          expect(expand(start, { unit: 'week', every, days: chosen }, start, addDays(start, 119))).toEqual(
            wanted,
          )
        },
      ),
    )
  })

  it('are written as RFC 5545 has it', () => {
    expect(
      ruleOf(day('2026-11-25'), { unit: 'week', every: 2, days: [1, 7], until: day('2026-12-31') }),
    ).toBe('FREQ=WEEKLY;INTERVAL=2;WKST=MO;BYDAY=MO,SU;UNTIL=20261231')
  })
})

it('months looked at years later have the days that they have when all are counted from the first', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 1, max: 14 }),
      fc.constantFrom('date' as const, 'weekday' as const),
      fc.integer({ min: 0, max: 2_000 }),
      (since, every, by, later) => {
        const start = addDays('2020-01-01' as LocalDate, since)
        const repeat = { unit: 'month', every, by } as const
        const [from, to] = [addDays(start, later), addDays(start, later + 70)]
        const whole = expand(start, repeat, start, to).filter((date) => date >= from)
        expect(expand(start, repeat, from, to)).toEqual(whole)
      },
    ),
  )
})
