/** The words of the person's language, for every part of the page. */
import { createContext, useContext, useEffect, useMemo, type ReactNode } from 'react'
import { en, type Words } from '../shared/words/en.ts'
import { chooseLanguage } from '../shared/words/languages.ts'

type Spoken = {
  readonly words: Words
  /** The tag of the language, such as `es`. */
  readonly language: string
  /** For Intl: the language as it is written where the person lives, such as `es-MX`. */
  readonly locale: string
}

const Spoken = createContext<Spoken>({ words: en, language: 'en', locale: 'en' })

type Props = { readonly language: string; readonly locale: string; readonly children: ReactNode }

/** Around the whole page; `language` and `locale` are those of the snapshot. */
export const WordsProvider = ({ language, locale, children }: Props) => {
  const spoken = useMemo(
    () => ({ words: chooseLanguage([language]).words, language, locale }),
    [language, locale],
  )
  // So that a screen reader speaks it, and hyphens fall where they should.
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <Spoken value={spoken}>{children}</Spoken>
}

export const useWords = (): Spoken => useContext(Spoken)
