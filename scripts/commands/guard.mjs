// Builds the guard when its sources are newer than the build, then hands over to it.

import { spawn } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { inRoot } from '../paths.mjs'
import { installDependencies } from '../setup/dependencies.mjs'
import { Stop } from '../stop.mjs'
import { runTool } from '../tool.mjs'

const built = inRoot('out', 'guard', 'guard.cjs')

/**
 * @param {string} folder
 * @returns {number} Milliseconds since the epoch of the newest file below.
 */
const newest = (folder) =>
  Math.max(
    statSync(folder).mtimeMs,
    ...readdirSync(folder, { withFileTypes: true }).map((entry) =>
      entry.isDirectory() ? newest(join(folder, entry.name)) : statSync(join(folder, entry.name)).mtimeMs,
    ),
  )

/** @returns {void} */
export function buildGuard() {
  const sources = ['src/guard', 'src/shared', 'resources'].map((folder) => newest(inRoot(folder)))
  if (existsSync(built) && statSync(built).mtimeMs > Math.max(...sources)) return
  if (runTool('vite/bin/vite.js', ['build', '-c', 'vite.guard.config.ts'], { quiet: true }) !== 0)
    throw new Stop('The guard could not be built. The reason stands above.')
}

/**
 * @param {string[]} args
 * @returns {Promise<number>} The guard's own exit code.
 */
export async function main(args) {
  installDependencies()
  buildGuard()
  const guard = spawn(process.execPath, [built, ...args], { stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => guard.kill(signal))
  return new Promise((resolve) => guard.on('exit', (code) => resolve(code ?? 1)))
}
