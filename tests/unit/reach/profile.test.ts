/** Whose page it is: out of every kind of address that people copy, and out of what is none. */
import { describe, expect, it } from 'vitest'
import { readProfile } from '../../../src/shared/model/reach/profile.ts'
import { catalogue } from '../../../src/shared/model/services.ts'

const read = (text: string, service: string | null = null) => {
  const profile = readProfile(catalogue, text, service)
  if (!profile.ok) return profile.error.code
  if (profile.value.kind === 'address') {
    const { host, path, query } = profile.value.address
    return `${host}${path}${query.map(({ key, value }) => `?${key}=${value}`).join('')}`
  }
  const { service: at, kind, value, host } = profile.value
  return [at, kind, value, ...(host === null ? [] : [host])].join(' ')
}

describe('an address', () => {
  it.each([
    ['https://www.instagram.com/the_ex/', 'instagram name the_ex'],
    ['https://www.instagram.com/the_ex?igsh=MzRlODBiNWFlZA==', 'instagram name the_ex'],
    ['instagram.com/the_ex/?utm_source=ig_web_button_share_sheet&igshid=1', 'instagram name the_ex'],
    ['HTTPS://INSTAGRAM.COM/The_Ex', 'instagram name The_Ex'],
    ['//m.instagram.com/the_ex', 'instagram name the_ex'],
    ['instagram.com/stories/the_ex/3312345678901234567/', 'instagram name the_ex'],
    ['https://www.instagram.com/the_ex/reels/', 'instagram name the_ex'],
    ['https://www.instagram.com/the_ex/p/Cabcdef/', 'instagram name the_ex'],
    ['https://www.instagram.com/_u/the_ex', 'instagram name the_ex'],
    ['https://l.instagram.com/?u=https%3A%2F%2Fwww.tiktok.com%2F%40the_ex&e=AT1', 'tiktok name the_ex'],
    ['  https://instagram.com/the_ex#reels ', 'instagram name the_ex'],
    ['https://www.facebook.com/jane.doe.5?mibextid=ZbWKwL', 'facebook name jane.doe.5'],
    [
      'https://m.facebook.com/profile.php?id=100012345678901&ref=bookmarks',
      'facebook number 100012345678901',
    ],
    ['https://www.facebook.com/people/Jane-Doe/100012345678901/', 'facebook number 100012345678901'],
    ['https://www.facebook.com/100012345678901', 'facebook number 100012345678901'],
    ['https://de-de.facebook.com/jane.doe', 'facebook name jane.doe'],
    ['fb.com/jane.doe', 'facebook name jane.doe'],
    ['https://www.threads.net/@the_ex', 'threads name the_ex'],
    ['https://x.com/the_ex?s=21&t=abc', 'x name the_ex'],
    ['https://mobile.twitter.com/the_ex/status/1234567', 'x name the_ex'],
    ['https://twitter.com/intent/user?screen_name=the_ex', 'x name the_ex'],
    ['https://x.com/i/user/44196397', 'x number 44196397'],
    ['https://www.tiktok.com/@the.ex?lang=de-DE&_t=8abc&_r=1', 'tiktok name the.ex'],
    ['https://www.tiktok.com/@the.ex/video/7312345678901234567', 'tiktok name the.ex'],
    ['https://www.snapchat.com/add/theex?share_id=abc&locale=en-US', 'snapchat name theex'],
    ['https://www.youtube.com/@TheEx/videos', 'youtube name TheEx'],
    ['https://youtube.com/channel/UCabcdefghijklmnopqrstuv?si=x', 'youtube key UCabcdefghijklmnopqrstuv'],
    ['https://www.youtube.com/c/%E3%81%AD%E3%81%93/about', 'youtube name ねこ'],
    ['https://uk.linkedin.com/in/jane-doe-1a2b3c/', 'linkedin name jane-doe-1a2b3c'],
    ['https://www.linkedin.com/in/jos%C3%A9-garc%C3%ADa?trk=public', 'linkedin name josé-garcía'],
    ['https://t.me/the_ex', 'telegram name the_ex'],
    ['https://t.me/s/the_ex?before=3', 'telegram name the_ex'],
    ['https://t.me/+15551234567', 'telegram phone 15551234567'],
    ['https://wa.me/15551234567?text=Hi', 'whatsapp phone 15551234567'],
    ['https://api.whatsapp.com/send?phone=15551234567&text=Hi', 'whatsapp phone 15551234567'],
    ['https://vk.com/id1234567', 'vk number 1234567'],
    ['https://m.vk.com/the_ex', 'vk name the_ex'],
    ['https://old.reddit.com/user/the-ex/comments/', 'reddit name the-ex'],
    ['https://es.pinterest.com/the_ex/', 'pinterest name the_ex'],
    ['https://pinterest.jp/the_ex/', 'pinterest name the_ex'],
    ['https://the-ex.tumblr.com/archive', 'tumblr name the-ex'],
    ['https://www.tumblr.com/the-ex/7123/title', 'tumblr name the-ex'],
    ['https://open.spotify.com/intl-de/user/abc123?si=1', 'spotify name abc123'],
    ['https://mastodon.social/@jane', 'mastodon name jane mastodon.social'],
    ['@jane@fosstodon.org', 'mastodon name jane fosstodon.org'],
    ['https://bsky.app/profile/jane.bsky.social', 'bluesky name jane.bsky.social'],
    ['https://jane.substack.com/p/a-post', 'substack name jane'],
    ['https://substack.com/@jane', 'substack name jane'],
    ['https://space.bilibili.com/1234567/dynamic', 'bilibili number 1234567'],
    [
      'https://www.xiaohongshu.com/user/profile/5ff0e6410000000001008400',
      'xiaohongshu key 5ff0e6410000000001008400',
    ],
    ['https://ok.ru/profile/571234567890', 'odnoklassniki number 571234567890'],
    ['https://steamcommunity.com/profiles/76561197960287930/', 'steam number 76561197960287930'],
    ['https://www.strava.com/athletes/1234567', 'strava number 1234567'],
    ['https://jane.example/about/me', 'jane.example/about/me'],
    ['https://forum.example/member.php?id=3&utm_source=a', 'forum.example/member.php?id=3'],
    ['@jane@my.server.example', 'my.server.example/@jane'],
    ['https://site.example/profile?user=jane&utm_medium=a', 'site.example/profile?user=jane'],
    ['https://site.example/jane?page=2', 'site.example/jane'],
    ['https://site.example/jane.html', 'site.example/jane.html'],
  ])('%s is %s', (text, expected) => {
    expect(read(text)).toBe(expected)
  })
})

describe('a name where a service was chosen', () => {
  it.each([
    ['@the_ex', 'instagram', 'instagram name the_ex'],
    ['the.ex', 'instagram', 'instagram name the.ex'],
    ['the_ex', 'tiktok', 'tiktok name the_ex'],
    ['12345@N00', 'flickr', 'flickr name 12345@N00'],
    ['100012345678901', 'facebook', 'facebook number 100012345678901'],
    ['+1 (555) 123-4567', 'whatsapp', 'whatsapp phone 15551234567'],
    ['@ねこ', 'youtube', 'youtube name ねこ'],
    ['jane@mastodon.social', 'mastodon', 'mastodon name jane mastodon.social'],
    ['https://x.com/the_ex', 'instagram', 'x name the_ex'],
    ['instagram.com/the_ex', 'instagram', 'instagram name the_ex'],
  ])('%s on %s', (text, service, expected) => {
    expect(read(text, service)).toBe(expected)
  })
})

describe('what is no page of a person is refused in words', () => {
  it.each([
    ['', 'page-empty'],
    ['   ', 'page-empty'],
    ['@the_ex', 'page-which-service'],
    ['Jane', 'page-which-service'],
    ['https://instagram.com/', 'page-no-person'],
    ['https://www.instagram.com/p/Cabcdef/', 'page-no-person'],
    ['https://www.instagram.com/explore/', 'page-no-person'],
    ['https://www.instagram.com/reel/Cabc/?igsh=1', 'page-no-person'],
    ['https://www.facebook.com/help/', 'page-no-person'],
    ['https://www.facebook.com/groups/12345/', 'page-no-person'],
    ['https://x.com/settings/account', 'page-no-person'],
    ['https://t.co/abcdef', 'page-no-person'],
    ['https://youtu.be/dQw4w9WgXcQ', 'page-no-person'],
    ['https://www.youtube.com/watch?v=dQw4w9WgXcQ', 'page-no-person'],
    ['https://vm.tiktok.com/ZMabc/', 'page-no-person'],
    ['https://on.soundcloud.com/abc', 'page-no-person'],
    ['https://pin.it/abc', 'page-no-person'],
    ['https://t.me/joinchat/AAAA', 'page-no-person'],
    ['https://jane.example', 'page-whole-site'],
    ['https://www.google.com/search', 'page-whole-site'],
    ['https://www.google.com/search?q=jane+doe', 'page-search'],
    ['https://duckduckgo.com/?q=jane+doe&t=h_&ia=web', 'page-search'],
    ['https://www.bing.com/images/search?q=%22jane%20doe%22&form=HDRSC2', 'page-search'],
    ['https://www.baidu.com/s?wd=%E6%9D%8E%E5%A8%9C', 'page-search'],
    ['https://www.youtube.com/results?search_query=jane+doe', 'page-search'],
    ['https://www.facebook.com/search/people?q=jane%20doe', 'page-search'],
    // Where somebody gets an account back that was taken from them.
    ['https://www.instagram.com/hacked/', 'page-no-person'],
    ['https://www.facebook.com/hacked', 'page-no-person'],
    ['https://jane.example/?p=123', 'page-whole-site'],
    ['https://site.example/profile', 'page-whole-site'],
    ['https://forum.example/member.php', 'page-whole-site'],
    ['https://thehotline.org/get-help', 'site-never'],
    ['https://www.chase.com/jane', 'site-never'],
    ['https://l.facebook.com/l.php?u=https%3A%2F%2Frainn.org%2Fjane', 'site-never'],
    ['javascript:alert(1)//instagram.com/the_ex', 'page-unclear'],
    ['data:text/html,instagram.com/the_ex', 'page-unclear'],
    ['file:///etc/passwd', 'page-unclear'],
    ['https://instagram.com@evil.example/the_ex', 'page-unclear'],
    ['https://instagram.com:8080/the_ex', 'site-port'],
    ['http://127.0.0.1/the_ex', 'site-ip'],
    ['http://[::1]/the_ex', 'site-ip'],
    ['http://localhost/jane', 'site-own'],
    ['https://jane.example/*', 'page-unclear'],
    ['https://jane.example/a%2Ab', 'page-unclear'],
    ['https://jane.example/a%0Ab', 'page-unclear'],
    ['https://jane.example/%ff', 'page-unclear'],
    ['instagram.com/the ex', 'page-unclear'],
    ['instagram.com/the_ex\nx.com/other', 'page-unclear'],
    ['instagram.com\\the_ex', 'page-unclear'],
    ['instagram.com/\u202eexe', 'page-unclear'],
    [`instagram.com/${'a'.repeat(10_000)}`, 'page-unclear'],
    [
      `https://l.facebook.com/l.php?u=${encodeURIComponent('https://l.facebook.com/l.php?u=https%3A%2F%2Fl.facebook.com%2Fl.php')}`,
      'page-unclear',
    ],
  ])('%s', (text, code) => {
    expect(read(text)).toBe(code)
  })
  it.each([
    ['*', 'instagram'],
    ['the_ex*', 'instagram'],
    ['the ex', 'instagram'],
    ['"the_ex"', 'instagram'],
    ['the_ex🙂', 'instagram'],
    ['../the_ex', 'instagram'],
    ['explore', 'instagram'],
    ['help', 'x'],
    ['___', 'x'],
    ['a'.repeat(31), 'instagram'],
    ['été', 'instagram'],
    ['jane', 'wechat'],
    ['jane', 'whatsapp'],
  ])('%s on %s', (text, service) => {
    expect(read(text, service)).toMatch(/^(?:page-(?:no-name|unclear|which-service)|phone-unclear)$/)
  })
})
