/** The ports as they are on this system; where it has no such thing, one that says so. */
import { catalogue } from '../shared/model/services.ts'
import { systemAppWatch } from './apps/system.ts'
import { openDoorway } from './doorway/doorway.ts'
import type { AppWatch, Doorway, Force, Policies } from './force.ts'
import { openHold, type HoldThatWaits } from './hold.ts'
import { openPolicies } from './browsers/policies.ts'
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

const policiesOf = ({ places, owner, platform }: Surroundings): Policies =>
  openPolicies({
    root: places.policies,
    stateDir: places.state,
    ownerGid: 'gid' in owner ? owner.gid : 0,
    platform,
  })
const appsOf = ({ places, owner, onApp, platform }: Surroundings): AppWatch =>
  systemAppWatch({ owner, catalogue, stateDir: places.state, onClosed: onApp }, platform)
const doorwayOf = ({ siteOf, onSite, owner }: Surroundings): Doorway =>
  openDoorway({ siteOf, onAttempt: onSite, owner: 'uid' in owner ? owner.uid : null })

export const openForce = (around: Surroundings): Force & { readonly hold: HoldThatWaits } => {
  const doorway = doorwayOf(around)
  return {
    hold: openHold(around.places.hosts, around.places.state, doorway.address),
    policies: policiesOf(around),
    apps: appsOf(around),
    doorway,
  }
}
