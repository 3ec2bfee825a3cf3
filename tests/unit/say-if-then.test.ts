/** Plans come with their small words or without: the sentence has each of them once. */
import { expect, test } from 'vitest'
import { en } from '../../src/shared/words/en.ts'
import { es } from '../../src/shared/words/es.ts'
import { sayIfThen } from '../../src/shared/words/say-if-then.ts'

test.each([
  ['I lie awake', 'read ten pages'],
  ['If I lie awake', 'then I read ten pages.'],
  ['if I lie awake,', 'I read ten pages'],
])('“%s”, “%s”', (trigger, action) => {
  expect(sayIfThen(en, { trigger, action })).toBe('If I lie awake, then I read ten pages.')
})

test('words that only begin like the small ones stay', () => {
  expect(sayIfThen(en, { trigger: 'iffy days come', action: 'iron a shirt' })).toBe(
    'If iffy days come, then I iron a shirt.',
  )
})

test('in Spanish', () => {
  expect(sayIfThen(es, { trigger: 'Si no duermo', action: 'entonces leo.' })).toBe(
    'Si no duermo, entonces leo.',
  )
})
