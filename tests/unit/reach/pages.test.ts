/** What the rules for one page stop in each browser, and what they leave alone; and how that is told. */
import { describe, expect, it, test } from 'vitest'
import { inChromium, inFirefox, pageOf } from './person.ts'

/** What was typed, an address, and whether Chromium and Firefox stop it. */
const rows: readonly (readonly [typed: string, address: string, chromium: boolean, firefox: boolean])[] = [
  ['instagram.com/the_ex', 'https://www.instagram.com/the_ex', true, true],
  ['instagram.com/the_ex', 'https://www.instagram.com/the_ex/', true, true],
  ['instagram.com/the_ex', 'https://instagram.com/the_ex?igsh=MzRlODBiNWFlZA==', true, true],
  ['instagram.com/the_ex', 'https://www.instagram.com/the_ex/reels/', true, true],
  ['instagram.com/the_ex', 'https://www.instagram.com/the_ex/p/Cabc/?img_index=1', true, true],
  ['instagram.com/the_ex', 'http://m.instagram.com/the_ex', true, true],
  ['instagram.com/the_ex', 'https://www.instagram.com/stories/the_ex/3312345678901234567/', true, true],
  ['instagram.com/the_ex', 'https://www.instagram.com/_u/the_ex', true, true],
  ['instagram.com/the_ex', 'https://ig.me/m/the_ex', true, true],
  ['instagram.com/the_ex', 'https://www.instagram.com/The_ex/', true, true],
  ['instagram.com/The_Ex', 'https://www.instagram.com/the_ex/', true, true],
  ['instagram.com/the_ex', 'https://www.instagram.com/THE_EX/', false, false],
  ['instagram.com/the_ex', 'https://www.instagram.com/the_exotic/', true, false],
  ['instagram.com/the_ex', 'https://www.instagram.com/the_e/', false, false],
  ['instagram.com/the_ex', 'https://www.instagram.com/', false, false],
  ['instagram.com/the_ex', 'https://www.instagram.com/explore/', false, false],
  ['instagram.com/the_ex', 'https://www.instagram.com/stories/', false, false],
  ['instagram.com/the_ex', 'https://www.instagram.com/not_the_ex/', false, false],
  ['instagram.com/the_ex', 'https://instagram.com.evil.example/the_ex', false, false],
  ['instagram.com/the_ex', 'https://notinstagram.com/the_ex', false, false],
  ['instagram.com/the_ex', 'https://x.com/the_ex', false, false],
  ['instagram.com/sto', 'https://www.instagram.com/stories/somebody/1/', false, false],
  ['instagram.com/sto', 'https://www.instagram.com/sto/', true, true],
  ['instagram.com/sto', 'https://www.instagram.com/sto', false, true],
  ['instagram.com/jo', 'https://www.instagram.com/jo/', true, true],
  ['instagram.com/jo', 'https://www.instagram.com/john/', false, false],
  ['instagram.com/direc', 'https://www.instagram.com/direct/inbox/', false, false],
  ['facebook.com/jane.doe', 'https://www.facebook.com/jane.doe', true, true],
  ['facebook.com/jane.doe', 'https://mbasic.facebook.com/jane.doe?v=timeline', true, true],
  ['facebook.com/jane.doe', 'https://de-de.facebook.com/jane.doe/photos', true, true],
  ['facebook.com/jane.doe', 'https://www.facebook.com/messages/t/jane.doe', true, true],
  ['facebook.com/jane.doe', 'https://m.me/jane.doe', true, true],
  ['facebook.com/jane.doe', 'https://www.facebook.com/jane.doe.5', true, false],
  ['facebook.com/jane.doe', 'https://www.facebook.com/john.doe', false, false],
  ['facebook.com/jane.doe', 'https://www.facebook.com/help/contact/', false, false],
  ['facebook.com/profile.php?id=100012345', 'https://www.facebook.com/profile.php?id=100012345', true, true],
  [
    'facebook.com/profile.php?id=100012345',
    'https://www.facebook.com/profile.php?id=100012345&sk=about',
    true,
    true,
  ],
  [
    'facebook.com/profile.php?id=100012345',
    'https://m.facebook.com/profile.php?v=info&id=100012345',
    true,
    true,
  ],
  ['facebook.com/profile.php?id=100012345', 'https://www.facebook.com/100012345', true, true],
  ['facebook.com/profile.php?id=100012345', 'https://www.facebook.com/messages/t/100012345', true, true],
  [
    'facebook.com/profile.php?id=100012345',
    'https://www.facebook.com/profile.php?id=1000123456',
    false,
    false,
  ],
  ['facebook.com/profile.php?id=100012345', 'https://www.facebook.com/profile.php?id=4', false, false],
  ['facebook.com/profile.php?id=100012345', 'https://www.facebook.com/profile.php', false, false],
  ['x.com/the_ex', 'https://x.com/the_ex', true, true],
  ['x.com/the_ex', 'https://twitter.com/the_ex/status/1', true, true],
  ['x.com/the_ex', 'https://mobile.twitter.com/the_ex?lang=de', true, true],
  ['x.com/the_ex', 'https://x.com/intent/user?screen_name=the_ex', true, true],
  ['x.com/the_ex', 'https://x.com/intent/follow?a=b&screen_name=the_ex', true, true],
  ['x.com/the_ex', 'https://x.com/intent/user?screen_name=the_exotic', false, false],
  ['x.com/the_ex', 'https://x.com/home', false, false],
  ['tiktok.com/@the.ex', 'https://www.tiktok.com/@the.ex?lang=en', true, true],
  ['tiktok.com/@the.ex', 'https://www.tiktok.com/@the.ex/video/7', true, true],
  ['tiktok.com/@the.ex', 'https://www.tiktok.com/@the.ex.2', true, false],
  ['tiktok.com/@the.ex', 'https://www.tiktok.com/foryou', false, false],
  ['youtube.com/@TheEx', 'https://www.youtube.com/@TheEx/videos', true, true],
  ['youtube.com/@TheEx', 'https://m.youtube.com/@theex', true, true],
  ['youtube.com/@TheEx', 'https://www.youtube.com/user/TheEx', true, true],
  ['youtube.com/@TheEx', 'https://www.youtube.com/watch?v=TheEx', false, false],
  ['youtube.com/channel/UCabcDEF123', 'https://www.youtube.com/channel/UCabcDEF123/about', true, true],
  ['youtube.com/channel/UCabcDEF123', 'https://www.youtube.com/channel/ucabcdef123', false, false],
  ['youtube.com/@ねこさん', 'https://www.youtube.com/@ねこさん', true, true],
  [
    'youtube.com/@ねこさん',
    'https://www.youtube.com/@%e3%81%ad%e3%81%93%e3%81%95%e3%82%93/videos',
    true,
    true,
  ],
  ['linkedin.com/in/josé-garcía', 'https://de.linkedin.com/in/jos%C3%A9-garc%C3%ADa/', true, true],
  ['linkedin.com/in/josé-garcía', 'https://www.linkedin.com/in/jos%c3%a9-garc%c3%ada?trk=x', true, true],
  ['linkedin.com/in/josé-garcía', 'https://www.linkedin.com/in/jose-garcia/', false, false],
  ['linkedin.com/in/jane-doe', 'https://www.linkedin.com/learning/jane-doe', false, false],
  ['t.me/the_ex', 'https://t.me/the_ex?start=1', true, true],
  ['t.me/the_ex', 'https://telegram.me/s/the_ex', true, true],
  ['t.me/the_ex', 'https://t.me/share/url?url=the_ex', false, false],
  ['https://t.me/+15551234567', 'https://t.me/+15551234567', true, true],
  ['wa.me/15551234567', 'https://wa.me/15551234567?text=hi', true, true],
  ['wa.me/15551234567', 'https://api.whatsapp.com/send?phone=15551234567&text=hi', true, true],
  ['wa.me/15551234567', 'https://web.whatsapp.com/send/?phone=15551234567', true, false],
  ['wa.me/15551234567', 'https://wa.me/15551234568', false, false],
  ['vk.com/id1234567', 'https://m.vk.com/id1234567', true, true],
  ['vk.com/id1234567', 'https://vk.ru/write1234567', true, true],
  ['vk.com/id1234567', 'https://vk.com/id12345678', true, false],
  ['vk.com/id1234567', 'https://vk.com/feed', false, false],
  ['reddit.com/user/the-ex', 'https://old.reddit.com/u/the-ex/', true, true],
  ['reddit.com/user/the-ex', 'https://www.reddit.com/message/compose?to=the-ex&subject=x', true, true],
  ['reddit.com/user/the-ex', 'https://www.reddit.com/r/the-ex/', false, false],
  ['the-ex.tumblr.com', 'https://the-ex.tumblr.com/post/1', true, true],
  ['the-ex.tumblr.com', 'https://www.tumblr.com/the-ex/1', true, true],
  ['the-ex.tumblr.com', 'https://other.tumblr.com/', false, false],
  ['https://mastodon.social/@jane_x', 'https://mastodon.social/@jane_x/1', true, true],
  ['https://mastodon.social/@jane_x', 'https://mastodon.online/@jane_x', false, false],
  ['https://jane.example/about/me', 'https://www.jane.example/about/me/', true, true],
  ['https://jane.example/about/me', 'https://jane.example/about/me?x=1', true, true],
  ['https://jane.example/about/me', 'https://jane.example/about/', false, false],
  ['https://jane.example/about/me', 'https://deep.jane.example/about/me', false, false],
  ['https://forum.example/member.php?id=3', 'https://forum.example/member.php?id=3&tab=a', true, true],
  ['https://forum.example/member.php?id=3', 'https://forum.example/member.php?id=33', false, false],
  ['https://forum.example/member.php?id=3&u=9', 'https://forum.example/member.php?u=9&x=1&id=3', true, true],
  ['https://www.google.com/janes/page', 'https://www.google.com/janes/page', true, true],
  ['https://google.com/janes/page', 'https://classroom.google.com/janes/page', false, false],
]

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
      firefox: { holds: 'partial', why: ['in-page', 'capitals', 'after-restart'] },
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
