import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expand } from '../../../src/shared/calendar/recurrence.ts'
import { addDays } from '../../../src/shared/model/day.ts'
import * as edit from '../../../src/shared/model/week/edit.ts'
import { conflictsOf, occurrencesIn } from '../../../src/shared/model/week/occurrences.ts'
import { checkRoutine, type Repeat, type Week } from '../../../src/shared/model/week/routine.ts'
import { at, day, routine, weekWith } from './some-week.ts'

const daily = routine('walk', '2026-11-23', {
  repeat: { unit: 'day', every: 1 },
  when: at('07:30'),
  minutes: 20,
})
const once = routine('tea', '2026-11-25', { when: at('07:40'), minutes: 10 })

const seen = (week: Week, from = '2026-11-23', to = '2026-11-29') =>
  occurrencesIn(week, day(from), day(to), expand).map(
    ({ routine: { id }, on, date, when, state }) =>
      `${id} ${date}${on === date ? '' : ` (${on})`} ${'time' in when ? when.time : when.part}${state === 'planned' ? '' : ` ${state}`}`,
  )

describe('a week that is changed', () => {
  it('has its days in the order of the hours', () => {
    expect(seen(weekWith([once, daily]), '2026-11-25', '2026-11-26')).toEqual([
      'walk 2026-11-25 07:30',
      'tea 2026-11-25 07:40',
      'walk 2026-11-26 07:30',
    ])
  })

  it('moves one day of a routine, and the others stay', () => {
    const week = edit.moveDay(weekWith([daily]), 'walk', day('2026-11-24'), {
      date: day('2026-11-25'),
      when: at('18:00'),
    })
    expect(seen(week, '2026-11-23', '2026-11-25')).toEqual([
      'walk 2026-11-23 07:30',
      'walk 2026-11-25 07:30',
      'walk 2026-11-25 (2026-11-24) 18:00',
    ])
  })

  it('moves it to another week, is ticked there, and moved again', () => {
    let week = edit.moveDay(weekWith([daily]), 'walk', day('2026-11-24'), {
      date: day('2026-12-08'),
      when: at('18:00'),
    })
    week = edit.markDay(week, { routine: 'walk', on: day('2026-11-24'), state: 'done' })
    week = edit.moveDay(week, 'walk', day('2026-11-24'), {
      date: day('2026-12-09'),
      when: { part: 'morning' },
    })
    expect(seen(week, '2026-12-08', '2026-12-09')).toEqual([
      'walk 2026-12-08 07:30',
      'walk 2026-12-09 07:30',
      'walk 2026-12-09 (2026-11-24) morning done',
    ])
  })

  it('moves what comes once, with what was said of it', () => {
    let week = edit.markDay(weekWith([once]), {
      routine: 'tea',
      on: day('2026-11-25'),
      state: 'done',
      after: 4,
    })
    week = edit.moveDay(week, 'tea', day('2026-11-25'), {
      date: day('2026-11-27'),
      when: { part: 'evening' },
    })
    expect(seen(week)).toEqual(['tea 2026-11-27 evening done'])
  })

  it('drops one day, and what comes once altogether', () => {
    let week = edit.dropDay(weekWith([daily, once]), 'walk', day('2026-11-25'))
    week = edit.dropDay(week, 'tea', day('2026-11-25'))
    expect(seen(week, '2026-11-24', '2026-11-26')).toEqual(['walk 2026-11-24 07:30', 'walk 2026-11-26 07:30'])
  })

  it('ends a routine, keeps what was done, and takes away what never came', () => {
    let week = edit.markDay(weekWith([daily]), { routine: 'walk', on: day('2026-11-23'), state: 'done' })
    week = edit.endBefore(week, 'walk', day('2026-11-25'), expand)
    expect(seen(week)).toEqual(['walk 2026-11-23 07:30 done', 'walk 2026-11-24 07:30'])
    expect(edit.endBefore(weekWith([daily]), 'walk', day('2026-11-23'), expand).routines).toEqual([])
  })

  it('changes a routine from a day on; before, it stays as it was', () => {
    const { id: _, changes: __, ...rest } = daily
    const week = edit.changeFrom(
      weekWith([daily]),
      'walk',
      day('2026-11-26'),
      day('2026-11-26'),
      { ...rest, start: day('2026-11-26'), when: at('09:00') },
      'walk-2',
      expand,
    )
    expect(seen(week, '2026-11-25', '2026-11-27')).toEqual([
      'walk 2026-11-25 07:30',
      'walk-2 2026-11-26 09:00',
      'walk-2 2026-11-27 09:00',
    ])
  })

  it('changes also the one from which on it is other, where that one had been put elsewhere', () => {
    const on = day('2026-11-24')
    const moved = edit.moveDay(weekWith([daily]), 'walk', on, { date: day('2026-11-25'), when: at('18:00') })
    const { id: _, changes: __, ...rest } = daily
    const from = (date: string) =>
      seen(
        edit.changeFrom(
          moved,
          'walk',
          on,
          day(date),
          { ...rest, start: on, when: at('09:00') },
          'new',
          expand,
        ),
        '2026-11-23',
        '2026-11-25',
      )
    // It stays on its day, at the hour of all; put back, it is as the rule says.
    expect(from('2026-11-25')).toEqual([
      'walk 2026-11-23 07:30',
      'new 2026-11-25 09:00',
      'new 2026-11-25 (2026-11-24) 09:00',
    ])
    expect(from('2026-11-24')).toEqual([
      'walk 2026-11-23 07:30',
      'new 2026-11-24 09:00',
      'new 2026-11-25 09:00',
    ])
  })

  it('ended after its first day, keeps that day also where it was put later', () => {
    const on = day('2026-11-23')
    const moved = edit.moveDay(weekWith([daily]), 'walk', on, { date: day('2026-11-24'), when: at('18:00') })
    expect(seen(edit.endBefore(moved, 'walk', day('2026-11-24'), expand))).toEqual([
      'walk 2026-11-24 (2026-11-23) 18:00',
    ])
    const dropped = edit.dropDay(weekWith([daily]), 'walk', on)
    expect(edit.endBefore(dropped, 'walk', day('2026-11-24'), expand).routines).toEqual([])
  })

  it('copies a week once, however often it is asked to', () => {
    let made = 0
    const newId = () => `copy-${(made += 1)}`
    const copy = (week: Week) =>
      edit.copyWeek(week, day('2026-11-23'), day('2026-11-30'), day('2026-11-25'), newId, expand)
    const week = copy(weekWith([daily, once]))
    expect(seen(week, '2026-12-02', '2026-12-02')).toEqual([
      'walk 2026-12-02 07:30',
      'copy-1 2026-12-02 07:40',
    ])
    expect(copy(week)).toEqual(week)
  })

  it('copies nothing onto days that are over', () => {
    const early = routine('early', '2026-11-24')
    const copied = (today: string) =>
      edit
        .copyWeek(
          weekWith([early, once]),
          day('2026-11-23'),
          day('2026-11-30'),
          day(today),
          () => 'copy',
          expand,
        )
        .routines.map(({ start }) => start)
    expect(copied('2026-12-02')).toEqual(['2026-11-24', '2026-11-25', '2026-12-02'])
    expect(copied('2026-12-03')).toEqual(['2026-11-24', '2026-11-25'])
  })

  it('copies nothing that was ended, or is other from then on', () => {
    const { id: _, changes: __, ...rest } = daily
    const target = day('2026-11-30')
    const copied = (week: Week) =>
      edit
        .copyWeek(week, day('2026-11-23'), target, target, () => 'copy', expand)
        .routines.map(({ id }) => id)
    expect(copied(edit.endBefore(weekWith([daily]), 'walk', target, expand))).toEqual(['walk'])
    const renamed = { ...rest, what: { words: 'long walk' }, start: target }
    const other = edit.changeFrom(weekWith([daily]), 'walk', target, target, renamed, 'new', expand)
    expect(copied(other)).toEqual(['walk', 'new'])
  })

  it('forgets an empty mark, and keeps one that says something', () => {
    const marked = edit.markDay(weekWith([once]), { routine: 'tea', on: day('2026-11-25'), state: 'done' })
    expect(edit.markDay(marked, { routine: 'tea', on: day('2026-11-25'), state: 'planned' }).marks).toEqual(
      [],
    )
    expect(
      edit.markDay(marked, { routine: 'tea', on: day('2026-11-25'), state: 'planned', note: 'Rain.' }).marks,
    ).toHaveLength(1)
  })

  it('shows each day of a rule once, whatever is moved and dropped', () => {
    const step = fc.record({
      how: fc.constantFrom('move', 'drop'),
      on: fc.integer({ min: 0, max: 6 }),
      to: fc.integer({ min: -10, max: 20 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const from = day('2026-11-23')
        const week = steps.reduce(
          (grown, { how, on, to }) =>
            how === 'move'
              ? edit.moveDay(grown, 'walk', addDays(from, on), { date: addDays(from, to), when: at('10:00') })
              : edit.dropDay(grown, 'walk', addDays(from, on)),
          weekWith([daily]),
        )
        const names = occurrencesIn(week, addDays(from, -30), addDays(from, 30), expand).map(({ on }) => on)
        expect(new Set(names).size).toBe(names.length)
        const dropped = new Set(
          [...new Map(steps.map(({ how, on }) => [on, how]))]
            .filter(([, how]) => how === 'drop')
            .map(([on]) => on),
        )
        const before = Array.from({ length: 7 }, (_, at) => at).filter((at) =>
          names.includes(addDays(from, at)),
        )
        expect(before).toEqual([0, 1, 2, 3, 4, 5, 6].filter((at) => !dropped.has(at)))
      }),
    )
  })
})

describe('two things at one time', () => {
  const conflicts = (...routines: Parameters<typeof weekWith>[0]) =>
    conflictsOf(occurrencesIn(weekWith(routines), day('2026-11-23'), day('2026-11-29'), expand)).map((pair) =>
      pair.map(({ routine: { id }, date }) => `${id} ${date}`).join(' / '),
    )

  it('are told, and only with exact times', () => {
    expect(conflicts(daily, once)).toEqual(['walk 2026-11-25 / tea 2026-11-25'])
    expect(conflicts(daily, routine('tea', '2026-11-25', { when: { part: 'morning' } }))).toEqual([])
    expect(conflicts(daily, routine('tea', '2026-11-25', { when: at('07:50') }))).toEqual([])
  })

  it('are told over midnight, and for what takes two days', () => {
    const trip = routine('trip', '2026-11-24', { when: at('22:00'), minutes: 48 * 60 })
    expect(conflicts(trip, daily)).toEqual([
      'trip 2026-11-24 / walk 2026-11-25',
      'trip 2026-11-24 / walk 2026-11-26',
    ])
  })

  it('are told of rules that meet, on each of the days on which they do', () => {
    const often = { when: at('18:00'), minutes: 60 }
    expect(
      conflicts(
        routine('every day', '2026-11-01', { ...often, repeat: { unit: 'day', every: 1 } }),
        routine('every second', '2026-11-01', { ...often, repeat: { unit: 'day', every: 2 } }),
        routine('on Wednesdays', '2026-11-04', { ...often, repeat: { unit: 'week', every: 1 } }),
      ),
    ).toEqual([
      'every day 2026-11-23 / every second 2026-11-23',
      'every day 2026-11-25 / every second 2026-11-25',
      'every day 2026-11-25 / on Wednesdays 2026-11-25',
      'every second 2026-11-25 / on Wednesdays 2026-11-25',
      'every day 2026-11-27 / every second 2026-11-27',
      'every day 2026-11-29 / every second 2026-11-29',
    ])
  })

  it('are told for two of no length at the same minute', () => {
    const moment = (id: string) => routine(id, '2026-11-25', { when: at('07:30') })
    expect(conflicts(moment('a'), moment('b'))).toEqual(['a 2026-11-25 / b 2026-11-25'])
  })

  it('are bounded, with 500 at once', () => {
    const many = Array.from({ length: 500 }, (_, at_) =>
      routine(`r${at_}`, '2026-11-25', { when: at('07:30'), minutes: 60 }),
    )
    expect(conflicts(...many)).toHaveLength(200)
  })
})

describe('what is typed', () => {
  const draft = {
    what: { words: 'Walk' },
    kind: null,
    start: day('2026-11-25'),
    when: at('07:30'),
    minutes: 20,
    repeat: null,
  } as const
  const refusal = (more: object) => {
    const checked = checkRoutine({ ...draft, ...more })
    return checked.ok ? 'fine' : checked.error.code
  }
  it.each<[object, string]>([
    [{}, 'fine'],
    [{ what: { words: '  👩‍👧 שבת שלום  ' } }, 'fine'],
    [{ what: { words: ' \u200b\n ' } }, 'text-empty'],
    [{ what: { words: 'x'.repeat(81) } }, 'text-long'],
    [{ minutes: 0 }, 'fine'],
    [{ minutes: 24 * 60 }, 'fine'],
    [{ minutes: 48 * 60 }, 'length-invalid'],
    [{ minutes: 8 * 24 * 60 }, 'length-invalid'],
    [{ minutes: -1 }, 'length-invalid'],
    [{ minutes: Number.NaN }, 'length-invalid'],
    [{ repeat: { unit: 'week', every: 0 } }, 'repeat-every'],
    [{ repeat: { unit: 'week', every: 1, days: [] } }, 'repeat-days'],
    [{ repeat: { unit: 'day', every: 1, days: [1] } }, 'repeat-days'],
    [{ repeat: { unit: 'week', every: 1, until: '2026-11-24' } }, 'repeat-until'],
    [{ replaces: { words: '' } }, 'text-empty'],
    [{ remind: 10_000 }, 'length-invalid'],
  ])('%j is %s', (more, expected) => {
    expect(refusal(more)).toBe(expected)
  })
})

it('other from any day on, there are as many as before, and that one is other', () => {
  const step = fc.record({
    how: fc.constantFrom('move', 'drop', 'end', 'from'),
    which: fc.nat(20),
    later: fc.integer({ min: 0, max: 10 }),
    hour: fc.integer({ min: 10, max: 22 }),
  })
  const rules = fc.constantFrom<Repeat>(
    { unit: 'day', every: 1 },
    { unit: 'day', every: 3 },
    { unit: 'week', every: 2, days: [1, 3, 5] },
    { unit: 'month', every: 1, by: 'weekday' },
  )
  const all = (week: Week) => occurrencesIn(week, day('2026-11-23'), day('2027-03-01'), expand)
  fc.assert(
    fc.property(rules, fc.array(step, { maxLength: 8 }), (repeat, steps) => {
      let week = weekWith([routine('first', '2026-11-24', { repeat, when: at('09:00') })])
      for (const [count, { how, which, later, hour }] of steps.entries()) {
        const before = all(week)
        const item = before[which % Math.max(1, before.length)]
        if (!item) return
        const { id, changes: _, ...rest } = item.routine
        const when = at(`${hour}:${String(count).padStart(2, '0')}`)
        if (how === 'move') week = edit.moveDay(week, id, item.on, { date: addDays(item.date, later), when })
        if (how === 'drop') week = edit.dropDay(week, id, item.on)
        if (how === 'end') week = edit.endBefore(week, id, item.on, expand)
        if (how !== 'from') continue
        const draft = { ...rest, start: item.on, when }
        week = edit.changeFrom(week, id, item.on, item.date, draft, `new-${count}`, expand)
        expect(all(week)).toHaveLength(before.length)
        expect(all(week)).toContainEqual(expect.objectContaining({ on: item.on, date: item.date, when }))
      }
    }),
    { numRuns: 150 },
  )
})
