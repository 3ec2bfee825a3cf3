/** Who stands in the guard's door, and who makes room when it is full. */
import type { Socket } from 'node:net'

export type Guest = { readonly socket: Socket; proved: boolean; heardAt: number }

/** Who gives up a place for the next who comes: before the owner's own a stranger, of either who was silent longest. */
export const leastWanted = (guests: Iterable<Guest>): Guest | undefined =>
  [...guests].sort((a, b) => Number(a.proved) - Number(b.proved) || a.heardAt - b.heardAt)[0]
