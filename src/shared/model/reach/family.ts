/** How each browser can be reached, and how well something then holds in it. */
import type { BrowserId } from '../browser.ts'
import type { Note } from '../note.ts'
import type { BrowserFamily, Hold, ReachItem } from './reach.ts'

const families: Readonly<Record<BrowserId, BrowserFamily>> = {
  firefox: 'firefox',
  librewolf: 'firefox',
  chromium: 'chromium',
  chrome: 'chromium',
  edge: 'chromium',
  brave: 'chromium',
  vivaldi: 'chromium',
  // Reads no rules of this computer.
  opera: 'hosts-only',
}

export const familyOf = (browser: BrowserId): BrowserFamily => families[browser]

/** A browser that was found; `note`: why rules may not hold in it. */
export type Found = { readonly browser: BrowserId; readonly note: Note | null }

/** Where rules may not hold, host names are all there is to count on: then `note` says why. */
export const holdIn = (holds: ReachItem['holds'], { browser, note }: Found): Hold =>
  holds[note === null ? familyOf(browser) : 'hosts-only']

const notForRules: readonly string[] = [
  'rules-none-taken',
  'rules-packed',
  'rules-place-unsure',
  'rules-not-here',
] satisfies readonly Note['code'][]

/** Rules are not to be counted on in this browser: that is how it is, and nothing that the guard could put right. */
export const isBeyondRules = (note: Note | null): boolean => note !== null && notForRules.includes(note.code)
