/** The roads that an event may have come by, to choose from. Pure. */
import { roadKey, roadKinds, withUnsaid, type Road } from '../../../shared/model/road.ts'
import type { Words } from '../../../shared/words/en.ts'
import { sayRoad } from '../clean-out/standing.ts'

/** No road, or none that is known. It is no name that a road can have. */
export const noRoad = ''

/**
 * All that the person has, and the usual kinds of which nothing was said.
 * @param named the road that the event names; it stays to be chosen though it is there no more
 */
export const roadOptions = (
  words: Words,
  roads: readonly Road[],
  named: string | undefined,
): readonly { readonly value: string; readonly label: string }[] => {
  const known = withUnsaid(roads).map((road) => ({ value: roadKey(road), label: sayRoad(words, road) }))
  const isGone = named !== undefined && !known.some(({ value }) => value === named)
  const kind = roadKinds.find((each) => each === named)
  const gone = kind ? words.cleanOut.roads[kind] : words.counts.roadGone
  return [
    { value: noRoad, label: words.counts.noRoad },
    ...known,
    ...(isGone ? [{ value: named, label: gone }] : []),
  ]
}
