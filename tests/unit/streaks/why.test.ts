/** Why this number: what it cites, and how it is said. */
import { expect, test } from 'vitest'
import { countOf } from '../../../src/shared/model/count.ts'
import type { Happening } from '../../../src/shared/model/event.ts'
import type { SeenRun } from '../../../src/shared/model/glance.ts'
import { endersOf } from '../../../src/shared/model/enders.ts'
import type { PolicyVersion } from '../../../src/shared/model/policy.ts'
import { whyEarned, whyOf, type CountNumber, type Why } from '../../../src/shared/model/why.ts'
import { en } from '../../../src/shared/words/en.ts'
import { es } from '../../../src/shared/words/es.ts'
import { sayWhy } from '../../../src/shared/words/say.ts'
import { at, date, event, noonOf } from './log.ts'

const said = ({ lines }: Why) => lines.map((line) => sayWhy(en, 'en-GB', line.said))
const cited = ({ lines }: Why) => lines.flatMap(({ events }) => events)

const explain = (
  number: CountNumber,
  happenings: readonly Happening[],
  today = '2026-01-21',
  policy: readonly PolicyVersion[] = [],
  seen: SeenRun | null = null,
) => {
  const context = { happenings, policy, today: noonOf(today) }
  const origin = { date: date('2026-01-01'), zone: 'Europe/Madrid' }
  const counted = countOf(
    'noContact',
    { origin, enders: endersOf(happenings, policy).noContact, seen },
    context.today,
  )
  if (!counted) throw new Error('there is an origin')
  return whyOf(number, counted, context)
}

const slip = event('texted', '2026-01-11/15', {
  id: 'slip',
  precision: 'approximate',
  zone: 'America/New_York',
})
const old = event('called', '2026-01-05', { id: 'old' })

test('the days: from when, in which zone, by which rule', () => {
  const why = explain('day', [])
  expect(why.value).toBe(20)
  expect(said(why)).toEqual([
    'You named 1 January 2026 as the last time. That is day 0, by the calendar of Europe/Madrid.',
    'Here it is 21 January 2026, by the calendar of UTC.',
    'From day 0 to now, 20 midnights have passed. Days are counted on the calendar, not in hours.',
    'Only contact ends this count. Looking them up does not, and no thought or feeling does.',
  ])
})

test('the days after a slip cite it, with its own zone, and that its day is about right', () => {
  const why = explain('day', [old, slip])
  expect(why.value).toBe(6)
  expect(cited(why)).toEqual(['slip', 'slip'])
  expect(said(why).slice(0, 2)).toEqual([
    'You noted something that ended on 15 January 2026. That is day 0, by the calendar of America/New York.',
    'You said that the day is only about right.',
  ])
})

test('two on one day are both cited; one that goes on is said to', () => {
  const both = explain('day', [
    event('texted', '2026-01-11', { id: 'a' }),
    event('called', '2026-01-11', { id: 'b' }),
  ])
  expect(cited(both)).toEqual(['a', 'b'])
  expect(said(both)[0]).toContain('2 things')
  const goesOn = explain('day', [event('texted', '2026-01-11', { id: 'a', goesOn: true })])
  expect(goesOn).toMatchObject({
    value: 0,
    lines: [{}, { said: { code: 'still-on' }, events: ['a'] }, {}, {}, {}],
  })
})

test('a number that waits says what for', () => {
  const seen = { instant: at('2026-02-20T12:00:00Z'), day: 50, of: 'named 2026-01-01' }
  const why = explain('day', [], '2026-01-21', [], seen)
  expect(why.value).toBe(50)
  expect(said(why)[2]).toBe(
    'This computer’s clock says 21 January 2026, which is earlier than what was seen before. So the number waits instead of falling.',
  )
  const travel = { instant: at('2026-01-21T11:00:00Z'), day: 21, of: 'named 2026-01-01' }
  expect(explain('day', [], '2026-01-21', [], travel).lines[2]?.said.code).toBe('waits-travel')
})

test('hours cite the event whose minute is known', () => {
  const exact = event('texted', '2026-01-20', {
    id: 'x',
    precision: 'exact',
    instant: at('2026-01-20T10:00:00Z'),
  })
  const why = explain('hours', [exact])
  expect(why).toMatchObject({
    value: 26,
    lines: [{ events: ['x'] }, { said: { code: 'hours' }, events: ['x'] }, {}],
  })
})

test('the longest cites what ended it', () => {
  const why = explain('longest', [old, slip])
  expect(why.value).toBe(6)
  expect(said(why).slice(0, 1)).toEqual(['The longest is the one of now: 6 days, since 15 January 2026.'])
  const then = explain('longest', [old, slip], '2026-01-17')
  expect(cited(then)).toEqual(['slip'])
  expect(said(then)[0]).toBe('The longest went from 5 January 2026 to 11 January 2026 and reached 6 days.')
})

test('days kept cite what happened on the others', () => {
  const why = explain('total', [old, slip])
  // 20 days from the 2nd to the 21st; the 5th and the 11th to the 15th are six.
  expect(why.value).toBe(14)
  expect(said(why).slice(0, 2)).toEqual([
    'Since 2 January 2026 there have been 20 days. You kept 14 of them.',
    '6 days are left out: something ended this count on them, or was not over yet.',
  ])
  expect(cited(why)).toEqual(['old', 'slip'])
  const lately = explain('lately', [old, slip], '2026-04-11')
  // The last 90 days begin on 12 January: the 5th is outside, the 12th to the 15th are inside.
  expect(lately.value).toBe(86)
  expect(cited(lately)).toEqual(['slip'])
  expect(said(lately)[0]).toBe('From 12 January 2026 to today there are 90 days. You kept 86 of them.')
})

test('one clock says since when', () => {
  const policy = [{ from: date('2026-01-10'), strict: true }]
  const look = event('looked-them-up', '2026-01-12', { id: 'look' })
  const why = explain('day', [look], '2026-01-21', policy)
  expect(why.value).toBe(9)
  expect(cited(why)).toEqual(['look'])
  expect(said(why).at(-1)).toContain('10 January 2026')
})

test('a milestone cites its run, and when it was noted', () => {
  const why = whyEarned({
    run: 'noContact',
    mark: { unit: 'days', count: 7 },
    start: date('2026-01-01'),
    reached: date('2026-01-08'),
    noted: date('2026-01-10'),
  })
  expect(said(why)).toEqual([
    'Counted from 1 January 2026, it was reached on 8 January 2026.',
    'It was noted on 10 January 2026.',
    'What you have earned stays yours, whatever comes after.',
  ])
  expect(sayWhy(es, 'es-ES', why.lines[0]?.said ?? { code: 'rule-earned' })).toBe(
    'Contando desde el 1 de enero de 2026, se alcanzó el 8 de enero de 2026.',
  )
})
