/** From what a person is searched by, and where, to the searches that are blocked; and those that never are. */
import { keptBelow, neverBlocked } from '../never-block.ts'
import type { Engine, SearchPlace } from './engine.ts'
import { helpRoots } from './help-words.ts'
import type { Rule } from './rule.ts'
import type { SearchTerm } from './search-term.ts'
import { inQuery, joined, spellings } from './spelling.ts'

const usualSpaces = ['+', '%20']

/** As a search arrives: every spelling, joined in every way that this place knows. */
const textsFor = ({ kind, text }: SearchTerm, spaces: readonly string[]): readonly string[] => {
  if (kind === 'name')
    return [...new Set(spellings(text).flatMap((name) => spaces.map((space) => joined(name, space))))]
  if (kind === 'mail') return [inQuery(text), inQuery(text).replace('%40', '@')]
  const digits = text.replace('+', '')
  return text.startsWith('+') ? [`%2B${digits}`, `+${digits}`, digits] : [digits]
}

/** The places of an engine, its chosen countries with it. */
const placesOf = ({ places, countries }: Engine, chosen: readonly string[]): readonly SearchPlace[] => {
  const [first] = places
  const abroad = Object.entries(countries ?? {}).filter(([code]) => chosen.includes(code))
  return first ? [...places, ...abroad.map(([, host]) => ({ ...first, hosts: [host] }))] : places
}

const sitesOf = (place: SearchPlace) =>
  place.hosts
    .filter((host) => !neverBlocked(host))
    .map((host) => ({ host, below: !keptBelow(host), path: place.path }))

/** The searches for one person at one engine. */
export const searchRules = (
  engine: Engine,
  countries: readonly string[],
  term: SearchTerm,
): readonly Rule[] =>
  placesOf(engine, countries).flatMap((place) => {
    const texts = textsFor(term, place.spaces ?? usualSpaces)
    return sitesOf(place).flatMap((site) =>
      texts.map((text): Rule => ({ ...site, kind: 'search', key: place.key, text })),
    )
  })

/**
 * Searches for help at this engine, which Firefox is told to leave alone: there a name is found anywhere in a search. By
 * host, as there is little room. What is part of a name itself would open every search for it.
 */
export const helpExceptions = (
  engine: Engine,
  countries: readonly string[],
  terms: readonly SearchTerm[],
): readonly string[] => {
  const named = terms.flatMap((term) => textsFor(term, ['+'])).map((text) => text.toLowerCase())
  const roots = helpRoots.filter((root) => !named.some((text) => text.includes(root)))
  return placesOf(engine, countries)
    .filter(({ key }) => key !== null)
    .flatMap(sitesOf)
    .flatMap(({ host, below }) => roots.map((root) => `*://${below ? '*.' : ''}${host}/*?*${root}*`))
}
