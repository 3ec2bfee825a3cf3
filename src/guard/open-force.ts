/** The ports as they are on this system; where it has no such thing, one that says so. */
import type { AppWatch, Doorway, Force, Policies } from './force.ts'
import { openHold, type HoldThatWaits } from './hold.ts'
import { noAppWatch, noDoorway, noPolicies } from './idle-force.ts'
import type { Owner } from './owner.ts'
import type { Places } from './places.ts'

export type Surroundings = {
  readonly places: Places
  readonly owner: Owner
  readonly platform: NodeJS.Platform
  /** What is locked under this host name: a site as it was locked, or whose page; null for nothing. */
  readonly siteOf: (host: string) => string | null
  /** Somebody came to the doorway for it, which was told by `siteOf`. */
  readonly onSite: (site: string) => void
  /** An app of this service was closed. */
  readonly onApp: (service: string) => void
}

const policiesOf = (_around: Surroundings): Policies => noPolicies
const appsOf = (_around: Surroundings): AppWatch => noAppWatch
const doorwayOf = (_around: Surroundings): Doorway => noDoorway

export const openForce = (around: Surroundings): Force & { readonly hold: HoldThatWaits } => {
  const doorway = doorwayOf(around)
  return {
    hold: openHold(around.places.hosts, around.places.state, doorway.address),
    policies: policiesOf(around),
    apps: appsOf(around),
    doorway,
  }
}
