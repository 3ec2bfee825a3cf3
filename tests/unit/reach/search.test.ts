/** Searching somebody: which searches are stopped, which are not, and which never are. */
import { describe, expect, it, test } from 'vitest'
import { parseEngine } from '../../../src/shared/contract/engine.ts'
import { engines } from '../../../src/shared/model/reach/engines.ts'
import { helpPhrases } from '../../../src/shared/model/reach/help-words.ts'
import { readMail, readName, readPhone } from '../../../src/shared/model/reach/search-term.ts'
import { catalogue } from '../../../src/shared/model/services.ts'
import { inChromium, inFirefox, reachOf } from './person.ts'

const searching = (name: string, ...at: readonly string[]) =>
  reachOf({ names: [name] }, { engines: at.length > 0 ? at : ['google'] })

const google = (query: string): string => `https://www.google.com/search?q=${query}`

describe.each([
  ['Jane Doe', google('jane+doe'), true, true],
  ['Jane Doe', google('Jane+Doe'), true, true],
  ['jane doe', google('Jane%20Doe'), true, true],
  ['Jane Doe', google('jane+doe+instagram'), true, true],
  ['Jane Doe', google('jane+doe&tbm=isch'), true, true],
  ['Jane Doe', `${google('x')}&q=jane+doe`, true, true],
  ['Jane Doe', google('%22jane+doe%22'), true, true],
  ['Jane Doe', google('"Jane Doe"'), true, true],
  ['Jane Doe', google('doe+jane'), true, true],
  ['Jane Doe', google('who+is+jane+doe'), false, true],
  ['Jane Doe', google('jane+smith'), false, false],
  ['Jane Doe', google('jane'), false, false],
  ['Jane Doe', 'https://www.google.com/maps/search/jane+doe/', true, true],
  ['Jane Doe', 'https://www.google.com/maps', false, false],
  ['Jane Doe', 'https://www.google.com/', false, false],
  ['Jane Doe', 'https://classroom.google.com/search?q=jane+doe', false, false],
  ['José Núñez', google('jose+nunez'), true, true],
  ['José Núñez', google('jos%C3%A9+n%C3%BA%C3%B1ez'), true, true],
  ['José Núñez', google('José Núñez'), true, true],
  ['O’Brien Connor', google("o'brien connor"), true, true],
  ['Anne-Marie Doe', google('anne-marie+doe'), true, true],
  ['王小明', google('王小明'), true, true],
  ['김민준', google('%EA%B9%80%EB%AF%BC%EC%A4%80+instagram'), true, true],
  ['Иван Петров', google('иван+петров'), true, true],
  ['יעל כהן', google('יעל+כהן'), true, true],
  ['the_ex99', google('the_ex99'), true, true],
] as const)('%s', (name, address, chromium, firefox) => {
  it(`${address}: ${chromium} in Chromium, ${firefox} in Firefox`, () => {
    const reach = searching(name)
    expect(reach.refused).toEqual([])
    expect([inChromium(reach, address), inFirefox(reach, address)]).toEqual([chromium, firefox])
  })
})

it.each([
  ['bing', 'https://www.bing.com/images/search?q=jane+doe&form=HDRSC2'],
  ['duckduckgo', 'https://duckduckgo.com/?t=h_&q=jane+doe&ia=web'],
  ['duckduckgo', 'https://html.duckduckgo.com/html/?q=jane+doe'],
  ['yahoo', 'https://uk.search.yahoo.com/search?p=jane+doe'],
  ['yandex', 'https://yandex.ru/images/search?text=jane%20doe'],
  ['baidu', 'https://www.baidu.com/s?ie=utf-8&wd=jane%20doe'],
  ['naver', 'https://search.naver.com/search.naver?query=jane+doe'],
  ['ecosia', 'https://www.ecosia.org/images?q=jane%20doe'],
  ['brave', 'https://search.brave.com/search?q=jane+doe'],
  ['qwant', 'https://www.qwant.com/?q=jane+doe&t=web'],
  ['startpage', 'https://www.startpage.com/sp/search?query=jane+doe'],
  ['whitepages', 'https://www.whitepages.com/name/Jane-Doe/New-York'],
  ['spokeo', 'https://www.spokeo.com/Jane-Doe'],
  ['truepeoplesearch', 'https://www.truepeoplesearch.com/results?name=jane%20doe'],
  ['radaris', 'https://radaris.com/p/Jane/Doe/'],
  ['instagram-search', 'https://www.instagram.com/explore/search/keyword/?q=jane%20doe'],
  ['facebook-search', 'https://www.facebook.com/search/people/?q=jane%20doe'],
  ['youtube-search', 'https://www.youtube.com/results?search_query=jane+doe'],
  ['tiktok-search', 'https://www.tiktok.com/search/user?q=jane%20doe&t=1'],
  ['x-search', 'https://twitter.com/search?q=jane%20doe&src=typed_query'],
  ['linkedin-search', 'https://www.linkedin.com/search/results/people/?keywords=jane%20doe&origin=x'],
  ['vk-search', 'https://vk.com/search?c%5Bq%5D=jane%20doe&c%5Bsection%5D=people'],
])('%s: %s', (engine, address) => {
  const reach = searching('Jane Doe', engine)
  expect([inChromium(reach, address), inFirefox(reach, address)]).toEqual([true, true])
  const other = searching('Mary Major', engine)
  expect([inChromium(other, address), inFirefox(other, address)]).toEqual([false, false])
})

test('Google under the name of a country is blocked where the country was chosen, and told where not', () => {
  const german = 'https://www.google.de/search?q=jane+doe'
  const without = searching('Jane Doe')
  const withGermany = reachOf({ names: ['Jane Doe'] }, { engines: ['google'], countries: ['de'] })
  expect(inChromium(without, german)).toBe(false)
  expect(inChromium(withGermany, german)).toBe(true)
  expect(without.items[0]?.warnings).toContain('other-countries')
  expect(withGermany.chromium.length).toBeGreaterThan(without.chromium.length)
})

test('numbers and mail addresses are searches too', () => {
  const reach = reachOf(
    { phones: ['+1 (555) 123-4567'], mails: ['Jane@Example.org'] },
    { engines: ['google'] },
  )
  for (const query of ['%2B15551234567', '15551234567', 'jane%40example.org', 'jane@example.org'])
    expect([inChromium(reach, google(query)), inFirefox(reach, google(query))], query).toEqual([true, true])
})

describe('a name', () => {
  it.each([
    ['', 'search-empty'],
    ['***', 'search-empty'],
    ['🙂🙂', 'search-empty'],
    ['\u202e\u200b', 'search-empty'],
    ['Jo', 'search-short'],
    ['J D', 'search-short'],
    ['Anna', 'search-short'],
    ['王', 'search-short'],
    ['Jennifer', 'search-common'],
    ['"Michael"', 'search-common'],
    ['x'.repeat(81), 'search-long'],
    ['x'.repeat(10_000), 'search-long'],
    ['restraining order', 'search-help'],
    ['Restraining  ORDER*', 'search-help'],
    ['jane doe restraining order', 'search-help'],
    ['domestic', 'search-help'],
    ['domestic violence hotline', 'search-help'],
    ['police near me', 'search-help'],
    ['orden de alejamiento', 'search-help'],
    ['Samar', 'search-help'],
    ['suicide', 'search-help'],
  ])('%j is refused: %s', (typed, code) => {
    const read = readName(typed)
    expect(read.ok ? 'read' : read.error.code).toBe(code)
  })
  it.each([
    ['  Jane   Doe\n', 'Jane Doe'],
    ['"Jane" *Doe*', 'Jane Doe'],
    ['Jane//Doe', 'Jane Doe'],
    ['javascript:alert(1)', 'javascript alert 1'],
    ['Jane 🙂 Doe', 'Jane Doe'],
    ['\u202eJane Doe', 'Jane Doe'],
    ['Margaret Court', 'Margaret Court'],
    ['Li Na', 'Li Na'],
    ['王伟', '王伟'],
    ['d’Arc, Jeanne', "d'Arc Jeanne"],
    ['_the_ex_', 'the_ex'],
  ])('%j is read as %s', (typed, text) => {
    const read = readName(typed)
    expect(read.ok ? read.value.text : read.error.code).toBe(text)
  })
})

it.each([
  ['911', 'phone-unclear'],
  ['jane', 'phone-unclear'],
  ['1'.repeat(16), 'phone-unclear'],
  ['1-800-799-7233', 'search-help'],
  ['+1 (800) 799 7233', 'search-help'],
])('%s is no number to be blocked', (typed, code) => {
  const read = readPhone(typed)
  expect(read.ok ? 'read' : read.error.code).toBe(code)
})

it.each([
  ['jane', 'mail-unclear'],
  ['jane@localhost', 'mail-unclear'],
  ['a b@example.org', 'mail-unclear'],
  ['help@rainn.org', 'site-never'],
])('%s is no mail address to be blocked', (typed, code) => {
  const read = readMail(typed)
  expect(read.ok ? 'read' : read.error.code).toBe(code)
})

describe.each(helpPhrases)('a search for help: %s', (phrase) => {
  const address = (text: string) => google(encodeURIComponent(text).replaceAll('%20', '+'))
  it('can be no name', () => {
    expect(readName(phrase).ok).toBe(false)
  })
  it('is open in Firefox wherever the name stands in it, in any capitals, and in Chromium where it is not first', () => {
    const reach = searching('Jane Doe')
    const capitals = phrase.replace(/(^| )\p{L}/gu, (letter) => letter.toUpperCase())
    for (const help of [phrase, capitals]) {
      expect(inFirefox(reach, address(`jane doe ${help}`)), help).toBe(false)
      expect(inFirefox(reach, address(`${help} jane doe`)), help).toBe(false)
      expect(inChromium(reach, address(`${help} jane doe`)), help).toBe(false)
    }
  })
})

test('what stays open beside a name in Chromium is told', () => {
  expect(searching('Jane Doe').items[0]?.warnings).toContain('help-after-name')
  expect(searching('Doelittle').items[0]?.warnings).toContain('one-word')
})

const files = import.meta.glob('../../../resources/engines/*.json', { eager: true, import: 'default' })

describe.each(Object.entries(files))('engine file %s', (path, value) => {
  it('is an engine of that name, of a service that exists', () => {
    const engine = parseEngine(value)
    if (!engine.ok) throw new Error(engine.error)
    expect(`${engine.value.id}.json`).toBe(path.replace(/^.*\//, ''))
    const { service } = engine.value
    expect(service === undefined || catalogue.some(({ id }) => id === service)).toBe(true)
  })
})

test('every usual engine fits many times', () => {
  const cost = (id: string) => searching('Jane Doe', id).chromium.length
  const costs = engines.map(({ id }) => ({ id, entries: cost(id) }))
  expect(costs.filter(({ entries }) => entries === 0 || entries > 100)).toEqual([])
})

it.each([
  ['another kind', { kind: 'sports' }, /kind/],
  ['no places', { places: [] }, /places/],
  ['a wildcard host', { places: [{ hosts: ['*'], path: '/', key: 'q' }] }, /hosts/],
  ['a wildcard in a path', { places: [{ hosts: ['a.example'], path: '/*', key: 'q' }] }, /path/],
  ['inside nothing', { kind: 'inside' }, /service/],
])('an engine file with %s is refused', (_what, change, sentence) => {
  const good = { id: 'a', label: 'A', kind: 'web', places: [{ hosts: ['a.example'], path: '/', key: 'q' }] }
  expect(parseEngine(good).ok).toBe(true)
  const engine = parseEngine({ ...good, ...change })
  expect(engine.ok ? 'accepted' : engine.error).toMatch(sentence)
})
