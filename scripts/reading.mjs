// How many years of school a text asks for: Flesch-Kincaid for English, Crawford for Spanish.

import { syllable } from 'syllable'

/**
 * @typedef {object} Measure
 * @property {number} sentences
 * @property {number} words
 * @property {number} syllables
 */

/**
 * Groups of vowels, two strong ones or an accented weak one apart: near enough for prose.
 * @param {string} word
 */
const spanishSyllables = (word) => {
  const groups = word.toLowerCase().match(/[aeiouáéíóúü]+/g) ?? []
  const count = groups.reduce(
    (sum, group) => sum + 1 + (group.match(/[aeoáéó](?=[aeoáéóíú])|[íú](?=[aeo])/g)?.length ?? 0),
    0,
  )
  return Math.max(1, count)
}

/** @type {Record<string, { syllables: (word: string) => number, grade: (of: Measure) => number }>} */
const formulas = {
  // Kincaid et al. 1975.
  en: {
    syllables: syllable,
    grade: ({ sentences, words, syllables }) =>
      0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59,
  },
  // Crawford 1984, for texts of primary school; sentences and syllables in a hundred words.
  es: {
    syllables: spanishSyllables,
    grade: ({ sentences, words, syllables }) =>
      -0.205 * ((100 * sentences) / words) + 0.049 * ((100 * syllables) / words) - 3.407,
  },
}

/**
 * @param {unknown} words Texts, functions that make texts, and objects of both.
 * @returns {string[]} Every text, with numbers where a function asks for something.
 */
function textsIn(words) {
  if (typeof words === 'string') return [words]
  if (typeof words === 'function') return [String(words(3, 9))]
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsIn) : []
}

/**
 * @param {string} language `en` or `es`.
 * @param {readonly string[]} texts Each of one sentence or more; a title counts as one.
 * @returns {number} Years of school.
 */
export function gradeOf(language, texts) {
  const formula = formulas[language]
  if (!formula) throw new Error(`There is no formula for the language ${language}.`)
  const measure = { sentences: 0, words: 0, syllables: 0 }
  for (const sentence of texts.flatMap((text) => text.split(/[.?!:…]+(?:\s|$)/))) {
    const words = sentence.match(/[\p{L}’'-]+/gu) ?? []
    if (words.length === 0) continue
    measure.sentences += 1
    measure.words += words.length
    measure.syllables += words.reduce((sum, word) => sum + formula.syllables(word), 0)
  }
  return formula.grade(measure)
}

/** More years of school than this is too many for someone who has not slept. */
export const MOST_YEARS = 6

const roomOfLocks = ['force', 'proof', 'browsers', 'coverage', 'history', 'tighten', 'release']

/**
 * Everything that is read in the first run, step by step, and in the room of locks.
 * @param {readonly { tag: string, words: any }[]} languages
 * @returns {{ language: string, step: string, grade: number }[]}
 */
export const gradesOf = (languages) =>
  languages.flatMap(({ tag, words }) => {
    const { firstRun, locks, cleanOut, week } = words
    const steps = Object.entries({
      ...firstRun,
      roads: [firstRun.roads, cleanOut.roads],
      lock: [firstRun.lock, locks.form],
      guard: [firstRun.guard, locks.start, locks.guard],
      week: [firstRun.week, week.ideas, week.kinds],
      'room of locks': roomOfLocks.map((part) => locks[part]),
    }).filter(([, said]) => typeof said === 'object')
    return steps.map(([step, said]) => ({
      language: tag,
      step,
      grade: Number(gradeOf(tag, textsIn(said)).toFixed(1)),
    }))
  })
