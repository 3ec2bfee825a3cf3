// Opens the app with electron-vite's development server; the guard is built once.

import { handOver } from '../hand-over.mjs'
import { sandboxFor } from '../machine/sandbox.mjs'
import { inRoot } from '../paths.mjs'
import { say } from '../say.mjs'
import { setUp } from '../setup.mjs'
import { Stop } from '../stop.mjs'
import { displayFor } from './start.mjs'

/**
 * @param {string[]} args For electron-vite.
 * @returns {Promise<number>}
 */
export async function main(args) {
  const display = displayFor(process.env, process.platform)
  if (display.stop) throw new Stop(display.stop)
  const { electron } = await setUp({ electron: true, parts: ['guard', 'runtime', 'extension'] })
  const sandbox = sandboxFor(electron ?? '')
  if (sandbox.stop) throw new Stop(sandbox.stop)
  if (sandbox.say) say(sandbox.say)
  const noSandbox = sandbox.switches.length > 0 ? ['--noSandbox'] : []
  const tool = inRoot('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  return handOver(process.execPath, [tool, 'dev', ...noSandbox, ...args], { cwd: inRoot() })
}
