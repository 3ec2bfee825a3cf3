/** Fields with many things in them: one on each line, or as they were copied. */
import { expect, test } from 'vitest'
import { addressesOf, numbersOf } from '../../../src/renderer/features/clean-out/files/lines.ts'
import { readMailAddresses } from '../../../src/shared/model/files/mail.ts'

test.each([
  'a@example.org, b@example.org',
  'a@example.org b@example.org',
  'a@example.org;b@example.org',
  'Jo <a@example.org>, "Smith, Al" <b@example.org>',
  ' a@example.org ,\r\n b@example.org, ',
])('%s: two addresses', (text) => {
  const { mails, refused } = readMailAddresses(addressesOf(text))
  expect(mails.map(({ local }) => local)).toEqual(['a', 'b'])
  expect(refused).toEqual([])
})

test('numbers with commas between them', () => {
  expect(numbersOf('600 11 22 33, +34 600112244;\n1').map((each) => each.trim())).toEqual([
    '600 11 22 33',
    '+34 600112244',
    '1',
  ])
})
