/** A lock that is being made: what the form takes and what it would ask of the guard. */
import { expect, test } from 'vitest'
import {
  addSite,
  addSites,
  emptyDraft,
  requestOf,
  toggleSite,
} from '../../../src/renderer/features/locks/draft.ts'
import {
  beyondOf,
  reachOf,
  wantsRules,
  withoutRules,
  type Around,
} from '../../../src/renderer/features/locks/draft-beyond.ts'
import { noTraces, traceKey } from '../../../src/shared/model/reach/trace.ts'

const day = 86_400_000
const nobody: Around = { known: noTraces, locale: 'en-GB', installed: null, system: 'linux' }
const jane: Around = {
  known: {
    ...noTraces,
    profiles: [{ service: 'instagram', text: 'jane.doe' }],
    names: ['Jane Doe'],
    phones: ['+34600123456'],
  },
  locale: 'es-ES',
  installed: ['signal', 'telegram'],
  system: 'linux',
}

test('a pasted list is taken line by line; what cannot be locked is given back with the reason', () => {
  const { draft, rest, refusal } = addSites(
    emptyDraft,
    'instagram\nexample.org, localhost;example.net\n10.0.0.1 example.org',
  )
  expect(draft.sites).toEqual(['instagram', 'example.org', 'example.net'])
  expect(rest).toBe('localhost 10.0.0.1')
  expect(refusal?.code).toBe('site-own')
})

test('ten thousand names are refused in words, and none is lost', () => {
  const list = Array.from({ length: 10_000 }, (_, index) => `n${index}.example`).join('\n')
  const { draft, rest, refusal } = addSites(emptyDraft, list)
  expect(refusal?.code).toBe('too-many-sites')
  expect(draft.sites).toHaveLength(500)
  expect(rest.split(' ')).toHaveLength(9_500)
})

test.each([
  ['', 'site-empty'],
  ['two words', 'site-space'],
  ['example.org\u0000', 'site-space'],
  ['example.org:8080', 'site-port'],
  ['https://example.org/ann', 'site-page'],
  ['192.168.0.1', 'site-ip'],
  ['[::1]', 'site-ip'],
  ['💔.example', 'site-emoji'],
  ['localhost', 'site-own'],
  ['ann', 'site-short'],
  ['-.example', 'site-name'],
])('%j is refused with its reason', (typed, code) => {
  expect(addSite(emptyDraft, typed)).toMatchObject({ ok: false, error: { code } })
})

test('the request that the guard would get', () => {
  const draft = toggleSite(emptyDraft, 'instagram')
  expect(requestOf(draft, nobody)).toEqual({
    ok: true,
    value: { sites: ['instagram'], duration: 7 * day, release: { kind: 'wait', hours: 24 } },
  })
  expect(reachOf(draft.sites, null).hosts).toContain('www.instagram.com')
  expect(reachOf([], null).hosts).toEqual([])
})

test.each([
  ['2,5', 2, 2.5 * day],
  ['0.25', 0, 15_000],
  ['181', 2, 'duration-long'],
  ['1', 0, 60_000],
  ['0', 1, 'duration-short'],
  ['-3', 2, 'duration-short'],
  ['soon', 2, 'duration-missing'],
  ['', 2, 'duration-missing'],
])('another time: %j in unit %i', (ownNumber, ownUnit, expected) => {
  const request = requestOf({ ...toggleSite(emptyDraft, 'reddit'), time: 'own', ownNumber, ownUnit }, nobody)
  if (typeof expected === 'number') expect(request).toMatchObject({ ok: true, value: { duration: expected } })
  else expect(request).toMatchObject({ ok: false, error: { code: expected } })
})

test('a lock without a way out is refused beyond its month', () => {
  const draft = { ...toggleSite(emptyDraft, 'reddit'), time: 3, release: 'none' as const }
  expect(requestOf(draft, nobody)).toMatchObject({ ok: false, error: { code: 'duration-long' } })
})

test('what is known of somebody is closed without a single choice, once rules are agreed to', () => {
  const beyond = beyondOf(emptyDraft, [], jane)
  expect(beyond).toMatchObject({ pages: { exact: false }, countries: ['es'], apps: [], rules: false })
  expect(beyond?.engines.slice(0, 3)).toEqual(['google', 'bing', 'instagram-search'])
  expect(requestOf(emptyDraft, jane)).toMatchObject({ ok: false, error: { code: 'rules-not-agreed' } })
  expect(requestOf({ ...emptyDraft, rules: true }, jane)).toMatchObject({ ok: true, value: { sites: [] } })
})

test('a page of a site that is closed whole needs no rule, and its app is closed with the site', () => {
  const draft = { ...toggleSite(emptyDraft, 'instagram'), searches: false }
  expect(wantsRules(beyondOf(draft, draft.sites, jane))).toBe(false)
  expect(beyondOf(emptyDraft, ['signal'], jane)?.apps).toEqual(['signal'])
})

test('without rules nothing is left but sites and apps', () => {
  const draft = withoutRules({ ...emptyDraft, apps: ['telegram'], rules: true })
  expect(beyondOf(draft, [], jane)).toMatchObject({
    pages: null,
    engines: [],
    apps: ['telegram'],
    rules: false,
  })
  expect(requestOf(draft, jane)).toMatchObject({ ok: true })
  expect(requestOf(withoutRules(emptyDraft), jane)).toMatchObject({ ok: false, error: { code: 'no-sites' } })
})

test('what the person takes out of it stays out', () => {
  const spared = [
    traceKey({ kind: 'profile', service: 'instagram', text: 'jane.doe' }),
    traceKey({ kind: 'name', text: 'Jane Doe' }),
  ]
  expect(beyondOf({ ...emptyDraft, spared }, [], jane)).toMatchObject({
    pages: null,
    known: { profiles: [], names: [], phones: ['+34600123456'] },
  })
})
