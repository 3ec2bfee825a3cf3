/** Whatever was typed: never what must stay open, nothing wider than the name, the same every time, and at once. */
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { helpNames } from '../../../src/shared/model/never-block-help.ts'
import { publicNames } from '../../../src/shared/model/never-block-public.ts'
import { keptBelow, neverBlocked } from '../../../src/shared/model/never-block.ts'
import { compileReach } from '../../../src/shared/model/reach/compile.ts'
import { engines } from '../../../src/shared/model/reach/engines.ts'
import type { KnownBy, ReachChoices } from '../../../src/shared/model/reach/reach.ts'
import { catalogue } from '../../../src/shared/model/services.ts'
import { chromiumBlocks } from './chromium-filter.ts'
import { firefoxMatches } from './firefox-pattern.ts'
import { reachOf } from './person.ts'

const groups = [...helpNames, ...publicNames]
const kept = groups.flatMap(({ names }) => names.trim().split(/\s+/))

/** The host of a rule, and whether names below it are meant. */
const hostOf = (filter: string) => {
  const host = filter.replace(/[/?].*$/, '')
  return { host: host.replace(/^\./, ''), below: !host.startsWith('.') }
}
const hostOfPattern = (pattern: string) => {
  const host = /^\*:\/\/([^/]+)\//.exec(pattern)?.[1] ?? ''
  return { host: host.replace(/^\*\./, ''), below: host.startsWith('*.') }
}

const staysOpen = ({ host, below }: { readonly host: string; readonly below: boolean }): boolean =>
  neverBlocked(host) !== null || (below && kept.some((name) => name.endsWith(`.${host}`)))

test('keptBelow knows every name above one that stays open', () => {
  expect(keptBelow('google.com')).toBe(true)
  expect(keptBelow('instagram.com')).toBe(false)
  expect(
    kept
      .filter((name) => name.split('.').length > 2)
      .every((name) => keptBelow(name.replace(/^[^.]+\./, ''))),
  ).toBe(true)
})

const hostile = [
  'the_ex',
  'The_Ex',
  '*',
  '**',
  'the_ex*',
  '/',
  '//',
  '/*',
  '?',
  '&',
  '#',
  '"',
  "'",
  '\\',
  '\n',
  '\r\n',
  '\0',
  ' ',
  '%',
  '%2A',
  '%00',
  '%2e%2e',
  '..',
  'javascript:alert(1)',
  'data:,',
  'https://',
  'http://x.com/',
  'instagram.com/',
  'https://www.instagram.com/the_ex',
  '@',
  '@@',
  '.',
  '-',
  '_',
  '<all_urls>',
  '*://*/*',
  '🙂',
  '👩‍👧',
  '\u202e',
  '\u200f',
  'مها',
  'יעל',
  '王小明',
  'é',
  'e\u0301',
  'ß',
  'İ',
  'thehotline.org/',
  'https://chase.com/the_ex',
  'classroom.google.com/',
  'rainn.org',
  'restraining order',
  'Jane Doe',
  'Jane',
  'co.uk',
  'a'.repeat(300),
  'q=',
  '?q=*',
  '&id=',
  'profile.php?id=',
  'l.facebook.com/l.php?u=',
  '{}',
  '$&',
  '[.]',
  '+1 555 123 4567',
  '911',
  'jane@example.org',
]
const typed = fc.oneof(
  fc.constantFrom(...hostile),
  fc
    .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 6 })), {
      maxLength: 4,
    })
    .map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.webUrl({ withQueryParameters: true }),
  fc.stringMatching(/^[a-z0-9._-]{1,30}$/).map((handle) => `https://www.instagram.com/${handle}`),
  fc.stringMatching(/^[A-Za-z]{2,8} [A-Za-z]{2,8}$/),
)
const services = [null, ...catalogue.map(({ id }) => id)]
const known: fc.Arbitrary<KnownBy> = fc.record({
  profiles: fc.array(fc.record({ service: fc.constantFrom(...services), text: typed }), { maxLength: 3 }),
  phones: fc.array(typed, { maxLength: 2 }),
  mails: fc.array(typed, { maxLength: 2 }),
  names: fc.array(typed, { maxLength: 2 }),
})
const choices: fc.Arbitrary<ReachChoices> = fc.record({
  sites: fc.array(fc.oneof(typed, fc.constantFrom(...catalogue.map(({ id }) => id))), { maxLength: 2 }),
  pages: fc.oneof(fc.constant(null), fc.record({ exact: fc.boolean() })),
  engines: fc.subarray(
    engines.map(({ id }) => id),
    { maxLength: 5 },
  ),
  countries: fc.subarray(['de', 'fr', 'tr', '*', 'xx']),
  apps: fc.subarray(['telegram', 'x', '*']),
})

const filterShape = /^\.?[a-z0-9.-]+(?:\/[^?#*\s"\\]*)?(?:\?[^#*\s"\\]+\*?)?$/
const patternShape = /^\*:\/\/(?:\*\.)?[a-z0-9.-]+\/[^\s"\\#]*$/

describe('whatever was typed', () => {
  it('never blocks what stays open, never widens, and is the same every time', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(known, choices, (who, what) => {
        const found = compileReach(catalogue, engines, who, what)
        expect(found.hosts.filter((host) => neverBlocked(host))).toEqual([])
        expect(found.chromium.filter((filter) => staysOpen(hostOf(filter)))).toEqual([])
        expect(found.firefox.filter((pattern) => staysOpen(hostOfPattern(pattern)))).toEqual([])
        expect(found.chromium.filter((filter) => !filterShape.test(filter))).toEqual([])
        expect(found.firefox.filter((pattern) => !patternShape.test(pattern))).toEqual([])
        for (const list of [found.hosts, found.chromium, found.firefox, found.exceptions])
          expect(list).toEqual([...new Set(list)].toSorted())
        expect(compileReach(catalogue, engines, who, what)).toEqual(found)
      }),
      { numRuns: 800 },
    )
  })

  it('blocks no front page and no empty search, for want of a name', { timeout: 120_000 }, () => {
    const plain = catalogue
      .flatMap(({ pages }) => pages?.forms.flatMap(({ hosts }) => hosts) ?? [])
      .filter((host) => !host.startsWith('{}'))
      .map((host) => `https://${host}/`)
    const searches = engines.flatMap(({ places }) =>
      places.flatMap(({ hosts, path, key }) =>
        hosts.map((host) => `https://${host}${path}${key === null ? '' : `?${key}=`}`),
      ),
    )
    fc.assert(
      fc.property(known, choices, (who, what) => {
        const found = compileReach(catalogue, engines, who, { ...what, sites: [] })
        // `{}.tumblr.com` is a host of its own.
        const ofPages = found.chromium.filter((filter) => filter.includes('/'))
        for (const address of [...plain, ...searches]) {
          expect(ofPages.filter((filter) => chromiumBlocks(filter, address))).toEqual([])
          expect(found.firefox.filter((pattern) => firefoxMatches(pattern, address))).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('holds the name in every rule', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z][a-z0-9_]{3,14}$/),
        fc.constantFrom('instagram', 'x', 'tiktok', 'telegram', 'reddit', 'youtube', 'vk'),
        (handle, service) => {
          const found = reachOf({ profiles: [{ service, text: handle }] }, { pages: { exact: false } })
          for (const rule of [...found.chromium, ...found.firefox])
            expect(rule.toLowerCase()).toContain(handle)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('holds both words of the name in every rule for a search', () => {
    const word = fc.stringMatching(/^[a-z]{4,9}$/)
    fc.assert(
      fc.property(
        word,
        word,
        fc.subarray([...engines], { minLength: 1, maxLength: 6 }),
        (first, last, at) => {
          const found = reachOf({ names: [`${first} ${last}`] }, { engines: at.map(({ id }) => id) })
          const texts = [...found.chromium, ...found.firefox].map((rule) => rule.toLowerCase())
          expect(texts.filter((rule) => !rule.includes(first) || !rule.includes(last))).toEqual([])
          expect(texts.length === 0).toBe(found.refused.length > 0)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('is answered at once when it is very long', () => {
    const long = ['a', '*', '%', '../', '@', 'http://', 'jane.', '\u0301', '🙂'].map((text) =>
      text.repeat(10_000),
    )
    const started = performance.now()
    const found = reachOf(
      {
        profiles: long.flatMap((text) => [
          { service: null, text },
          { service: 'instagram', text },
        ]),
        names: long,
        phones: long,
        mails: long,
      },
      { pages: { exact: false }, engines: ['google'], sites: long },
    )
    expect(found.items).toEqual([])
    expect(found.refused).toHaveLength(long.length * 6)
    expect(performance.now() - started).toBeLessThan(2_000)
  })
})
