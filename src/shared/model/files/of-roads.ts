/** What is already known of a person for the files, out of the roads to them. */
import type { Road, RoadKind } from '../road.ts'

export type ReachableBy = { readonly mails: readonly string[]; readonly phones: readonly string[] }

export const reachableBy = (roads: readonly Road[]): ReachableBy => {
  const handles = (...kinds: readonly RoadKind[]) => [
    ...new Set(
      roads.flatMap(({ kind, handle }) => (kinds.includes(kind) && handle !== undefined ? [handle] : [])),
    ),
  ]
  return {
    mails: handles('email').filter((handle) => handle.includes('@')),
    // Messengers go by number as often as by name.
    phones: handles('calls', 'texts', 'messengers').filter((handle) => /^\+?[\d\s().-]{7,}$/.test(handle)),
  }
}
