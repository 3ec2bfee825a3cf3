/** The files for Gmail and for phones, read by parsers that others wrote: Python's XML, and vobject. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gmailFilters } from '../../src/shared/model/files/gmail.ts'
import { sendersOf } from '../../src/shared/model/files/mail.ts'
import { blockCard, readPhones } from '../../src/shared/model/files/vcard.ts'
import { oddMails, oddRules, oddText } from '../unit/files/odd.ts'
import { python } from './real.ts'

const readFeeds = `
import json, sys
import xml.etree.ElementTree as E
A = '{http://www.w3.org/2005/Atom}'
P = '{http://schemas.google.com/apps/2006}property'
def read(text):
    feed = E.fromstring(text.encode('utf-8'))
    assert feed.tag == A + 'feed'
    return [{p.get('name'): p.get('value') for p in entry.findall(P)} for entry in feed.findall(A + 'entry')]
json.dump([read(text) for text in json.load(sys.stdin)], sys.stdout)
`

test('an XML parser finds in every feed the filters that were meant', () => {
  const samples = fc.sample(oddRules, { numRuns: 300, seed: 6 })
  const read = python(
    readFeeds,
    samples.map((rules) => gmailFilters(rules, 1_000).text),
  ) as readonly Readonly<Record<string, string>>[][]
  for (const [at, rules] of samples.entries()) {
    const senders = sendersOf(rules.mails, false)
    const found = (read[at] ?? [])
      .flatMap((entry) => (entry['from'] ?? '').split(' OR '))
      .map((text) => text.replace(/^"|"$/g, ''))
    expect(found.slice(0, senders.length)).toEqual(senders)
    for (const entry of read[at] ?? []) expect(entry['label'] ?? rules.folder).toBe(rules.folder)
  }
})

const readCards = `
import json, sys, vobject
def read(text):
    card = vobject.readOne(text)
    many = lambda key: [each.value for each in card.contents.get(key, [])]
    return {'version': card.version.value, 'name': card.fn.value, 'phones': many('tel'), 'mails': many('email'), 'kinds': sorted(card.contents)}
json.dump([read(text) for text in json.load(sys.stdin)], sys.stdout)
`

test('vobject finds in every card the numbers and addresses, and nothing else', () => {
  const numbers = fc.array(fc.constantFrom('+34 600 11 22 33', '+44 20 7946 0000', '555 0100 200'), {
    maxLength: 3,
  })
  const samples = fc.sample(
    fc.tuple(
      oddMails,
      numbers.map((typed) => readPhones(typed).phones),
      oddText,
    ),
    { numRuns: 300, seed: 6 },
  )
  const read = python(
    readCards,
    samples.map(([mails, phones, name]) => blockCard({ mails, phones }, name, 'Do not answer').text),
  ) as readonly { version: string; name: string; phones: string[]; mails: string[]; kinds: string[] }[]
  for (const [at, [mails, phones]] of samples.entries()) {
    expect(read[at]).toMatchObject({ version: '3.0', phones, mails: sendersOf(mails, false) })
    expect(read[at]?.kinds.filter((kind) => !['email', 'fn', 'n', 'tel', 'version'].includes(kind))).toEqual(
      [],
    )
  }
})
