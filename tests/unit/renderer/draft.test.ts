/** A lock that is being made: what the form takes and what it would ask of the guard. */
import { expect, test } from 'vitest'
import {
  addSite,
  addSites,
  emptyDraft,
  namesOf,
  requestOf,
  toggleSite,
} from '../../../src/renderer/features/locks/draft.ts'

const day = 86_400_000

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
  expect(requestOf(draft)).toEqual({
    ok: true,
    value: { sites: ['instagram'], duration: 7 * day, release: { kind: 'wait', hours: 24 } },
  })
  expect(namesOf(draft)).toContain('www.instagram.com')
  expect(namesOf(toggleSite(draft, 'instagram'))).toEqual([])
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
  const request = requestOf({ ...toggleSite(emptyDraft, 'reddit'), time: 'own', ownNumber, ownUnit })
  if (typeof expected === 'number') expect(request).toMatchObject({ ok: true, value: { duration: expected } })
  else expect(request).toMatchObject({ ok: false, error: { code: expected } })
})

test('a lock without a way out is refused beyond its month', () => {
  const draft = { ...toggleSite(emptyDraft, 'reddit'), time: 3, release: 'none' as const }
  expect(requestOf(draft)).toMatchObject({ ok: false, error: { code: 'duration-long' } })
})
