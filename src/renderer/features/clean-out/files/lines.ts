/** A field with one thing on each line. */
export const linesOf = (text: string): readonly string[] =>
  text.split(/[\n;]+/).filter((line) => line.trim() !== '')

/** The same, of phone numbers, which hold no comma. */
export const numbersOf = (text: string): readonly string[] => linesOf(text.replaceAll(',', '\n'))

/** The same, of mail addresses: as they are copied out of a mail, an address ends its entry and a comma follows. */
export const addressesOf = (text: string): readonly string[] =>
  linesOf(text.replace(/(@[^\s,;<>]+>?)[\s,]+/g, '$1\n'))
