/**
 * The week as other programs read it: libical, which is Evolution's and GNOME's; Python's icalendar with dateutil, which
 * shares no line with it; and ical.js, which is Thunderbird's. All of them must find the same days and hours as we do.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBusy } from '../../src/shared/calendar/read-ics.ts'
import { expand } from '../../src/shared/calendar/recurrence.ts'
import { writeIcs } from '../../src/shared/calendar/write-ics.ts'
import { addDays, type LocalDate } from '../../src/shared/model/day.ts'
import { dropDay, moveDay } from '../../src/shared/model/week/edit.ts'
import { occurrencesIn } from '../../src/shared/model/week/occurrences.ts'
import type { Repeat, Routine, Week, WeekDay } from '../../src/shared/model/week/routine.ts'
import { instantOf, timeOfMinute, type LocalTime } from '../../src/shared/model/week/time-of-day.ts'
import { python } from './real.ts'

const zone = 'Europe/Madrid'
const first = '2026-01-05' as LocalDate
/** Over both changes of the clocks in a year. */
const range = { from: first, to: addDays(first, 420) }
const write = (week: Week, name = 'Week'): string =>
  writeIcs(
    week,
    { name, titleOf: ({ what }) => ('words' in what ? what.words : what.idea) },
    Date.parse('2026-01-05T10:00:00Z'),
  )

/** `2026-01-05 07:30`, or the day alone where no hour is set. */
const ours = (week: Week): readonly string[] =>
  occurrencesIn(week, range.from, range.to, expand)
    .map(({ date, when }) => ('time' in when ? `${date} ${when.time}` : date))
    .toSorted()

const libical = `
import gi, json, sys
gi.require_version('ICalGLib', '3.0')
from gi.repository import ICalGLib as I
from datetime import datetime, timezone
given = json.load(sys.stdin)
answers = []
for text in given['texts']:
    calendar = I.Component.new_from_string(text)
    found, moved, titles = [], set(), []
    def say(stamp, date):
        then = datetime.fromtimestamp(stamp, timezone.utc)
        return then.strftime('%Y-%m-%d') if date else then.strftime('%Y-%m-%d %H:%M')
    start, end = (I.Time.new_from_string(given[key].replace('-', '') + 'T000000') for key in ('from', 'after'))
    events = []
    event = calendar.get_first_component(I.ComponentKind.VEVENT_COMPONENT)
    while event:
        events.append(event)
        titles.append(event.get_summary())
        own = event.get_first_property(I.PropertyKind.RECURRENCEID_PROPERTY)
        if own:
            stamp = event.get_recurrenceid()
            moved.add((event.get_uid(), say(stamp.as_timet(), stamp.is_date())))
        event = calendar.get_next_component(I.ComponentKind.VEVENT_COMPONENT)
    for event in events:
        date = event.get_dtstart().is_date()
        isMoved = event.get_first_property(I.PropertyKind.RECURRENCEID_PROPERTY) is not None
        def take(component, span, data=None):
            when = say(span.get_start(), date)
            if isMoved or (event.get_uid(), when) not in moved: found.append(when)
            return True
        event.foreach_recurrence(start, end, take)
    answers.append({ 'errors': calendar.count_errors(), 'found': sorted(when for when in found if when >= given['from']), 'titles': titles })
print(json.dumps(answers))
`

const dateutil = `
import json, sys, warnings
from datetime import datetime, date, time
from dateutil.rrule import rrulestr, rruleset
from dateutil import tz
from icalendar import Calendar
given = json.load(sys.stdin)
low, high = (datetime.strptime(given[key], '%Y-%m-%d') for key in ('from', 'after'))
zone = tz.gettz(given['zone'])
def whole(value): return value if isinstance(value, datetime) else datetime.combine(value, time())
answers = []
for text in given['texts']:
    calendar = Calendar.from_ical(text)
    events = [each for each in calendar.walk('VEVENT')]
    moved = {(str(e['UID']), whole(e['RECURRENCE-ID'].dt)) for e in events if 'RECURRENCE-ID' in e}
    found, instants = [], []
    for e in events:
        start = e['DTSTART'].dt
        isDate = not isinstance(start, datetime)
        days = rruleset()
        if 'RRULE' in e: days.rrule(rrulestr(e['RRULE'].to_ical().decode(), dtstart=whole(start)))
        else: days.rdate(whole(start))
        gone = e.get('EXDATE', [])
        for each in gone if isinstance(gone, list) else [gone]:
            for one in each.dts: days.exdate(whole(one.dt))
        for when in days.between(low, high, inc=True):
            if when >= high: continue
            if 'RECURRENCE-ID' not in e and (str(e['UID']), when) in moved: continue
            found.append(when.strftime('%Y-%m-%d') if isDate else when.strftime('%Y-%m-%d %H:%M'))
            if not isDate: instants.append(int(tz.resolve_imaginary(when.replace(tzinfo=zone)).timestamp()) * 1000)
    answers.append({ 'found': sorted(found), 'instants': sorted(instants),
                     'errors': [str(x) for e in events for x in e.errors],
                     'titles': [str(e['SUMMARY']) for e in events] })
print(json.dumps(answers))
`

type Read = {
  readonly found: readonly string[]
  readonly titles: readonly string[]
  readonly errors: unknown
}
type ReadWithInstants = Read & { readonly instants: readonly number[] }

const asked = (texts: readonly string[]) => ({ texts, from: range.from, after: addDays(range.to, 1), zone })
const byLibical = (texts: readonly string[]) => python(libical, asked(texts)) as readonly Read[]
const byDateutil = (texts: readonly string[]) => python(dateutil, asked(texts)) as readonly ReadWithInstants[]

const routine = (id: string, start: LocalDate, more: Partial<Routine>): Routine => ({
  id,
  what: { words: id },
  kind: null,
  start,
  when: { part: 'evening' },
  minutes: 20,
  repeat: null,
  changes: [],
  ...more,
})

const dayWithin = fc.integer({ min: 0, max: 300 }).map((days) => addDays(first, days))
const repeats: fc.Arbitrary<Repeat | null> = fc.option(
  fc
    .record({
      unit: fc.constantFrom('day', 'week', 'month'),
      every: fc.integer({ min: 1, max: 4 }),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }) as fc.Arbitrary<WeekDay>, {
        minLength: 1,
        maxLength: 4,
      }),
      by: fc.constantFrom('date', 'weekday'),
      until: fc.option(fc.integer({ min: 30, max: 200 })),
      start: dayWithin,
    })
    .map(({ unit, every, days, by, until, start }): Repeat => ({
      unit,
      every,
      ...(unit === 'week' && { days: days.toSorted((a, b) => a - b) }),
      ...(unit === 'month' && { by }),
      ...(until !== null && { until: addDays(start, until + 200) }),
    })),
)

const weeks: fc.Arbitrary<Week> = fc
  .array(
    fc.record({
      start: dayWithin,
      repeat: repeats,
      minute: fc.option(fc.integer({ min: 0, max: 1_439 })),
      moved: fc.nat(5),
      dropped: fc.nat(5),
      to: fc.integer({ min: -3, max: 3 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((made) =>
    made.reduce<Week>(
      (week, { start, repeat, minute, moved, dropped, to }, at) => {
        const id = `r${at}`
        const when = minute === null ? ({ part: 'morning' } as const) : { time: timeOfMinute(minute) }
        const grown: Week = { ...week, routines: [...week.routines, routine(id, start, { repeat, when })] }
        if (repeat === null) return grown
        const own = { routines: grown.routines.filter((each) => each.id === id), marks: [] }
        const days = occurrencesIn(own, range.from, range.to, expand).map(({ on }) => on)
        const [move, drop] = [days[moved], days[dropped]]
        const after = move === undefined ? grown : moveDay(grown, id, move, { date: addDays(move, to), when })
        return drop === undefined || drop === move ? after : dropDay(after, id, drop)
      },
      { routines: [], marks: [] },
    ),
  )

describe('what calendar programs find in the week', () => {
  it('is what stands in it, for two hundred weeks made at random, read by two libraries', () => {
    const made = fc.sample(weeks, { numRuns: 200, seed: 7 })
    const texts = made.map((week) => write(week))
    const wanted = made.map(ours)
    expect(wanted.flat().length).toBeGreaterThan(10_000)
    expect(byLibical(texts).map(({ found }) => found)).toEqual(wanted)
    const read = byDateutil(texts)
    expect(read.map(({ found }) => found)).toEqual(wanted)
    // And at the same instants, also in the hours that a clock jumps over or shows twice.
    const instants = made.map((week) =>
      occurrencesIn(week, range.from, range.to, expand)
        .flatMap(({ date, when }) => ('time' in when ? [instantOf(date, when.time, zone)] : []))
        .toSorted((a, b) => a - b),
    )
    expect(read.map((each) => each.instants)).toEqual(instants)
  })

  it('keeps its hour over both changes of the clocks', () => {
    const night = routine('night', '2026-03-27' as LocalDate, {
      when: { time: '02:30' as LocalTime },
      repeat: { unit: 'day', every: 1, until: '2026-03-31' as LocalDate },
    })
    const [read] = byDateutil([write({ routines: [night], marks: [] })])
    expect(read?.instants.map((instant) => new Date(instant).toISOString().slice(5, 16))).toEqual([
      '03-27T01:30',
      '03-28T01:30',
      '03-29T01:30',
      '03-30T00:30',
      '03-31T00:30',
    ])
    expect(byLibical([write({ routines: [night], marks: [] })])[0]?.found).toHaveLength(5)
  })

  it('has no mistakes, and its titles come through: emoji, right to left, commas, a line that looks like one of the file', () => {
    const titles = [
      'Té 🫖 con Ana',
      'درس العربية',
      'שיעור',
      'a; b, c \\ d',
      'END:VEVENT',
      '"' + 'x'.repeat(79),
      '👩‍👩‍👧'.repeat(10),
    ]
    const text = write({ routines: titles.map((title) => routine(title, first, {})), marks: [] }, 'Semana 🫖')
    const [viaLibical] = byLibical([text])
    expect(viaLibical).toMatchObject({ errors: 0, titles })
    expect(byDateutil([text])[0]).toMatchObject({ errors: [], titles })
  })

  it('of five hundred things in a week is all of them', () => {
    const many = Array.from({ length: 500 }, (_, at) =>
      routine(`r${at}`, addDays(first, at % 7), { when: { time: timeOfMinute((at * 37) % 1_440) } }),
    )
    const [read] = byLibical([write({ routines: many, marks: [] })])
    expect(read?.found).toHaveLength(500)
  })
})

const written = `
import json, sys
from datetime import datetime, timedelta
from dateutil.rrule import rrulestr
from dateutil import tz
from icalendar import Calendar, Event, Timezone
import gi
gi.require_version('ICalGLib', '3.0')
from gi.repository import ICalGLib as I
given = json.load(sys.stdin)
calendar = Calendar()
calendar.add('prodid', '-//somebody else//')
calendar.add('version', '2.0')
wanted = []
here = tz.gettz(given['zone'])
for at, (there, start, rule) in enumerate(given['events']):
    zone = I.Timezone.get_builtin_timezone(there)
    begins = datetime.strptime(start, '%Y-%m-%d %H:%M')
    event = Event()
    event.add('uid', 'e%d' % at)
    event.add('dtstart', begins)
    event['dtstart'].params['TZID'] = there
    event.add('dtend', begins + timedelta(minutes=45))
    event['dtend'].params['TZID'] = there
    event['rrule'] = rule
    calendar.add_component(event)
    for when in rrulestr(rule, dtstart=begins).between(datetime(2026, 1, 1), datetime(2027, 1, 1)):
        local = tz.resolve_imaginary(when.replace(tzinfo=tz.gettz(there))).astimezone(here)
        wanted.append([local.strftime('%Y-%m-%d %H:%M'), 'e%d' % at])
text = calendar.to_ical().decode().replace('RRULE:', 'RRULE:').replace('\\\\;', ';').replace('\\\\,', ',')
whole = I.Component.new_from_string(text)
for there in sorted({event[0] for event in given['events']}):
    whole.add_component(I.Timezone.get_builtin_timezone(there).get_component().clone())
print(json.dumps({ 'plain': text, 'described': whole.as_ical_string(), 'wanted': sorted(wanted) }))
`

describe('busy times out of a calendar that another program wrote', () => {
  it('are at the hours that it means, with the zones named or described in the file', () => {
    const made = python(written, {
      zone,
      events: [
        ['America/New_York', '2026-01-05 09:00', 'FREQ=WEEKLY;BYDAY=MO,TH'],
        ['Europe/London', '2026-02-01 18:15', 'FREQ=MONTHLY;BYDAY=1SU'],
        ['Asia/Tokyo', '2026-03-01 08:00', 'FREQ=DAILY;INTERVAL=3;COUNT=40'],
        ['Europe/Madrid', '2026-03-20 02:30', 'FREQ=DAILY;COUNT=20'],
        ['Australia/Sydney', '2026-01-07 07:00', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;UNTIL=20261101T000000'],
      ],
    }) as { readonly plain: string; readonly described: string; readonly wanted: readonly [string, string][] }
    const whole = { from: Date.parse('2026-01-01T00:00:00Z'), to: Date.parse('2027-01-01T00:00:00Z') }
    expect(made.wanted.length).toBeGreaterThan(150)
    for (const text of [made.plain, made.described]) {
      const read = readBusy(text, zone, whole)
      expect(read).toMatchObject({ ok: true, value: { unread: 0 } })
      if (read.ok)
        expect(read.value.busy.map(({ date, time, uid }) => `${date} ${time} ${uid}`).toSorted()).toEqual(
          made.wanted.map((each) => each.join(' ')).toSorted(),
        )
    }
  })
})
