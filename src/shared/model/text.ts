/** What a person typed, fit to be shown in one line. */

/** Control and direction characters would let it break the lines that it is shown in; a joiner holds an emoji together. */
export const plainText = (typed: string): string =>
  typed.replace(/[\p{Cc}\p{Cf}]/gu, (character) => (character === '\u200d' ? character : ' ')).trim()
