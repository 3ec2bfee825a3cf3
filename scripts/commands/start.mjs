// Opens the app from this checkout, with everything after `--` passed on to it.

import { handOver } from '../hand-over.mjs'
import { sandboxFor } from '../machine/sandbox.mjs'
import { inRoot } from '../paths.mjs'
import { say } from '../say.mjs'
import { build } from '../setup/build.mjs'
import { setUp } from '../setup.mjs'
import { Stop } from '../stop.mjs'

const NO_DISPLAY =
  'There is no display to open a window on. Start this from a terminal of a desktop session, connect with "ssh -X", ' +
  'or give it a virtual one: xvfb-run -a npm start. To look at the app without any display, "npm run tour" writes ' +
  'screenshots of it.'

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform
 * @returns {{ stop?: string, switches: string[] }}
 */
export function displayFor(env, platform) {
  if (platform !== 'linux' || env['DISPLAY']) return { switches: [] }
  // Without X, Electron must be told to speak Wayland (from 38 on it finds out by itself).
  return env['WAYLAND_DISPLAY']
    ? { switches: ['--ozone-platform-hint=auto'] }
    : { stop: NO_DISPLAY, switches: [] }
}

/**
 * @param {string[]} args For the app.
 * @returns {Promise<number>} Electron's exit code.
 */
export async function main(args) {
  // Asked first: nobody should wait for an installation to hear this.
  const display = displayFor(process.env, process.platform)
  if (display.stop) throw new Stop(display.stop)
  const { electron } = await setUp({ electron: true, parts: ['guard', 'extension', 'app'] })
  packGuard()
  if (!electron) throw new Error('Set-up brought no Electron.')
  const sandbox = sandboxFor(electron)
  if (sandbox.stop) throw new Stop(sandbox.stop)
  if (sandbox.say) say(sandbox.say)
  // Switches stand before the app's path: what comes after it belongs to the app.
  return handOver(electron, [...sandbox.switches, ...display.switches, inRoot(), ...args])
}

/** The app opens without it too: it counts days all the same. */
function packGuard() {
  try {
    build(['runtime'])
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(
      `${error.message} Without it nothing can be locked from here. Some distributions build Node so that it cannot be ` +
        'packed: then take the one from https://nodejs.org.',
    )
  }
}
