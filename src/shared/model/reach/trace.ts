/** One thing that somebody can be found by, understood from whatever a person pastes or types. */
import { findService, type Catalogue } from '../catalogue.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Road } from '../road.ts'
import { mostOf } from './beyond.ts'
import { looksDialled } from './dialled.ts'
import { readProfile, type Profile } from './profile.ts'
import type { KnownBy } from './reach.ts'
import { readMail, readName, readPhone } from './search-term.ts'

export type Trace =
  | { readonly kind: 'profile'; readonly service: string | null; readonly text: string }
  | { readonly kind: 'phone' | 'mail' | 'name'; readonly text: string }

/** Where a bare name belongs: on a service, or among what one searches for. */
export type TraceAt = { readonly service: string } | 'search' | null

/** What names the trace, alike however it was typed. */
export const traceKey = (trace: Trace): string =>
  trace.kind === 'profile'
    ? `profile ${trace.service ?? ''} ${trace.text.toLowerCase()}`
    : `${trace.kind} ${trace.text.toLowerCase()}`

const sameProfile = (one: Profile, other: Result<Profile, Refusal>): boolean =>
  other.ok && JSON.stringify(one) === JSON.stringify(other.value)

const profileTrace = (
  catalogue: Catalogue,
  typed: string,
  service: string | null,
): Result<Trace, Refusal> => {
  const profile = readProfile(catalogue, typed, service)
  if (!profile.ok) return profile
  const text = typed.trim()
  if (profile.value.kind === 'address') return ok({ kind: 'profile', service: null, text })
  const { service: at, value, foundAt } = profile.value
  // The shortest form that means the very same: the name, the address without what only tracks, or all of it.
  const short = [value, ...(foundAt ? [`https://${foundAt.host}${foundAt.path}`] : [])].find((each) =>
    sameProfile(profile.value, readProfile(catalogue, each, at)),
  )
  return ok({ kind: 'profile', service: at, text: short ?? text })
}

const termTrace = (kind: 'phone' | 'mail' | 'name', typed: string): Result<Trace, Refusal> => {
  const term = { phone: readPhone, mail: readMail, name: readName }[kind](typed)
  return term.ok ? ok({ kind, text: term.value.text }) : term
}

/**
 * Understands an address of a page, a mail address, a telephone number or a name. One word without a place is refused
 * with `page-which-service`: it may be an account anywhere, or a name that one searches for.
 */
export const readTrace = (
  catalogue: Catalogue,
  typed: string,
  at: TraceAt = null,
): Result<Trace, Refusal> => {
  const text = typed.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '')
  if (text === '') return fail(refuse('page-empty'))
  if (at === 'search') return termTrace('name', text)
  if (at !== null) return profileTrace(catalogue, text, at.service)
  if (/^[^\s@/:]+@[^\s@/]+\.[a-z]{2,}$/i.test(text)) return termTrace('mail', text)
  if (looksDialled(text)) return termTrace('phone', text)
  if (/^[^/:]*\s[^/:]*$/.test(text)) return termTrace('name', text)
  const profile = profileTrace(catalogue, text, null)
  // `jane.doe` reads like a site, and hardly ever is one.
  const isBare = !/[/:]/.test(text) && !profile.ok && profile.error.code === 'page-whole-site'
  return isBare ? fail(refuse('page-which-service', { text: text.slice(0, 60) })) : profile
}

/** How it is shown: whose sign stands before it, and the name that was understood. */
export const tellTrace = (
  catalogue: Catalogue,
  trace: Trace,
): { readonly service: string | null; readonly text: string } => {
  if (trace.kind !== 'profile') return { service: null, text: trace.text }
  const profile = readProfile(catalogue, trace.text, trace.service)
  if (!profile.ok) return { service: trace.service, text: trace.text }
  if (profile.value.kind === 'address') {
    const { host, path } = profile.value.address
    return { service: null, text: `${host.replace(/^www\./, '')}${path}` }
  }
  const { service, value, host } = profile.value
  return { service, text: host === null ? value : `${value} (${host})` }
}

const lists = { phone: 'phones', mail: 'mails', name: 'names' } as const

export const noTraces: KnownBy = { profiles: [], phones: [], mails: [], names: [] }

export const tracesOf = (known: KnownBy): readonly Trace[] => [
  ...known.profiles.map(({ service, text }): Trace => ({ kind: 'profile', service, text })),
  ...(['name', 'phone', 'mail'] as const).flatMap((kind) =>
    known[lists[kind]].map((text): Trace => ({ kind, text })),
  ),
]

const hasTrace = (known: KnownBy, trace: Trace): boolean =>
  tracesOf(known).some((each) => traceKey(each) === traceKey(trace))

const knownBy = (traces: readonly Trace[]): KnownBy => {
  const texts = (kind: Trace['kind']) => traces.filter((each) => each.kind === kind).map(({ text }) => text)
  return {
    profiles: traces.flatMap((each) =>
      each.kind === 'profile' ? [{ service: each.service, text: each.text }] : [],
    ),
    phones: texts('phone'),
    mails: texts('mail'),
    names: texts('name'),
  }
}

export const withoutTraces = (known: KnownBy, keys: readonly string[]): KnownBy =>
  knownBy(tracesOf(known).filter((each) => !keys.includes(traceKey(each))))

/** With one more; what is there already is not there twice. */
export const withTrace = (known: KnownBy, trace: Trace): Result<KnownBy, Refusal> => {
  if (hasTrace(known, trace)) return ok(known)
  const next = knownBy([...tracesOf(known), trace])
  const isFull =
    next.profiles.length > mostOf.profiles ||
    next.names.length > mostOf.names ||
    next.phones.length > mostOf.numbers ||
    next.mails.length > mostOf.numbers
  return isFull ? fail(refuse('traces-many')) : ok(next)
}

const hasChats = (catalogue: Catalogue, service: string): boolean =>
  findService(catalogue, service)?.pages?.forms.some(({ kind }) => kind === 'phone') ?? false

/** What the ledger of roads holds already, so that nobody has to say it twice. */
export const suggestTraces = (
  catalogue: Catalogue,
  roads: readonly Pick<Road, 'handle' | 'sites'>[],
  known: KnownBy,
): readonly Trace[] => {
  const found = roads.flatMap(({ handle, sites = [] }) => {
    if (handle === undefined) return []
    const [only, ...others] = sites.filter((site) => findService(catalogue, site)?.pages)
    const at = only !== undefined && others.length === 0 ? { service: only } : null
    const plain = readTrace(catalogue, handle)
    const there = at === null ? null : readTrace(catalogue, handle, at)
    // A number on WhatsApp is searched for, and is a chat that can be opened by its address.
    const isBoth = plain.ok && plain.value.kind === 'phone' && at !== null && hasChats(catalogue, at.service)
    const traces = there && (!plain.ok || isBoth) ? [plain, there] : [plain]
    return traces.flatMap((trace) => (trace.ok && !hasTrace(known, trace.value) ? [trace.value] : []))
  })
  return [...new Map(found.map((trace) => [traceKey(trace), trace])).values()]
}
