import { describe, expect, it } from 'vitest'
import { expand } from '../../../src/shared/calendar/recurrence.ts'
import { plannedFrom } from '../../../src/shared/calendar/planned.ts'
import { addDays, type LocalDate } from '../../../src/shared/model/day.ts'
import { findIdea, ideas } from '../../../src/shared/model/ideas.ts'
import { addRoutine, markDay } from '../../../src/shared/model/week/edit.ts'
import {
  backAgain,
  hardMoments,
  hasBeenAway,
  planWeek,
  type WeekAnswers,
} from '../../../src/shared/model/week/plan-week.ts'
import { isOver } from '../../../src/shared/model/week/layout.ts'
import { conflictsOf } from '../../../src/shared/model/week/occurrences.ts'
import { reviewOf } from '../../../src/shared/model/week/review.ts'
import { at, day, routine, weekWith } from './some-week.ts'

const monday = day('2026-11-23')
const days = Array.from({ length: 7 }, (_, n) => addDays(monday, n))
/** The same numbers at every run. */
const seeded = () => {
  let seed = 7
  return () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
}
const plan = (answers: Partial<WeekAnswers>, left = days) =>
  planWeek(ideas, left, { moments: [], people: [], filter: {}, childDays: [], ...answers }, seeded())
const kindOf = (id: string) => findIdea(id)?.kind ?? null

describe('a week planned out of a few answers', () => {
  it('has people and one giving, whatever was answered', () => {
    const kinds = plan({}).map(({ what }) => ('idea' in what ? kindOf(what.idea) : 'own'))
    expect(kinds).toEqual(['people', 'giving'])
  })

  it('has a thing at the hard moments, never the same twice, never more than two a day', () => {
    const drafts = plan({ moments: hardMoments, people: ['Ana', 'Jo'] })
    const ids = drafts.flatMap(({ what }) => ('idea' in what ? [what.idea] : []))
    expect(new Set(ids).size).toBe(ids.length)
    for (const date of days)
      expect(drafts.filter(({ start }) => start === date).length).toBeLessThanOrEqual(2)
    expect(drafts.filter(({ what }) => 'words' in what)).toHaveLength(2)
    expect(drafts.some(({ when }) => 'time' in when && when.time === '07:30')).toBe(true)
  })

  it('plans what goes with a child on the days when one is there', () => {
    const childDays = [days[0], days[2], days[4]].map(String) as LocalDate[]
    for (const { what, start } of plan({ moments: ['evening', 'waking'], childDays }))
      if (childDays.includes(start) && 'idea' in what) expect(findIdea(what.idea)?.withChild).toBe(true)
  })

  it('plans nothing into the past, and nothing where no day is left', () => {
    const left = days.slice(5)
    for (const { start } of plan({ moments: hardMoments }, left)) expect(left).toContain(start)
    expect(plan({ moments: hardMoments }, [])).toEqual([])
  })

  it('plans nothing into the hours of today that are over', () => {
    const now = { date: monday, minute: 18 * 60 }
    for (const left of [days, days.slice(0, 1)])
      for (const { start, when } of plan({ moments: hardMoments, now }, left))
        if (start === monday) expect(isOver(when, now.minute)).toBe(false)
    // In the last hour of the last day, people and one giving still have a place.
    const last = plan({ now: { date: monday, minute: 23 * 60 } }, days.slice(0, 1))
    expect(last.map(({ when }) => when)).toEqual([{ part: 'night' }, { part: 'night' }])
  })

  it('asked for once more, fills what is left: never the same, never at the same time, never more than two a day', () => {
    let week = weekWith([routine('own', '2026-11-24', { when: at('20:00'), minutes: 30 })])
    for (let again = 0; again < 4; again += 1) {
      const planned = plannedFrom(week, monday, addDays(monday, 6))
      for (const [at0, draft] of plan({ moments: ['waking', 'evening'], planned }).entries())
        week = addRoutine(week, { ...draft, id: `${again}-${at0}`, changes: [] })
    }
    const all = plannedFrom(week, monday, addDays(monday, 6))
    expect(all).toHaveLength(14)
    expect(conflictsOf(all)).toEqual([])
    expect(new Set(all.map(({ routine: { what } }) => JSON.stringify(what))).size).toBe(14)
    for (const date of days) expect(all.filter((each) => each.date === date)).toHaveLength(2)
    expect(plan({ moments: hardMoments, planned: all })).toEqual([])
  })

  it('asks little of who comes back', () => {
    const drafts = plan(backAgain)
    expect(drafts.length).toBeGreaterThanOrEqual(4)
    for (const { what } of drafts) {
      const idea = 'idea' in what ? findIdea(what.idea) : undefined
      expect(idea?.minutes).toBeLessThanOrEqual(15)
      expect(idea).toMatchObject({ energy: 'low', free: true })
    }
  })

  it('knows who was away: two weeks with nothing done and nothing ahead, after there was something', () => {
    const began = markDay(weekWith([routine('walk', '2026-10-01')]), {
      routine: 'walk',
      on: day('2026-10-01'),
      state: 'done',
    })
    expect(hasBeenAway(began, monday, expand)).toBe(true)
    expect(hasBeenAway(weekWith([]), monday, expand)).toBe(false)
    // Also who planned a week and never ticked any of it; not who began a few days ago, or plans for later.
    expect(hasBeenAway(weekWith([routine('walk', '2026-10-01')]), monday, expand)).toBe(true)
    for (const start of ['2026-11-16', '2026-12-24']) {
      const week = weekWith([routine('walk', start)])
      expect(hasBeenAway(week, monday, expand)).toBe(false)
      const skipped = markDay(week, { routine: 'walk', on: day(start), state: 'skipped' })
      expect(hasBeenAway(skipped, monday, expand)).toBe(false)
    }
    expect(hasBeenAway(addRoutine(began, routine('tea', '2026-11-25')), monday, expand)).toBe(false)
    const recent = markDay(addRoutine(began, routine('tea', '2026-11-20')), {
      routine: 'tea',
      on: day('2026-11-20'),
      state: 'done',
    })
    expect(hasBeenAway(recent, monday, expand)).toBe(false)
  })
})

describe('a week looked back at', () => {
  it('counts what was done, of which kind, and what lifted most', () => {
    let week = weekWith([
      routine('walk', '2026-11-23', {
        what: { idea: 'long-walk' },
        minutes: 60,
        repeat: { unit: 'day', every: 1 },
        when: at('08:00'),
      }),
      routine('help', '2026-11-25', { what: { words: 'Help Ana move' }, kind: 'giving', minutes: 90 }),
    ])
    week = markDay(week, { routine: 'walk', on: monday, state: 'done', before: 2, after: 3 })
    week = markDay(week, { routine: 'walk', on: addDays(monday, 1), state: 'skipped' })
    week = markDay(week, { routine: 'help', on: day('2026-11-25'), state: 'done', before: 1, after: 4 })
    const review = reviewOf(plannedFrom(week, monday, addDays(monday, 6)), monday, kindOf)
    expect(review).toMatchObject({
      planned: 8,
      done: 2,
      minutes: 150,
      kinds: [
        { kind: 'movement', done: 1 },
        { kind: 'giving', done: 1 },
      ],
      giving: true,
      moods: { told: 2, better: 2 },
      days: [1, 0, 1, 0, 0, 0, 0],
    })
    expect(review.best?.routine.id).toBe('help')
  })

  it('of an empty one is empty, and says no more', () => {
    expect(reviewOf([], monday, kindOf)).toMatchObject({
      planned: 0,
      done: 0,
      giving: false,
      best: null,
    })
  })
})
