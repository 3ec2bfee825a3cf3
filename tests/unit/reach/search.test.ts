/** Searching somebody: which searches are stopped, which are not, and which never are. */
import { describe, expect, it, test } from 'vitest'
import { parseEngine } from '../../../src/shared/contract/engine.ts'
import { engines } from '../../../src/shared/model/reach/engines.ts'
import { helpPhrases } from '../../../src/shared/model/reach/help-words.ts'
import { readMail, readName, readPhone } from '../../../src/shared/model/reach/search-term.ts'
import { catalogue } from '../../../src/shared/model/services.ts'
import { inChromium, inFirefox, reachOf } from './person.ts'
import { google, placesSeen, rows } from './search-rows.ts'

const searching = (name: string, ...at: readonly string[]) =>
  reachOf({ names: [name] }, { engines: at.length > 0 ? at : ['google'] })

describe.each(rows)('%s', (name, address, chromium, firefox) => {
  it(`${address}: ${chromium} in Chromium, ${firefox} in Firefox`, () => {
    const reach = searching(name)
    expect(reach.refused).toEqual([])
    expect([inChromium(reach, address), inFirefox(reach, address)]).toEqual([chromium, firefox])
  })
})

it.each(placesSeen)('%s: %s', (engine, address) => {
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
    ["Women's Aid", 'search-help'],
    ['women’s shelter', 'search-help'],
    ['RAINN', 'search-help'],
    ['help\u200cline jane', 'search-help'],
    ['restraining\u200corder jane', 'search-help'],
    ['Childline', 'search-help'],
    ['988 Lifeline', 'search-help'],
    ['Trevor Project', 'search-help'],
    ['Our Family Wizard', 'search-help'],
    ['Planned Parenthood', 'search-help'],
    ['orden alejamiento', 'search-help'],
    ['Chase', 'search-common'],
    ['Barclays', 'search-common'],
  ])('%s is what somebody looks for who needs it: %s', (typed, code) => {
    const read = readName(typed)
    expect(read.ok ? 'read' : read.error.code).toBe(code)
  })
  it.each(['Edward Jones', 'Chase Miller', 'Berlin Schmidt', 'Esperanza Ruiz', 'Hope Shelter'])(
    '%s may be somebody',
    (typed) => {
      expect(readName(typed).ok).toBe(true)
    },
  )
  it.each(['0171 5116123', '+44 7911 116123', '+1 555 799 7233'])('%s is somebody’s number', (typed) => {
    expect(readPhone(typed).ok).toBe(true)
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
  ['(800) 799-7233', 'search-help'],
  ['001 800 799 7233', 'search-help'],
  ['+44 808 2000 247', 'search-help'],
  ['+44 (0) 808 2000 247', 'search-help'],
  ['+34 900 20 22 10', 'search-help'],
  ['+49 116 123', 'search-help'],
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

test('a short name of several words is warned of: it stands inside other words too', () => {
  const warningsOf = (name: string) =>
    reachOf({ names: [name] }, { engines: ['bing'] }).items[0]?.warnings ?? []
  const bali = 'https://www.bing.com/search?q=bali+nature+parks'
  expect(inFirefox(reachOf({ names: ['Li Na'] }, { engines: ['bing'] }), bali)).toBe(true)
  expect(warningsOf('Li Na')).toContain('short-name')
  expect(warningsOf('Al Bo')).toContain('short-name')
  for (const name of ['Jane Roe', 'Иван Петров', '王伟']) expect(warningsOf(name)).not.toContain('short-name')
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

test.each(['Courtney Armstrong', 'Carmen Esperanza', 'Hilda Olice', 'Emergency Smith', 'Border Busch'])(
  'a name that looks like a piece of a search for help is blocked all the same: %s',
  (name) => {
    const reach = searching(name)
    expect(inFirefox(reach, google(name.toLowerCase().replace(' ', '+')))).toBe(true)
    expect(inFirefox(reach, google(`${name.replace(' ', '+')}+suicide+prevention`))).toBe(false)
  },
)

test.each([
  [
    'google',
    'bing',
    'duckduckgo',
    'yahoo',
    'ecosia',
    'brave',
    'startpage',
    'qwant',
    'kagi',
    'mojeek',
    'yandex',
  ],
  ['google', 'bing', 'baidu', 'sogou', 'so', 'naver', 'daum', 'yahoo-japan', 'coc-coc', 'yandex'],
])('ten engines of the web fit beside each other, accents and all: %s, %s, …', (...at) => {
  const reach = reachOf({ names: ['José Núñez'] }, { engines: at, countries: ['de'] })
  expect(reach.tooMuch).toBeNull()
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
