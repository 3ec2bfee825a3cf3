/** Which open browsers still go by what was before, so that they have to be restarted. Pure. */
import type { BrowserId } from './browser.ts'

export type Since = {
  /** Milliseconds for which the youngest lock holds all that it closes. */
  readonly lock: number
  /** Milliseconds since the browsers' rules were changed last; null where there are none, or nobody knows. */
  readonly rules: number | null
}

/**
 * Milliseconds in which a Chromium that starts may not notice what is written: 1.5 s, measured in 156 on a computer with
 * nothing else to do, and more than 2.5 s on a busy one.
 */
export const blindAtStart = 10_000

/** Read once, at their start. */
const readsAtStart: ReadonlySet<BrowserId> = new Set(['firefox', 'librewolf'])
const takesNone: ReadonlySet<BrowserId> = new Set(['opera'])

/** @param age milliseconds since the browser was started */
export const needsRestart = (
  { id, age }: { readonly id: BrowserId; readonly age: number },
  { lock, rules }: Since,
): boolean => {
  // Older than the lock: its pages go on, whatever the names lead to now.
  if (age > lock) return true
  if (rules === null || takesNone.has(id) || age <= rules) return false
  return readsAtStart.has(id) || age < rules + blindAtStart
}
