/** Busy times out of files as Google Calendar, Outlook, Apple Calendar, Nextcloud and careless programs write them. */
import { describe, expect, it } from 'vitest'
import { readBusy } from '../../../src/shared/calendar/read-ics.ts'

const madrid = 'Europe/Madrid'
const range = { from: Date.parse('2026-11-22T23:00:00Z'), to: Date.parse('2026-12-20T23:00:00Z') }
const found = (text: string) => {
  const result = readBusy(text, madrid, range)
  if (!result.ok) throw new Error(result.error.code)
  return result.value
}
const read = (text: string) => found(text).busy.map(({ date, time, minutes }) => `${date} ${time} ${minutes}`)
const calendar = (...lines: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//somebody//', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: readonly string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const here = (name: string, time: string) => `${name};TZID=Europe/Madrid:${time}`
const oneHour = event('UID:1', 'DTSTART:20261125T090000Z', 'DURATION:PT1H')
const weekly = [
  'UID:1',
  here('DTSTART', '20261124T090000'),
  here('DTEND', '20261124T100000'),
  'RRULE:FREQ=WEEKLY',
]
const first = '2026-11-24 09:00 60'
const second = '2026-12-01 09:00 60'
const rest = ['2026-12-08 09:00 60', '2026-12-15 09:00 60']
const other = (id: string, start: string, ...lines: readonly string[]) =>
  event('UID:1', id, `DTSTART;TZID=Europe/Madrid:${start}`, 'DURATION:PT1H', ...lines)
const secondDay = here('RECURRENCE-ID', '20261201T090000')

describe('a file', () => {
  it('may begin with a byte order mark, and end its lines in any way', () => {
    const text = calendar(...oneHour)
    for (const each of [`\uFEFF${text}`, text.replaceAll('\r\n', '\n'), text.replaceAll('\r\n', '\r')])
      expect(read(each)).toEqual(['2026-11-25 10:00 60'])
  })

  it('may hold several calendars, folded lines, and lines that nobody can read', () => {
    const two = event(
      'UID:2',
      'DTSTART:2026112',
      ' 6T090000Z',
      'DESCRIPTION:a\\nb',
      'not folded',
      'DURATION:PT1H',
    )
    expect(read(calendar(...oneHour) + calendar(...two))).toEqual([
      '2026-11-25 10:00 60',
      '2026-11-26 10:00 60',
    ])
  })

  it('is read but for the entry that makes no sense', () => {
    const broken = event('UID:2', 'DTSTART:20261125T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;BYDAY=XX')
    expect(found(calendar(...broken, ...oneHour))).toMatchObject({ unread: 1, busy: [{ uid: '1' }] })
  })

  it('of five megabytes, ten years of meetings each with a day of its own, is read within moments', () => {
    const text = 'so much to say '.repeat(32)
    const years = Array.from({ length: 4_000 }, (_, at) => [
      ...event(
        `UID:${at}`,
        `DTSTART;TZID=America/New_York:201${at % 10}0101T090000`,
        'DURATION:PT30M',
        `RRULE:FREQ=WEEKLY;BYDAY=MO,WE${at % 100 === 0 ? '' : ';UNTIL=20200101T000000Z'}`,
        `DESCRIPTION:${text}`,
      ),
      ...event(
        `UID:${at}`,
        `RECURRENCE-ID;TZID=America/New_York:201${at % 10}0108T090000`,
        `DTSTART;TZID=America/New_York:201${at % 10}0108T100000`,
        'DURATION:PT30M',
        `DESCRIPTION:${text}`,
      ),
    ])
    const whole = calendar(...years.flat())
    expect(whole.length).toBeGreaterThan(5_000_000)
    const began = performance.now()
    expect(found(whole).busy).toHaveLength(40 * 8)
    // It took more than a minute, in which the window stood still; half a second on a quiet machine.
    expect(performance.now() - began).toBeLessThan(10_000)
  })

  it('that is fuller than what is kept is kept for the coming days, whichever entry comes first in it', () => {
    const year = { from: range.from, to: range.from + 370 * 86_400_000 }
    const text = calendar(
      ...Array.from({ length: 9 }, (_, at) =>
        event(`UID:${at}`, `DTSTART:20200101T${10 + at}0000Z`, 'DURATION:PT30M', 'RRULE:FREQ=DAILY'),
      ).flat(),
    )
    const result = readBusy(text, madrid, year)
    if (!result.ok) throw new Error(result.error.code)
    expect(result.value.busy).toHaveLength(2_000)
    expect(new Set(result.value.busy.slice(0, 9).map(({ uid }) => uid)).size).toBe(9)
    expect(result.value.busy.at(-1)?.date).toBe('2027-07-03')
  })

  it('that says only when one is busy is believed', () => {
    const text = calendar(
      'BEGIN:VFREEBUSY',
      'FREEBUSY:20261125T090000Z/PT1H,20261126T090000Z/20261126T093000Z',
      'FREEBUSY;FBTYPE=FREE:20261127T090000Z/PT1H',
      'END:VFREEBUSY',
    )
    expect(read(text)).toEqual(['2026-11-25 10:00 60', '2026-11-26 10:00 30'])
  })
})

describe('one time of an entry that comes again', () => {
  const all = (...others: readonly (readonly string[])[]) =>
    read(calendar(...event(...weekly), ...others.flat()))

  it('is free where it was called off, or does not take time', () => {
    expect(all(other(secondDay, '20261201T090000', 'STATUS:CANCELLED'))).toEqual([first, ...rest])
    expect(all(other(secondDay, '20261201T090000', 'TRANSP:TRANSPARENT'))).toEqual([first, ...rest])
  })

  it('takes time where the others do not', () => {
    const free = event(...weekly, 'TRANSP:TRANSPARENT')
    expect(read(calendar(...free, ...other(secondDay, '20261201T090000', 'TRANSP:OPAQUE')))).toEqual([second])
  })

  it('is there by itself, where one was invited to it alone', () => {
    expect(found(calendar(...other(secondDay, '20261201T090000')))).toMatchObject({
      busy: [{ uid: '1', date: '2026-12-01', time: '09:00', minutes: 60 }],
      uids: ['1'],
    })
  })

  it('is moved from after the time that is asked for into it', () => {
    const moved = other(here('RECURRENCE-ID', '20261222T090000'), '20261218T120000')
    expect(all(moved)).toEqual([first, second, ...rest, '2026-12-18 12:00 60'])
  })

  it('is named by its instant or by its day, whichever zone the entry is in', () => {
    for (const id of ['RECURRENCE-ID:20261201T080000Z', 'RECURRENCE-ID;VALUE=DATE:20261201'])
      expect(all(other(id, '20261201T150000'))).toEqual([first, '2026-12-01 15:00 60', ...rest])
    for (const gone of [
      'EXDATE:20261201T080000Z',
      'EXDATE;VALUE=DATE:20261201',
      secondDay.replace('RECURRENCE-ID', 'EXDATE'),
    ])
      expect(read(calendar(...event(...weekly, gone)))).toEqual([first, ...rest])
  })

  it('is other, and all after it', () => {
    const later = other(secondDay.replace(';', ';RANGE=THISANDFUTURE;'), '20261201T110000')
    expect(all(later)).toEqual([first, ...[second, ...rest].map((each) => each.replace('09:00', '11:00'))])
  })
})

describe('a rule', () => {
  const by = (rule: string, start = here('DTSTART', '20261124T003000')) =>
    read(calendar(...event('UID:1', start, 'DURATION:PT1H', rule)))

  it('ends with the day or the instant that it names, that one included', () => {
    const three = ['2026-11-24 00:30 60', '2026-12-01 00:30 60', '2026-12-08 00:30 60']
    for (const until of ['20261208', '20261207T233000Z', '20261208T003000'])
      expect(by(`RRULE:FREQ=WEEKLY;UNTIL=${until}`)).toEqual(three)
    expect(by('RRULE:FREQ=WEEKLY;UNTIL=20261207T232959Z')).toEqual(three.slice(0, 2))
  })

  it('of days that are listed has its first one too', () => {
    expect(by('RDATE:20261126T080000Z')).toEqual(['2026-11-24 00:30 60', '2026-11-26 09:00 60'])
  })

  it('that has gone on for years is followed to today', () => {
    expect(by('RRULE:FREQ=HOURLY;INTERVAL=5', 'DTSTART:19900101T000000Z').length).toBeGreaterThan(130)
    expect(by('RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU;WKST=SU', 'DTSTART:20161127T120000Z')).toEqual([
      '2026-11-29 13:00 60',
      '2026-11-30 13:00 60',
      '2026-12-13 13:00 60',
      '2026-12-14 13:00 60',
    ])
    expect(by('RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', 'DTSTART:20200131T120000Z')).toEqual([
      '2026-11-30 13:00 60',
    ])
  })
})

describe('a zone', () => {
  it.each([
    'Eastern Standard Time',
    '"Eastern Standard Time"',
    '/mozilla.org/20050126_1/America/New_York',
    '/freeassociation.sourceforge.net/America/New_York',
  ])('is known as %s, also where the file does not describe it', (zone) => {
    expect(
      read(
        calendar(
          ...event('UID:1', `DTSTART;TZID=${zone}:20261125T090000`, `DTEND;TZID=${zone}:20261125T100000`),
        ),
      ),
    ).toEqual(['2026-11-25 15:00 60'])
  })

  it('of the beginning may be another than that of the end', () => {
    const flight = event(
      'UID:1',
      'DTSTART;TZID=Europe/London:20261125T090000',
      'DTEND;TZID=America/New_York:20261125T120000',
    )
    expect(read(calendar(...flight))).toEqual(['2026-11-25 10:00 480'])
  })
})
