/** What reaching one person means: what is known of them, what was chosen, and everything that follows from it. */
import type { ServiceApps } from '../catalogue.ts'
import type { Refusal } from '../refusal.ts'
import type { Site } from '../site.ts'
import type { PageWarning } from './page-rules.ts'

/** What is known of a person: as it was typed or pasted. */
export type KnownBy = {
  /** An address, or a name with the service where it belongs. */
  readonly profiles: readonly { readonly service: string | null; readonly text: string }[]
  readonly phones: readonly string[]
  readonly mails: readonly string[]
  /** Names they are searched by. */
  readonly names: readonly string[]
}

export type ReachChoices = {
  /** Whole sites: catalogue ids or host names. */
  readonly sites: readonly string[]
  /** Their pages; `exact` spares neighbours at the price of some addresses. Null for none. */
  readonly pages: { readonly exact: boolean } | null
  /** Ids of engines, and ISO codes of the countries whose names of them are used. */
  readonly engines: readonly string[]
  readonly countries: readonly string[]
  /** Ids of services whose apps are closed. */
  readonly apps: readonly string[]
}

/** How a browser can be reached: by its own rules, or by host names only. */
export const browserFamilies = ['chromium', 'firefox', 'hosts-only', 'out-of-reach'] as const
export type BrowserFamily = (typeof browserFamilies)[number]

/** Why something does not hold in full, or what it needs. */
export const holdReasons = [
  /** Going there by a click inside the site loads no new page, and is not seen. */
  'in-page',
  /** Only a search that begins with it. */
  'from-the-start',
  /** Other capitals than those listed open it. */
  'capitals',
  /** Addresses without a slash at the end stay open. */
  'only-with-slash',
  /** This browser reads its rules when it starts. */
  'after-restart',
  /** This browser takes no rules, and a page has no host name of its own. */
  'no-rules',
  /** This browser asks nobody on this computer for host names. */
  'own-names',
] as const
export type HoldReason = (typeof holdReasons)[number]

export type Hold = { readonly holds: 'full' | 'partial' | 'none'; readonly why: readonly HoldReason[] }

export type ReachWarning =
  | PageWarning
  /** A single word finds others too. */
  | 'one-word'
  /** A few letters stand inside other words too. */
  | 'short-name'
  /** A search for help that begins with the name is blocked in Chromium's family. */
  | 'help-after-name'
  /** The engine is open under the names of other countries. */
  | 'other-countries'

/** One choice and what it writes. */
export type ReachItem = {
  readonly kind: 'site' | 'page' | 'search'
  /** The site, the page as it was typed, or the name that is searched. */
  readonly of: string
  /** The service or the engine, where there is one. */
  readonly at: string | null
  readonly hosts: readonly string[]
  readonly chromium: readonly string[]
  readonly firefox: readonly string[]
  readonly warnings: readonly ReachWarning[]
  readonly holds: Readonly<Record<BrowserFamily, Hold>>
}

export type ReachApp = { readonly service: string; readonly apps: ServiceApps }

/** Something that cannot be blocked, and why. */
export type ReachRefusal = { readonly of: string; readonly refusal: Refusal }

export type Reach = {
  readonly items: readonly ReachItem[]
  readonly apps: readonly ReachApp[]
  readonly refused: readonly ReachRefusal[]
  /** Everything together, sorted, each once. */
  readonly hosts: readonly string[]
  readonly chromium: readonly string[]
  readonly firefox: readonly string[]
  /** Searches for help, which Firefox leaves alone. */
  readonly exceptions: readonly string[]
  readonly sites: readonly Site[]
  /** Why it is too much for one list of rules; null when it fits. */
  readonly tooMuch: Refusal | null
}

/** More entries than this are ignored: by Chromium in `URLBlocklist`, by Firefox in either list of `WebsiteFilter`. */
export const entryLimit = 1_000
