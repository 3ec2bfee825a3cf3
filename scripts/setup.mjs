// Brings a checkout to where a command can run; every step costs only a look when there is nothing to do.

import { ensureElectron } from './electron-runtime.mjs'
import { build } from './setup/build.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import { ensureSystem } from './setup/system-packages.mjs'

/**
 * @typedef {object} Wanted
 * @property {boolean} [electron] The Electron runtime and the libraries that it needs.
 * @property {readonly import('./setup/debian-names.mjs').Need[]} [needs] Programs of the system.
 * @property {(keyof typeof import('./setup/build.mjs').PARTS)[]} [parts] What to build.
 */

/**
 * @param {Wanted} wanted
 * @returns {Promise<{ electron: string | null }>} Electron's program, where it was wanted.
 */
export async function setUp({ electron = false, needs = [], parts = [] }) {
  installDependencies()
  const program = electron ? await ensureElectron() : null
  ensureSystem({ program, needs })
  build(parts)
  return { electron: program }
}
