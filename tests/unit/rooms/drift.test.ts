/** The check of a message that has a purpose: what turns away from it is named as it stands, in both languages. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findDrift, wordCount, wordsAtMost } from '../../../src/shared/model/drift/find-drift.ts'
import { driftKinds } from '../../../src/shared/model/drift/phrase-kinds.ts'
import { phrasesOf } from '../../../src/shared/model/drift/phrases.ts'

const kinds = (text: string) => findDrift(text).map(({ kind, found }) => [kind, found])

test.each([
  ['Hello. Pick-up is on Friday at 17:00 at the school gate. Please tell me by Wednesday. Thank you.'],
  ['Ana has a fever of 38.5. The doctor is at 10:00 on Tuesday, Gran Vía 3. I take her there.'],
  ['Hola. El viernes a las 17:00 en la puerta del colegio. Dime antes del miércoles, por favor. Gracias.'],
  ['I can swap the weekend of the 12th for the 19th. Is that all right?'],
  ['I need you to sign the form. Do you still have her jacket?'],
  ['The baby had a fever. Please send your new address to the school and the papers to your lawyer.'],
  [
    'She has a prick test at 9. Who is she staying with on Friday? Tell me by Wednesday, or else it stays as planned.',
  ],
  ['La vista es en los tribunales, el martes a las 9:30.'],
  ['Otra persona la recoge, por culpa del tráfico. Te quiero pedir tu nuevo número.'],
  ['Lía tiene cita con el médico del corazón. Manda los papeles a tu abogada.'],
])('keeps to its purpose: %s', (text) => {
  expect(findDrift(text)).toEqual([])
})

test.each<[string, readonly (readonly string[])[]]>([
  ['You always come late.', [['always', 'You always']]],
  ['Siempre llegas tarde.', [['always', 'Siempre llegas']]],
  [
    'Do you remember our place?',
    [
      ['past', 'Do you remember'],
      ['past', 'our place'],
    ],
  ],
  [
    '¿Te acuerdas de aquella noche?',
    [
      ['past', 'Te acuerdas'],
      ['past', 'aquella noche'],
    ],
  ],
  ['Are you seeing someone?', [['about-us', 'Are you seeing']]],
  [
    'Te extraño. Perdóname.',
    [
      ['love', 'Te extraño'],
      ['sorry', 'Perdóname'],
    ],
  ],
  ['te extrano', [['love', 'te extrano']]],
  [
    'It is YOUR FAULT!!',
    [
      ['blame', 'YOUR FAULT'],
      ['loud', 'YOUR FAULT'],
    ],
  ],
  [
    'I’m sorry for everything, my love',
    [
      ['sorry', 'I’m sorry for everything'],
      ['love', 'my love'],
    ],
  ],
  [
    'Fuck you, I hate you.',
    [
      ['rude', 'Fuck'],
      ['rude', 'hate you'],
    ],
  ],
  ['F*** you', [['rude', 'F*** you']]],
  ['Eres un cabrón.', [['rude', 'cabrón']]],
  ['You’ll regret this.', [['threat', 'You’ll regret']]],
  ['Te vas a arrepentir.', [['threat', 'Te vas a arrepentir']]],
  ['Pick-up at 5 ❤️', [['love', '❤️']]],
  ['Can we talk about the two of us?', [['about-us', 'the two of us']]],
  ['See https://photos.example.org/album/1', [['past', 'https://photos.example.org/album/1']]],
  ['At 9? Or 10? Or 11? Or 12?', [['many-questions', '']]],
])('turns away: %s', (text, found) => {
  expect(kinds(text)).toEqual(found)
})

test('a word inside another is no finding; signs and line ends between words hide none', () => {
  expect(findDrift('The babysitter is Mrs Honeywell.')).toEqual([])
  expect(kinds('you,\n always')).toEqual([['always', 'you,\n always']])
})

test('a long message is named once, by its words', () => {
  const text = 'word '.repeat(wordsAtMost)
  expect(findDrift(text)).toEqual([])
  expect(kinds(`${text} more`)).toEqual([['long', '']])
  expect(wordCount('one — two, 3.')).toBe(3)
})

test('every phrase of the lists is found where it stands alone, and named as it was written', () => {
  for (const kind of driftKinds)
    for (const phrase of phrasesOf(kind))
      expect(kinds(`Note: ${phrase}.`), phrase).toContainEqual([kind, phrase])
})

test('what is found is a part of the message, whatever is written', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.constantFrom('you always', 'Perdóname'),
      (text, phrase) => {
        for (const { found, at } of findDrift(`${text} ${phrase} ${text}`))
          expect(`${text} ${phrase} ${text}`.slice(at, at + found.length)).toBe(found)
      },
    ),
  )
})
