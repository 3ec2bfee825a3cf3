/** One contact with every number and address, to be blocked once: vCard 3.0 (RFC 2426), which both phones take. */
import { sendersOf, type Mail } from './mail.ts'
import type { MadeFile } from './made-file.ts'
import { readPhone } from '../reach/search-term.ts'
import type { Refusal } from '../refusal.ts'
import { plainText } from '../text.ts'

const lineLength = 75

/** Bytes of one code point in UTF-8. */
const bytesOf = (sign: string): number => {
  const code = sign.codePointAt(0) ?? 0
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
}

/** No line longer than 75 bytes, none cut within a letter; what goes on begins with a space. */
const fold = (line: string): string => {
  let folded = ''
  let length = 0
  for (const sign of line) {
    const more = bytesOf(sign)
    if (length + more > lineLength) {
      folded += '\r\n '
      length = 1
    }
    folded += sign
    length += more
  }
  return folded
}

const escape = (text: string): string => text.replace(/[\\;,]/g, '\\$&')

export type Phone = string & { readonly brand: 'Phone' }

/** All that can be read as numbers, each once, and what is wrong with the others. */
export const readPhones = (
  typed: readonly string[],
): { readonly phones: readonly Phone[]; readonly refused: readonly Refusal[] } => {
  const read = typed.filter((text) => text.trim() !== '').map(readPhone)
  return {
    phones: [...new Set(read.flatMap((each) => (each.ok ? [each.value.text as Phone] : [])))],
    refused: read.flatMap((each) => (each.ok ? [] : [each.error])),
  }
}

/**
 * @param name what the contact is called on the phone, such as “Do not answer”
 * @param instead for a name with nothing in it
 */
export const blockCard = (
  { phones, mails }: { readonly phones: readonly Phone[]; readonly mails: readonly Mail[] },
  name: string,
  instead: string,
): MadeFile => {
  const tidy = Array.from(plainText(name.replace(/\p{Cs}/gu, '')).replace(/\s+/g, ' '))
    .slice(0, 60)
    .join('')
    .trim()
  const called = escape(tidy === '' ? instead : tidy)
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:;${called};;;`,
    `FN:${called}`,
    ...phones.map((phone) => `TEL;TYPE=CELL:${escape(phone)}`),
    ...sendersOf(mails, false).map((address) => `EMAIL;TYPE=INTERNET:${escape(address)}`),
    'END:VCARD',
  ]
  return { name: 'contact.vcf', text: lines.map((line) => `${fold(line)}\r\n`).join(''), notes: [] }
}
