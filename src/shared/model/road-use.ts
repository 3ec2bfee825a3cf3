/** Which side of a road an event has used: what was said to be closed there was not. */
import type { EventKind } from './event-kinds.ts'
import { roadKinds, type Road, type RoadKind } from './road.ts'

export type Side = 'inbound' | 'outbound' | 'both'

/** Kinds that are not named here use no road: what is told of them is not about its being open. */
const used: { readonly [K in EventKind]?: Side } = {
  'got-in-touch': 'outbound',
  'arranged-to-meet': 'outbound',
  called: 'outbound',
  texted: 'outbound',
  liked: 'outbound',
  'sent-gift': 'outbound',
  'sent-word': 'outbound',
  replied: 'both',
  answered: 'inbound',
  'looked-them-up': 'outbound',
  'drove-past': 'outbound',
  'asked-about-them': 'outbound',
  'discussed-them': 'outbound',
  'read-a-message': 'inbound',
  'reopened-a-road': 'both',
  'slipped-through': 'inbound',
  'sealed-unread': 'inbound',
  'deleted-unread': 'inbound',
  'unasked-news': 'inbound',
}

/** Put away unread is what a filter is there for: it shows that the road is kept. */
const keptByFilter: readonly EventKind[] = ['sealed-unread', 'deleted-unread']

export const usedSide = (kind: EventKind, { inbound }: Road): Side | null =>
  inbound === 'filtered-unread' && keptByFilter.includes(kind) ? null : (used[kind] ?? null)

/** The kinds of roads that an event of this kind usually goes by, the likeliest first. */
const likely: { readonly [K in EventKind]?: readonly RoadKind[] } = {
  called: ['calls', 'messengers'],
  answered: ['calls', 'unknown-numbers', 'messengers'],
  texted: ['messengers', 'texts', 'email'],
  replied: ['messengers', 'texts', 'email'],
  liked: ['social'],
  'looked-them-up': ['social', 'messengers', 'shared-accounts', 'location'],
  'drove-past': ['places'],
  'arranged-to-meet': ['places', 'friends'],
  'sent-word': ['friends'],
  'sent-gift': ['places', 'friends'],
  'asked-about-them': ['friends'],
  'discussed-them': ['friends'],
  'unasked-news': ['friends', 'social'],
  'read-a-message': ['messengers', 'texts', 'email'],
  'reread-a-message': ['messengers', 'texts', 'email'],
  'got-in-touch': ['messengers', 'texts', 'calls', 'email'],
}

const usual: readonly RoadKind[] = ['messengers', 'texts', 'calls', 'email', 'social', 'unknown-numbers']

/** The kinds of roads to be asked about, the likeliest first; none for what used no road. */
export const roadsUsedBy = (kind: EventKind): readonly RoadKind[] => {
  if (used[kind] === undefined) return []
  const first = likely[kind] ?? usual
  return [...first, ...roadKinds.filter((each) => !first.includes(each) && each !== 'co-parenting')]
}
