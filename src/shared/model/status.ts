/** Where one stands with the other: it follows from the roads, each way, and from the log. Never typed in. */
import { daysBetween, localDateIn } from './day.ts'
import { ends, type Happening } from './event.ts'
import { usedSide, type Side } from './road-use.ts'
import { isScoped, roadKey, roadKinds, withUnsaid, type Purpose, type Road, type RoadKind } from './road.ts'
import type { Moment } from './today.ts'

/** Why a road counts as open, the most pressing first. */
export const openReasons = ['used', 'open', 'not-held', 'unknown'] as const
export type OpenReason = (typeof openReasons)[number]

/** An open road, and the one action that closes it. */
export type OpenRoad = {
  readonly road: string
  readonly kind: RoadKind
  readonly side: Side
  readonly because: OpenReason
  readonly action: 'close-again' | 'close' | 'lock' | 'find-out'
  /** The events that came by it since it was said to be closed. */
  readonly events: readonly string[]
}

type Doors = {
  /** The kinds of the open roads, each once. */
  readonly open: readonly RoadKind[]
  readonly doors: readonly OpenRoad[]
}

export type Status =
  /** Every road is closed both ways. */
  | { readonly kind: 'no-contact' }
  /** The same, but for roads with a purpose: children, court. */
  | {
      readonly kind: 'limited'
      readonly scoped: readonly RoadKind[]
      /** Of each of them; null where nobody has said it yet. */
      readonly purposes: readonly (Purpose | null)[]
    }
  /** Not initiating, but something can still come in, or nobody knows whether it can. */
  | ({ readonly kind: 'no-response' } & Doors)
  /** An episode of contact is not over; by these events. */
  | ({ readonly kind: 'in-contact'; readonly events: readonly string[] } & Doors)
  /** Nothing has been said about the roads yet. */
  | { readonly kind: 'not-said' }

/** What is known beside the roads. */
export type StatusContext = {
  /** Of this person, as they stand. */
  readonly happenings: readonly Happening[]
  /** The sites that the guard has just said it holds. */
  readonly heldSites: ReadonlySet<string>
}

const nothingKnown: StatusContext = { happenings: [], heldSites: new Set() }

const actions = { used: 'close-again', open: 'close', 'not-held': 'lock', unknown: 'find-out' } as const

const sideOf = (isInbound: boolean, isOutbound: boolean): Side | null =>
  isInbound && isOutbound ? 'both' : isInbound ? 'inbound' : isOutbound ? 'outbound' : null

/** Of a log: what came by each road, and what is not over. Walked once, for the status is asked for in every room. */
type Tracks = {
  readonly byRoad: ReadonlyMap<string, readonly Happening[]>
  readonly goingOn: readonly Happening[]
}
const tracksKnown = new WeakMap<readonly Happening[], Tracks>()

const tracksOf = (happenings: readonly Happening[]): Tracks => {
  const known = tracksKnown.get(happenings)
  if (known) return known
  const byRoad = new Map<string, Happening[]>()
  const goingOn: Happening[] = []
  for (const each of happenings) {
    if (each.goesOn && ends(each).noContact) goingOn.push(each)
    if (each.channel === undefined) continue
    const own = byRoad.get(each.channel)
    if (own) own.push(each)
    else byRoad.set(each.channel, [each])
  }
  const tracks = { byRoad, goingOn }
  tracksKnown.set(happenings, tracks)
  return tracks
}

/** What came or went by a road after it was said to be closed: whatever was said, it is open. */
const usesOf = (road: Road, happenings: readonly Happening[]): readonly Happening[] =>
  (tracksOf(happenings).byRoad.get(roadKey(road)) ?? []).filter(
    (each) => each.said > (road.said ?? 0) && usedSide(each.kind, road) !== null,
  )

const isHeld = ({ sites }: Road, heldSites: ReadonlySet<string>): boolean =>
  sites !== undefined && sites.length > 0 && sites.every((site) => heldSites.has(site))

const openRoad = (road: Road, { happenings, heldSites }: StatusContext): OpenRoad | null => {
  const found = (because: OpenReason, side: Side | null, events: readonly string[] = []): OpenRoad | null =>
    side && { road: roadKey(road), kind: road.kind, side, because, action: actions[because], events }
  const uses = usesOf(road, happenings)
  const sides = uses.map(({ kind }) => usedSide(kind, road))
  const used = sideOf(
    sides.some((side) => side !== 'outbound'),
    sides.some((side) => side !== 'inbound'),
  )
  if (uses.length > 0)
    return found(
      'used',
      used,
      uses.map(({ id }) => id),
    )
  const open = found('open', sideOf(road.inbound === 'open', road.outbound === 'open'))
  if (open) return open
  if (road.enforcedBy === 'laptop' && !isHeld(road, heldSites)) return found('not-held', 'both')
  return found('unknown', sideOf(road.inbound === 'unknown', road.outbound === 'unknown'))
}

const doorsOf = (roads: readonly Road[], context: StatusContext): Doors => {
  const doors = roads
    .map((road) => openRoad(road, context))
    .filter((door) => door !== null)
    .toSorted(
      (a, b) =>
        openReasons.indexOf(a.because) - openReasons.indexOf(b.because) ||
        roadKinds.indexOf(a.kind) - roadKinds.indexOf(b.kind),
    )
  return { doors, open: roadKinds.filter((kind) => doors.some((door) => door.kind === kind)) }
}

/** @param context without one, as far as the roads alone tell */
export const statusOf = (roads: readonly Road[], context: StatusContext = nothingKnown): Status => {
  const found = doorsOf(roads, context)
  const { goingOn } = tracksOf(context.happenings)
  if (goingOn.length > 0) return { kind: 'in-contact', events: goingOn.map(({ id }) => id), ...found }
  if (roads.length === 0) return { kind: 'not-said' }
  if (found.doors.length > 0) return { kind: 'no-response', ...found }
  const scoped = roads.filter(isScoped)
  if (scoped.length === 0) return { kind: 'no-contact' }
  return {
    kind: 'limited',
    scoped: scoped.map(({ kind }) => kind),
    purposes: scoped.map(({ purpose }) => purpose ?? null),
  }
}

/** Where one stands with somebody. One road that was said to be closed is not all of them: what was not said may be open. */
export const standingOn = (roads: readonly Road[], context: StatusContext): Status =>
  statusOf(roads.length === 0 ? [] : withUnsaid(roads), context)

const daysOfAWord = 30

/** The roads that stand closed on the person's own word, and that they should be asked about again: after a month. */
export const toAskAgain = (roads: readonly Road[], { now, zone }: Moment): readonly Road[] => {
  const today = localDateIn(now, zone)
  return roads.filter(({ enforcedBy, said, inbound, outbound }) => {
    if (enforcedBy === 'laptop' || sideOf(isOpen(inbound), isOpen(outbound)) === 'both') return false
    return said === undefined || daysBetween(localDateIn(said, zone), today) >= daysOfAWord
  })
}

const isOpen = (side: Road['inbound'] | Road['outbound']): boolean => side === 'open' || side === 'unknown'
