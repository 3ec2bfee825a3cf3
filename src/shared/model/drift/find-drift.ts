/** Whether a message that has a purpose keeps to it: says what turns away from it and where, and never scores. */
import { driftKinds, type PhraseKind } from './phrase-kinds.ts'
import { innocentPhrases } from './phrases-innocent.ts'
import { phrasesOf } from './phrases.ts'

export type DriftKind = PhraseKind | 'long' | 'loud' | 'many-questions'

export type Drift = {
  readonly kind: DriftKind
  /** As it stands in the message; empty where it is about all of it. */
  readonly found: string
  /** Where it begins, in UTF-16 units. */
  readonly at: number
}

/** About what fits on a phone without scrolling. */
export const wordsAtMost = 90
const questionsAtMost = 3
/** So many findings help; more would only be a reproach. */
const mostOfAKind = 3

/** In lower case, without accents, every sign a space; and where each letter of it stands in the message. */
const plainly = (text: string): { readonly plain: string; readonly places: readonly number[] } => {
  let plain = ''
  const places: number[] = []
  let at = 0
  for (const character of text) {
    const base = character.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    const kept = /[\p{L}\p{N}]/u.test(base) ? base : base === '' ? '' : ' '
    // Several spaces in a row are one, so that a comma or a line's end does not hide a phrase.
    if (!(kept === ' ' && plain.endsWith(' '))) {
      plain += kept
      for (let unit = 0; unit < kept.length; unit += 1) places.push(at)
    }
    at += character.length
  }
  return { plain, places }
}

type Span = { readonly from: number; readonly to: number }

/** Where these stand as whole words, of a text that begins and ends with a space. */
const spansOf = (padded: string, phrases: readonly string[]): readonly Span[] =>
  phrases.flatMap((phrase) => {
    const spans: Span[] = []
    for (let at = padded.indexOf(` ${phrase} `); at >= 0; at = padded.indexOf(` ${phrase} `, at + 1))
      spans.push({ from: at, to: at + phrase.length - 1 })
    return spans
  })

/** In word order, the overlapping ones of one kind once: “you and me” is not also “and me”. */
const phrasesIn = (text: string): readonly Drift[] => {
  const { plain, places } = plainly(text)
  const padded = ` ${plain} `
  const innocent = spansOf(padded, innocentPhrases)
  return driftKinds.flatMap((kind) => {
    const found: Span[] = []
    for (const { from, to } of spansOf(padded, phrasesOf(kind))) {
      if (innocent.some((other) => other.from <= from && to <= other.to)) continue
      if (!found.some((other) => from <= other.to && to >= other.from)) found.push({ from, to })
    }
    return found
      .toSorted((a, b) => a.from - b.from)
      .slice(0, mostOfAKind)
      .map(({ from, to }): Drift => {
        const [begin, last] = [places[from] ?? 0, places[to] ?? 0]
        return { kind, at: begin, found: text.slice(begin, last + 1) }
      })
  })
}

/** Signs that raise the voice: words in capitals one after the other, and rows of signs. */
const loudIn = (text: string): readonly Drift[] => {
  const found = /\p{Lu}{3,}(?:\s+\p{Lu}{2,})+|[!?¡¿]{2,}/u.exec(text)
  return found ? [{ kind: 'loud', found: found[0], at: found.index }] : []
}

/** Faces and hearts say what words do. */
const signs: readonly (readonly [DriftKind, RegExp])[] = [
  ['love', /[❤♥🧡💛💚💙💜🖤💔💕💖💗💘😘😍🥰💋]\uFE0F?/u],
  ['rude', /[🖕🤬💩🤮]/u],
]
const signsIn = (text: string): readonly Drift[] =>
  signs.flatMap(([kind, sign]) => {
    const found = sign.exec(text)
    return found ? [{ kind, found: found[0], at: found.index }] : []
  })

/** Pictures and songs that were sent along: they are about then, whatever they were meant for. */
const linksIn = (text: string): readonly Drift[] => {
  const found = /https?:\/\/\S*(?:photo|picture|foto|spotify|youtu|music|album)\S*/i.exec(text)
  return found ? [{ kind: 'past', found: found[0], at: found.index }] : []
}

/** Words, as they are counted for the length: whatever has a letter or a figure in it. */
export const wordCount = (text: string): number =>
  text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length

/** Everything that turns away from the purpose, in the order of the message; what is about all of it comes first. */
export const findDrift = (text: string): readonly Drift[] => {
  const questions = (text.match(/\?/g) ?? []).length
  const whole: readonly Drift[] = [
    ...(wordCount(text) > wordsAtMost ? [{ kind: 'long', found: '', at: 0 } as const] : []),
    ...(questions > questionsAtMost ? [{ kind: 'many-questions', found: '', at: 0 } as const] : []),
  ]
  const parts = [...phrasesIn(text), ...loudIn(text), ...signsIn(text), ...linksIn(text)]
  return [...whole, ...parts.toSorted((a, b) => a.at - b.at)]
}
