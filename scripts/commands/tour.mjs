// Drives the real app through its story, on a virtual display where there is none, in a private machine.

import { handOver } from '../hand-over.mjs'
import { withDisplay } from '../machine/display.mjs'
import { inRoot } from '../paths.mjs'
import { setUp } from '../setup.mjs'
import { TOUR, inPrivate } from '../suites.mjs'

/** @returns {Promise<number>} */
export async function main() {
  const own = Boolean(process.env['DISPLAY']) || process.platform !== 'linux'
  await setUp({
    electron: true,
    needs: own ? [] : ['display'],
    parts: ['guard', 'runtime', 'extension', 'app', 'gallery'],
  })
  const [command = '', ...args] = inPrivate([process.execPath, ...TOUR])
  const drive = (/** @type {NodeJS.ProcessEnv} */ env) => handOver(command, args, { cwd: inRoot(), env })
  return own ? drive(process.env) : withDisplay(drive)
}
