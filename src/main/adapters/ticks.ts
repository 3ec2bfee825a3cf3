/** The moments at which what is shown may be out of date: a new day somewhere, waking up, another zone. */
import { watch } from 'node:fs'
import { powerMonitor } from 'electron'
import cron from 'node-cron'

// Every zone's midnight falls on a quarter of an hour, so this finds it whatever zone the machine moves to.
const everyQuarter = '*/15 * * * *'
/** Time sets its zone with one file there, which several programs of a system rewrite one after the other. */
const zoneFile = { folder: '/etc', name: 'localtime', settles: 500 }

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

const onZone = (tick: () => void): void => {
  let settled: NodeJS.Timeout | undefined
  try {
    watch(zoneFile.folder, { persistent: false }, (_event, name) => {
      if (name !== zoneFile.name) return
      clearTimeout(settled)
      settled = setTimeout(() => {
        readZoneAgain()
        tick()
      }, zoneFile.settles)
    }).on('error', () => undefined)
  } catch {
    // No more watchers are to be had: the quarter of an hour finds it.
  }
}

export const onTick = (tick: () => void): void => {
  cron.schedule(everyQuarter, tick, { timezone: 'UTC' })
  powerMonitor.on('resume', tick)
  powerMonitor.on('unlock-screen', tick)
  if (process.platform === 'linux') onZone(tick)
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
