/** Where things stand in a week: parts, lanes, pieces of days, and what moves with one that is moved. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expand } from '../../../src/shared/calendar/recurrence.ts'
import { addDays } from '../../../src/shared/model/day.ts'
import * as edit from '../../../src/shared/model/week/edit.ts'
import {
  beginningFor,
  besideOf,
  freeIn,
  isOfDays,
  keyOf,
  laneOut,
  leastDrawn,
  movedRoutine,
  partFrom,
  partOf,
  piecesOn,
  readable,
  whenAt,
} from '../../../src/shared/model/week/layout.ts'
import { occurrencesIn } from '../../../src/shared/model/week/occurrences.ts'
import { minuteOfWhen, type Routine, type Week } from '../../../src/shared/model/week/routine.ts'
import { jumpedTo, timeOfMinute, type LocalTime } from '../../../src/shared/model/week/time-of-day.ts'
import { at, day, routine, weekWith } from './some-week.ts'

const all = (week: Week, from = '2026-11-23', to = '2026-11-29') =>
  occurrencesIn(week, day(from), day(to), expand)
const seen = (week: Week, from?: string, to?: string) =>
  all(week, from, to).map(
    ({ routine: { id }, date, when, state }) =>
      `${id} ${date} ${'time' in when ? when.time : when.part} ${state}`,
  )

describe('parts of the day', () => {
  it('has a part for every minute, in their order', () => {
    expect(
      ['00:00', '02:30', '10:59', '11:00', '14:00', '17:00', '21:59', '22:00'].map((time) =>
        partOf(at(time)),
      ),
    ).toEqual(['morning', 'morning', 'morning', 'midday', 'afternoon', 'evening', 'evening', 'night'])
  })
  it('of today is the next one that is not over', () => {
    expect([9, 12, 15, 23].map((hour) => partFrom('midday', hour * 60))).toEqual([
      'midday',
      'midday',
      'afternoon',
      'night',
    ])
  })
  it('keeps a set time in its own part, and gives it up for another', () => {
    const date = day('2026-11-24')
    expect(whenAt(at('18:15'), { date, at: { part: 'evening' } })).toEqual(at('18:15'))
    expect(whenAt(at('18:15'), { date, at: { part: 'morning' } })).toEqual({ part: 'morning' })
    expect(whenAt({ part: 'night' }, { date, at: { minute: 615 } })).toEqual(at('10:15'))
    expect(whenAt(at('18:15'), { date, at: 'untimed' })).toEqual({ part: 'evening' })
    expect(whenAt(at('18:15'), { date, at: { minute: 1500 } })).toEqual(at('23:59'))
  })
})

describe('what another calendar says of an hour', () => {
  const date = day('2026-11-24')
  const planned = weekWith([
    routine('walk', '2026-11-24', { when: at('09:15'), minutes: 10 }),
    routine('tea', '2026-11-24', { when: at('10:00'), minutes: 60 }),
  ])
  const free = (from: number, to: number) =>
    freeIn(
      piecesOn(all(planned), date, ({ when }) => minuteOfWhen(when)),
      { from: from * 60, to: to * 60 },
      20,
    )

  it('has its words where nothing that is planned is drawn upon them', () => {
    // A walk of ten minutes is drawn as one of thirty.
    expect(free(9, 12)).toEqual({ from: 11 * 60, to: 12 * 60 })
    expect(free(8, 12)).toEqual({ from: 8 * 60, to: 9 * 60 + 15 })
    expect(free(12, 13)).toEqual({ from: 12 * 60, to: 13 * 60 })
    expect(free(9, 11)).toBeNull()
  })
})

describe('lanes', () => {
  const pieces = fc
    .array(
      fc.record({ from: fc.integer({ min: 0, max: 1439 }), minutes: fc.integer({ min: 0, max: 1440 }) }),
      {
        maxLength: 40,
      },
    )
    .map((spans) => {
      const week = weekWith(
        spans.map(({ from, minutes }, index) =>
          routine(`r${index}`, '2026-11-24', { when: { time: timeOfMinute(from) }, minutes }),
        ),
      )
      return piecesOn(all(week), day('2026-11-24'), ({ when }) => minuteOfWhen(when))
    })
  const drawn = ({ from, to }: { from: number; to: number }) => Math.max(to, from + leastDrawn)

  it('loses nothing, and lets nothing cover another', () => {
    fc.assert(
      fc.property(pieces, (given) => {
        const laid = laneOut(given)
        expect(laid.map(({ occurrence }) => keyOf(occurrence)).toSorted()).toEqual(
          given.map(({ occurrence }) => keyOf(occurrence)).toSorted(),
        )
        for (const a of laid) {
          expect(a.lane).toBeLessThan(a.lanes)
          for (const b of laid)
            if (a !== b && a.from < drawn(b) && b.from < drawn(a)) {
              expect(a.lane).not.toBe(b.lane)
              expect(a.lanes).toBe(b.lanes)
              // Where one lies upon another, the first line of that one stays free.
              if (a.isWide && b.lane > a.lane) expect(b.from).toBeGreaterThanOrEqual(a.from + leastDrawn)
            }
        }
      }),
      { numRuns: 200 },
    )
  })
  it('draws as many side by side as can be read, and says how many more there are', () => {
    fc.assert(
      fc.property(pieces, fc.integer({ min: 2, max: 3 }), (given, most) => {
        const laid = laneOut(given)
        const { drawn: shown, hidden } = readable(laid, most)
        expect(shown.length + hidden.length).toBe(laid.length)
        for (const { lane, lanes } of shown) {
          expect(lane).toBeLessThan(lanes)
          expect(lanes).toBeLessThanOrEqual(most)
        }
        // The place of the word about them is free.
        for (const one of hidden)
          for (const other of shown)
            if (one.from < drawn(other) && other.from < drawn(one)) expect(other.lane).toBeLessThan(most - 1)
      }),
    )
  })
  it('puts what takes a day or more above the hours', () => {
    const week = weekWith([
      routine('lake', '2026-11-24', { when: at('10:00'), minutes: 2880 }),
      routine('shift', '2026-11-24', { when: at('22:00'), minutes: 480 }),
      routine('some day', '2026-11-24', { minutes: 2880 }),
    ])
    expect(
      all(week)
        .filter(isOfDays)
        .map(({ routine: { id } }) => id),
    ).toEqual(['lake'])
  })
  it('cuts two days at midnight, and keeps what takes no time', () => {
    const week = weekWith([
      routine('lake', '2026-11-24', { when: at('10:00'), minutes: 2880 }),
      routine('pill', '2026-11-25', { when: at('08:00') }),
    ])
    const on = (date: string) =>
      piecesOn(all(week), day(date), ({ when }) => minuteOfWhen(when)).map(
        ({ occurrence, from, to, cameFrom, goesOn }) =>
          `${occurrence.routine.id} ${from}–${to}${cameFrom ? ' came' : ''}${goesOn ? ' goes' : ''}`,
      )
    expect(on('2026-11-23')).toEqual([])
    expect(on('2026-11-24')).toEqual(['lake 600–1440 goes'])
    expect(on('2026-11-25')).toEqual(['lake 0–1440 came goes', 'pill 480–480'])
    expect(on('2026-11-26')).toEqual(['lake 0–600 came'])
    expect(on('2026-11-27')).toEqual([])
  })
  it('tells with what a thing stands at the same time, both ways', () => {
    const beside = besideOf(
      all(
        weekWith([
          routine('a', '2026-11-24', { when: at('10:00'), minutes: 60 }),
          routine('b', '2026-11-24', { when: at('10:30'), minutes: 10 }),
          routine('c', '2026-11-24', { when: at('11:00'), minutes: 10 }),
        ]),
      ),
    )
    expect(
      [...beside].map(([key, others]) => `${key}: ${others.map((each) => each.routine.id).join()}`),
    ).toEqual(['a 2026-11-24: b', 'b 2026-11-24: a'])
  })
})

it('half past two on the day that has none comes an hour later, and says so', () => {
  const two = '02:30' as LocalTime
  expect(jumpedTo(day('2027-03-28'), two, 'Europe/Madrid')).toBe('03:30')
  expect(jumpedTo(day('2027-03-29'), two, 'Europe/Madrid')).toBeNull()
  expect(jumpedTo(day('2027-10-31'), two, 'Europe/Madrid')).toBeNull()
  expect(jumpedTo(day('2027-10-03'), '02:15' as LocalTime, 'Australia/Lord_Howe')).toBe('02:45')
})

it('a night that is taken at its second day keeps what lies before midnight', () => {
  const [night] = all(weekWith([routine('night', '2026-11-24', { when: at('22:00'), minutes: 480 })]))
  if (!night) throw new Error('no night')
  const put = (shown: string, date: string, minute: number) =>
    beginningFor(night, day(shown), { date: day(date), minute })
  // Two hours lower on its second day it begins at midnight; three days further at that hour it begins the evening before.
  expect(put('2026-11-25', '2026-11-25', 120)).toEqual({ date: '2026-11-25', minute: 0 })
  expect(put('2026-11-25', '2026-11-28', 0)).toEqual({ date: '2026-11-27', minute: 22 * 60 })
  expect(put('2026-11-25', '2026-11-25', 300)).toEqual({ date: '2026-11-25', minute: 180 })
  expect(put('2026-11-24', '2026-11-26', 600)).toEqual({ date: '2026-11-26', minute: 600 })
})

describe('every one from now on', () => {
  const moved = (given: Routine, on: string, date: string, when = given.when, week = weekWith([given])) =>
    edit.changeFrom(
      week,
      given.id,
      day(on),
      day(on),
      movedRoutine(given, day(on), day(date), when),
      'new',
      expand,
    )

  it('moves a weekly thing to another day of the week, also to an earlier one', () => {
    const weekly = routine('call', '2026-11-02', { repeat: { unit: 'week', every: 1 } })
    expect(seen(moved(weekly, '2026-11-23', '2026-11-25'), '2026-11-16', '2026-12-06')).toEqual([
      'call 2026-11-16 evening planned',
      'new 2026-11-25 evening planned',
      'new 2026-12-02 evening planned',
    ])
    const friday = routine('call', '2026-11-06', { repeat: { unit: 'week', every: 1 } })
    expect(seen(moved(friday, '2026-11-27', '2026-11-25'), '2026-11-20', '2026-12-06')).toEqual([
      'call 2026-11-20 evening planned',
      'new 2026-11-25 evening planned',
      'new 2026-12-02 evening planned',
    ])
  })
  it('moves one of several days, and the others of that week stay', () => {
    const three = routine('run', '2026-11-02', { repeat: { unit: 'week', every: 1, days: [1, 3, 5] } })
    expect(seen(moved(three, '2026-11-23', '2026-11-26'))).toEqual([
      'new 2026-11-25 evening planned',
      'new 2026-11-26 evening planned',
      'new 2026-11-27 evening planned',
    ])
  })
  it('moves the hour of a daily thing, and keeps what was ticked', () => {
    const daily = routine('tea', '2026-11-20', { repeat: { unit: 'day', every: 1 } })
    const ticked = edit.markDay(weekWith([daily]), { routine: 'tea', on: day('2026-11-23'), state: 'done' })
    expect(
      seen(moved(daily, '2026-11-23', '2026-11-23', at('09:00'), ticked), '2026-11-22', '2026-11-24'),
    ).toEqual(['tea 2026-11-22 evening planned', 'new 2026-11-23 09:00 done', 'new 2026-11-24 09:00 planned'])
  })
  it('never leaves fewer of a weekly thing than there were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 4 }), (to, every) => {
        const weekly = routine('call', '2026-11-24', { repeat: { unit: 'week', every } })
        const week = moved(weekly, '2026-11-24', addDays(day('2026-11-23'), to))
        expect(all(week, '2026-11-23', '2027-02-14')).toHaveLength(Math.ceil(12 / every))
      }),
    )
  })
})
