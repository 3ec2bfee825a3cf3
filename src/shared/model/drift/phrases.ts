/**
 * Turns of speech by which a message about a purpose turns to the two of them. Without accents and in lower case, as
 * they are looked for; each is whole words. People write in more than one language, so all lists are always looked at.
 */
import type { PhraseKind } from './phrase-kinds.ts'
import { enPhrases } from './phrases-en.ts'
import { esPhrases } from './phrases-es.ts'

/** Every turn of speech of one kind. */
export const phrasesOf = (kind: PhraseKind): readonly string[] => [...enPhrases[kind], ...esPhrases[kind]]
