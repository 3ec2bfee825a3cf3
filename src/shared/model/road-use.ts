/** Which side of a road an event has used: what was said to be closed there was not. */
import type { EventKind } from './event-kinds.ts'
import type { Road } from './road.ts'

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
