/** The browsers that can be told from their program, by the names that people know them by. */

export const browserIds = [
  'firefox',
  'librewolf',
  'chromium',
  'chrome',
  'edge',
  'brave',
  'vivaldi',
  'opera',
] as const
export type BrowserId = (typeof browserIds)[number]

/** Names of products: the same in every language. */
export const browserNames: Readonly<Record<BrowserId, string>> = {
  firefox: 'Firefox',
  librewolf: 'LibreWolf',
  chromium: 'Chromium',
  chrome: 'Chrome',
  edge: 'Edge',
  brave: 'Brave',
  vivaldi: 'Vivaldi',
  opera: 'Opera',
}
