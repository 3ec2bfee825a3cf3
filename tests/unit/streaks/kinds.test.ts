/** The table of the rule, row by row, as it stands in the book of the domain. */
import { expect, test } from 'vitest'
import {
  broadKinds,
  effectOf,
  endsRun,
  eventKinds,
  type EventKind,
} from '../../../src/shared/model/event-kinds.ts'

const rows: readonly (readonly [string, readonly EventKind[], string, string])[] = [
  [
    'called, texted, liked, sent a gift, replied, answered, sent word through someone',
    ['got-in-touch', 'called', 'texted', 'liked', 'sent-gift', 'replied', 'answered', 'sent-word'],
    'ends',
    'ends',
  ],
  ['arranged to run into them', ['arranged-to-meet'], 'ends', 'ends'],
  ['looked at a profile; drove past', ['looked-them-up', 'drove-past'], 'keeps', 'ends'],
  ['asked about or discussed', ['asked-about-them', 'discussed-them'], 'keeps', 'ends'],
  [
    'chose to read or reread; reopened a road',
    ['read-a-message', 'reread-a-message', 'reopened-a-road'],
    'keeps',
    'ends',
  ],
  ['opened by accident and closed', ['opened-by-accident'], 'keeps', 'keeps'],
  [
    'slipped through; deleted or sealed unread',
    ['slipped-through', 'deleted-unread', 'sealed-unread'],
    'keeps a win',
    'keeps',
  ],
  ['ran into by accident and left', ['ran-into-them'], 'keeps', 'keeps'],
  ['unasked-for news; news about safety', ['unasked-news', 'safety-news'], 'keeps', 'keeps'],
  ['contact inside a scoped window, on its purpose', ['scoped-contact'], 'keeps', 'keeps'],
  ['scoped talk drifted to the relationship', ['scoped-drift'], 'asked', 'ends'],
  [
    'thought, urge, dream, tears, compulsive checking of the phone',
    ['pull', 'thought', 'urge', 'dream', 'tears', 'checked-phone'],
    'never',
    'never',
  ],
]

test.each(rows)('%s', (_row, kinds, contact, looking) => {
  for (const kind of kinds) {
    const { noContact, notLooking, win } = effectOf(kind)
    expect([`${noContact}${win ? ' a win' : ''}`, notLooking], kind).toEqual([contact, looking])
    expect(endsRun(kind, 'noContact')).toBe(contact === 'ends')
    expect(endsRun(kind, 'notLooking')).toBe(looking === 'ends')
  }
})

test('every kind is in one row, and the short list has those that the first version wrote', () => {
  expect(rows.flatMap(([, kinds]) => kinds).toSorted()).toEqual([...eventKinds].toSorted())
  expect(broadKinds).toHaveLength(10)
})
