/** What is already known of a person for the files: out of the roads to them, and of what was said for the locks. */
import type { KnownBy } from '../reach/reach.ts'
import type { Road, RoadKind } from '../road.ts'

export type ReachableBy = { readonly mails: readonly string[]; readonly phones: readonly string[] }

export const reachableBy = (roads: readonly Road[], known: KnownBy): ReachableBy => {
  const handles = (...kinds: readonly RoadKind[]) => [
    ...new Set(
      roads.flatMap(({ kind, handle }) => (kinds.includes(kind) && handle !== undefined ? [handle] : [])),
    ),
  ]
  return {
    mails: once(...handles('email').filter((handle) => handle.includes('@')), ...known.mails),
    // Messengers go by number as often as by name.
    phones: once(
      ...handles('calls', 'texts', 'messengers').filter((handle) => /^\+?[\d\s().-]{7,}$/.test(handle)),
      ...known.phones,
    ),
  }
}

/** The same number is typed with spaces here and without there. */
const once = (...typed: readonly string[]): readonly string[] => [
  ...new Map(
    typed.map((text) => [
      (text.includes('@') ? text.trim() : text.replaceAll(/[\s().-]/g, '')).toLowerCase(),
      text,
    ]),
  ).values(),
]
