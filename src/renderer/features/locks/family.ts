/** How each browser can be reached. */
import type { BrowserId } from '../../../shared/model/browser.ts'
import type { BrowserFamily } from '../../../shared/model/reach/reach.ts'

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
