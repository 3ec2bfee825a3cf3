/** Events that end a run, as places in their log with the numbers of their days: ten years of them are walked at once. */
import type { Happening } from './event.ts'

export type EnderList = {
  readonly log: readonly Happening[]
  /** Where in the log each of them stands. */
  readonly at: Int32Array
  /** The day number of each, and of the last day of its episode: `endless` for what goes on. */
  readonly begun: Int32Array
  readonly over: Int32Array
}

/** Later than any day that a calendar names. */
export const endless = 2 ** 30

const none = new Int32Array(0)
export const noEnders: EnderList = { log: [], at: none, begun: none, over: none }

/** Those of the list that `isMeant` holds for, by their place in the list. */
export const eventsOf = (
  { log, at }: EnderList,
  isMeant: (place: number) => boolean = () => true,
): readonly Happening[] => {
  const events: Happening[] = []
  for (let place = 0; place < at.length; place += 1) {
    const event = isMeant(place) ? log[at[place] ?? -1] : undefined
    if (event) events.push(event)
  }
  return events
}

const both = (before: Int32Array, fresh: Int32Array): Int32Array => {
  const joined = new Int32Array(before.length + fresh.length)
  joined.set(before)
  joined.set(fresh, before.length)
  return joined
}

/** Both, one after the other; `fresh` is of a log that begins with that of `before`. */
export const joinedLists = (before: EnderList, fresh: EnderList): EnderList => ({
  log: fresh.log,
  at: both(before.at, fresh.at),
  begun: both(before.begun, fresh.begun),
  over: both(before.over, fresh.over),
})

/** The places of the list for which `isMeant` holds, as a list of their own; the same where that is all of them. */
export const chosen = (list: EnderList, isMeant: (place: number) => boolean): EnderList => {
  const kept = { at: list.at.slice(), begun: list.begun.slice(), over: list.over.slice() }
  let length = 0
  for (let place = 0; place < list.at.length; place += 1) {
    if (!isMeant(place)) continue
    kept.at[length] = list.at[place] ?? 0
    kept.begun[length] = list.begun[place] ?? 0
    kept.over[length] = list.over[place] ?? 0
    length += 1
  }
  if (length === list.at.length) return list
  const short = (numbers: Int32Array) => numbers.slice(0, length)
  return { log: list.log, at: short(kept.at), begun: short(kept.begun), over: short(kept.over) }
}

/** The numbers that go with a list, without that at `place`; the same where there is no such place. */
export const withoutPlace = <Numbers extends Int32Array | Uint8Array>(
  numbers: Numbers,
  place: number,
): Numbers => {
  if (place < 0) return numbers
  const left = numbers.slice(0, -1) as Numbers
  left.set(numbers.subarray(place + 1), place)
  return left
}

/** The list in `log`, which is its own without the entry at `gone`. */
export const listWithout = (list: EnderList, gone: number, log: readonly Happening[]): EnderList => {
  const place = list.at.indexOf(gone)
  return {
    log,
    at: withoutPlace(list.at, place).map((at) => (at > gone ? at - 1 : at)),
    begun: withoutPlace(list.begun, place),
    over: withoutPlace(list.over, place),
  }
}
