/** The languages that the app speaks. To add one: its file, and one line here. */
import { en, type Words } from './en.ts'
import { es } from './es.ts'

export type Language = {
  /** BCP 47, as short as may be: `es`, and `pt-BR` only beside another `pt`. */
  readonly tag: string
  /** As those call it who speak it. */
  readonly name: string
  readonly words: Words
}

const english: Language = { tag: 'en', name: 'English', words: en }

export const languages: readonly Language[] = [english, { tag: 'es', name: 'Español', words: es }]

export const findLanguage = (tag: string): Language | undefined =>
  languages.find((language) => language.tag.toLowerCase() === tag.toLowerCase())

const primary = (tag: string): string => (tag.split('-', 1)[0] ?? '').toLowerCase()

/** `es-Latn-MX`, `es-Latn`, `es`: from the whole tag to its language. */
const shortenings = (tag: string): readonly string[] => {
  const parts = tag.split('-')
  return parts.map((_, dropped) => parts.slice(0, parts.length - dropped).join('-'))
}

/**
 * The first of the preferred languages that we speak; English for none.
 * @param preferred BCP 47 tags, the dearest first
 */
export const chooseLanguage = (preferred: readonly string[]): Language => {
  for (const tag of preferred) {
    const exact = shortenings(tag).map(findLanguage).find(Boolean)
    const found = exact ?? languages.find((language) => primary(language.tag) === primary(tag))
    if (found) return found
  }
  return english
}
