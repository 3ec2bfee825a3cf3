/** Everything that locks close together: names, rules and apps. Whatever may never be blocked is left out once more. */
import { hostname } from 'node:os'
import type { Attempt } from '../shared/contract/guard-wire.ts'
import { findService, type ServiceApps } from '../shared/model/catalogue.ts'
import { keptBelow, neverBlocked } from '../shared/model/never-block.ts'
import { choicesOf, type Beyond } from '../shared/model/reach/beyond.ts'
import { compileReach } from '../shared/model/reach/compile.ts'
import { hasApp } from '../shared/model/reach/defaults.ts'
import { findEngine } from '../shared/model/reach/engine.ts'
import { engines } from '../shared/model/reach/engines.ts'
import { entryLimit, type Reach } from '../shared/model/reach/reach.ts'
import { refuse, type Refusal } from '../shared/model/refusal.ts'
import { fail, ok, type Result } from '../shared/model/result.ts'
import { catalogue } from '../shared/model/services.ts'
import { parseSites, type Site } from '../shared/model/site.ts'
import { namesFor, refusedHere, tooManyNames } from './compile.ts'
import type { BrowserRules } from './force.ts'
import { checkHostName } from './hosts-etc/names.ts'

/** What one lock closes. */
export type Closing = { readonly sites: readonly Site[]; readonly beyond: Beyond | null }

export type Compiled = {
  /** For the hosts file. */
  readonly names: readonly string[]
  /** Null where nobody agreed to rules: then no file of a browser is touched. */
  readonly rules: BrowserRules | null
  /** Ids of services. */
  readonly apps: readonly string[]
  /** More rules than a browser reads: the first ones hold. */
  readonly tooMuch: Refusal | null
}

/** Characters that all locks together may tell of people: the guard's answers and its book have to stay readable. */
const roomForPeople = 256 * 1024

/** A filter or a pattern: whether names below its host are meant too, and the host. */
const chromiumHost = /^(\.?)([^/?]+)/
const firefoxHost = /^\*:\/\/(\*\.)?([^/*]+)\//

/** No wildcard: `*` would close every page there is. */
const wholeName = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/

/** Whether a rule takes nothing that has to stay open. The compiler sees to it as well: this is root looking for itself. */
const leavesHelpOpen = (host: string | undefined, below: boolean): boolean =>
  host !== undefined && wholeName.test(host) && neverBlocked(host) === null && !(below && keptBelow(host))

export const mayFilter = (filter: string): boolean => {
  const [, dot, host] = chromiumHost.exec(filter) ?? []
  return leavesHelpOpen(host, dot === '')
}

export const mayMatch = (pattern: string): boolean => {
  const [, below, host] = firefoxHost.exec(pattern) ?? []
  return leavesHelpOpen(host, below !== undefined)
}

const reachOf = ({ sites, beyond }: Closing): Reach | null =>
  beyond && compileReach(catalogue, engines, beyond.known, choicesOf(sites, beyond))

/** Compiling a person takes up to seconds, and a look at what holds comes every few: each lock is compiled once. */
const known = new Map<string, Reach | null>()

const remembered = (closing: Closing): Reach | null => {
  if (closing.beyond === null) return null
  const key = JSON.stringify([closing.sites, closing.beyond])
  const reach = known.get(key) ?? reachOf(closing)
  known.set(key, reach)
  return reach
}

/** Only what is in force is remembered: the names of people leave the memory with the lock. */
const forgetOthers = (closings: readonly Closing[]): void => {
  const kept = new Set(closings.map(({ sites, beyond }) => JSON.stringify([sites, beyond])))
  for (const key of known.keys()) if (!kept.has(key)) known.delete(key)
}

const once = (list: readonly string[]): readonly string[] => [...new Set(list)].toSorted()

/** Pages that are hosts of their own. */
const hostsOfPages = ({ items }: Reach): readonly string[] =>
  items
    .flatMap(({ kind, hosts }) => (kind === 'page' ? hosts : []))
    .filter((name) => neverBlocked(name) === null && checkHostName(name, { machineName: hostname() }).ok)

const rulesOf = (reaches: readonly Reach[]): BrowserRules => ({
  chromium: once(reaches.flatMap(({ chromium }) => chromium)).filter(mayFilter),
  firefox: once(reaches.flatMap(({ firefox }) => firefox)).filter(mayMatch),
  exceptions: once(reaches.flatMap(({ exceptions }) => exceptions)),
})

/** What these locks close together. */
export const compileLocks = (closings: readonly Closing[]): Compiled => {
  const reaches = closings.map((closing) => ({ closing, reach: remembered(closing) }))
  forgetOthers(closings)
  const agreed = reaches.flatMap(({ closing, reach }) => (closing.beyond?.rules && reach ? [reach] : []))
  const all = rulesOf(agreed)
  const count = Math.max(all.chromium.length, all.firefox.length, all.exceptions.length)
  const first = (list: readonly string[]) => list.slice(0, entryLimit)
  return {
    names: once([...namesFor(closings.flatMap(({ sites }) => sites)), ...agreed.flatMap(hostsOfPages)]),
    rules:
      agreed.length === 0
        ? null
        : {
            chromium: first(all.chromium),
            firefox: first(all.firefox),
            exceptions: first(all.exceptions),
          },
    apps: once(reaches.flatMap(({ reach }) => reach?.apps.map(({ service }) => service) ?? [])),
    tooMuch: count > entryLimit ? refuse('reach-too-much', { count, max: entryLimit }) : null,
  }
}

/** What of these was meant, where somebody comes to a host by its name. */
export const attemptAt = (closings: readonly Closing[], host: string): Attempt | null => {
  const site = closings.flatMap(({ sites }) => sites).find((each) => namesFor([each]).includes(host))
  if (site !== undefined) return { by: 'site', id: site }
  const page = closings
    .flatMap((closing) => remembered(closing)?.items ?? [])
    .find(({ kind, hosts }) => kind === 'page' && hosts.includes(host))
  return page ? { by: 'page', id: page.at ?? host } : null
}

/** What is asked for, read; who agreed to rules before need not say so again. */
export const readClosing = ({
  sites,
  beyond,
}: {
  readonly sites: readonly string[]
  readonly beyond?: Beyond
}): Result<Closing, Refusal> => {
  const read = parseSites(catalogue, sites)
  if (!read.ok) return read
  const asked = { sites: read.value, beyond: beyond ?? null }
  const refusal = refusedIn(asked)
  return refusal ? fail(refusal) : ok(asked)
}

const systems: Readonly<Partial<Record<NodeJS.Platform, keyof ServiceApps>>> = {
  darwin: 'macos',
  win32: 'windows',
}

/** Why the app of this service cannot be closed on this computer: a lock on it would hold nothing. */
export const appRefusedHere = (id: string): Refusal | null => {
  const service = findService(catalogue, id)
  if (!service || Object.keys(service.apps).length === 0) return refuse('app-unknown', { id })
  return hasApp(service, systems[process.platform] ?? 'linux')
    ? null
    : refuse('app-elsewhere', { service: service.label })
}

/** Why what is asked for now cannot be closed as it was asked; a book that was written before is not judged so. */
export const refusedIn = (asked: Closing): Refusal | null => {
  const own = refusedHere(asked.sites)
  if (own || asked.beyond === null) return own
  const engine = asked.beyond.engines.find((id) => !findEngine(engines, id))
  if (engine !== undefined) return refuse('engine-unknown', { id: engine })
  const app = asked.beyond.apps.map(appRefusedHere).find((refusal) => refusal !== null)
  return app ?? reachOf(asked)?.refused[0]?.refusal ?? null
}

/** Why all of this together is too much. */
export const tooMuchOf = (closings: readonly Closing[], { names, tooMuch }: Compiled): Refusal | null => {
  const told = closings.reduce((sum, { beyond }) => sum + JSON.stringify(beyond).length, 0)
  return tooManyNames(names) ?? tooMuch ?? (told > roomForPeople ? refuse('beyond-too-much') : null)
}
