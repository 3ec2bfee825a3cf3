/** Files that do the work: whatever was typed, each can be read by its tool, and holds exactly these addresses. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gmailFilters } from '../../../src/shared/model/files/gmail.ts'
import { folderName, usualFate, type MailRules } from '../../../src/shared/model/files/made-file.ts'
import { readMailAddress, readMailAddresses, sendersOf } from '../../../src/shared/model/files/mail.ts'
import { mailtoOf } from '../../../src/shared/model/files/mailto.ts'
import { outlookRules } from '../../../src/shared/model/files/outlook.ts'
import { sieveRules } from '../../../src/shared/model/files/sieve.ts'
import { thunderbirdFilters } from '../../../src/shared/model/files/thunderbird.ts'
import { blockCard, readPhones } from '../../../src/shared/model/files/vcard.ts'
import { oddMails, oddRules, oddText } from './odd.ts'
import { gmailRead, powershellWords, sieveTexts, sieveWords, thunderbirdRead, vcardLines } from './readers.ts'

const mailsOf = (...typed: readonly string[]) => readMailAddresses(typed).mails
const rules = (more: Partial<MailRules> = {}): MailRules => ({
  mails: mailsOf('jo.smith@example.org'),
  fate: 'seal',
  folder: 'Set aside',
  plus: false,
  lookalikes: false,
  names: [],
  ...more,
})
const outlookWords = { about: ['Mail rules.'], ruleName: 'Mail rule', askAddress: 'Your own address' }
const now = Date.parse('2026-11-25T08:00:00Z')

describe('an address', () => {
  test.each([
    ['  Jo.Smith@Example.ORG ', 'jo.smith', 'example.org', null],
    ['Jo Smith <jo@example.org>', 'jo', 'example.org', null],
    ['"Smith, Jo" <jo+news@example.org>', 'jo+news', 'example.org', null],
    ['mailto:jo@example.org', 'jo', 'example.org', null],
    ['ana@MÜNCHEN.de', 'ana', 'xn--mnchen-3ya.de', 'münchen.de'],
    ['josé@example.org', 'josé', 'example.org', null],
    ["o'neill@example.org", "o'neill", 'example.org', null],
  ])('%s is read', (typed, local, domain, written) => {
    expect(readMailAddress(typed)).toEqual({ ok: true, value: { local, domain, written } })
  })
  test.each([
    'jo',
    'jo@',
    '@example.org',
    'jo@example',
    'a@b@c.org',
    'jo@example.org, ana@example.org',
    '"a b"@example.org',
    'jo..smith@example.org',
    'jo@example.org/x',
    'jo@127.0.0.1',
    'jo@exa mple.org',
    'jo@example.org\r\nBcc: me@example.org',
    `${'j'.repeat(300)}@example.org`,
  ])('%j is refused in words', (typed) => {
    expect(readMailAddress(typed)).toMatchObject({ ok: false, error: { code: 'mail-unclear' } })
  })
  test('of a help line is never kept away', () => {
    expect(readMailAddress('help@thehotline.org')).toMatchObject({ ok: false, error: { code: 'site-never' } })
  })
  test('stands once, however it was written', () => {
    expect(mailsOf('jo@example.org', 'JO@example.org', 'Jo <jo@EXAMPLE.org>')).toHaveLength(1)
  })
})

test('with a safety concern it is sealed, else binned', () => {
  expect([usualFate(true), usualFate(false)]).toEqual(['seal', 'bin'])
})

test('a folder has a name that no path, pattern or script is made of', () => {
  fc.assert(
    fc.property(oddText, (typed) => {
      const name = folderName(typed, 'Set aside')
      expect(name).toMatch(/^[^/\\"'*%&?<>|:.~#^{}[\]()\p{Cc}]+$/u)
      expect(name).toBe(name.trim())
    }),
  )
  expect(folderName(' ../.. ', 'Set aside')).toBe('Set aside')
  expect(folderName('Apartado', 'Set aside')).toBe('Apartado')
})

describe('Gmail', () => {
  test('any input is one feed with exactly these senders, none too long', () => {
    fc.assert(
      fc.property(oddRules, (each) => {
        const entries = gmailRead(gmailFilters(each, now).text)
        const exact = entries.filter((entry) => !isLoose(entry, each))
        const found = exact.flatMap((entry) => (entry.get('from') ?? '').split(' OR '))
        expect(found.map((text) => text.replace(/^"|"$/g, ''))).toEqual(sendersOf(each.mails, false))
        for (const entry of entries) expect(entry.get('from')?.length).toBeLessThanOrEqual(1_500)
      }),
    )
  })
  // Lookalikes come after all that is exact, and hold no whole address.
  const isLoose = (entry: ReadonlyMap<string, string>, { mails }: MailRules) =>
    !sendersOf(mails, false).some((address) => entry.get('from')?.includes(address))

  test('sealing keeps it unread, out of the inbox and out of spam', () => {
    const [entry] = gmailRead(gmailFilters(rules(), now).text)
    expect(Object.fromEntries(entry ?? [])).toEqual({
      from: 'jo.smith@example.org',
      label: 'Set aside',
      shouldArchive: 'true',
      shouldNeverSpam: 'true',
      shouldNeverMarkAsImportant: 'true',
    })
  })
  test('what only looks like them is sealed even where they are binned', () => {
    const made = gmailFilters(rules({ fate: 'bin', lookalikes: true, names: ['Jo Smith'] }), now)
    const [exact, alike] = gmailRead(made.text)
    expect(Object.fromEntries(exact ?? [])).toEqual({ from: 'jo.smith@example.org', shouldTrash: 'true' })
    expect(alike?.get('from')).toBe('"jo.smith" OR "Jo Smith"')
    expect(alike?.get('shouldTrash')).toBeUndefined()
    expect(alike?.get('label')).toBe('Set aside')
    expect(made.notes).toEqual(['by-part', 'bin-empties'])
  })
  test('many addresses go into several filters', () => {
    const mails = mailsOf(...Array.from({ length: 120 }, (_none, at) => `person.number.${at}@example.org`))
    const made = gmailFilters(rules({ mails, plus: true }), now)
    expect(gmailRead(made.text).length).toBeGreaterThan(2)
    expect(made.notes).toEqual(['plus-not', 'in-parts'])
  })
})

describe('Sieve', () => {
  test('any input is one script with exactly these senders', () => {
    fc.assert(
      fc.property(oddRules, fc.boolean(), (each, vanish) => {
        const { text } = sieveRules(each, { trash: 'Trash', vanish })
        expect(text).not.toMatch(/[^\r]\n/)
        const words = sieveWords(text)
        const before = ['address', ':is', ':all', ':comparator', '"i;ascii-casemap"']
        const headers = sieveTexts(words, before)
        expect(headers).toEqual(['from', 'sender', 'reply-to'])
        const [, , ...rest] = words.slice(words.indexOf(':all'))
        const senders = rest.slice(rest.indexOf(']') + 1)
        expect(sieveTexts(senders, ['['].slice(1))).toEqual(sendersOf(each.mails, each.plus))
        // Nothing but two questions can stand there, whatever was typed.
        expect(words.filter((word) => word === 'if').length).toBeLessThanOrEqual(2)
        expect(words.filter((word) => /^(discard|fileinto)$/.test(word)).length).toBeLessThanOrEqual(2)
        expect(words.filter((word) => /^(redirect|reject|vacation|keep|include)$/.test(word))).toEqual([])
      }),
    )
  })
})

describe('Thunderbird', () => {
  test('any input is a list of filters with exactly these senders', () => {
    fc.assert(
      fc.property(oddRules, (each) => {
        const filters = thunderbirdRead(thunderbirdFilters(each, 'Mail rule', true).text)
        const [exact] = filters
        expect(exact?.terms.map(({ value }) => value)).toEqual(sendersOf(each.mails, each.plus))
        expect(exact?.terms.every(({ join, how }) => join === 'OR' && how === 'is')).toBe(true)
        for (const { actions, folder } of filters) {
          expect(['Move to folder', 'Delete']).toContain(actions[0])
          expect(folder === null || decodeURIComponent(folder).endsWith(`/${each.folder}`)).toBe(true)
        }
      }),
    )
  })
  test('a plus-address is told by both its ends', () => {
    const { text } = thunderbirdFilters(rules({ plus: true }), 'Mail rule', false)
    expect(text).not.toContain('version')
    expect(thunderbirdRead(text)[1]?.terms).toEqual([
      { join: 'AND', how: 'begins with', value: 'jo.smith+' },
      { join: 'AND', how: 'ends with', value: '@example.org' },
    ])
  })
  test('names with marks are left out, and that is said', () => {
    const made = thunderbirdFilters(
      rules({ lookalikes: true, names: ['Jo "JJ" Smith', 'Jo Smith'] }),
      'R',
      true,
    )
    expect(made.notes).toContain('names-left-out')
    expect(thunderbirdRead(made.text)[1]?.terms.map(({ value }) => value)).toEqual([
      'jo.smith@',
      'jo.smith+',
      'Jo Smith',
    ])
  })
})

describe('Outlook', () => {
  test('any input is commands whose texts stay texts, with exactly these senders', () => {
    fc.assert(
      fc.property(oddRules, oddText, (each, said) => {
        const made = outlookRules(each, { about: [said], ruleName: said, askAddress: said })
        const words = powershellWords(made.text)
        const commands = words.filter((word) => /^[A-Za-z]+-/.test(word))
        expect(new Set(commands)).toEqual(
          new Set(['New-InboxRule', ...(words.includes('Read-Host') ? ['Read-Host'] : [])]),
        )
        const senders = words.flatMap((word, at) => (word === '-From' ? textsAfter(words, at) : []))
        expect(senders).toEqual(sendersOf(each.mails, each.plus))
      }),
    )
  })
  const textsAfter = (words: readonly string[], at: number): readonly string[] =>
    words
      .slice(at, words.indexOf(')', at))
      .filter((word) => word.startsWith("'"))
      .map((word) => word.slice(1))

  test('reads as the document of the command says, and never with force', () => {
    const { text } = outlookRules(
      rules({ mails: mailsOf("o'neill@example.org"), folder: 'Nicht öffnen' }),
      outlookWords,
    )
    expect(text).toBe(
      "\ufeff# Mail rules.\r\n$ErrorActionPreference = 'Stop'\r\n$me = Read-Host 'Your own address'\r\n" +
        "New-InboxRule -Name 'Mail rule 1' -From @('o''neill@example.org') -MoveToFolder ($me + ':\\Nicht öffnen') -StopProcessingRules $true\r\n",
    )
  })
})

describe('the card to block', () => {
  test('any input is one card with exactly these numbers and addresses', () => {
    fc.assert(
      fc.property(
        oddMails,
        fc.array(fc.constantFrom('+34 600 11 22 33', '555-0100-200', '+1 (555) 010-0300')),
        oddText,
        (mails, typed, name) => {
          const { phones } = readPhones(typed)
          const lines = vcardLines(blockCard({ phones, mails }, name, 'Do not answer').text)
          expect(lines.map((line) => line.name)).toEqual([
            'BEGIN',
            'VERSION',
            'N',
            'FN',
            ...phones.map(() => 'TEL;TYPE=CELL'),
            ...sendersOf(mails, false).map(() => 'EMAIL;TYPE=INTERNET'),
            'END',
          ])
          const values = (which: string) =>
            lines.filter((line) => line.name.startsWith(which)).map(({ value }) => value)
          expect(values('TEL')).toEqual(phones)
          expect(values('EMAIL')).toEqual(sendersOf(mails, false))
          expect(values('FN')[0]).not.toBe('')
        },
      ),
    )
  })
  test('a number stands once, and what is none is refused', () => {
    const { phones, refused } = readPhones(['+34 600 112 233', '+34600112233', 'nothing', ' '])
    expect(phones).toEqual(['+34600112233'])
    expect(refused).toMatchObject([{ code: 'phone-unclear' }])
  })
})

test('a mail that opens is a mail to nobody, whatever its words', () => {
  fc.assert(
    fc.property(oddText, oddText, (subject, body) => {
      const link = mailtoOf(subject, body)
      expect(link).toMatch(
        /^mailto:\?subject=(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*&body=(?:[A-Za-z0-9._~-]|%[0-9A-F]{2})*$/,
      )
    }),
  )
  expect(mailtoOf('A & B', 'one\ntwo')).toBe('mailto:?subject=A%20%26%20B&body=one%0D%0Atwo')
})
