/** What a person is searched by, fit to become a rule, or why it would block too much. */
import { keptByName, neverBlocked } from '../never-block.ts'
import type { NeverBlockKind } from '../never-block-kinds.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { fail, ok, type Result } from '../result.ts'
import { dialled, looksDialled } from './dialled.ts'
import { isHelp } from './help-words.ts'

export type SearchTerm = {
  readonly kind: 'name' | 'phone' | 'mail'
  /** One line, single spaces, nothing but letters, digits and what joins them. */
  readonly text: string
  /** A single word finds more than one person. */
  readonly oneWord: boolean
  /** A few letters stand inside other words as well: `li na` in `bali nature`. */
  readonly isShort: boolean
}

const termLimit = 80
const shortest = { oneWord: 5, moreWords: 4, packed: 2 }
const fewLetters = 6

/** Scripts in which two letters are a whole name. */
const packed = /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Given names so common that blocking them alone would take away half of all searches. */
export const commonNames: ReadonlySet<string> = new Set(
  `aaron abdul adam adrian ahmed aisha alberto alejandro alexander alexandra alice alicia amanda amelia andrea andrew angela angelo
   anita anthony antonio arthur ashley barbara benjamin bernard bianca brandon brian bruno camila carla carlos carmen caroline
   catherine cecilia charles charlotte christian christina christine christopher clara claudia claire cristina daniel daniela danielle
   david deborah dennis diana diego dimitri dmitri dylan edward elena elisabeth elizabeth emily emma enrique eric ethan eugene
   fabian fatima felix fernando florian francesca francesco francisco frank gabriel gabriela george gerald giovanni giulia gloria
   grace gregory guillermo gustavo hannah harry hassan heather helen helena henry ibrahim ignacio irene isabel isabella ivana
   jackson jacob jacques james jamie jasmine javier jeffrey jennifer jeremy jerry jesse jessica joanna johann johannes jonas jonathan
   jordan jorge joseph joshua juan juana judith julia julian juliana julie karen karina karthik katherine kathleen keith kenneth kevin
   khadija kimberly kristina laura lauren leonardo leticia liam linda lorena louis louise lucas lucia luisa lukas magdalena manuel
   marco marcos margaret maria mariana marie marina mario marta martha martin martina matthew matthias maurice megan mehmet
   melissa michael michel michelle miguel mohamed mohammad mohammed monica muhammad mustafa nancy natalia natalie natasha nathan
   nicholas nicolas nicole nikita nikolai noah olivia oscar pablo pamela patricia patrick paula paulo pedro peter philip pierre priya
   rachel rafael rahul ralph ramon raquel raymond rebecca ricardo richard robert roberto rodrigo roger roland rosario russell ruth samantha
   samuel sandra santiago sandeep sarah sebastian sergei sergio sharon simon sofia sophia sophie stefan stefano stephanie stephen steven
   susan susanna svetlana sylvia teresa theresa thomas tiffany timothy tobias tracy valentina valeria vanessa veronica victor victoria
   vincent virginia vladimir walter wendy william xavier yolanda youssef yusuf zachary`.split(/\s+/),
)

/** A bank, a school or an office may be called as a person is: Edward Jones. What gives help is what somebody looks for. */
const likePeople: readonly (NeverBlockKind | null)[] = ['bank', 'school', 'government', null]

const letters = (text: string): number => [...text.matchAll(/[\p{L}\p{N}]/gu)].length

/**
 * Only letters and digits, and within a word what joins them, or keeps them apart without a blank, as in Persian names.
 * Wildcards, quotes and signs become spaces.
 */
const tidy = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/[’‘`´]/g, "'")
    .replace(/[^\p{L}\p{M}\p{N}\u200c'._-]/gu, ' ')
    .replace(/(?<![\p{L}\p{M}\p{N}])[\u200c'._-]+|[\u200c'._-]+(?![\p{L}\p{M}\p{N}])/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const shown = (typed: string): string => {
  const text = typed.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()
  return text.length > 60 ? `${Array.from(text).slice(0, 50).join('')}…` : text
}

/** A name as it is searched, or an account name. */
export const readName = (typed: string): Result<SearchTerm, Refusal> => {
  if (typed.length > 2_000) return fail(refuse('search-long', { max: termLimit }))
  const text = tidy(typed)
  const words = text.split(' ')
  const oneWord = words.length === 1
  if (text === '') return fail(refuse('search-empty'))
  if (Array.from(text).length > termLimit) return fail(refuse('search-long', { max: termLimit }))
  const kept = keptByName(text)
  // Both as it is closed: with nothing, and with a blank, for what keeps letters apart.
  const isHelpEither = isHelp(text) || isHelp(text.replaceAll('\u200c', ' '))
  if (isHelpEither || !likePeople.includes(kept)) return fail(refuse('search-help', { text: shown(typed) }))
  const least = packed.test(text) ? shortest.packed : oneWord ? shortest.oneWord : shortest.moreWords
  if (letters(text) < least) return fail(refuse('search-short', { text: shown(typed), min: least }))
  if (oneWord && (kept !== null || commonNames.has(text.toLowerCase())))
    return fail(refuse('search-common', { text: shown(typed) }))
  const isShort = !oneWord && !packed.test(text) && letters(text) <= fewLetters
  return ok({ kind: 'name', text, oneWord, isShort })
}

/** A telephone number with its country code, or as it is dialled. */
export const readPhone = (typed: string): Result<SearchTerm, Refusal> => {
  const text = dialled(typed)
  const digits = text.replace(/\D/g, '')
  if (text.length > 40 || !looksDialled(text) || digits.length < 7 || digits.length > 15)
    return fail(refuse('phone-unclear', { text: shown(typed) }))
  if (isHelp(digits)) return fail(refuse('search-help', { text: shown(typed) }))
  return ok({
    kind: 'phone',
    text: text.startsWith('+') ? `+${digits}` : digits,
    oneWord: false,
    isShort: false,
  })
}

/** A mail address. */
export const readMail = (typed: string): Result<SearchTerm, Refusal> => {
  const text = typed.trim().toLowerCase()
  const [, host] = /^[a-z0-9][a-z0-9._%+-]{0,63}@((?:[a-z0-9-]{1,63}\.)+[a-z]{2,63})$/.exec(text) ?? []
  if (host === undefined || text.length > 120) return fail(refuse('mail-unclear', { text: shown(typed) }))
  const never = neverBlocked(host)
  if (never) return fail(refuse('site-never', { text: host, kind: never }))
  return ok({ kind: 'mail', text, oneWord: false, isShort: false })
}
