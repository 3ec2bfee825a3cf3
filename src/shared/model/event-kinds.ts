/** Which event ends which run: the table of the rule, row by row. */

export type RunKind = 'noContact' | 'notLooking'

/** What one kind does to each run. `never` is for what nobody can help: it is kept if said, and no rule scores it. */
type Effect = {
  /** `asked`: the person decides each time. */
  readonly noContact: 'ends' | 'keeps' | 'never' | 'asked'
  readonly notLooking: 'ends' | 'keeps' | 'never'
  /** Something to be glad of. */
  readonly win?: true
}

const both: Effect = { noContact: 'ends', notLooking: 'ends' }
const looking: Effect = { noContact: 'keeps', notLooking: 'ends' }
const neither: Effect = { noContact: 'keeps', notLooking: 'keeps' }
const win: Effect = { ...neither, win: true }
const never: Effect = { noContact: 'never', notLooking: 'never' }

/** Ids stand in people's files: one may be added, none renamed or taken away. */
const table = {
  // The broad kinds: each stands for its row where nobody wants to say it more exactly.
  'got-in-touch': both,
  'arranged-to-meet': both,
  'looked-them-up': looking,
  'asked-about-them': looking,
  'read-a-message': looking,
  'opened-by-accident': neither,
  'sealed-unread': win,
  'ran-into-them': neither,
  'unasked-news': neither,
  pull: never,
  // The same rows, exactly.
  called: both,
  texted: both,
  liked: both,
  'sent-gift': both,
  replied: both,
  answered: both,
  'sent-word': both,
  'drove-past': looking,
  'discussed-them': looking,
  'reread-a-message': looking,
  'reopened-a-road': looking,
  'slipped-through': win,
  'deleted-unread': win,
  'safety-news': neither,
  'scoped-contact': neither,
  'scoped-drift': { noContact: 'asked', notLooking: 'ends' },
  thought: never,
  urge: never,
  dream: never,
  tears: never,
  'checked-phone': never,
} as const satisfies Record<string, Effect>

export type EventKind = keyof typeof table
export const eventKinds = Object.keys(table) as readonly EventKind[]

/** One for each row, as a short list asks for them. */
export const broadKinds = [
  'got-in-touch',
  'arranged-to-meet',
  'looked-them-up',
  'asked-about-them',
  'read-a-message',
  'opened-by-accident',
  'sealed-unread',
  'ran-into-them',
  'unasked-news',
  'pull',
] as const satisfies readonly EventKind[]

export const effectOf = (kind: EventKind): Effect => table[kind]

/** True where a kind ends a run by itself, two clocks running. */
export const endsRun = (kind: EventKind, run: RunKind): boolean => effectOf(kind)[run] === 'ends'
