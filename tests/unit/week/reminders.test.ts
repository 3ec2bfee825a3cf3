import { describe, expect, it } from 'vitest'
import { expand } from '../../../src/shared/calendar/recurrence.ts'
import { markDay } from '../../../src/shared/model/week/edit.ts'
import { dueSince, nextReminder, remindersBetween } from '../../../src/shared/model/week/reminders.ts'
import { at, day, routine, weekWith } from './some-week.ts'
import type { LocalTime } from '../../../src/shared/model/week/time-of-day.ts'

const madrid = 'Europe/Madrid'
const utc = (text: string): number => Date.parse(`${text}Z`)
const walk = routine('walk', '2026-11-01', {
  repeat: { unit: 'day', every: 1 },
  when: at('07:30'),
  remind: 10,
})
const week = weekWith([walk])

const due = (told: string | null, now: string, of = week, zone = madrid) => {
  const found = dueSince(of, told === null ? null : utc(told), utc(now), zone, expand)
  return {
    now: found.now.map(({ at: instant }) => new Date(instant).toISOString().slice(0, 16)),
    missed: found.missed.map(({ at: instant }) => new Date(instant).toISOString().slice(0, 16)),
  }
}

describe('reminders', () => {
  it('come so long before, on the clock of where one is', () => {
    expect(due('2026-11-25T06:19', '2026-11-25T06:20')).toEqual({ now: ['2026-11-25T06:20'], missed: [] })
    expect(due('2026-11-25T07:19', '2026-11-25T07:20', week, 'Europe/London')).toEqual({
      now: ['2026-11-25T07:20'],
      missed: [],
    })
  })

  it('keep their hour when the clocks change', () => {
    const next = nextReminder(
      weekWith([{ ...walk, start: day('2026-03-28') }]),
      utc('2026-03-28T12:00'),
      madrid,
      expand,
    )
    expect(new Date(next?.at ?? 0).toISOString()).toBe('2026-03-29T05:20:00.000Z')
  })

  it('are told once, also when the clock is set back', () => {
    expect(due('2026-11-25T06:20', '2026-11-25T06:21')).toEqual({ now: [], missed: [] })
    expect(due('2026-11-25T06:30', '2026-11-25T06:10')).toEqual({ now: [], missed: [] })
    expect(dueSince(week, utc('2026-11-25T06:30'), utc('2026-11-25T06:10'), madrid, expand).until).toBe(
      utc('2026-11-25T06:30'),
    )
  })

  it('that passed while the computer slept are missed, and only those of two days', () => {
    expect(due('2026-11-25T05:00', '2026-11-25T09:00')).toEqual({ now: [], missed: ['2026-11-25T06:20'] })
    expect(due('2026-10-01T05:00', '2026-11-25T09:00').missed).toEqual([
      '2026-11-24T06:20',
      '2026-11-25T06:20',
    ])
    expect(due(null, '2026-11-25T09:00')).toEqual({ now: [], missed: [] })
  })

  it('are not told of what is done, skipped, or asks for none', () => {
    const done = markDay(week, { routine: 'walk', on: day('2026-11-25'), state: 'done' })
    expect(due('2026-11-25T06:00', '2026-11-25T06:20', done).now).toEqual([])
    const { remind: _, ...silent } = walk
    expect(due('2026-11-25T06:00', '2026-11-25T06:20', weekWith([silent])).now).toEqual([])
  })

  it('cross midnight: a lead that begins the day before', () => {
    const early = routine('bus', '2026-11-26', { when: at('00:05'), remind: 30 })
    expect(due('2026-11-25T22:00', '2026-11-25T22:35', weekWith([early])).now).toEqual(['2026-11-25T22:35'])
  })

  it('come at the hour of the old routine too', () => {
    const tea = routine('tea', '2026-11-25', {
      when: at('08:00'),
      remind: 0,
      replaces: { words: 'Good morning text', time: '07:30' as LocalTime },
    })
    const found = remindersBetween(
      weekWith([tea]),
      utc('2026-11-25T00:00'),
      utc('2026-11-25T12:00'),
      madrid,
      expand,
    )
    expect(
      found.map(({ why, at: instant }) => `${why} ${new Date(instant).toISOString().slice(11, 16)}`),
    ).toEqual(['instead 06:30', 'before 07:00'])
  })

  it('follow a journey: half past seven is half past seven there', () => {
    // Whoever flew west after the first one gets it once more: the plan is for the morning where one is.
    expect(due('2026-11-25T06:20', '2026-11-25T07:21', week, 'Europe/London').now).toEqual([
      '2026-11-25T07:20',
    ])
  })
})
