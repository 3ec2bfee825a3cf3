/** The ways in which one name stands in addresses: capitals, accents, order, percent signs. */

declare const encodeURIComponent: (text: string) => string
declare const decodeURIComponent: (text: string) => string

const once = <T>(list: readonly T[]): readonly T[] => [...new Set(list)]

const capital = (word: string): string => {
  const [first = '', ...rest] = Array.from(word)
  return first.toUpperCase() + rest.join('').toLowerCase()
}

/** `Jane Doe`, and where a word is made of several: `Anne-Marie`, `O'Brien`, `Jane.Doe`. */
const capitals = (text: string, parts: RegExp): string => text.replace(parts, capital)
const words = /[^ ]+/gu
const partsOfWords = /[^ ._'-]+/gu

/** As typed, in small letters, and with capitals first. More cannot be listed, and addresses keep their case. */
export const cases = (text: string): readonly string[] =>
  once([text, text.toLowerCase(), capitals(text, words), capitals(text, partsOfWords)])

const lettersOf = (pairs: string): ReadonlyMap<string, string> =>
  new Map(pairs.split(' ').map((pair) => [pair.charAt(0), pair.slice(1)]))

/** Letters that have no accent to be taken away, and are written plain all the same: Łukasz, Søren, Straße, Пётр. */
const plainLetters = lettersOf('łl ŁL øo ØO đd ĐD ðd ÐD ıi ßss æae ÆAe œoe ŒOe þth ÞTh ёе ЁЕ')

/** As Germans write it where the keys are missing: Müller, Mueller. */
const twoLetters = lettersOf('äae öoe üue ÄAe ÖOe ÜUe')

const replaced = (text: string, by: ReadonlyMap<string, string>): string =>
  Array.from(text, (letter) => by.get(letter) ?? letter).join('')

/**
 * Without accents: José, Jose. In other scripts than Latin the mark is part of the letter, but for ё; and nothing is
 * transliterated that the person has not typed.
 */
const withoutAccents = (text: string): string =>
  replaced(text, plainLetters)
    .normalize('NFD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')

/** Percent-encoded with nothing left that means something in a filter. */
const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

const smallHex = (text: string): string => text.replace(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())

/** What browsers leave as it was linked: `/Jane_(singer)`, `/@jane`; it may come encoded just as well. */
const leftAlone = /%(?:21|24|26|27|28|29|2B|2C|3A|3B|3D|40)/g

/** A path or a part of one: as browsers send it, with small letters after `%` as some link it, and with every sign encoded. */
export const inPath = (path: string): readonly string[] => {
  const strict = path.split('/').map(encoded).join('/')
  const sent = strict.replace(leftAlone, (code) => decodeURIComponent(code))
  return once([sent, smallHex(sent), strict])
}

/** A value in a query. */
export const inQuery = (text: string): string => encoded(text)

/** The orders in which a name is searched: as it is, and two words the other way round. */
const ordersOf = (name: string): readonly string[] => {
  const words = name.split(' ')
  return words.length === 2 ? [name, words.toReversed().join(' ')] : [name]
}

/** Every spelling of a name, before any encoding. */
export const spellings = (name: string): readonly string[] =>
  once(
    once([
      name,
      withoutAccents(name),
      withoutAccents(replaced(name, twoLetters)),
      // Of what keeps letters apart unseen many a keyboard makes a blank, or nothing.
      name.replaceAll('\u200c', ' '),
      name.replaceAll('\u200c', ''),
    ])
      .flatMap(ordersOf)
      .flatMap(cases),
  )

/** A spelling with something else for its spaces: `jane+doe`, `jane%20doe`, `jane-doe`. */
export const joined = (spelling: string, between: string): string =>
  spelling.split(' ').map(encoded).join(between)
