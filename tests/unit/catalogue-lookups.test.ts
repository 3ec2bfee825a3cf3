/** What the pure functions make of the catalogue as it ships: names to block, warnings, search. */
import { describe, expect, it } from 'vitest'
import {
  findService,
  hostsOf,
  searchServices,
  serviceOfHost,
  warningsFor,
  type Catalogue,
  type Service,
} from '../../src/shared/model/catalogue.ts'

const files = import.meta.glob<Service>('../../resources/catalogue/*.json', {
  eager: true,
  import: 'default',
})
const catalogue: Catalogue = Object.values(files)
const ids = catalogue.map(({ id }) => id)

describe('hostsOf', () => {
  const facebook = findService(catalogue, 'facebook')?.hosts ?? []

  it.each(['facebook', 'facebook.com', 'www.facebook.com', 'M.Facebook.com.', 'fb.me'])(
    'all of Facebook for %s',
    (site) => {
      expect(hostsOf(catalogue, [site])).toEqual(facebook.toSorted())
    },
  )

  it.each([
    ['example.org', ['example.org', 'm.example.org', 'www.example.org']],
    ['www.example.org', ['example.org', 'm.example.org', 'www.example.org']],
    ['m.example.org', ['example.org', 'm.example.org', 'www.example.org']],
    ['blog.example.org', ['blog.example.org', 'm.blog.example.org', 'www.blog.example.org']],
    ['somebody.tumblr.com', ['m.somebody.tumblr.com', 'somebody.tumblr.com', 'www.somebody.tumblr.com']],
    ['www.de', ['m.www.de', 'www.de', 'www.www.de']],
    ['www.co.uk', ['m.www.co.uk', 'www.co.uk', 'www.www.co.uk']],
    ['notfacebook.com', ['m.notfacebook.com', 'notfacebook.com', 'www.notfacebook.com']],
  ])('for %s it is the name, www. and m.', (site, hosts) => {
    expect(hostsOf(catalogue, [site])).toEqual(hosts)
  })

  it('puts several sites together, sorted, each name once', () => {
    const hosts = hostsOf(catalogue, ['tinder', 'example.org', 'tinder.com', 'www.example.org'])
    expect(hosts).toEqual([...new Set(hosts)].toSorted())
    expect(hosts).toHaveLength((findService(catalogue, 'tinder')?.hosts.length ?? 0) + 3)
  })

  it('is empty for nothing', () => {
    expect(hostsOf(catalogue, [])).toEqual([])
    expect(hostsOf(catalogue, [' . '])).toEqual([])
  })

  it('stays within what the guard keeps when everything is locked', () => {
    expect(hostsOf(catalogue, ids).length).toBeLessThan(2_000)
  })
})

describe('serviceOfHost', () => {
  it.each([
    ['instagram.com', 'instagram'],
    ['WWW.Instagram.COM', 'instagram'],
    ['t.co', 'x'],
    ['twitter.com', 'x'],
    ['edge-chat.facebook.com', 'facebook'],
    ['www.messenger.com', 'messenger'],
    ['photos.google.com', 'google-photos'],
    ['www.google.com', undefined],
    ['instagram.com.evil.example', undefined],
    ['somebody.tumblr.com', undefined],
    ['', undefined],
  ])('%s', (host, id) => {
    expect(serviceOfHost(catalogue, host)?.id).toBe(id)
  })
})

describe('warningsFor', () => {
  const effects = (...sites: string[]): string =>
    warningsFor(catalogue, sites)
      .map(({ effect }) => effect.en)
      .join(' ')

  it('says that Messenger goes with Facebook, and that signing in with it fails', () => {
    expect(effects('facebook')).toMatch(/Messenger stops/)
    expect(effects('facebook')).toMatch(/sign in with Facebook/)
    expect(effects('www.facebook.com')).toBe(effects('facebook'))
  })
  it('leaves out what is locked anyway', () => {
    expect(effects('facebook', 'messenger')).not.toMatch(/Messenger stops|Live chat/)
    expect(effects('facebook', 'messenger')).toMatch(/sign in with Facebook/)
    expect(effects('instagram')).toMatch(/Threads/)
    expect(effects('instagram', 'threads')).toBe('')
  })
  it('is silent where nothing else is touched', () => {
    expect(warningsFor(catalogue, ['whatsapp', 'example.org'])).toEqual([])
  })
})

describe('searchServices', () => {
  const found = (text: string): readonly string[] => searchServices(catalogue, text).map(({ id }) => id)

  it.each([
    ['INSTA', ['instagram']],
    ['ínstagràm', ['instagram']],
    ['google photos', ['google-photos']],
    ['twitter', ['x']],
    ['wa.me', ['whatsapp']],
    ['no such service', []],
  ])('%s', (text, services) => {
    expect(found(text)).toEqual(services)
  })
  it('has the best first', () => {
    expect(findService(catalogue, found('t')[0] ?? '')?.label).toMatch(/^T/)
    expect(found('messenger')[0]).toBe('messenger')
  })
  it('has all of them for nothing typed, each once: the most sought first, then by their own order', () => {
    const all = found('  ')
    expect(all.toSorted()).toEqual(ids.toSorted())
    expect(all.slice(0, 3)).toEqual(['instagram', 'whatsapp', 'facebook'])
    const rest = all.slice(all.indexOf('500px'))
    expect(rest).toEqual(ids.filter((id) => rest.includes(id)))
  })
})
