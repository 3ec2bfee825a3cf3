/** The picture for a day: one pure description, from which the page and the icons are drawn. */
import { frame, leaf, reveal, sill } from './casement.ts'
import { curtain } from './curtain.ts'
import { lightOf, momentAt } from './moments.ts'
import { outside } from './outside.ts'
import { lamplight, plaster, pool } from './room.ts'
import type { Group } from './shapes.ts'
import { twig, vase } from './still-life.ts'

/** From the back to the front. Whatever the day, it consists of the same shapes: only what they are like changes. */
export const sceneOf = (day: number): readonly Group[] => {
  const moment = momentAt(lightOf(day))
  return [plaster, pool, reveal, lamplight, outside, frame, sill, leaf, twig, vase, curtain].flatMap((draw) =>
    draw(moment),
  )
}
