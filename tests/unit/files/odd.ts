/** Odd people: addresses, names and folders with every sign that could break out of a file. */
import fc from 'fast-check'
import { folderName, type MailRules } from '../../../src/shared/model/files/made-file.ts'
import { readMailAddresses } from '../../../src/shared/model/files/mail.ts'

const atom = fc.string({
  unit: fc.constantFrom(...Array.from(`abcxyz019!#$%&'*+/=?^_\`{|}~-éßжΩ‘’`)),
  minLength: 1,
  maxLength: 12,
})
const local = fc.array(atom, { minLength: 1, maxLength: 3 }).map((atoms) => atoms.join('.'))
const domain = fc.constantFrom(
  'example.org',
  'gmail.com',
  'münchen.de',
  'почта.рф',
  '例え.jp',
  'mail.example.co.uk',
)

/** Typed addresses that can be read, and some that cannot. */
const typed = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(local, domain).map(([name, host]) => `${name}@${host}`) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
)

/** Quotes of every kind, ends of lines, letters that run the other way, pictures, halves of pictures. */
const sign = fc.oneof(
  fc.constantFrom(
    ...Array.from(`"'\\;:,.<>()[]{}*?%$&#/|‘’‚‛“”\r\n\t\u2028\u2029\u0085\u0000\u202e\u200d`),
    '👩‍👧',
    '\ud800',
    'م',
    'Ñ',
    ' ',
  ),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  fc.constantFrom('a', 'b', ' '),
)
export const oddText = fc.array(sign, { maxLength: 30 }).map((signs) => signs.join(''))

export const oddMails = fc
  .array(typed, { minLength: 1, maxLength: 12 })
  .map((texts) => readMailAddresses(texts).mails)
  .filter((mails) => mails.length > 0)

export const oddRules: fc.Arbitrary<MailRules> = fc.record({
  mails: oddMails,
  fate: fc.constantFrom('seal', 'bin'),
  folder: oddText.map((text) => folderName(text, 'Set aside')),
  plus: fc.boolean(),
  lookalikes: fc.boolean(),
  names: fc.array(oddText, { maxLength: 3 }),
})
