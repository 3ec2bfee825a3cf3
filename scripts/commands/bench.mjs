// Runs the measurements in tests/bench and prints them as tables: counting and the hosts file anywhere, the window on Linux.

import { handOver } from '../hand-over.mjs'
import { withDisplay } from '../machine/display.mjs'
import { inRoot } from '../paths.mjs'
import { say } from '../say.mjs'
import { installDependencies } from '../setup/dependencies.mjs'
import { setUp } from '../setup.mjs'
import { inPrivate } from '../suites.mjs'

/** How this command calls itself inside the private machine. */
const INSIDE = '--window-inside'

/**
 * @param {string[]} args None; `--window-inside` is this command's own.
 * @returns {Promise<number>}
 */
export async function main(args) {
  if (args[0] === INSIDE) {
    console.table(await (await load('window-bench.ts')).benchWindow())
    return 0
  }
  installDependencies()
  console.table((await load('streaks-bench.ts')).benchStreaks())
  console.table(await (await load('hosts-bench.ts')).benchHosts())
  if (process.platform !== 'linux') {
    say('The rows on the window and its memory are for Linux only: they are read from /proc.')
    return 0
  }
  return benchWindow()
}

async function benchWindow() {
  await setUp({ electron: true, needs: ['display'], parts: ['guard', 'app'] })
  say('Now the window, beside a bare Electron: about three minutes. Leave the machine alone meanwhile.')
  // A private machine, so that the app finds no real guard; a display of its own even where there is one, so that
  // thirty windows do not come up before whoever works there.
  const [command = '', ...rest] = inPrivate([process.execPath, inRoot('scripts', 'bench.mjs'), INSIDE])
  return withDisplay((env) => handOver(command, rest, { cwd: inRoot(), env }))
}

/** @param {string} file */
async function load(file) {
  const { runnerImport } = await import('vite')
  // Quiet: set-up's own import of a path, which the window's bench brings along, is none of vite's business.
  const options = /** @type {const} */ ({ root: inRoot(), logLevel: 'error' })
  const { module } = await runnerImport(inRoot('tests', 'bench', file), options)
  return module
}
