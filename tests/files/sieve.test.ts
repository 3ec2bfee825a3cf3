/** Sieve, as Pigeonhole does it with real messages: who is meant goes, whoever only looks so is kept aside, nobody else is touched. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MailRules } from '../../src/shared/model/files/made-file.ts'
import { readMailAddresses } from '../../src/shared/model/files/mail.ts'
import { sieveRules } from '../../src/shared/model/files/sieve.ts'
import { oddRules } from '../unit/files/odd.ts'
import { makePlace, sieveDoes } from './real.ts'

const place = makePlace()

const rules: MailRules = {
  mails: readMailAddresses(['jo.smith@example.com', 'jo+work@gmail.com', 'ana@münchen.de', 'jo@example.net'])
    .mails,
  fate: 'bin',
  folder: 'Set aside',
  plus: true,
  lookalikes: true,
  names: ['Jo Smith', 'Zoë Ångström', 'Jo “JJ” Smith', 'Jo "JJ" Smith', 'Jo'],
}
const choices = { trash: 'Trash', vanish: false }
const script = sieveRules(rules, choices).text

type Headers = Readonly<Record<string, string>>
const message = (headers: Headers): string =>
  [
    ...Object.entries({ To: 'Me <me@example.org>', Subject: 'Hello', ...headers }).map(
      ([key, value]) => `${key}: ${value}`,
    ),
    '',
    'jo.smith@example.com is only spoken of.',
    '',
  ].join('\r\n')
const does = (headers: Headers, envelope = 'bounce@lists.example', by = script) =>
  sieveDoes(place, by, message(headers), envelope)

const encoded = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`

describe('theirs: to the bin', () => {
  test.each<[string, Headers]>([
    ['plain', { From: 'jo.smith@example.com' }],
    ['with a name', { From: '"Smith, Jo" <jo.smith@example.com>' }],
    ['in capitals', { From: 'JO.SMITH@EXAMPLE.COM' }],
    ['with an encoded name', { From: `${encoded('Jö Smith')} <jo.smith@example.com>` }],
    ['with an encoded name in Latin-1', { From: '=?ISO-8859-1?Q?J=F6?= <jo.smith@example.com>' }],
    [
      'with an encoded name that holds another address',
      { From: `${encoded('Bank <help@bank.example>')} <jo.smith@example.com>` },
    ],
    ['with a comment', { From: 'jo.smith@example.com (Jo)' }],
    ['with the line broken', { From: 'Jo\r\n <jo.smith@example.com>' }],
    ['with a plus', { From: 'Jo <jo.smith+new@example.com>' }],
    ['a plus-address that was given', { From: 'jo+work@gmail.com' }],
    ['another plus of the same box', { From: 'jo+other@gmail.com' }],
    ['the box itself', { From: 'jo@gmail.com' }],
    ['an international domain in ASCII', { From: 'ana@xn--mnchen-3ya.de' }],
    ['an international domain as it is written', { From: 'ana@münchen.de' }],
    [
      'a document that they share',
      { From: '"Jo (via Docs)" <share@docs.example>', 'Reply-To': 'Jo <jo.smith@example.com>' },
    ],
    ['an invitation sent for them', { From: 'calendar@host.example', Sender: 'jo@example.net' }],
    ['one of two senders', { From: 'ana@example.org, jo.smith@example.com' }],
  ])('%s', (_what, headers) => {
    expect(does(headers)).toBe('Trash')
  })
  test('known by the envelope only', () => {
    expect(does({ From: 'Somebody <somebody@example.org>' }, 'jo.smith@example.com')).toBe('Trash')
    expect(does({ From: 'Somebody <somebody@example.org>' }, 'jo.smith+x@example.com')).toBe('Trash')
  })
})

describe('looks like theirs: kept aside, even where theirs is binned', () => {
  test.each<[string, Headers]>([
    ['the same name at another domain', { From: 'jo.smith@new.example' }],
    ['the same with a plus', { From: 'jo.smith+hi@new.example' }],
    ['their name before a new address', { From: 'Jo Smith <x93@new.example>' }],
    ['their name in marks', { From: '"Jo Smith" <x93@new.example>' }],
    ['their name in small letters', { From: 'jo smith <x93@new.example>' }],
    ['their name turned round', { From: '"Smith, Jo" <x93@new.example>' }],
    ['their name encoded', { From: `${encoded('Jo Smith')} <x93@new.example>` }],
    ['their name encoded in two pieces', { From: `${encoded('Jo ')} ${encoded('Smith')} <x93@new.example>` }],
    ['their name encoded in marks', { From: `"${encoded('Jo Smith')}" <x93@new.example>` }],
    ['their name encoded and turned round', { From: '=?UTF-8?Q?Smith=2C_Jo?= <x93@new.example>' }],
    ['their name with other letters', { From: `${encoded('Zoë Ångström')} <x93@new.example>` }],
    ['the same in capitals', { From: `${encoded('ZOË ÅNGSTRÖM')} <x93@new.example>` }],
    ['their name as a comment', { From: 'x93@new.example (Jo Smith)' }],
    ['their name and what it came by', { From: '"Jo Smith (via Docs)" <share@docs.example>' }],
    ['their name with marks in it', { From: '"Jo \\"JJ\\" Smith" <x93@new.example>' }],
    ['their name with marks in it, encoded', { From: `${encoded('Jo "JJ" Smith')} <x93@new.example>` }],
    ['their name with marks of print', { From: `${encoded('Jo “JJ” Smith')} <x93@new.example>` }],
  ])('%s', (_what, headers) => {
    expect(does(headers)).toBe('Set aside')
  })
})

describe('not theirs: stays in the inbox', () => {
  test.each<[string, Headers]>([
    [
      'a friend who writes to both',
      {
        From: 'kim@example.org',
        To: 'me@example.org, jo.smith@example.com',
        Cc: 'Jo Smith <jo@example.net>',
      },
    ],
    [
      'a friend who writes about them',
      { From: 'kim@example.org', Subject: 'Jo Smith <jo.smith@example.com>' },
    ],
    ['a longer name', { From: 'Jo Smithson <a@example.org>' }],
    ['a name that ends so', { From: 'Mary-Jo Smith <a@example.org>' }],
    ['the first name alone', { From: 'Jo <a@example.org>' }],
    ['an address that ends so', { From: 'banjo.smith@example.com' }],
    ['an address that begins so', { From: 'jo.smithers@example.com' }],
    ['a dash for the plus', { From: 'jo.smith-new@example.com' }],
    ['a domain below', { From: 'jo@mail.example.net' }],
    ['a domain that ends so', { From: 'jo@badexample.net' }],
    ['a first name at another domain', { From: 'jo@company.example' }],
    ['somebody else at the same domain', { From: 'kim@example.com' }],
    ['their address as the name', { From: '"jo.smith@example.com" <kim@example.org>' }],
    ['no sender at all', { 'X-Other': 'jo.smith@example.com' }],
    ['a help line', { From: 'help@thehotline.org' }],
  ])('%s', (_what, headers) => {
    expect(does(headers)).toBeNull()
  })
})

test('sealed: into the folder, by the name it was given', () => {
  const { text } = sieveRules({ ...rules, fate: 'seal', folder: 'Für später' }, choices)
  expect(does({ From: 'jo.smith@example.com' }, 'a@b.example', text)).toBe('Für später')
})

test('thrown away by the server, where that was chosen; lookalikes are kept even then', () => {
  const { text } = sieveRules(rules, { trash: 'Trash', vanish: true })
  expect(does({ From: 'jo.smith@example.com' }, 'a@b.example', text)).toBe('discard')
  expect(does({ From: 'Jo Smith <x@new.example>' }, 'a@b.example', text)).toBe('Set aside')
  expect(does({ From: 'kim@example.org' }, 'a@b.example', text)).toBeNull()
})

test('without plus and lookalikes, exactly the addresses', () => {
  const { text } = sieveRules({ ...rules, plus: false, lookalikes: false }, choices)
  expect(does({ From: 'jo.smith@example.com' }, 'a@b.example', text)).toBe('Trash')
  expect(does({ From: 'jo.smith+new@example.com' }, 'a@b.example', text)).toBeNull()
  expect(does({ From: 'Jo Smith <x@new.example>' }, 'a@b.example', text)).toBeNull()
})

test('Pigeonhole takes whatever was typed, hits its sender, and nobody else', () => {
  for (const each of fc.sample(oddRules, { numRuns: 40, seed: 6 })) {
    const { text } = sieveRules(each, choices)
    expect(does({ From: 'kim@bystander.example' }, 'kim@bystander.example', text), text).toBeNull()
    const [mail] = each.mails
    if (mail && /^[a-z0-9]+$/.test(mail.local))
      expect(does({ From: `${mail.local}@${mail.domain}` }, 'a@b.example', text)).not.toBeNull()
  }
})
