/** What the companion closes: what the rules mean, however the address is written; and nothing of anybody else. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeClosedAddress } from '../../../src/shared/model/reach/closed-address.ts'
import { compileReach } from '../../../src/shared/model/reach/compile.ts'
import { engines } from '../../../src/shared/model/reach/engines.ts'
import { catalogue } from '../../../src/shared/model/services.ts'
import { rows } from './page-rows.ts'

const nobody = { phones: [], mails: [], names: [] }
const nothing = { sites: [], engines: [], countries: [], apps: [] }

const closedFor = (typed: string, names: readonly string[] = []) => {
  const profiles = typed === '' ? [] : [{ service: null, text: typed }]
  const { firefox, exceptions } = compileReach(
    catalogue,
    engines,
    { ...nobody, profiles, names },
    { ...nothing, pages: { exact: false }, engines: names.length > 0 ? ['google', 'duckduckgo'] : [] },
  )
  return makeClosedAddress(firefox, exceptions)
}

/** What Firefox leaves open by a different spelling only: closed here, as it is the same page. */
const closedHereToo = ['https://www.instagram.com/sto/', 'https://web.whatsapp.com/send/?phone=15551234567']

describe('the rows that the browsers’ rules are judged by', () => {
  it.each(rows)('%s: %s', (typed, address, _, firefox) => {
    expect(closedFor(typed)(address)).toBe(firefox || closedHereToo.includes(address))
  })
})

describe('another way to write the same address', () => {
  const closed = closedFor('instagram.com/the_ex')
  it.each([
    'https://www.instagram.com/THE_EX/',
    'https://www.instagram.com//the_ex//',
    'https://www.instagram.com/%74he%5Fex',
    'https://www.instagram.com/%54HE_EX?hl=en',
    'https://www.instagram.com./the_ex',
    'https://M.Instagram.com/the_ex',
    'https://www.instagram.com/a/../the_ex',
    'https://www.instagram.com/#/the_ex',
    'https://www.instagram.com/#!/The_Ex/',
    'https://www.instagram.com/the_ex#comments',
  ])('%s is closed', (address) => expect(closed(address)).toBe(true))
  it.each([
    'https://www.instagram.com/the_exotic',
    'https://www.instagram.com/explore/?next=/the_ex',
    'https://www.instagram.com/#the_ex',
    'https://instagram.com.evil.example/the_ex',
    'https://example.org/the_ex',
    'ftp://www.instagram.com/the_ex',
    'chrome-extension://abc/the_ex',
    'about:blank',
    '',
    'the_ex',
  ])('%s is not', (address) => expect(closed(address)).toBe(false))
})

describe('searches', () => {
  const closed = closedFor('', ['Jane Doe'])
  it.each([
    'https://www.google.com/search?q=jane+doe',
    'https://www.google.com/search?hl=en&q=JANE%20DOE+instagram',
    'https://duckduckgo.com/?q=doe+jane',
  ])('%s is closed', (address) => expect(closed(address)).toBe(true))
  it.each([
    'https://www.google.com/search?q=jane+austen',
    'https://www.google.com/search?q=jane+doe+restraining+order',
    'https://www.google.com/',
  ])('%s is not', (address) => expect(closed(address)).toBe(false))
})

describe('whatever is asked', () => {
  it('one page is the same page in every spelling of it', () => {
    const closed = closedFor('instagram.com/the_ex')
    const spelled = fc
      .array(fc.constantFrom('as-is', 'capital', 'percent'), { minLength: 6, maxLength: 6 })
      .map((how) =>
        'the_ex'
          .split('')
          .map((sign, at) =>
            how[at] === 'capital'
              ? sign.toUpperCase()
              : how[at] === 'percent'
                ? `%${sign.charCodeAt(0).toString(16)}`
                : sign,
          )
          .join(''),
      )
    const host = fc.constantFrom(
      'instagram.com',
      'www.instagram.com',
      'm.instagram.com',
      'www.instagram.com.',
    )
    const end = fc.constantFrom('', '/', '//', '?x=1', '/reels/', '#top', '/?a=b#c')
    fc.assert(
      fc.property(host, fc.constantFrom('/', '//', '///'), spelled, end, (name, slash, path, rest) => {
        expect(closed(`https://${name}${slash}${path}${rest}`)).toBe(true)
      }),
    )
  })
  it('it answers, and never throws', () => {
    const closed = closedFor('instagram.com/the_ex')
    const address = fc.string().map((any) => (any.length % 2 ? any : `https://www.instagram.com/${any}`))
    fc.assert(fc.property(address, (any) => void closed(any)))
    fc.assert(
      fc.property(
        fc.array(fc.string(), { maxLength: 4 }),
        address,
        (some, any) => void makeClosedAddress(some)(any),
      ),
    )
  })
  it('it is quick, however long and odd the address is', () => {
    const closed = makeClosedAddress(Array.from({ length: 1_000 }, () => `*://*.example.org/a*?*q=*a*a*a*b*`))
    const began = performance.now()
    closed(`https://example.org/a?q=${'a'.repeat(15_000)}`)
    expect(performance.now() - began).toBeLessThan(1_000)
  })
})
