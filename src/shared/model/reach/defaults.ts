/** What a lock on one person closes where nobody has said anything else: as much as is sensible, and never too much. */
import { findService, type Catalogue, type Service, type ServiceApps } from '../catalogue.ts'
import { choicesOf, type Beyond } from './beyond.ts'
import { compileReach } from './compile.ts'
import { findEngine, type Engine } from './engine.ts'
import { readProfile } from './profile.ts'
import type { KnownBy } from './reach.ts'

/** Where most people search, the most used first. */
export const everywhere: readonly string[] = [
  'google',
  'bing',
  'duckduckgo',
  'yahoo',
  'ecosia',
  'brave',
  'startpage',
  'qwant',
]

/** And where they search besides, by the country or the language of this computer. */
const besides: Readonly<Record<string, readonly string[]>> = {
  US: ['whitepages', 'truepeoplesearch', 'fastpeoplesearch', 'spokeo'],
  DE: ['das-telefonbuch'],
  FR: ['pages-blanches'],
  cs: ['seznam'],
  ru: ['yandex'],
  uk: ['yandex'],
  kk: ['yandex'],
  be: ['yandex'],
  ja: ['yahoo-japan'],
  ko: ['naver', 'daum'],
  vi: ['coc-coc'],
  zh: ['baidu', 'sogou', 'so'],
}

const partsOf = (locale: string): { readonly language: string; readonly region: string } => {
  const [language = '', ...rest] = locale.split('-')
  return { language: language.toLowerCase(), region: rest.find((part) => /^[A-Z]{2}$/.test(part)) ?? '' }
}

/** The services on which there is a page of theirs. */
export const servicesOf = (catalogue: Catalogue, known: KnownBy): readonly string[] => [
  ...new Set(
    known.profiles.flatMap(({ service, text }) => {
      const profile = readProfile(catalogue, text, service)
      return profile.ok && profile.value.kind !== 'address' ? [profile.value.service] : []
    }),
  ),
]

/** The search inside each service on which they have a page, then the engines of this place, then those of everywhere. */
export const usualEngines = (
  catalogue: Catalogue,
  engines: readonly Engine[],
  known: KnownBy,
  locale: string,
): readonly string[] => {
  const { language, region } = partsOf(locale)
  const own = servicesOf(catalogue, known)
  const inside = engines.filter(({ service }) => service !== undefined && own.includes(service))
  const [first = '', second = '', ...others] = everywhere
  return [
    ...new Set([
      first,
      second,
      ...inside.map(({ id }) => id),
      ...(besides[language] ?? []),
      ...(besides[region] ?? []),
      ...others,
    ]),
  ].filter((id) => findEngine(engines, id))
}

/** The country whose own names of an engine are used beside `.com`. */
export const usualCountries = (engines: readonly Engine[], locale: string): readonly string[] => {
  const code = partsOf(locale).region.toLowerCase()
  return engines.some(({ countries }) => countries?.[code] !== undefined) ? [code] : []
}

/** Whether an app of it is known on this kind of system. */
export const hasApp = ({ apps }: Service, system: keyof ServiceApps): boolean => apps[system] !== undefined

/**
 * The apps of sites that are closed whole, and of services on which they have a page: no rule of a browser reaches those.
 * @param installed ids of services whose app was found here; null where nobody could look
 */
export const usualApps = (
  catalogue: Catalogue,
  sites: readonly string[],
  known: KnownBy,
  installed: readonly string[] | null,
  system: keyof ServiceApps,
): readonly string[] =>
  [...new Set([...sites, ...(installed === null ? [] : servicesOf(catalogue, known))])].filter((id) => {
    const service = findService(catalogue, id)
    return service !== undefined && hasApp(service, system) && (installed?.includes(id) ?? true)
  })

/** With as many of these engines, from the first, as there is room for among a browser's rules. */
export const fitEngines = (
  catalogue: Catalogue,
  engines: readonly Engine[],
  sites: readonly string[],
  beyond: Beyond,
): Beyond => {
  for (let count = beyond.engines.length; count > 0; count -= 1) {
    const fitting = { ...beyond, engines: beyond.engines.slice(0, count) }
    const reach = compileReach(catalogue, engines, fitting.known, choicesOf(sites, fitting))
    if (reach.tooMuch === null) return fitting
  }
  return { ...beyond, engines: [] }
}
