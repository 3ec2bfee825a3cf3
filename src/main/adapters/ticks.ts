/** The moments at which what is shown may be out of date: a new day somewhere, and waking up. */
import { powerMonitor } from 'electron'
import cron from 'node-cron'

// Every zone's midnight falls on a quarter of an hour, so this finds it whatever zone the machine moves to.
const everyQuarter = '*/15 * * * *'

export const onTick = (tick: () => void): void => {
  cron.schedule(everyQuarter, tick, { timezone: 'UTC' })
  powerMonitor.on('resume', tick)
  powerMonitor.on('unlock-screen', tick)
}
