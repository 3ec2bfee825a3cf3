/** Where browsers look for programs that an extension may speak to, in the home of the person. Pure. */
import { posix } from 'node:path'
import type { BrowserId } from '../../../shared/model/browser.ts'

export type BrowserPlace = {
  readonly browser: BrowserId
  /** The browser's own folder: where it is not there, the browser has never been opened here. */
  readonly folder: string
}

const onLinux: readonly (readonly [BrowserId, string])[] = [
  ['chromium', 'chromium'],
  ['chrome', 'google-chrome'],
  ['chrome', 'google-chrome-beta'],
  ['chrome', 'google-chrome-unstable'],
  ['edge', 'microsoft-edge'],
  ['edge', 'microsoft-edge-beta'],
  ['edge', 'microsoft-edge-dev'],
  ['brave', 'BraveSoftware/Brave-Browser'],
  ['vivaldi', 'vivaldi'],
]

const onMac: readonly (readonly [BrowserId, string])[] = [
  ['chromium', 'Chromium'],
  ['chrome', 'Google/Chrome'],
  ['edge', 'Microsoft Edge'],
  ['brave', 'BraveSoftware/Brave-Browser'],
  ['vivaldi', 'Vivaldi'],
]

/** Null on Windows, where browsers read the registry instead and no guard can be installed yet. */
export const browserPlaces = (
  platform: NodeJS.Platform,
  home: string,
  env: NodeJS.ProcessEnv,
): readonly BrowserPlace[] | null => {
  const below = (root: string, places: readonly (readonly [BrowserId, string])[]) =>
    places.map(([browser, folder]) => ({ browser, folder: posix.join(root, folder) }))
  const config = env['XDG_CONFIG_HOME']
  if (platform === 'linux')
    return below(config && posix.isAbsolute(config) ? config : posix.join(home, '.config'), onLinux)
  if (platform === 'darwin') return below(posix.join(home, 'Library/Application Support'), onMac)
  return null
}
