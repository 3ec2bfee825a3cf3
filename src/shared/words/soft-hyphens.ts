/** Where a long word may be broken, with a hyphen: Electron brings no dictionaries for that, and columns are narrow. */

/** Shorter ones have room everywhere. */
const longWord = /\p{Script=Latin}{11,}/gu
const vowels = /[aeiouyáàâäæéèêëíìîïóòôöœúùûü]/i
/** Two letters that are said as one, or begin a syllable together. */
const together = /^(?:[bcdfgpt]r|[bcfgp]l|[cpst]h|gh|ck|qu|ll|rr)$/i
const softHyphen = '\u00ad'
/** So many letters stay together at either end. */
const least = 3

/** Between two consonants that stand between vowels: so syllables divide in Spanish always, and in English mostly. */
const broken = (word: string): string => {
  const letters = Array.from(word)
  const isVowel = (at: number) => vowels.test(letters[at] ?? '')
  return letters
    .map((letter, at) => {
      const pair = `${letters[at - 1] ?? ''}${letter}`
      const goesOn =
        isVowel(at + 1) || (isVowel(at + 2) && together.test(`${letter}${letters[at + 1] ?? ''}`))
      const divides = !isVowel(at) && !isVowel(at - 1) && goesOn && !together.test(pair)
      return divides && at >= least && at <= letters.length - least ? `${softHyphen}${letter}` : letter
    })
    .join('')
}

export const withSoftHyphens = (text: string): string => text.replace(longWord, broken)
