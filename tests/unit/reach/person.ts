/** A person compiled, and asked what is blocked of an address. */
import { compileReach } from '../../../src/shared/model/reach/compile.ts'
import { engines } from '../../../src/shared/model/reach/engines.ts'
import type { KnownBy, Reach, ReachChoices } from '../../../src/shared/model/reach/reach.ts'
import { catalogue } from '../../../src/shared/model/services.ts'
import { chromiumBlocks } from './chromium-filter.ts'
import { firefoxMatches } from './firefox-pattern.ts'

const nobody: KnownBy = { profiles: [], phones: [], mails: [], names: [] }
const nothing: ReachChoices = { sites: [], pages: null, engines: [], countries: [], apps: [] }

export const reachOf = (known: Partial<KnownBy>, choices: Partial<ReachChoices>): Reach =>
  compileReach(catalogue, engines, { ...nobody, ...known }, { ...nothing, ...choices })

/** Everything about one page. */
export const pageOf = (text: string, service: string | null = null, exact = false): Reach =>
  reachOf({ profiles: [{ service, text }] }, { pages: { exact } })

export const inChromium = (reach: Pick<Reach, 'chromium'>, address: string): boolean =>
  reach.chromium.some((filter) => chromiumBlocks(filter, address))

export const inFirefox = (reach: Pick<Reach, 'firefox' | 'exceptions'>, address: string): boolean =>
  reach.firefox.some((pattern) => firefoxMatches(pattern, address)) &&
  !reach.exceptions.some((pattern) => firefoxMatches(pattern, address))
