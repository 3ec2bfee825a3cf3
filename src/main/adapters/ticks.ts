/** The moments at which what is shown may be out of date: a new day somewhere, waking up, another zone or network. */
import { powerMonitor } from 'electron'
import cron from 'node-cron'
import { watchFiles, type Watched } from './watch-files.ts'

// Every zone's midnight falls on a quarter of an hour, so this finds it whatever zone the machine moves to.
const everyQuarter = '*/15 * * * *'
/** The link that says which zone it is. */
const zoneFiles: readonly Watched[] = [{ folder: '/etc', name: 'localtime' }]
/** Whoever joins another network rewrites the list of its name servers: the first that is heard of it without asking. */
const networkFiles: readonly Watched[] = ['/etc', '/run/systemd/resolve', '/run/NetworkManager'].map(
  (folder) => ({ folder, name: 'resolv.conf' }),
)
const settles = 500

/**
 * The system's zone is read at the start and then remembered; told that the variable has changed, Node reads it again.
 * Whoever set it for this app alone keeps it.
 */
const readZoneAgain = (): void => {
  if (process.env['TZ'] === undefined) {
    process.env['TZ'] = ''
    delete process.env['TZ']
  }
}

export const onTick = (tick: () => void): void => {
  cron.schedule(everyQuarter, tick, { timezone: 'UTC' })
  powerMonitor.on('resume', tick)
  powerMonitor.on('unlock-screen', tick)
  if (process.platform !== 'linux') return
  watchFiles(networkFiles, settles, tick)
  watchFiles(zoneFiles, settles, () => {
    readZoneAgain()
    tick()
  })
}

/** Longer than a timer can wait, and a tick comes before. */
const longest = 86_400_000

export const makeWake = (): ((later: number | null, look: () => void) => void) => {
  let timer: NodeJS.Timeout | undefined
  return (later, look) => {
    clearTimeout(timer)
    // A moment after the words have changed, never before: it would find them as they were.
    timer = later === null ? undefined : setTimeout(look, Math.min(later + 50, longest))
  }
}
