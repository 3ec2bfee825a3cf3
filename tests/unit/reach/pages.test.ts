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

describe('the very address that was pasted', () => {
  it.each([
    ['https://www.facebook.com/people/Jane-Doe/100012345678901/', '/photos'],
    ['https://www.pinterest.at/janedoe/', '?lang=de'],
    ['https://open.spotify.com/intl-de/user/janedoe', '/playlists'],
    ['https://www.last.fm/de/user/janedoe', '/library'],
    ['https://nextdoor.de/profile/01aBcDeFgHiJ/', ''],
    ['https://discord.com/channels/@me/123456789012345678', ''],
    ['https://bsky.app/profile/did:plc:abc234def567', '/post/1'],
    ['https://venmo.com/Jane-Doe', ''],
    ['https://wa.me/+4917112345678', '?text=hi'],
    ['https://example.org/wiki/Jane_Doe_(singer)', '?action=view'],
    ['https://example.org/wiki/Jane_Doe_%28singer%29', ''],
    ['https://example.org/people/doe,jane', ''],
    ['https://example.org/~jane;a=1/@home', ''],
  ])('%s is stopped', (typed, below) => {
    const reach = pageOf(typed)
    expect(reach.refused).toEqual([])
    for (const address of [typed, `${typed.replace(/\/$/, '')}${below}`])
      expect([inChromium(reach, address), inFirefox(reach, address)], address).toEqual([true, true])
  })
  it('is not everybody else there', () => {
    for (const [typed, other] of [
      [
        'https://www.facebook.com/people/Jane-Doe/100012345678901/',
        'https://www.facebook.com/people/John/1/',
      ],
      ['https://www.pinterest.at/janedoe/', 'https://www.pinterest.at/johndoe/'],
      ['https://www.last.fm/de/user/janedoe', 'https://www.last.fm/de/user/johndoe'],
    ] as const) {
      const reach = pageOf(typed)
      expect([inChromium(reach, other), inFirefox(reach, other)], other).toEqual([false, false])
    }
  })
  it('adds nothing where the rules for the account stop it already', () => {
    const short = pageOf('janedoe', 'instagram')
    expect(pageOf('https://www.instagram.com/janedoe/?hl=de').chromium).toEqual(short.chromium)
    expect(pageOf('https://m.instagram.com/JaneDoe/reels').chromium).toContain('instagram.com/janedoe')
    expect(short.chromium).toHaveLength(8)
  })
})

describe('a telephone number, however it was written', () => {
  const chats = [
    'https://wa.me/491712345678',
    'https://web.whatsapp.com/send?phone=491712345678',
    'https://api.whatsapp.com/send/?phone=491712345678&text&type=phone_number&app_absent=0',
    'https://api.whatsapp.com/send?phone=%2B491712345678',
    'https://api.whatsapp.com/send?text=x&phone=+491712345678',
  ]
  it.each([
    '+491712345678',
    '+49 171 2345678',
    '+49 (0) 171 / 234 56-78',
    '0049 171 2345678',
    '00 49 (0)171 2345678',
    '\u202a+49\u00a0171\u00a02345678\u202c',
    '+49‑171‑2345678',
    '＋４９ １７１ ２３４５６７８',
    '+٤٩ ١٧١ ٢٣٤٥٦٧٨',
    '۰۰۴۹۱۷۱۲۳۴۵۶۷۸',
  ])('%s closes its chats', (typed) => {
    const reach = pageOf(typed, 'whatsapp')
    expect(reach.refused).toEqual([])
    for (const address of chats)
      expect([inChromium(reach, address), inFirefox(reach, address)], address).toEqual([true, true])
    expect(inChromium(reach, 'https://wa.me/4901712345678')).toBe(false)
  })
  it('without its country is told to be a number, not a name', () => {
    for (const typed of ['0171 2345678', 'jane'])
      expect(pageOf(typed, 'whatsapp').refused).toMatchObject([{ refusal: { code: 'phone-unclear' } }])
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
