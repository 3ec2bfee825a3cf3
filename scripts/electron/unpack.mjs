// Unpacks a zip archive with what is at hand: Electron's own native unpacker, else unzip, else Python.

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { Stop } from '../stop.mjs'

/**
 * @param {string} zip
 * @param {string} folder Made when missing; must be empty.
 * @param {string} electronPackage The folder of the npm package `electron`, which brings the native unpacker.
 * @returns {Promise<void>}
 */
export async function unpack(zip, folder, electronPackage) {
  fs.mkdirSync(folder, { recursive: true })
  if (await unpackNatively(zip, folder, electronPackage)) return
  const others = [
    ['unzip', '-q', '-o', zip, '-d', folder],
    // Python's zipfile forgets which files are programs; the caller sets that bit on those that it needs.
    ['python3', '-m', 'zipfile', '-e', zip, folder],
  ]
  const reasons = []
  for (const [command = '', ...args] of others) {
    const { status, stderr, error } = spawnSync(command, args, { encoding: 'utf8' })
    if (status === 0) return
    reasons.push(`${command}: ${error?.message ?? stderr.trim().split('\n').at(-1)}`)
  }
  throw new Stop(
    `The archive of Electron could not be unpacked (${reasons.join('; ')}). ` +
      'Nothing half-done is left behind. Free some disk space or install unzip, then run the same command again.',
  )
}

/**
 * @param {string} zip
 * @param {string} folder
 * @param {string} electronPackage
 * @returns {Promise<boolean>}
 */
async function unpackNatively(zip, folder, electronPackage) {
  try {
    // It says that it wants Node 22; it works on 20, and where it does not, another way is tried.
    const found = createRequire(path.join(electronPackage, 'package.json')).resolve(
      '@electron-internal/extract-zip',
    )
    const { extract } = await import(pathToFileURL(found).href)
    await extract(zip, { dir: path.resolve(folder) })
    return true
  } catch {
    return false
  }
}
