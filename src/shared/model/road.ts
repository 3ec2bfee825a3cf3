/** The roads between two people: which are open, each way, and on whose word. */

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
  'co-parenting',
] as const
export type RoadKind = (typeof roadKinds)[number]

/** The kinds that everybody is asked about: a route for the children is there for those who have some. */
export const usualKinds = roadKinds.filter((kind) => kind !== 'co-parenting')

export const inbounds = ['blocked', 'filtered-unread', 'open', 'unknown', 'scoped'] as const
export type Inbound = (typeof inbounds)[number]
export const outbounds = ['blocked', 'removed', 'open', 'unknown', 'scoped'] as const
export type Outbound = (typeof outbounds)[number]

/** What a scoped road is there for. */
export const purposes = ['children', 'court', 'work', 'home', 'money', 'health'] as const
export type Purpose = (typeof purposes)[number]

export type Road = {
  readonly kind: RoadKind
  /** From them to the person. */
  readonly inbound: Inbound
  /** From the person to them. */
  readonly outbound: Outbound
  /** Where there are several of a kind: this one's own name in the log. */
  readonly id?: string
  /** The account, address or number, in the person's words. */
  readonly handle?: string
  readonly purpose?: Purpose
  /**
   * `laptop`: closed by a lock on these sites, and only as long as the guard says that it holds. Left out it is `self`:
   * the person's own word, for nothing here can see it.
   */
  readonly enforcedBy?: 'laptop' | 'self'
  readonly sites?: readonly string[]
  /** When the person last said so, milliseconds since the Unix epoch; the first version did not write it. */
  readonly said?: number
}

/** What the log calls it. */
export const roadKey = ({ id, kind }: Pick<Road, 'id' | 'kind'>): string => id ?? kind

/** Open for its purpose alone. */
export const isScoped = ({ inbound, outbound }: Pick<Road, 'inbound' | 'outbound'>): boolean =>
  inbound === 'scoped' || outbound === 'scoped'

/** Nothing was said of this kind yet. */
export const unsaidRoad = (kind: RoadKind): Road => ({ kind, inbound: 'unknown', outbound: 'unknown' })

/** The roads with all that nobody has said anything of: of those, nobody knows whether they are open. */
export const withUnsaid = (roads: readonly Road[]): readonly Road[] => [
  ...roads,
  ...usualKinds.filter((kind) => !roads.some((road) => road.kind === kind)).map(unsaidRoad),
]

const shut = <Side extends Inbound | Outbound>(side: Side): Side | 'blocked' =>
  side === 'open' || side === 'unknown' ? 'blocked' : side

/**
 * Closed both ways, on whose word it was before. What it is and where it leads stays, and so does how a side was closed:
 * by a filter, or for all but its purpose. A road for the children is not shut because it was misused once.
 */
export const closedRoad = (road: Road): Road => ({
  ...road,
  inbound: shut(road.inbound),
  outbound: shut(road.outbound),
})

/** The roads with this one said anew, in the order of `roadKinds`. */
export const withRoad = (roads: readonly Road[], road: Road): readonly Road[] => {
  const others = roads.filter((each) => roadKey(each) !== roadKey(road))
  return [...others, road].toSorted((a, b) => roadKinds.indexOf(a.kind) - roadKinds.indexOf(b.kind))
}
