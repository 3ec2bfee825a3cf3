/** The language of window, tray and menu: what the person has chosen, else the first that the computer prefers. */
import type { AppArgs } from '../../shared/contract/app-bridge.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, type Result } from '../../shared/model/result.ts'
import { chooseLanguage, findLanguage, type Language } from '../../shared/words/languages.ts'
import { localeFor } from '../../shared/words/locale.ts'
import type { Ports } from '../ports.ts'

export const languageNow = ({
  store,
  languages,
}: Pick<Ports, 'languages'> & { readonly store: Pick<Ports['store'], 'read'> }): Language & {
  readonly locale: string
} => {
  const preferred = languages()
  const spoken = findLanguage(store.read().language) ?? chooseLanguage(preferred)
  return { ...spoken, locale: localeFor(spoken.tag, preferred) }
}

export const setLanguage = (
  { store }: Ports,
  { language }: AppArgs<'setLanguage'>,
): Result<null, Refusal> => {
  const known = language === 'system' ? language : findLanguage(language)?.tag
  return known === undefined
    ? fail(refuse('language-unknown', { language }))
    : store.save({ ...store.read(), language: known })
}
