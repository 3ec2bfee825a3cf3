/** Which browsers have to be restarted: a page that is open in them may go on for a while, or they do not know the rules. */
import type { BrowserId } from '../../shared/model/browser.ts'
import { needsRestart } from '../../shared/model/restart.ts'
import type { Ports } from '../ports.ts'

export const openBrowsers = async ({
  guard,
  browsers,
  store,
  clock,
}: Pick<Ports, 'guard' | 'browsers' | 'store' | 'clock'>): Promise<readonly BrowserId[]> => {
  const account = guard.account()
  if (account.kind !== 'answering' || account.status.locks.length === 0) return []
  const records = store.read().lockHistory.locks
  // How long the youngest lock has held all of its sites: the guard's time for the lock, ours for what was added. One that
  // closes no whole site leaves no page going on by its names: of rules, `changedAgo` tells.
  const lock = Math.min(
    ...account.status.locks.map(({ id, sites, required, remaining }) => {
      if (sites.length === 0) return Infinity
      const record = records.find((each) => each.id === id)
      const grown = record && record.sitesSince !== record.made ? clock.now() - record.sitesSince : Infinity
      return Math.min(required - remaining, grown)
    }),
  )
  const open = await browsers.open()
  const since = { lock, rules: account.status.rules.changedAgo }
  return [...new Set(open.filter((each) => needsRestart(each, since)).map(({ id }) => id))]
}
