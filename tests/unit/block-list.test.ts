/** Lists for other devices: exactly the names that may be closed, in each language, and no word about anybody. */
import { describe, expect, test } from 'vitest'
import { scan } from '../../src/guard/hosts-etc/scan.ts'
import { blockList, listFormats } from '../../src/shared/model/block-list.ts'
import { hostsOf } from '../../src/shared/model/catalogue.ts'
import { neverBlocked } from '../../src/shared/model/never-block.ts'
import { catalogue } from '../../src/shared/model/services.ts'

const linesOf = (text: string): readonly string[] => text.split('\n').filter(Boolean)
/** Without the first line, which says what it is. */
const rulesOf = (...args: Parameters<typeof blockList>): readonly string[] =>
  linesOf(blockList(...args)).slice(1)

/** As AdGuard's document on hostlists says: `||` is a name and all below it, `|` the name alone, `@@` an exception. */
const adguardCloses = (rules: readonly string[], name: string): boolean => {
  const hits = (rule: string): boolean => {
    const [, anchor, host = ''] = /^(\|\|?)([a-z0-9.-]+)\^$/.exec(rule) ?? []
    return name === host || (anchor === '||' && name.endsWith(`.${host}`))
  }
  const excepted = rules.some((rule) => rule.startsWith('@@') && hits(rule.slice(2)))
  return !excepted && rules.some((rule) => !rule.startsWith('@@') && hits(rule))
}

const everything = hostsOf(
  catalogue,
  catalogue.map(({ id }) => id),
)

describe('a list for other devices', () => {
  test('the plain one is the names, sorted, each once', () => {
    expect(rulesOf('plain', ['b.example.org', 'EXAMPLE.org.', 'b.example.org'])).toEqual([
      'b.example.org',
      'example.org',
    ])
  })

  test('the hosts one leads every name nowhere, over both kinds of address', () => {
    expect(rulesOf('hosts', ['example.org'])).toEqual(['0.0.0.0 example.org', ':: example.org'])
  })

  test('our own guard takes nothing of it for its own, should it be put into this computer’s file', () => {
    const { markers, ours } = scan(Buffer.from(blockList('hosts', everything)))
    expect(markers).toBe('none')
    expect(ours).toEqual([])
  })

  test('what may never be blocked is left out of each, and so is what is no name', () => {
    const asked = [
      'example.org',
      'thehotline.org',
      'www.admin.ch\n0.0.0.0 evil.example',
      '*.example.org',
      'co.uk',
    ]
    for (const format of listFormats)
      expect(linesOf(blockList(format, asked)).join(' '), format).not.toMatch(/hotline|evil|\*|co\.uk/)
    expect(rulesOf('plain', asked)).toEqual(['example.org'])
  })

  test('AdGuard’s closes every name of every service, and leaves open what a lock leaves open', () => {
    const rules = rulesOf('adguard', everything)
    const left = everything.filter((name) => !neverBlocked(name) && !adguardCloses(rules, name))
    expect(left).toEqual([])
    for (const open of ['help.instagram.com', 'faq.whatsapp.com', 'my.telegram.org', 'business.facebook.com'])
      expect(adguardCloses(rules, open), open).toBe(false)
  })

  test('AdGuard’s takes the name alone where help lies below it', () => {
    const rules = rulesOf('adguard', ['google.com', 'www.google.com'])
    expect(rules).toContain('|google.com^')
    expect(adguardCloses(rules, 'classroom.google.com')).toBe(false)
    expect(adguardCloses(rules, 'www.google.com')).toBe(true)
  })

  test('dnsmasq’s answers for the very name', () => {
    expect(rulesOf('dnsmasq', ['example.org'])).toEqual(['host-record=example.org,0.0.0.0,::'])
  })

  test('its first line is a comment of its language, and names nobody', () => {
    for (const format of listFormats)
      expect(blockList(format, ['example.org']).split('\n')[0]).toBe(
        `${format === 'adguard' ? '!' : '#'} A list of names that are closed here by choice.`,
      )
  })
})
