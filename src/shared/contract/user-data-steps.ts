/**
 * From each shape of the person's file to the next. A step knows only the two shapes it stands between, and is never
 * changed once a version with it has been given away; what comes out last is checked as a whole.
 */

type Kept = Readonly<Record<string, unknown>>
type Step = (data: Kept) => Kept

type Planned = { readonly id: string; readonly date: string; readonly part: string; readonly done: boolean }

/** What is no list of such things is told when all is checked. */
const weekOfPlanned = (planned: unknown): unknown => {
  if (!Array.isArray(planned)) return planned
  const items = planned as readonly (Planned & { readonly what: unknown })[]
  return {
    routines: items.map(({ id, what, date, part }) => ({
      id,
      what,
      kind: null,
      start: date,
      when: { part },
      minutes: 0,
      repeat: null,
      changes: [],
    })),
    marks: items.flatMap(({ id, date, done }) => (done ? [{ routine: id, on: date, state: 'done' }] : [])),
  }
}

/** The first makes version 2 of version 1, the second version 3 of version 2, and so on. */
const steps: readonly Step[] = [
  // Before, the app spoke English only, asked for a name and a day, and knew nothing else of the person.
  (data) => ({
    ...data,
    language: 'system',
    setup: {
      shared: null,
      intention: null,
      children: false,
      safetyConcern: false,
      blocking: true,
      alias: '',
      draft: null,
      step: data['person'] === null ? 'shared' : 'done',
    },
    lastLook: null,
    roads: [],
    happenings: [],
    reasons: [],
    pinned: null,
    planned: [],
    appearance: 'system',
  }),
  // Before, the app kept nothing of locks.
  (data) => ({ ...data, lockHistory: { from: null, locks: [], removed: [] } }),
  // Before, a thing was planned once, for a part of a day, and ticked or not.
  ({ planned, ...data }) => ({ ...data, week: weekOfPlanned(planned) }),
]

/** The version that this app writes. */
export const userDataVersion = 1 + steps.length

/** What was written as `version`, 1 or later, in the shape of now. */
export const bringUpToDate = (data: Kept, version: number): Kept => ({
  ...steps.slice(version - 1).reduce((before, step) => step(before), data),
  version: userDataVersion,
})
