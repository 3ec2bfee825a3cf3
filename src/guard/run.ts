/** The guard as it runs: ledger, watch, clock and socket put together. */
import { existsSync, watch } from 'node:fs'
import { basename, dirname } from 'node:path'
import { fail, ok, type Result } from '../shared/model/result.ts'
import { clockHere } from './clock-here.ts'
import { entranceOf, isPathTooLong } from './door/entrance.ts'
import { openHold } from './hold.ts'
import { Keeper } from './keeper.ts'
import { beTheOnlyOne } from './only-one.ts'
import { makeOwnFolder } from './own-folder.ts'
import type { Owner } from './owner.ts'
import type { Places } from './places.ts'
import { openDoor, type Door } from './serve.ts'

const lookEvery = 15_000
const settleAfterEdit = 50
const repairsBeforeBackOff = 20

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
  let stopped = false
  const lookAgain = (): void => {
    clearTimeout(timer)
    if (!stopped) timer = setTimeout(look, Math.max(20, Math.min(lookEvery, keeper.nextEnd ?? lookEvery)))
  }
  const look = (): void => void keeper.check().then(lookAgain)
  const keeper = new Keeper({
    clock: clockHere,
    hold: openHold(places.hosts, places.state),
    stateDir: places.state,
    ...about,
    onChange: (status) => {
      door?.tell(status)
      lookAgain()
    },
  })
  await keeper.start()

  // Our own write is an edit too: it finds nothing to repair. An editor that fights is met every 15 s instead.
  let repairs = 0
  let soon: NodeJS.Timeout | undefined
  const edited = (): void => {
    if (soon || repairs >= repairsBeforeBackOff) return
    repairs += 1
    soon = setTimeout(() => {
      soon = undefined
      look()
    }, settleAfterEdit)
  }
  const calm = setInterval(() => (repairs = 0), lookEvery)
  const watcher = watch(dirname(places.hosts), (_kind, name) => {
    if (name === basename(places.hosts)) edited()
  })
  watcher.on('error', () => watcher.close())

  const stop = (): void => {
    stopped = true
    for (const each of [timer, soon]) clearTimeout(each)
    clearInterval(calm)
    watcher.close()
    door?.close()
    giveBack()
  }
  try {
    door = await openDoor(entranceOf(places, owner), keeper)
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
