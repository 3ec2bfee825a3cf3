/** What the app says, in every language: all of it there, in that language, and with its parameters filled in. */
import { describe, expect, it, test } from 'vitest'
import type { ParamShape, Shapes } from '../../src/shared/model/coded.ts'
import { day } from '../../src/shared/model/lock.ts'
import { note, noteShapes } from '../../src/shared/model/note.ts'
import { refuse, refusalShapes, type Refusal } from '../../src/shared/model/refusal.ts'
import { whyShapes, type WhyCode } from '../../src/shared/model/why.ts'
import { sayDuration } from '../../src/shared/words/duration.ts'
import { en, type Words } from '../../src/shared/words/en.ts'
import { es } from '../../src/shared/words/es.ts'
import { chooseLanguage, findLanguage, languages } from '../../src/shared/words/languages.ts'
import { firstDayByRegion, firstDayOfWeek, localeFor, sayDate } from '../../src/shared/words/locale.ts'
import { pluralIn } from '../../src/shared/words/plural.ts'
import { sayNote, sayRefusal, sayWhy } from '../../src/shared/words/say.ts'

/** What is rightly the same in English and in another language. */
const alike = [
  'shell.title',
  'week.ideasTitle',
  ...['gmail', 'icloud', 'yahoo', 'proton', 'thunderbird'].map((tool) => `files.mail.tools.${tool}`),
]

type Said = { readonly path: string; readonly text: string }
type Call = (...parameters: readonly unknown[]) => unknown

const everyCode = (words: Words): readonly Said[] =>
  Object.entries({ ...refusalShapes, ...noteShapes } as Shapes).flatMap(([code, shapes]) =>
    paramsFor(Object.entries(shapes)).map((params) => ({
      path: `${code} ${Object.values(params).join(' ')}`.trim(),
      text: sayNote(words, (shapes && Object.keys(shapes).length ? { code, params } : { code }) as Refusal),
    })),
  )

/** Every line of “Why this number?”. */
const everyWhy = (words: Words): readonly Said[] =>
  Object.entries(whyShapes as Shapes).flatMap(([code, shapes]) =>
    paramsFor(Object.entries(shapes)).map((samples) => {
      const params = { ...samples, date: '2026-11-23', from: '2026-11-24', until: '2026-11-25' }
      return {
        path: `why ${code} ${Object.values(samples).join(' ')}`,
        text: sayWhy(words, words === es ? 'es' : 'en', { code, params } as WhyCode),
      }
    }),
  )

const name = 'sam.example'
const valuesOf = (shape: ParamShape): readonly (string | number)[] =>
  shape === 'text' ? [name] : shape === 'number' ? [1, 5] : shape

/** Every combination of sample values. */
const paramsFor = ([first, ...others]: readonly (readonly [string, ParamShape])[]): readonly object[] =>
  first
    ? valuesOf(first[1]).flatMap((value) => paramsFor(others).map((rest) => ({ [first[0]]: value, ...rest })))
    : [{}]

/** Every text below `words`; functions are asked with names and with numbers, and all numbers that may differ. */
const everyText = (words: unknown, path: string): readonly Said[] => {
  if (typeof words === 'string') return [{ path, text: words }]
  if (typeof words === 'function')
    return [0, 1, 2, 5, 'Sam'].flatMap((value) =>
      everyText((words as Call)(value, value, value), `${path}(${value})`),
    )
  return Object.entries(words as object).flatMap(([key, value]) =>
    everyText(value, path ? `${path}.${key}` : key),
  )
}

const all = (words: Words): readonly Said[] => {
  const { refusals: _refusals, notes: _notes, why, ...others } = words
  return [...everyCode(words), ...everyWhy(words), ...everyText({ ...others, why: { title: why.title } }, '')]
}

describe.each(languages)('$name', ({ tag, words }) => {
  it('says everything, and fills in what it is given', () => {
    for (const { path, text } of all(words)) {
      expect(text.trim(), path).not.toBe('')
      expect(text, path).toBe(text.trim())
      expect(text, path).not.toMatch(/undefined|null|NaN|\[object|function/)
    }
  })
  it('does not shout, and has the quotation marks and apostrophes of print', () => {
    const faults = all(words).filter(({ text }) => /[!¡"']|\.\.\./.test(text))
    expect(faults).toEqual([])
  })
  it('is found by its tag, which is a tag', () => {
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag])
    expect(findLanguage(tag.toUpperCase())?.words).toBe(words)
    expect(chooseLanguage([tag]).words).toBe(words)
  })
})

test.each(languages.filter(({ words }) => words !== en))('$name has left nothing in English', ({ words }) => {
  const english = new Map(all(en).map(({ path, text }) => [path, text]))
  const same = all(words).filter(
    ({ path, text }) => english.get(path) === text && !alike.includes(path.replace(/\(.*$/, '')),
  )
  expect(same).toEqual([])
  expect(
    all(words)
      .map(({ path }) => path)
      .toSorted(),
  ).toEqual([...english.keys()].toSorted())
})

test('Spanish has its own quotation marks', () => {
  expect(all(es).filter(({ text }) => /[“”„]/.test(text))).toEqual([])
  expect(sayRefusal(es, refuse('site-own', { text: 'localhost' }))).toBe(
    '«localhost» es este mismo equipo. Sigue abierto.',
  )
})

test.each([
  ['en', ['0 days', '1 day', '2 days', '5 days']],
  ['es', ['0 días', '1 día', '2 días', '5 días']],
])('numbers and their nouns in %s', (tag, said) => {
  const { time } = chooseLanguage([tag]).words
  expect([0, 1, 2, 5].map((count) => time.days(count))).toEqual(said)
})

test('a form that a language has not is said with `other`, and one that it has with its own', () => {
  expect(pluralIn('es')(1_000_000, { one: 'nombre', other: 'nombres' })).toBe('nombres')
  const polish = pluralIn('pl')
  const forms = { one: 'dzień', few: 'dni', many: 'dni wiele', other: 'dnia' }
  expect([1, 2, 5, 0.5].map((count) => polish(count, forms))).toEqual(['dzień', 'dni', 'dni wiele', 'dnia'])
})

test('lengths of time never promise less than what is left', () => {
  expect(sayDuration(en.time, 61_000)).toBe('61 seconds')
  expect(sayDuration(en.time, 6.5 * day)).toBe('7 days')
  expect(sayDuration(en.time, 1)).toBe('1 second')
  expect(sayDuration(en.time, -1)).toBe('0 seconds')
  expect(sayDuration(es.time, 6.5 * day)).toBe('7 días')
  expect(sayRefusal(en, refuse('release-not-yet', { left: 86_400_000 }))).toBe(
    'Not yet. The wait is over in 24 hours.',
  )
  expect(sayRefusal(es, refuse('release-not-yet', { left: 86_400_000 }))).toBe(
    'Todavía no. La espera termina dentro de 24 horas.',
  )
})

test('notes may be refusals that are told later', () => {
  expect(sayNote(en, refuse('store-newer'))).toBe(sayRefusal(en, refuse('store-newer')))
  expect(sayNote(es, note('data-damaged', { file: '/a', copy: 'none' }))).toBe(
    'No se pudo leer el archivo con tus datos. No había una copia anterior. El archivo dañado se guarda como /a.',
  )
})

test.each([
  [['es-MX', 'en'], 'es'],
  [['fr-FR', 'es-ES'], 'es'],
  [['es-419'], 'es'],
  [['ES'], 'es'],
  [['en-GB', 'es'], 'en'],
  [['fr', 'de'], 'en'],
  [['est-EE'], 'en'],
  [[], 'en'],
  [['', 'C', 'POSIX', '-', 'es'], 'es'],
])('who prefers %j reads %s', (preferred, tag) => {
  expect(chooseLanguage(preferred).tag).toBe(tag)
})

test.each([
  ['es', ['es-MX', 'en'], 'es-MX'],
  ['es', ['en', 'es-AR'], 'es-AR'],
  ['en', ['en-GB'], 'en-GB'],
  ['en', ['fr-FR', 'de'], 'en-FR'],
  ['en', ['es-MX', 'en'], 'en-MX'],
  ['en', ['fr'], 'en'],
  ['es', [], 'es'],
  ['es', ['!', 'C'], 'es'],
])('dates in %s for who prefers %j are those of %s', (language, preferred, locale) => {
  expect(localeFor(language, preferred)).toBe(locale)
})

test.each([
  ['en-GB', '23 November 2026'],
  ['en-US', 'November 23, 2026'],
  ['en-ES', '23 November 2026'],
  ['es-MX', '23 de noviembre de 2026'],
])('a date in %s: %s', (locale, said) => {
  expect(sayDate(locale, '2026-11-23')).toBe(said)
})

test.each([
  ['en-US', 7],
  ['en-GB', 1],
  ['es-ES', 1],
  ['es-MX', 7],
  ['pt-BR', 7],
  ['ar-EG', 6],
  ['fr-FR', 1],
  ['en', 7],
  ['es', 1],
  ['not a locale', 1],
])('a week in %s begins on day %i, also by our own table', (locale, first) => {
  expect(firstDayOfWeek(locale)).toBe(first)
  expect(firstDayByRegion(locale)).toBe(first)
})
