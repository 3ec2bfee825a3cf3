/** Lengths in narrow places: short, and a number never parts from its unit. */
import { expect, test } from 'vitest'
import { sayLength } from '../../src/shared/words/say-planned.ts'

test.each([
  ['en', 10, '10\u{a0}min'],
  ['en', 90, '1\u{a0}hr 30\u{a0}min'],
  ['es', 2_880, '2\u{a0}d'],
  ['en', 0, '0\u{a0}min'],
])('in %s, %i minutes', (locale, minutes, said) => {
  expect(sayLength(locale, minutes)).toBe(said)
})
