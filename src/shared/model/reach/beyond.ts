/** What a lock closes beside whole sites: the pages of a person, searches for them, and apps. Pure rules. */
import { refuse, type Refusal } from '../refusal.ts'
import { fail, ok, type Result } from '../result.ts'
import { entryLimit, type KnownBy, type ReachChoices } from './reach.ts'

export type Beyond = {
  readonly known: KnownBy
  readonly pages: { readonly exact: boolean } | null
  readonly engines: readonly string[]
  readonly countries: readonly string[]
  /** Ids of services whose apps are closed. */
  readonly apps: readonly string[]
  /** The person agreed that rules are written into the browsers of this computer. */
  readonly rules: boolean
}

/** More roads than one person has, and more places than one lock needs. */
export const mostOf = {
  profiles: 60,
  names: 20,
  numbers: 20,
  engines: 80,
  countries: 10,
  apps: 200,
} as const

const knownByNothing: KnownBy = { profiles: [], phones: [], mails: [], names: [] }

export const noBeyond: Beyond = {
  known: knownByNothing,
  pages: null,
  engines: [],
  countries: [],
  apps: [],
  rules: false,
}

const once = <T>(list: readonly T[]): readonly T[] => [...new Set(list)]

const onceEach = <T>(list: readonly T[]): readonly T[] => [
  ...new Map(list.map((each) => [JSON.stringify(each), each])).values(),
]

const termsOf = ({ phones, mails, names }: KnownBy): number => phones.length + mails.length + names.length

/** Only what the choices need: what is known of somebody is kept nowhere for nothing. */
const needed = ({ known, pages, engines, countries, apps, rules }: Beyond): Beyond => {
  const profiles =
    pages === null ? [] : onceEach(known.profiles.map(({ service, text }) => ({ service, text })))
  const isSearched = engines.length > 0 && termsOf(known) > 0
  const { phones, mails, names } = isSearched ? known : knownByNothing
  return {
    known: { profiles, phones: once(phones), mails: once(mails), names: once(names) },
    pages: profiles.length > 0 && pages !== null ? { exact: pages.exact } : null,
    engines: isSearched ? once(engines) : [],
    countries: isSearched ? once(countries) : [],
    apps: once(apps),
    rules,
  }
}

const wantsRules = ({ pages, engines }: Beyond): boolean => pages !== null || engines.length > 0

/** Whether it closes nothing by itself. */
export const closesNothing = (beyond: Beyond | null): boolean =>
  beyond === null || (!wantsRules(needed(beyond)) && beyond.apps.length === 0)

/** Whether one lock has room for it. */
const fits = ({ known, engines, countries, apps }: Beyond): boolean =>
  known.profiles.length <= mostOf.profiles &&
  known.names.length <= mostOf.names &&
  known.phones.length <= mostOf.numbers &&
  known.mails.length <= mostOf.numbers &&
  engines.length <= mostOf.engines &&
  countries.length <= mostOf.countries &&
  apps.length <= mostOf.apps

/** What is asked for without what nobody needs; null where nothing is left. Refused where rules were not agreed to. */
export const checkBeyond = (asked: Beyond | null | undefined): Result<Beyond | null, Refusal> => {
  if (!asked) return ok(null)
  const beyond = needed(asked)
  if (!fits(beyond)) return fail(refuse('beyond-too-much'))
  if (wantsRules(beyond) && !beyond.rules) return fail(refuse('rules-not-agreed'))
  // Every name costs at least one rule at every engine: what is far too much need not be written out to be known.
  const atLeast = beyond.engines.length * termsOf(beyond.known)
  if (atLeast > entryLimit) return fail(refuse('reach-too-much', { count: atLeast, max: entryLimit }))
  return ok(closesNothing(beyond) && !beyond.rules ? null : beyond)
}

/** Both together: nothing of either is lost, and neighbours are spared only where both spare them. */
const uniteBeyond = (one: Beyond | null, other: Beyond | null): Beyond | null => {
  if (one === null || other === null) return one ?? other
  const exact = [one.pages, other.pages].flatMap((pages) => (pages === null ? [] : [pages.exact]))
  return {
    known: {
      profiles: onceEach([...one.known.profiles, ...other.known.profiles]),
      phones: once([...one.known.phones, ...other.known.phones]),
      mails: once([...one.known.mails, ...other.known.mails]),
      names: once([...one.known.names, ...other.known.names]),
    },
    pages: exact.length === 0 ? null : { exact: exact.every(Boolean) },
    engines: once([...one.engines, ...other.engines]),
    countries: once([...one.countries, ...other.countries]),
    apps: once([...one.apps, ...other.apps]),
    rules: one.rules || other.rules,
  }
}

/** What a lock has together with what is added, or why that cannot be. */
export const addBeyond = (
  has: Beyond | null,
  added: Beyond | null | undefined,
): Result<Beyond | null, Refusal> => {
  return checkBeyond(uniteBeyond(has, added ?? null))
}

/** As the choices that `compileReach` takes, beside whole sites. */
export const choicesOf = (sites: readonly string[], beyond: Beyond): ReachChoices => ({
  sites,
  pages: beyond.pages,
  engines: beyond.engines,
  countries: beyond.countries,
  apps: beyond.apps,
})
