import { describe, expect, it } from 'vitest'
import { expand } from '../../../src/shared/calendar/recurrence.ts'
import { addDays } from '../../../src/shared/model/day.ts'
import { findIdea, ideas, kindOf } from '../../../src/shared/model/ideas.ts'
import { busyAt, busyOn, withBusy, type Busy } from '../../../src/shared/model/week/busy.ts'
import { isWithChildren, swapDay, withDays, type Custody } from '../../../src/shared/model/week/custody.ts'
import { markDay } from '../../../src/shared/model/week/edit.ts'
import { fits, surprise } from '../../../src/shared/model/week/idea-choice.ts'
import { namesSomebody, neutralKind } from '../../../src/shared/model/week/neutral.ts'
import { goingOf, replacing, replacingNow } from '../../../src/shared/model/week/old-new.ts'
import { checkOwnIdea, withIdea, type OwnIdea } from '../../../src/shared/model/week/own-ideas.ts'
import { planWeek } from '../../../src/shared/model/week/plan-week.ts'
import type { WeekDay } from '../../../src/shared/model/week/routine.ts'
import {
  checkTemplate,
  draftsOf,
  entriesOf,
  shippedTemplates,
  templateEntries,
} from '../../../src/shared/model/week/templates.ts'
import { at, day, routine, weekWith } from './some-week.ts'

const monday = day('2026-11-23')
const days = Array.from({ length: 7 }, (_, n) => addDays(monday, n))
const nobody = { childDays: [], busy: [] }

describe('the days of the children', () => {
  const all: readonly WeekDay[] = [1, 2, 3, 4, 5, 6, 7]
  const alternating: Custody = { since: day('2026-11-25'), first: all, second: [], swapped: [] }

  it('alternate by whole weeks, backwards and over a change of year and of clocks too', () => {
    const weeks = Array.from({ length: 60 }, (_, n) => isWithChildren(alternating, addDays(monday, n * 7)))
    expect(weeks).toEqual(weeks.map((_, n) => n % 2 === 0))
    expect(isWithChildren(alternating, day('2026-11-29'))).toBe(true)
    expect(isWithChildren(alternating, day('2026-11-30'))).toBe(false)
    expect(isWithChildren(alternating, day('2026-11-22'))).toBe(false)
    expect(isWithChildren(alternating, day('2026-11-15'))).toBe(true)
  })

  it('may hand over in the middle of a week', () => {
    // Friday to Friday: the end of one week and the beginning of the next.
    const fridays: Custody = { since: monday, first: [5, 6, 7], second: [1, 2, 3, 4], swapped: [] }
    const there = Array.from({ length: 14 }, (_, n) => isWithChildren(fridays, addDays(monday, n)))
    expect(there.map(Number).join('')).toBe('00001111111000')
    expect(isWithChildren(fridays, day('2026-12-11'))).toBe(true)
  })

  it('are turned round for one day, and back, without touching the rest', () => {
    const swapped = swapDay(alternating, day('2026-11-24'), monday)
    expect(isWithChildren(swapped, day('2026-11-24'))).toBe(false)
    expect(isWithChildren(swapped, day('2026-12-08'))).toBe(true)
    expect(swapDay(swapped, day('2026-11-24'), monday)).toEqual(alternating)
    expect(isWithChildren(null, monday)).toBe(false)
  })

  it('that were exchanged stay as they were agreed when the days become others', () => {
    const thursday = day('2026-11-26')
    const days0 = { since: monday, first: [1, 2], second: [1, 2] } as const
    const agreed = swapDay({ ...days0, swapped: [] }, thursday, monday)
    expect(isWithChildren(agreed, thursday)).toBe(true)
    const others = { since: monday, first: [3, 4], second: [3, 4] } as const
    const now = withDays(agreed, others)
    expect(isWithChildren(now, thursday)).toBe(true)
    expect(isWithChildren(now, addDays(thursday, 7))).toBe(true)
    expect(isWithChildren(withDays(now, days0), thursday)).toBe(false)
  })
})

describe('weeks to begin with', () => {
  it.each(shippedTemplates)(
    '%s has people, something for others, known ideas, and a day without anything',
    (id) => {
      const entries = entriesOf(id)
      const kinds = entries.map(kindOf)
      expect(kinds).toContain('people')
      expect(kinds).toContain('giving')
      for (const { what } of entries)
        expect('idea' in what && findIdea(what.idea), JSON.stringify(what)).toBeTruthy()
      expect(new Set(entries.map(({ weekday }) => weekday)).size).toBeLessThan(7)
      if (id === 'children')
        for (const { what } of entries) expect('idea' in what && findIdea(what.idea)?.withChild).toBe(true)
    },
  )

  it('stand in the days to come only, and nothing twice', () => {
    const drafts = draftsOf(entriesOf('quiet'), days.slice(2), weekWith([]), nobody, expand)
    expect(drafts.map(({ start }) => start).every((date) => date >= '2026-11-25')).toBe(true)
    const there = weekWith(drafts.map((draft, n) => ({ ...draft, id: `r${n}`, changes: [] })))
    expect(draftsOf(entriesOf('quiet'), days.slice(2), there, nobody, expand)).toEqual([])
  })

  it('stand once on the days of the children too, where another idea took the place', () => {
    const around = { childDays: days, busy: [] }
    for (const id of shippedTemplates) {
      const drafts = draftsOf(entriesOf(id), days, weekWith([]), around, expand)
      const there = weekWith(drafts.map((draft, n) => ({ ...draft, id: `r${n}`, changes: [] })))
      expect(draftsOf(entriesOf(id), days, there, around, expand), id).toEqual([])
      const each = drafts.map(({ what, start }) => JSON.stringify([what, start]))
      expect(new Set(each).size, id).toBe(each.length)
    }
  })

  it('have a thing twice a day where it was so', () => {
    const twice = ['08:00', '18:00'].map((time, n) =>
      routine(`walk-${n}`, monday, { what: { words: 'walk' }, when: at(time) }),
    )
    const entries = templateEntries(weekWith(twice), monday, expand)
    expect(draftsOf(entries, days, weekWith([]), nobody, expand)).toHaveLength(2)
  })

  it('leave out what of today is over', () => {
    const now = { date: monday, minute: 12 * 60 }
    const starts = (id: 'quiet' | 'people') =>
      draftsOf(entriesOf(id), days, weekWith([]), { ...nobody, now }, expand).map(({ start }) => start)
    expect(starts('quiet')).not.toContain(monday)
    expect(starts('people')).toContain(monday)
  })

  it('go with a child on the days of the children, and keep off busy hours', () => {
    const busy: readonly Busy[] = [{ uid: '1', date: monday, time: at('07:00').time, minutes: 60 }]
    for (const id of shippedTemplates)
      for (const { what, start } of draftsOf(
        entriesOf(id),
        days,
        weekWith([]),
        { childDays: days, busy },
        expand,
      ))
        expect('idea' in what && findIdea(what.idea)?.withChild, `${id} ${start}`).toBe(true)
    const [first] = draftsOf(entriesOf('quiet'), days, weekWith([]), { childDays: [], busy }, expand)
    expect(first).toMatchObject({ start: monday, when: { part: 'morning' } })
  })

  it('are made of a week that was lived, and give the same week again', () => {
    const week = weekWith([
      routine('walk', '2026-11-23', { repeat: { unit: 'day', every: 2 }, when: at('07:30'), minutes: 20 }),
      routine('choir', '2026-11-24', { when: at('19:00'), minutes: 90, remind: 30 }),
    ])
    const entries = templateEntries(week, monday, expand)
    expect(entries).toHaveLength(5)
    const next = days.map((date) => addDays(date, 7))
    const drafts = draftsOf(entries, next, weekWith([]), nobody, expand)
    expect(drafts.map(({ start, what }) => `${start} ${'words' in what ? what.words : ''}`)).toEqual([
      '2026-11-30 walk',
      '2026-12-01 choir',
      '2026-12-02 walk',
      '2026-12-04 walk',
      '2026-12-06 walk',
    ])
    expect(drafts[1]).toMatchObject({ remind: 30, minutes: 90, repeat: null })
    // What repeats comes anyway.
    expect(draftsOf(entries, next, week, nobody, expand).map(({ what }) => what)).toContainEqual({
      words: 'choir',
    })
  })

  it('need a name and something in them', () => {
    expect(checkTemplate({ id: 'a', name: '  ', entries: [] })).toMatchObject({
      error: { code: 'text-empty' },
    })
    expect(checkTemplate({ id: 'a', name: 'Mine', entries: [] })).toMatchObject({
      error: { code: 'template-empty' },
    })
  })
})

describe('ideas of the person', () => {
  const own: OwnIdea = {
    id: 'own-1',
    words: 'Feed the ducks 🦆',
    kind: 'movement',
    minutes: 10,
    energy: 'low',
    withChild: true,
    free: true,
    indoors: false,
  }

  it('are found, filtered and chosen by surprise as the others', () => {
    const all = [own, ...ideas]
    expect(fits(own, { kind: 'movement', short: true, lowEnergy: true, withChild: true, free: true })).toBe(
      true,
    )
    expect(fits(own, { indoors: true })).toBe(false)
    expect(surprise([own], { indoors: true }, [], 0)).toBeNull()
    const others = ideas.map(({ id }) => id)
    expect(surprise(all, { kind: 'movement' }, others, 0.5)).toBe(own)
    const drafts = planWeek(
      [own, ...ideas.filter(({ kind }) => kind !== 'movement')],
      days,
      { moments: ['after-work'], people: [], filter: {}, childDays: days },
      () => 0,
    )
    // In its own words: the plan stays when the idea goes.
    expect(drafts).toContainEqual(expect.objectContaining({ what: { words: own.words }, kind: 'movement' }))
  })

  it('are made tidy, or refused in words', () => {
    expect(checkOwnIdea({ ...own, words: ' a\nb ' })).toMatchObject({ value: { words: 'a b' } })
    expect(checkOwnIdea({ ...own, words: ' ' })).toMatchObject({ error: { code: 'text-empty' } })
    expect(checkOwnIdea({ ...own, words: 'x'.repeat(81) })).toMatchObject({ error: { code: 'text-long' } })
    for (const minutes of [0, -5, 2_880, 1.5, Number.NaN])
      expect(checkOwnIdea({ ...own, minutes })).toMatchObject({ error: { code: 'length-invalid' } })
    expect(withIdea([own], { ...own, words: 'new' })).toEqual([{ ...own, words: 'new' }])
  })
})

describe('busy times', () => {
  const busy = (uid: string, date: string, time: string, minutes = 60): Busy => ({
    uid,
    date: day(date),
    time: at(time).time,
    minutes,
  })
  const from = day('2026-11-16')

  it('read twice are the same as once; changed, moved and called off they follow their calendar', () => {
    const once = withBusy(
      [],
      [busy('a', '2026-11-25', '10:00'), busy('b', '2026-11-26', '10:00')],
      ['a', 'b'],
      from,
    )
    expect(withBusy(once, once, ['a', 'b'], from)).toEqual(once)
    expect(withBusy(once, [busy('a', '2026-11-27', '09:00')], ['a'], from)).toEqual([
      busy('b', '2026-11-26', '10:00'),
      busy('a', '2026-11-27', '09:00'),
    ])
    expect(withBusy(once, [], ['a'], from)).toEqual([busy('b', '2026-11-26', '10:00')])
    expect(withBusy(once, [], [], day('2026-11-26'))).toEqual([busy('b', '2026-11-26', '10:00')])
  })

  it('are in the way where they touch, also from the day before over midnight', () => {
    const night = [busy('n', '2026-11-24', '23:00', 120)]
    expect(busyAt(night, day('2026-11-25'), at('00:30').time, 10)).toBe(night[0])
    expect(busyAt(night, day('2026-11-25'), at('01:00').time, 10)).toBeNull()
    expect(busyAt(night, day('2026-11-24'), at('22:30').time, 30)).toBeNull()
    expect(busyOn(night, day('2026-11-25'))).toEqual(night)
    expect(busyOn(night, day('2026-11-26'))).toEqual([])
  })

  it('keep the plan of a week off them', () => {
    const wake = days.map((date) => busy(date, date, '07:00', 120))
    const plan = (taken: readonly Busy[]) =>
      planWeek(
        ideas,
        days,
        { moments: ['waking'], people: [], filter: {}, childDays: [], busy: taken },
        () => 0,
      ).filter(({ when }) => 'time' in when)
    expect(plan([]).length).toBeGreaterThan(0)
    expect(plan(wake)).toEqual([])
  })
})

describe('old and new', () => {
  const tea = routine('tea', '2026-11-01', {
    repeat: { unit: 'day', every: 1 },
    when: at('07:30'),
    replaces: { words: 'The good-morning text', time: at('07:30').time },
  })
  const week = weekWith([tea, routine('walk', '2026-11-01', { repeat: { unit: 'day', every: 1 } })])
  const minute = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3))
  const shown = (now: string, of = week) =>
    replacingNow(of, monday, minute(now), expand).map(({ routine: { id } }) => id)

  it('is there at its hour, from half an hour before to an hour and a half after', () => {
    expect(shown('06:59')).toEqual([])
    expect(shown('07:00')).toEqual(['tea'])
    expect(shown('09:00')).toEqual(['tea'])
    expect(shown('09:01')).toEqual([])
    for (const state of ['done', 'skipped'] as const)
      expect(shown('07:30', markDay(week, { routine: 'tea', on: monday, state }))).toEqual([])
  })

  it('says how it goes, out of what was ticked; what was set aside is not held against anybody', () => {
    let lived = week
    for (const [on, state] of [
      ['2026-11-20', 'done'],
      ['2026-11-21', 'skipped'],
      ['2026-11-22', 'done'],
    ] as const)
      lived = markDay(lived, {
        routine: 'tea',
        on: day(on),
        state,
        before: 2,
        after: on.endsWith('20') ? 4 : 2,
      })
    expect(goingOf(lived, 'tea', monday, expand)).toEqual({ came: 21, done: 2, told: 2, better: 1 })
    expect(goingOf(week, 'walk', day('2026-11-01'), expand)).toMatchObject({ came: 0, done: 0 })
  })

  it('lists what still comes, by the hour', () => {
    const old = { ...tea, id: 'old', repeat: { unit: 'day', every: 1, until: day('2026-11-10') } } as const
    const early = { ...tea, id: 'early', replaces: { words: 'x', time: at('06:00').time } }
    expect(replacing(weekWith([tea, old, early]), monday).map(({ id }) => id)).toEqual(['early', 'tea'])
  })
})

describe('what others may read', () => {
  const names = ['Jane', 'Jane van der Doe', 'K']

  it('names nobody, by the whole name or a part of it, in any case, and leaves other words alone', () => {
    for (const title of ['Not calling jane', 'Doe-free evening', 'DER Doe', 'No texts to K today'])
      expect(namesSomebody(title, names), title).toBe(true)
    for (const title of ['Walk in the park', 'Janet comes', 'Kayak', 'مشي', '🫖'])
      expect(namesSomebody(title, names), title).toBe(false)
    expect(namesSomebody('anything', ['', ' '])).toBe(false)
  })

  it('keeps its own title unless it names somebody or neutral words are wished', () => {
    const walk = { what: { words: 'Walk' }, kind: 'movement' } as const
    expect(neutralKind(walk, 'Walk', false, names)).toBeNull()
    expect(neutralKind(walk, 'Walk', true, names)).toBe('movement')
    expect(neutralKind({ what: { words: 'Jane' }, kind: null }, 'Jane', false, names)).toBe('any')
    expect(neutralKind({ what: { idea: 'tea-instead' }, kind: null }, 'Tea', true, names)).toBe(
      'new-routines',
    )
  })
})
