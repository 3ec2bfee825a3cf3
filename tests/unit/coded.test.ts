/** Refusals and notes as they cross a process border. */
import { expect, test } from 'vitest'
import { noteSchema, refusalSchema } from '../../src/shared/contract/coded.ts'
import { note } from '../../src/shared/model/note.ts'
import { refuse } from '../../src/shared/model/refusal.ts'

test.each([
  refuse('no-sites'),
  refuse('site-never', { text: 'example.org', kind: 'court' }),
  refuse('release-not-yet', { left: 1.5 }),
  refuse('hosts-fault', { fault: 'io', path: '/etc/hosts', errno: 'EIO' }),
])('$code passes, as a refusal and as a note', (refusal) => {
  const crossed: unknown = JSON.parse(JSON.stringify(refusal))
  expect(refusalSchema.parse(crossed)).toEqual(refusal)
  expect(noteSchema.parse(crossed)).toEqual(refusal)
})

test('a note passes as a note only', () => {
  const said = note('hosts-lines-aside', { lines: 2 })
  expect(noteSchema.parse(said)).toEqual(said)
  expect(refusalSchema.safeParse(said).success).toBe(false)
})

test.each([
  ['a code that nobody knows', { code: 'constructor' }],
  ['no parameters', { code: 'release-not-yet' }],
  ['a parameter of another kind', { code: 'release-not-yet', params: { left: '24 hours' } }],
  [
    'a parameter that is not one of its codes',
    { code: 'site-never', params: { text: 'a', kind: 'toString' } },
  ],
  ['words', 'No.'],
])('%s: not understood', (_what, value) => {
  expect(noteSchema.safeParse(value).success).toBe(false)
})
