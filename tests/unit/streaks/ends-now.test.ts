/** What the person is told of something that was just noted: which of the counts of now begin again. */
import { expect, test } from 'vitest'
import { endsNow, type EndsNow } from '../../../src/shared/model/ends-now.ts'
import type { Happening } from '../../../src/shared/model/event.ts'
import { countAt, counted, date, event, looked, slip } from './log.ts'

const who = counted('2026-01-01', { lastLook: date('2026-01-01') })
const strict = [{ from: date('2026-01-05'), strict: true }]

test.each<[string, Happening, 'strict' | 'two', EndsNow]>([
  ['a message', slip('2026-01-10'), 'two', 'both'],
  ['a look', looked('2026-01-10'), 'two', 'notLooking'],
  ['a look where one clock rules', looked('2026-01-10'), 'strict', 'both'],
  ['a look of before one clock ruled', looked('2026-01-04'), 'strict', 'notLooking'],
  ['a message of before the first day', slip('2025-12-20'), 'two', 'earlier'],
  ['… that was not over until then', slip('2025-12-20/31'), 'two', 'earlier'],
  ['… that is not over', event('texted', '2025-12-20', { goesOn: true }), 'two', 'both'],
  ['a look of before the first day', looked('2025-12-20'), 'strict', 'earlier'],
  ['on the first day itself', slip('2026-01-01'), 'two', 'both'],
  [
    'talk that turned, and was no contact',
    event('scoped-drift', '2026-01-10', { endsContact: false }),
    'two',
    'notLooking',
  ],
  ['talk for its purpose', event('scoped-contact', '2026-01-10'), 'strict', 'none'],
  ['an urge', event('urge', '2026-01-10'), 'strict', 'none'],
])('%s', (_what, said, rule, expected) => {
  const policy = rule === 'strict' ? strict : []
  const of = { ...who, policy }
  expect(endsNow(said, policy, countAt('2026-01-11', of, []))).toBe(expected)
  // The same once the counts know of it.
  expect(endsNow(said, policy, countAt('2026-01-11', of, [said]))).toBe(expected)
})

test('a contact of before a later look leaves the count of not looking as it is', () => {
  const said = slip('2026-01-05')
  expect(endsNow(said, [], countAt('2026-01-11', who, [looked('2026-01-08')]))).toBe('noContact')
})
