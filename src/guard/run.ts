/** The guard as it runs: ledger, watch, clock and socket put together. */
import { existsSync } from 'node:fs'
import { dirname } from 'node:path'
import { fail, ok, type Result } from '../shared/model/result.ts'
import type { Site } from '../shared/model/site.ts'
import { openAttempts } from './attempts.ts'
import { attemptAt } from './compile-locks.ts'
import { entranceOf } from './door/entrance-here.ts'
import { isPathTooLong } from './door/entrance.ts'
import { openEnforcement } from './enforce.ts'
import { Keeper } from './keeper.ts'
import { clockOf } from './lock/clock.ts'
import { beTheOnlyOne } from './only-one.ts'
import { openForce } from './open-force.ts'
import { makeOwnFolder } from './own-folder.ts'
import type { Owner } from './owner.ts'
import { openRestraint } from './patience.ts'
import type { Places } from './places.ts'
import { openDoor, type Door } from './serve.ts'
import { watchHosts } from './watch-hosts.ts'
import { openWatchers, stepsTo } from './watch.ts'

const lookEvery = 15_000
/** While something is locked, what no event tells of (a mount, a folder replaced) is noticed after this time. */
const glanceEvery = 1_000
const settleAfterEdit = 50

/** Runs until it is told to stop; the lock stays in the hosts file and in the ledger. */
export const runGuard = async (
  places: Places,
  owner: Owner,
  about: { readonly version: string; readonly survivesRestart: boolean },
): Promise<Result<() => void, string>> => {
  if (!['linux', 'darwin', 'win32'].includes(process.platform))
    return fail('The guard runs on Linux, macOS and Windows only.')
  if (!existsSync(dirname(places.hosts)))
    return fail(`There is no folder ${dirname(places.hosts)} for the hosts file. Nothing was changed.`)
  if (isPathTooLong(places.socket))
    return fail(
      `The path ${places.socket} is too long for the guard’s door, which could not be opened. Nothing was changed.`,
    )
  let giveBack: (() => void) | null
  try {
    makeOwnFolder(places.state)
    giveBack = beTheOnlyOne(places.state)
  } catch {
    return fail(
      `The guard cannot keep its book in ${places.state}. Run it as administrator. Nothing was changed.`,
    )
  }
  if (!giveBack)
    return fail('Another guard is already running here. It keeps your locks; nothing was changed.')

  let door: Door | null = null
  let timer: NodeJS.Timeout | undefined
  let glances: NodeJS.Timeout | undefined
  let soon: NodeJS.Timeout | undefined
  let soonRules: NodeJS.Timeout | undefined
  let stopped = false
  const attempted = openAttempts(
    () => performance.now(),
    (attempt) => door?.tellAttempt(attempt),
  )
  const isSite = (id: string): boolean => keeper.closings.some(({ sites }) => sites.includes(id as Site))
  const { hold, policies, apps, doorway } = openForce({
    places,
    owner,
    platform: process.platform,
    siteOf: (host) => attemptAt(keeper.closings, host)?.id ?? null,
    onSite: (id) => attempted({ by: isSite(id) ? 'site' : 'page', id }),
    onApp: (id) => attempted({ by: 'app', id }),
  })
  // Our own write is an edit too: it finds nothing to repair. Who fights is met when the hold wants to, not before.
  const edited = (): void => {
    if (soon || stopped || hold.retryIn() !== null) return
    soon = setTimeout(() => {
      soon = undefined
      look()
    }, settleAfterEdit)
  }
  const watching = watchHosts(places.hosts, edited)
  const restraint = openRestraint(() => performance.now())
  const watchingRules = openWatchers(() => {
    // A wait of its own: who fights over a browser's rules must not keep the hosts file from being looked at.
    if (soonRules || stopped) return
    soonRules = setTimeout(() => {
      soonRules = undefined
      look()
    }, settleAfterEdit + restraint())
  })
  // Only while something is to be kept there: else whatever happens in these folders is none of the guard's business.
  const renewRules = (): void =>
    watchingRules.renew(keeper.nextEnd === null ? [] : policies.folders().flatMap(stepsTo))
  const lookAgain = (): void => {
    clearTimeout(timer)
    clearInterval(glances)
    if (stopped) return
    renewRules()
    const left = Math.min(lookEvery, keeper.nextEnd ?? lookEvery, hold.retryIn() ?? lookEvery)
    timer = setTimeout(look, Math.max(20, left))
    if (keeper.nextEnd !== null) glances = setInterval(() => watching.glance() && edited(), glanceEvery)
  }
  const look = (): void => {
    watching.renew()
    renewRules()
    void keeper.check().then(lookAgain)
  }
  const keeper = new Keeper({
    clock: clockOf(process.platform),
    force: openEnforcement({ hold, policies, apps, doorway }),
    stateDir: places.state,
    ...about,
    onChange: (status) => {
      door?.tell(status)
      lookAgain()
    },
  })
  watching.renew()
  const knows = await keeper.start()

  const stop = (): void => {
    stopped = true
    keeper.checkpoint()
    for (const each of [timer, soon, soonRules]) clearTimeout(each)
    clearInterval(glances)
    watching.close()
    watchingRules.close()
    apps.close()
    doorway.close()
    door?.close()
    giveBack()
  }
  if (!knows) {
    stop()
    return fail(
      `The guard’s book in ${places.state} cannot be read now, so nobody knows what was promised. ` +
        'What is locked stays locked; start it again later.',
    )
  }
  try {
    door = await openDoor(entranceOf(places, owner), keeper, (id) => {
      // Only where pages are locked can somebody have been kept from one.
      if (keeper.closings.some(({ beyond }) => beyond?.rules)) attempted({ by: 'page', id })
    })
  } catch (error) {
    stop()
    return fail(
      `The guard’s door ${places.socket} could not be opened (${(error as NodeJS.ErrnoException).code}). ` +
        'Locks that were made before stay.',
    )
  }
  lookAgain()
  return ok(stop)
}
