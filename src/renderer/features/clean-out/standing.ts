/** Where one stands with somebody now: by the roads, the log, and what the guard has just said that it holds. */
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { heldSites } from '../../../shared/contract/held-sites.ts'
import { isScoped, roadKey, type Road } from '../../../shared/model/road.ts'
import { standingOn, toAskAgain, type OpenRoad, type Status } from '../../../shared/model/status.ts'
import type { Words } from '../../../shared/words/en.ts'
import { happeningsOf, type Someone } from '../people/who.tsx'

export const standingOf = (snapshot: Snapshot, who: Someone): Status =>
  standingOn(who.roads, {
    happenings: happeningsOf(snapshot, who),
    heldSites: heldSites(snapshot.guard),
  })

export const doorsOf = (status: Status): readonly OpenRoad[] => ('doors' in status ? status.doors : [])

/** The roads that were said to be closed a month ago, and that are not open for another reason already. */
export const askedAgain = (snapshot: Snapshot, who: Someone): readonly Road[] => {
  const open = new Set(doorsOf(standingOf(snapshot, who)).map(({ road }) => road))
  return toAskAgain(who.roads, snapshot.counting).filter((road) => !open.has(roadKey(road)))
}

export const sayRoad = ({ cleanOut }: Words, { kind, handle }: Road): string =>
  handle === undefined ? cleanOut.roads[kind] : `${cleanOut.roads[kind]}: ${handle}`

/** What is pressed to say that a road is closed now; one with a purpose stays open for that. */
export const sayClosing = ({ cleanOut }: Words, road: Road): string =>
  isScoped(road) ? cleanOut.ask.stillScoped : cleanOut.actions.closed
