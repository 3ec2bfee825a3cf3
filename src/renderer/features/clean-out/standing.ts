/** Where one stands with somebody now: by the roads, the log, and what the guard has just said that it holds. */
import type { GuardAccount, Snapshot } from '../../../shared/contract/app-bridge.ts'
import { isScoped, roadKey, withUnsaid, type Road } from '../../../shared/model/road.ts'
import { statusOf, toAskAgain, type OpenRoad, type Status } from '../../../shared/model/status.ts'
import type { Words } from '../../../shared/words/en.ts'
import { happeningsOf, type Someone } from '../people/who.tsx'

/** Only what a guard that answers says of itself, and only while all of it is in force. */
export const heldSites = (guard: GuardAccount): ReadonlySet<string> =>
  guard.kind === 'answering' && guard.status.hosts.state === 'held'
    ? new Set(guard.status.locks.flatMap(({ sites }) => sites))
    : new Set()

export const standingOf = (snapshot: Snapshot, who: Someone): Status =>
  // One road that was said to be closed is not all of them: what was not said may be open.
  statusOf(who.roads.length === 0 ? [] : withUnsaid(who.roads), {
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
