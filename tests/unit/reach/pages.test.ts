/** What the rules for one page stop in each browser, and what they leave alone; and how that is told. */
import { describe, expect, it, test } from 'vitest'
import { rows } from './page-rows.ts'
import { inChromium, inFirefox, pageOf } from './person.ts'

test('there are many', () => {
  expect(rows.length).toBeGreaterThanOrEqual(80)
})

it.each(rows)('%s: %s', (typed, address, chromium, firefox) => {
  const reach = pageOf(typed)
  expect(reach.refused).toEqual([])
  expect({ chromium: inChromium(reach, address), firefox: inFirefox(reach, address) }).toEqual({
    chromium,
    firefox,
  })
})

describe('what is told of a page', () => {
  it('says which browsers hold it, how well and why', () => {
    const [page] = pageOf('instagram.com/the_ex').items
    expect(page).toMatchObject({ kind: 'page', of: 'instagram.com/the_ex', at: 'instagram', hosts: [] })
    expect(page?.warnings).toEqual(['neighbours'])
    expect(page?.holds).toEqual({
      chromium: { holds: 'partial', why: ['in-page', 'capitals'] },
      firefox: { holds: 'partial', why: ['in-page', 'after-restart'] },
      'hosts-only': { holds: 'none', why: ['no-rules'] },
      'out-of-reach': { holds: 'none', why: ['own-names'] },
    })
  })
  it('spares the neighbours of a short name, and of one that the service begins its own pages with', () => {
    for (const typed of ['x.com/jo', 'x.com/hom', 'instagram.com/explor']) {
      const [page] = pageOf(typed).items
      expect(page?.warnings, typed).toContain('only-with-slash')
      expect(page?.holds.chromium.why).toContain('only-with-slash')
    }
  })
  it('spares all neighbours where that is wished', () => {
    const reach = pageOf('x.com/the_ex', null, true)
    expect(inChromium(reach, 'https://x.com/the_exotic')).toBe(false)
    expect(inChromium(reach, 'https://x.com/the_ex/status/1')).toBe(true)
    expect(inChromium(reach, 'https://x.com/the_ex')).toBe(false)
    expect(inFirefox(reach, 'https://x.com/the_ex')).toBe(true)
  })
  it('gives the page a host name where it has one, which holds everywhere', () => {
    const reach = pageOf('jane.livejournal.com')
    expect(reach.hosts).toEqual(['jane.livejournal.com', 'www.jane.livejournal.com'])
    expect(reach.items[0]?.warnings).toEqual(['neighbours'])
  })
  it('says nothing of neighbours where a page is known by its number in the query', () => {
    expect(pageOf('mixi.jp/show_friend.pl?id=12345').items[0]?.warnings).toEqual([])
  })
})
