/** The whole of it: everything for one person, what it costs, and what could not be. */
import { describe, expect, it, test } from 'vitest'
import { engines } from '../../../src/shared/model/reach/engines.ts'
import type { KnownBy, ReachChoices } from '../../../src/shared/model/reach/reach.ts'
import { inChromium, inFirefox, reachOf } from './person.ts'

const jane: KnownBy = {
  profiles: [
    { service: null, text: 'https://www.instagram.com/the_ex/?igsh=1' },
    { service: 'tiktok', text: '@the.ex' },
    { service: null, text: 'https://www.facebook.com/profile.php?id=100012345678901' },
    { service: 'whatsapp', text: '+1 555 123 4567' },
    { service: null, text: 'https://jane.example/blog' },
    { service: null, text: 'not an address' },
  ],
  phones: ['+1 555 123 4567'],
  mails: ['jane@example.org'],
  names: ['Jane Doe', 'Jennifer'],
}
const all: ReachChoices = {
  sites: ['facebook', 'example.org'],
  pages: { exact: false },
  engines: ['google', 'bing', 'duckduckgo', 'instagram-search', 'facebook-search'],
  countries: ['de'],
  apps: ['telegram', 'signal', 'instagram', 'facebook', 'x', 'bumble', 'nothing'],
}
const reach = reachOf(jane, all)

describe('one person', () => {
  it('is all of what was chosen, and says what could not be', () => {
    expect(reach.items.map(({ kind, of, at }) => [kind, at, of].filter(Boolean).join(' '))).toEqual([
      'page https://jane.example/blog',
      'page instagram https://www.instagram.com/the_ex/?igsh=1',
      'page tiktok @the.ex',
      'page whatsapp +1 555 123 4567',
      ...['bing', 'duckduckgo', 'google', 'instagram-search'].flatMap((at) =>
        ['+15551234567', 'Jane Doe', 'jane@example.org'].map((of) => `search ${at} ${of}`),
      ),
      'site example.org',
      'site facebook',
    ])
    expect(reach.refused.map(({ of, refusal }) => [of, refusal.code])).toEqual([
      ['Jennifer', 'search-common'],
      ['not an address', 'page-unclear'],
    ])
    expect(reach.sites).toEqual(['example.org', 'facebook'])
  })
  it('has the host names of whole sites, and their front doors as rules', () => {
    expect(reach.hosts).toContain('graph.facebook.com')
    expect(inChromium(reach, 'https://www.facebook.com/anything')).toBe(true)
    expect(inFirefox(reach, 'https://example.org/anything')).toBe(true)
    expect(inChromium(reach, 'https://business.facebook.com/')).toBe(false)
    expect(reach.items.at(-1)?.holds['hosts-only']).toEqual({ holds: 'full', why: [] })
  })
  it('has the apps of the services that have some', () => {
    expect(reach.apps.map(({ service }) => service)).toEqual([
      'facebook',
      'instagram',
      'signal',
      'telegram',
      'x',
    ])
    expect(reach.apps.find(({ service }) => service === 'signal')?.apps.linux?.flatpak).toEqual([
      'org.signal.Signal',
    ])
  })
  it('fits, and says what each choice costs', () => {
    expect(reach.tooMuch).toBeNull()
    expect(reach.chromium.length).toBeLessThanOrEqual(1_000)
    const costs = new Set(reach.items.flatMap(({ chromium }) => chromium))
    expect(costs.size).toBe(reach.chromium.length)
    for (const item of reach.items)
      expect(item.chromium.length + item.firefox.length, item.of).toBeGreaterThan(0)
  })
  it('is told once where two addresses are the same page', () => {
    const twice = reachOf(
      {
        profiles: [
          { service: null, text: 'instagram.com/the_ex' },
          { service: 'instagram', text: '@the_ex' },
        ],
      },
      { pages: { exact: false } },
    )
    expect(twice.items).toHaveLength(1)
  })
  it('does not look at what was not chosen', () => {
    const nothing = reachOf(jane, {})
    expect(nothing).toMatchObject({ items: [], apps: [], refused: [], hosts: [], chromium: [], firefox: [] })
  })
})

test('too much is refused with the number of rules', () => {
  const names = ['Jane Doe', 'Mary Major', 'José Núñez', 'John Smithson', 'Anna Karenina']
  const much = reachOf({ names }, { engines: engines.map(({ id }) => id) })
  expect(much.chromium.length).toBeGreaterThan(1_000)
  expect(much.tooMuch).toEqual({
    code: 'reach-too-much',
    params: {
      count: Math.max(much.chromium.length, much.firefox.length, much.exceptions.length),
      max: 1_000,
    },
  })
})
