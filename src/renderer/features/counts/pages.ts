/** The log as it is read: newest first, in pages, each entry at the hour of its own place. Pure. */
import type { Snapshot } from '../../../shared/contract/app-bridge.ts'
import { timeOf, wallMinutes } from '../../../shared/model/wall-time.ts'

export type Happened = Snapshot['records']['happenings'][number]

/** `HH:MM` on the wall of the place where its day was said; null where only the day is known. */
export const timeIn = ({ instant, zone }: Pick<Happened, 'instant' | 'zone'>): string | null =>
  instant === undefined ? null : timeOf(wallMinutes(instant, zone))

const perPage = 20

/** Kept with the list, so that a second visit does not sort ten years anew. */
const known = new WeakMap<readonly Happened[], readonly Happened[]>()

/** By the day that it was, then by when it was written down; the log comes as it grew, so most of it is in order. */
export const newestFirst = (happenings: readonly Happened[]): readonly Happened[] => {
  const sorted =
    known.get(happenings) ??
    happenings.toSorted((a, b) => (a.date === b.date ? b.said - a.said : a.date < b.date ? 1 : -1))
  known.set(happenings, sorted)
  return sorted
}

/** @param wanted counted from 0; one that is no longer there is the last */
export const pageOf = <T>(all: readonly T[], wanted: number) => {
  const pages = Math.max(1, Math.ceil(all.length / perPage))
  const at = Math.min(wanted, pages - 1)
  const from = at * perPage
  return { at, pages, from, shown: all.slice(from, from + perPage) }
}
