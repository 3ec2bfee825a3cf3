/** How much time is left, said in passing: in words so coarse that they seldom change, and when they do. */
import { day, hour } from './lock.ts'

export type Coarse = {
  readonly unit: 'days' | 'hours' | 'soon'
  /** Never less than what is left; 0 for `soon`, which is an hour at most. */
  readonly count: number
  /** milliseconds until these words are no longer right */
  readonly changesIn: number
}

/** @param left milliseconds */
export const coarsely = (left: number): Coarse => {
  if (left <= hour) return { unit: 'soon', count: 0, changesIn: Math.max(0, left) }
  const [unit, size] = left > 2 * day ? (['days', day] as const) : (['hours', hour] as const)
  const count = Math.ceil(left / size)
  return { unit, count, changesIn: left - (count - 1) * size }
}
