/** The roads between two people, and the status that follows from them. Never typed in: always derived. */

/** Kinds of roads, as a person thinks of them. */
export const roadKinds = [
  'calls',
  'texts',
  'messengers',
  'social',
  'email',
  'unknown-numbers',
  'shared-accounts',
  'location',
  'friends',
  'places',
] as const
export type RoadKind = (typeof roadKinds)[number]

export type Inbound = 'blocked' | 'filtered-unread' | 'open' | 'unknown' | 'scoped'
export type Outbound = 'blocked' | 'removed' | 'open' | 'unknown' | 'scoped'

export type Road = {
  readonly kind: RoadKind
  /** From them to the person. */
  readonly inbound: Inbound
  /** From the person to them. */
  readonly outbound: Outbound
}

export type Status =
  /** Every road is closed both ways. */
  | { readonly kind: 'no-contact' }
  /** The same, but for roads with a purpose: children, court. */
  | { readonly kind: 'limited'; readonly scoped: readonly RoadKind[] }
  /** Not initiating, but something can still come in, or nobody knows whether it can. */
  | { readonly kind: 'no-response'; readonly open: readonly RoadKind[] }
  /** Nothing has been said about the roads yet. */
  | { readonly kind: 'not-said' }

const isClosed = ({ inbound, outbound }: Road): boolean =>
  inbound !== 'open' && inbound !== 'unknown' && outbound !== 'open' && outbound !== 'unknown'

const isScoped = ({ inbound, outbound }: Road): boolean => inbound === 'scoped' || outbound === 'scoped'

export const statusOf = (roads: readonly Road[]): Status => {
  if (roads.length === 0) return { kind: 'not-said' }
  const open = roads.filter((road) => !isClosed(road)).map(({ kind }) => kind)
  if (open.length > 0) return { kind: 'no-response', open }
  const scoped = roads.filter(isScoped).map(({ kind }) => kind)
  return scoped.length > 0 ? { kind: 'limited', scoped } : { kind: 'no-contact' }
}

/** The roads with this one said anew, in the order of `roadKinds`. */
export const withRoad = (roads: readonly Road[], road: Road): readonly Road[] => {
  const others = roads.filter(({ kind }) => kind !== road.kind)
  return [...others, road].toSorted((a, b) => roadKinds.indexOf(a.kind) - roadKinds.indexOf(b.kind))
}
