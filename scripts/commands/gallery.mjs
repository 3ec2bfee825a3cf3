// Opens the gallery of primitives in Electron, under the app's own policy; it is never part of what is shipped.

import { handOver } from '../hand-over.mjs'
import { sandboxFor } from '../machine/sandbox.mjs'
import { inRoot } from '../paths.mjs'
import { say } from '../say.mjs'
import { setUp } from '../setup.mjs'
import { Stop } from '../stop.mjs'
import { displayFor } from './start.mjs'

/**
 * @param {string[]} args For Electron.
 * @returns {Promise<number>} Electron's exit code.
 */
export async function main(args) {
  const display = displayFor(process.env, process.platform)
  if (display.stop) throw new Stop(display.stop)
  const { electron } = await setUp({ electron: true, parts: ['gallery'] })
  if (!electron) throw new Error('Set-up brought no Electron.')
  const sandbox = sandboxFor(electron)
  if (sandbox.stop) throw new Stop(sandbox.stop)
  if (sandbox.say) say(sandbox.say)
  // A folder of its own: beside a running app it must not look for the app's.
  const data = `--user-data-dir=${inRoot('.cache', 'gallery')}`
  const entry = inRoot('out', 'gallery', 'main', 'index.cjs')
  return handOver(electron, [...sandbox.switches, ...display.switches, data, entry, ...args])
}
