/** Names that no lock may take: help, courts, government, health, school, bank, co-parenting, and whole public suffixes. */
import { helpNames } from './never-block-help.ts'
import type { NeverBlockKind } from './never-block-kinds.ts'
import { publicNames } from './never-block-public.ts'
import { keptLevels, publicSuffixes } from './never-block-suffixes.ts'

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

const suffixes: ReadonlySet<string> = new Set(
  publicSuffixes.flatMap(({ level, countries }) => words(countries).map((country) => `${level}.${country}`)),
)

const kindByDomain: ReadonlyMap<string, NeverBlockKind> = new Map([
  ...keptLevels.flatMap(({ kind, names, countries }) =>
    words(names).flatMap((name) =>
      (countries === undefined ? [name] : words(countries).map((country) => `${name}.${country}`)).map(
        (domain) => [domain, kind] as const,
      ),
    ),
  ),
  ...[...helpNames, ...publicNames].flatMap(({ kind, names }) =>
    words(names).map((name) => [name, kind] as const),
  ),
])

/** `gov.au`, `edu.pl`, `mil.br`: kept for the same in every country, by long custom. */
const everywhere = /(?:^|\.)(gov|mil|edu)\.[a-z]{2}$/
/** The older American names by place: `la.k12.ca.us`, `state.tx.us`, `co.kern.ca.us`. */
const american =
  /(?:^|\.)(?:(k12|cc|tec|state|lib|dst)|(?:ci|co|town|village|county)\.[a-z0-9-]+)\.[a-z]{2}\.us$/
const americanSchools: readonly (string | undefined)[] = ['k12', 'cc', 'tec']

const kindOf = (host: string): NeverBlockKind | null => {
  if (suffixes.has(host)) return 'suffix'
  // the longest name first, so that a court below a government is a court
  for (let rest = host; rest !== ''; rest = rest.includes('.') ? rest.slice(rest.indexOf('.') + 1) : '') {
    const kind = kindByDomain.get(rest)
    if (kind !== undefined) return kind
  }
  const kept = everywhere.exec(host)
  if (kept) return kept[1] === 'edu' ? 'school' : 'government'
  const place = american.exec(host)
  if (place) return americanSchools.includes(place[1]) ? 'school' : 'government'
  return null
}

/**
 * Says as what a host name may never be locked, or null if it may. A domain of the lists stands for every name below
 * it, so `www.` and `m.` variants are safe too. Takes ASCII names; case and a trailing dot do not matter.
 */
export const neverBlocked = (hostName: string): NeverBlockKind | null =>
  kindOf(hostName.trim().toLowerCase().replace(/\.+$/, ''))

/** `rainn` of `rainn.org`, `ourfamilywizard` of `ourfamilywizard.com`: shorter ones are syllables of many names. */
const kindByName: ReadonlyMap<string, NeverBlockKind> = new Map(
  [...publicNames, ...helpNames].flatMap(({ kind, names }) =>
    words(names)
      .map((name) => name.replace(/\..*$/, '').replaceAll('-', ''))
      .filter((label) => label.length >= 5)
      .map((label) => [label, kind] as const),
  ),
)

/** As what a place is never locked that is searched for by this name; null for any other. Blanks and signs do not matter. */
export const keptByName = (name: string): NeverBlockKind | null => {
  const label = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
  return kindByName.get(label) ?? kindByName.get(`the${label}`) ?? null
}

/** Every name above a kept one: `google.com` above `classroom.google.com`. */
const aboveKept: ReadonlySet<string> = new Set(
  [...kindByDomain.keys()].flatMap((name) => {
    const parts = name.split('.')
    return parts.slice(1).map((_, index) => parts.slice(index + 1).join('.'))
  }),
)

/** Whether a name that must stay open lies below this one, so that only the name itself may be taken. */
export const keptBelow = (hostName: string): boolean => aboveKept.has(hostName)
