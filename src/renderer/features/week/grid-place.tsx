/** What every cell and every thing of the grid needs to know, and what can be done with them. */
import { createContext, useContext, type RefObject } from 'react'
import type { LocalDate } from '../../../shared/model/day.ts'
import type { Busy } from '../../../shared/model/week/busy.ts'
import type { Place } from '../../../shared/model/week/layout.ts'
import type { Occurrence } from '../../../shared/model/week/occurrences.ts'

/** What is in the hand: with the pointer or with keys, moved or copied, and how far from its upper edge it was taken. */
export type Carried = {
  readonly occurrence: Occurrence
  readonly by: 'pointer' | 'keys'
  readonly isCopy: boolean
  readonly grip: number
  /** On which of its days it was taken: it may have begun before. */
  readonly shown: LocalDate
}

export type GridPlace = {
  readonly today: LocalDate
  readonly zone: string
  readonly carried: RefObject<Carried | null>
  /** Times of other calendars, of these days and shortly before. */
  readonly busy: readonly Busy[]
  /** So many side by side can be read. */
  readonly lanes: number
  readonly beside: ReadonlyMap<string, readonly Occurrence[]>
  /** What can be done stands in a box that stays the same: else all that is drawn would be drawn anew at every change. */
  readonly act: RefObject<Acts>
}

export type Acts = {
  readonly onCarry: (carried: Carried | null) => void
  readonly onDrop: (place: Place, isCopy: boolean) => void
  readonly onOpen: (occurrence: Occurrence) => void
  readonly onAdd: (place: Place) => void
  /** By parts of the day all can be read that stands at one hour. */
  readonly onParts: () => void
  readonly onTick: (occurrence: Occurrence) => void
  readonly onSkip: (occurrence: Occurrence) => void
  readonly onRemove: (occurrence: Occurrence) => void
}

export const GridPlace = createContext<GridPlace | null>(null)

export const useGrid = (): GridPlace => {
  const found = useContext(GridPlace)
  if (!found) throw new Error('no grid around this part of it')
  return found
}
