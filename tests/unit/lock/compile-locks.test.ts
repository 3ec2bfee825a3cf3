/** What locks close together, as root compiles it: pages with a host of their own, the limit, what always stays open. */
import { expect, it, test } from 'vitest'
import {
  attemptAt,
  compileLocks,
  mayFilter,
  mayMatch,
  readClosing,
  tooMuchOf,
  type Closing,
} from '../../../src/guard/compile-locks.ts'
import { namesFor } from '../../../src/guard/compile.ts'
import { noBeyond, type Beyond } from '../../../src/shared/model/reach/beyond.ts'
import type { Site } from '../../../src/shared/model/site.ts'

const person = (more: Partial<Beyond>): Beyond => ({
  ...noBeyond,
  known: {
    profiles: [
      { service: 'instagram', text: '@the_ex' },
      { service: 'tumblr', text: 'janedoe' },
    ],
    phones: [],
    mails: [],
    names: ['Jane Doe'],
  },
  rules: true,
  ...more,
})
const pages: Closing = { sites: [], beyond: person({ pages: { exact: false } }) }
const searches: Closing = { sites: ['example.org' as Site], beyond: person({ engines: ['google'] }) }
const site: Closing = { sites: ['tiktok' as Site], beyond: null }

test('sites alone are names alone', () => {
  expect(compileLocks([site])).toEqual({ names: namesFor(site.sites), rules: null, apps: [], tooMuch: null })
})

test('a page that is a host of its own stands in the hosts file too', () => {
  const { names, rules } = compileLocks([pages])
  expect(names).toEqual(['janedoe.tumblr.com', 'www.janedoe.tumblr.com'])
  expect(rules?.chromium).toContain('instagram.com/the_ex')
})

test('several locks are one: names, rules and apps of all, sorted, each once', () => {
  const apps = { sites: [], beyond: { ...noBeyond, apps: ['signal', 'whatsapp'] } }
  const one = compileLocks([pages])
  const other = compileLocks([searches])
  const all = compileLocks([pages, searches, site, apps, pages])
  expect(all.names).toEqual([...new Set([...one.names, ...other.names, ...namesFor(site.sites)])].toSorted())
  const filters = [...(one.rules?.chromium ?? []), ...(other.rules?.chromium ?? [])]
  expect(all.rules?.chromium).toEqual([...new Set(filters)].toSorted())
  expect(all.apps).toEqual(['signal', 'whatsapp'])
})

test('where nobody agreed to rules none are written, even if a book says so', () => {
  const { names, rules } = compileLocks([
    { ...pages, beyond: person({ pages: { exact: false }, rules: false }) },
  ])
  expect({ names, rules }).toEqual({ names: [], rules: null })
})

test('what this version does not know is passed over, and all else holds', () => {
  const later = person({ engines: ['google', 'from-the-future'], apps: ['signal', 'from-the-future'] })
  expect(compileLocks([{ sites: searches.sites, beyond: later }])).toMatchObject({
    rules: compileLocks([searches]).rules,
    apps: ['signal'],
  })
})

test('more rules than a browser reads are refused over all locks; what is written down already holds as far as it goes', () => {
  const many = (word: string): Closing => ({
    sites: [],
    beyond: person({
      known: { profiles: [], phones: [], mails: [], names: [`Jané ${word}é`, `${word}é Jané`] },
      engines: ['google', 'bing', 'brave', 'duckduckgo', 'yahoo', 'qwant', 'ecosia'],
    }),
  })
  const closings = [many('aaaa'), many('bbbb')]
  expect(tooMuchOf([many('aaaa')], compileLocks([many('aaaa')]))).toBeNull()
  const compiled = compileLocks(closings)
  expect(tooMuchOf(closings, compiled)).toMatchObject({ code: 'reach-too-much', params: { max: 1_000 } })
  expect(compiled.rules?.chromium).toHaveLength(1_000)
})

test('the guard keeps so much of people, not more', () => {
  const texts = Array.from({ length: 60 }, (_, at) => ({ service: null, text: `${at}`.repeat(1_000) }))
  const big: Closing = { sites: [], beyond: person({ known: { ...person({}).known, profiles: texts } }) }
  expect(tooMuchOf(Array<Closing>(4).fill(big), compileLocks([]))).toMatchObject({ code: 'beyond-too-much' })
})

it.each([
  ['engine-unknown', person({ engines: ['altavista'] })],
  ['app-unknown', person({ apps: ['no-such-service'] })],
  ['app-unknown', person({ apps: ['band'] })],
  // Known on Windows only: here it would be called locked, and nothing would hold.
  ['app-elsewhere', person({ apps: ['signal', 'bilibili'] })],
  ['search-common', person({ engines: ['google'], known: { ...noBeyond.known, names: ['Maria'] } })],
  [
    'page-unclear',
    person({
      pages: { exact: false },
      known: { ...noBeyond.known, profiles: [{ service: null, text: 'https://' }] },
    }),
  ],
])('what cannot be closed is refused when it is asked for: %s', (code, beyond) => {
  expect(readClosing({ sites: [], beyond })).toMatchObject({ error: { code } })
})

it.each([
  ['google.com/search?q=jane+doe*', false],
  ['.google.com/search?q=jane+doe*', true],
  ['example.org', true],
  ['.www.nhs.uk', false],
  ['nhs.uk/jane', false],
  ['co.uk', false],
  ['gov.br/x', false],
  ['*', false],
  ['*.example.org/x', false],
  ['/path', false],
  ['', false],
])('a filter of Chromium’s is written only where help stays open: %s', (filter, may) => {
  expect(mayFilter(filter)).toBe(may)
})

it.each([
  ['*://*.google.com/search*?*q=*jane*', false],
  ['*://google.com/search*?*q=*jane*', true],
  ['*://*.example.org/*', true],
  ['*://www.nhs.uk/*', false],
  ['*://*/*', false],
  ['<all_urls>', false],
  ['', false],
])('and a pattern of Firefox’s: %s', (pattern, may) => {
  expect(mayMatch(pattern)).toBe(may)
})

test('who comes to a locked host was after a site or a page, told as it was locked', () => {
  const closings = [site, pages]
  expect(attemptAt(closings, 'www.tiktok.com')).toEqual({ by: 'site', id: 'tiktok' })
  expect(attemptAt(closings, 'www.janedoe.tumblr.com')).toEqual({ by: 'page', id: 'tumblr' })
  expect(attemptAt(closings, 'example.net')).toBeNull()
})
