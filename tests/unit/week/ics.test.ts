import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBusy } from '../../../src/shared/calendar/read-ics.ts'
import { expand } from '../../../src/shared/calendar/recurrence.ts'
import { writeIcs } from '../../../src/shared/calendar/write-ics.ts'
import { dropDay, moveDay } from '../../../src/shared/model/week/edit.ts'
import { occurrencesIn } from '../../../src/shared/model/week/occurrences.ts'
import type { Mark, Routine, Week } from '../../../src/shared/model/week/routine.ts'
import { instantOf } from '../../../src/shared/model/week/time-of-day.ts'
import { at, day, routine, weekWith } from './some-week.ts'

const madrid = 'Europe/Madrid'
const words = {
  name: 'Week',
  titleOf: ({ what }: { what: object }) => ('words' in what ? String(what.words) : 'idea'),
}
const write = (week: Week) => writeIcs(week, words, Date.parse('2026-11-25T10:00:00Z'))
const range = { from: Date.parse('2026-11-22T23:00:00Z'), to: Date.parse('2026-12-20T23:00:00Z') }
const read = (text: string) => {
  const found = readBusy(text, madrid, range)
  return found.ok
    ? found.value.busy.map(({ date, time, minutes }) => `${date} ${time} ${minutes}`)
    : found.error.code
}
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => calendar('BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT')

describe('a week as a calendar', () => {
  it('has lines of at most 75 octets that end in CR LF, also with odd titles', () => {
    const title = 'Té 🫖, שלום; \\ "x" '.repeat(8)
    const text = write(weekWith([routine(title, '2026-11-25', { when: at('07:30'), minutes: 20 })]))
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('comes back as the same times: moved, dropped, ended', () => {
    let week = weekWith([
      routine('walk', '2026-11-23', {
        repeat: { unit: 'week', every: 1, days: [1, 3] },
        when: at('07:30'),
        minutes: 20,
      }),
      routine('choir', '2026-11-24', {
        repeat: { unit: 'week', every: 2, until: day('2026-12-08') },
        when: at('19:00'),
        minutes: 90,
      }),
    ])
    week = dropDay(week, 'walk', day('2026-11-25'))
    week = moveDay(week, 'walk', day('2026-11-30'), { date: day('2026-12-01'), when: at('09:00') })
    const expected = occurrencesIn(week, day('2026-11-23'), day('2026-12-20'), expand).map(
      ({ date, when, routine: { minutes } }) => `${date} ${'time' in when ? when.time : ''} ${minutes}`,
    )
    expect(read(write(week))).toEqual(expected)
  })

  it('says that a part of a day does not take the day', () => {
    const text = write(weekWith([routine('tea', '2026-11-25')]))
    expect(text).toContain('DTSTART;VALUE=DATE:20261125')
    expect(text).toContain('TRANSP:TRANSPARENT')
    expect(read(text)).toEqual([])
  })

  it('reminds before the part of the day, and not before midnight', () => {
    const alarm = (more: Partial<Routine>) =>
      /TRIGGER:(.*)/.exec(write(weekWith([routine('tea', '2026-11-25', { remind: 10, ...more })])))?.[1]
    expect(alarm({ when: at('07:30') })).toBe('-PT10M')
    expect(alarm({ when: { part: 'evening' } })).toBe('PT18H50M')
  })

  it('has nothing on a day on which it was set aside', () => {
    const daily = routine('walk', '2026-11-23', {
      repeat: { unit: 'day', every: 1, until: day('2026-11-26') },
      when: at('07:30'),
      minutes: 20,
    })
    const once = routine('tea', '2026-11-25', { when: at('16:00'), minutes: 20 })
    const skipped = (routineId: string, on: string): Mark => ({
      routine: routineId,
      on: day(on),
      state: 'skipped',
    })
    const moved = moveDay(weekWith([daily, once]), 'walk', day('2026-11-26'), {
      date: day('2026-11-27'),
      when: at('09:00'),
    })
    const marks = [skipped('walk', '2026-11-24'), skipped('walk', '2026-11-26'), skipped('tea', '2026-11-25')]
    expect(read(write({ ...moved, marks }))).toEqual(['2026-11-23 07:30 20', '2026-11-25 07:30 20'])
  })

  it('says nothing of the person but the titles', () => {
    const text = write(weekWith([routine('tea', '2026-11-25', { replaces: { words: 'Writing to K' } })]))
    expect(text).not.toContain('Writing')
  })
})

describe('busy times of another calendar', () => {
  it('are read in their own zone, described in the file or by name', () => {
    expect(
      read(
        event('DTSTART;TZID=America/New_York:20261125T090000', 'DTEND;TZID=America/New_York:20261125T100000'),
      ),
    ).toEqual(['2026-11-25 15:00 60'])
    expect(read(event('DTSTART:20261125T090000Z', 'DURATION:PT30M'))).toEqual(['2026-11-25 10:00 30'])
    expect(read(event('DTSTART:20261125T090000', 'DURATION:PT30M'))).toEqual(['2026-11-25 09:00 30'])
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Office',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0300',
      'END:STANDARD',
      'END:VTIMEZONE',
    ]
    expect(
      read(
        calendar(
          ...zone,
          'BEGIN:VEVENT',
          'UID:1',
          'DTSTART;TZID=Office:20261125T120000',
          'DURATION:PT1H',
          'END:VEVENT',
        ),
      ),
    ).toEqual(['2026-11-25 10:00 60'])
  })

  it('leave out whole days, what is free, and what was called off', () => {
    expect(read(event('DTSTART;VALUE=DATE:20261125'))).toEqual([])
    expect(read(event('DTSTART:20261125T090000Z', 'DURATION:PT30M', 'TRANSP:TRANSPARENT'))).toEqual([])
    expect(read(event('DTSTART:20261125T090000Z', 'DURATION:PT30M', 'STATUS:CANCELLED'))).toEqual([])
  })

  it('that come again do so within the range, for ever and every second too', () => {
    const text = event(
      'DTSTART:20200101T090000Z',
      'DURATION:PT30M',
      'RRULE:FREQ=WEEKLY;BYDAY=FR',
      'EXDATE:20261204T090000Z',
    )
    expect(read(text)).toEqual(['2026-11-27 10:00 30', '2026-12-11 10:00 30', '2026-12-18 10:00 30'])
    expect(
      Array.isArray(read(event('DTSTART:20261101T000000Z', 'DURATION:PT1M', 'RRULE:FREQ=SECONDLY'))),
    ).toBe(true)
  })

  it('of a broken file are what can be read of it, or a clear word', () => {
    expect(read('')).toBe('calendar-unclear')
    expect(read('<html>')).toBe('calendar-unclear')
    expect(read('BEGIN:VCARD\r\nEND:VCARD\r\n')).toBe('calendar-unclear')
    const whole = event('DTSTART:20261125T090000Z', 'DURATION:PT30M')
    expect(read(whole.slice(0, 60))).toBe('calendar-unclear')
    const one = readBusy(
      calendar(
        'BEGIN:VEVENT',
        'UID:1',
        'SUMMARY:no time',
        'END:VEVENT',
        'BEGIN:VEVENT',
        'UID:2',
        'DTSTART:20261125T090000Z',
        'DURATION:PT30M',
        'END:VEVENT',
      ),
      madrid,
      range,
    )
    expect(one).toMatchObject({ ok: true, value: { unread: 1, busy: [{ minutes: 30 }] } })
  })

  it('never throw, whatever is in the file', () => {
    const whole = write(
      weekWith([
        routine('walk', '2026-11-23', { repeat: { unit: 'day', every: 1 }, when: at('07:30'), minutes: 20 }),
      ]),
    )
    fc.assert(
      fc.property(fc.nat(whole.length), fc.nat(40), fc.string({ maxLength: 12 }), (from, length, put) => {
        readBusy(whole.slice(0, from) + put + whole.slice(from + length), madrid, range)
      }),
      { numRuns: 500 },
    )
  })

  it('stand at the instant that the week says', () => {
    expect(instantOf(day('2026-11-25'), at('10:00').time, madrid)).toBe(Date.parse('2026-11-25T09:00:00Z'))
  })
})
