/** What crosses the border about a person: of the agreed shape, bounded, and compiled in good time at its biggest. */
import { expect, it, test } from 'vitest'
import { parseReachRequest } from '../../../src/shared/contract/reach.ts'
import { compileReach } from '../../../src/shared/model/reach/compile.ts'
import { engines } from '../../../src/shared/model/reach/engines.ts'
import { catalogue } from '../../../src/shared/model/services.ts'

const known = {
  profiles: [{ service: 'instagram', text: '@the_ex' }],
  phones: [],
  mails: [],
  names: ['Jane Doe'],
}
const choices = {
  sites: [],
  pages: { exact: false },
  engines: ['google'],
  countries: ['de'],
  apps: ['signal'],
}

test('a request comes through as it is', () => {
  const read = parseReachRequest(JSON.parse(JSON.stringify({ known, choices })))
  expect(read).toEqual({ ok: true, value: { known, choices } })
})

it.each([
  ['nothing', null],
  ['no choices', { known }],
  ['a path', { known, choices: { ...choices, apps: ['../bin/sh'] } }],
  ['a command', { known, choices: { ...choices, command: 'rm' } }],
  ['a country that is none', { known, choices: { ...choices, countries: ['*'] } }],
  ['too many names', { known: { ...known, names: Array.from({ length: 21 }, () => 'Jane Doe') }, choices }],
  ['a name that is too long', { known: { ...known, names: ['x'.repeat(2_049)] }, choices }],
  ['an empty name', { known: { ...known, names: [''] }, choices }],
  ['a page that is no text', { known: { ...known, profiles: [{ service: null, text: 3 }] }, choices }],
])('%s is refused', (_what, value) => {
  const read = parseReachRequest(value)
  expect(read.ok ? 'read' : read.error.code).toBe('frame-invalid')
})

test('the biggest request that is accepted is compiled before anybody gets impatient', () => {
  const word = (at: number) => String.fromCharCode(97 + (at % 26)).repeat(4)
  const read = parseReachRequest({
    known: {
      profiles: Array.from({ length: 60 }, (_, at) => ({ service: null, text: `instagram.com/jane_${at}` })),
      phones: Array.from({ length: 20 }, (_, at) => `+155512345${at + 10}`),
      mails: Array.from({ length: 20 }, (_, at) => `jane${at}@example.org`),
      names: Array.from({ length: 20 }, (_, at) => `Jané ${word(at)}é`),
    },
    choices: {
      ...choices,
      sites: catalogue.map(({ id }) => id).filter((id) => id !== 'instagram'),
      engines: engines.map(({ id }) => id),
    },
  })
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  const started = performance.now()
  const reach = compileReach(catalogue, engines, read.value.known, read.value.choices)
  expect(reach.tooMuch?.code).toBe('reach-too-much')
  expect(performance.now() - started).toBeLessThan(8_000)
}, 20_000)
