/**
 * Browsers on Linux. SIGTERM is what every browser there understands as “please close”: Chromium and its kin save their
 * session and end, and `--restore-last-session` brings it back. Firefox (153 ESR, tried) ends at once, and restores by
 * itself at the next start what it had written: see firefox-session.ts.
 */
import type { BrowsersPort } from '../../ports.ts'
import { waitForSession } from './firefox-session.ts'
import { argumentsOf, environmentOf, findBrowsers, isStill, type BrowserProcess } from './processes.ts'
import { isOfMozilla, openAgain } from './programs.ts'
import { browsersOf, type Again, type Patience } from './restart.ts'

/** As it was started; a flatpak or a snap is started from outside, where its own variables mean nothing. */
const againOf = (browser: BrowserProcess): Again | null => {
  try {
    const again = openAgain(browser.id, browser, argumentsOf(browser))
    return { ...again, env: again.ownEnvironment ? environmentOf(browser) : process.env }
  } catch {
    return null
  }
}

/** @param uid the user whose browsers these are: nobody else's are looked at */
export const linuxBrowsers = (uid: number, patience?: Patience): BrowsersPort =>
  browsersOf<BrowserProcess>(
    {
      find: async () => findBrowsers(uid),
      isStill: async (browser) => isStill(browser, uid),
      askToClose: async (browser) => {
        if (isOfMozilla(browser.id)) await waitForSession(browser.pid)
        // That took a while: its number may belong to another by now.
        if (isStill(browser, uid)) process.kill(browser.pid, 'SIGTERM')
      },
      again: againOf,
    },
    patience,
  )
