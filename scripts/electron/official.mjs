// Fetches Electron's official archive and checks it against the checksums that the npm package brings.

import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Stop } from '../stop.mjs'
import { unpack } from './unpack.mjs'

const HOME = 'https://github.com/electron/electron/releases/download/'

/**
 * @param {string} version
 * @param {NodeJS.ProcessEnv} env `ELECTRON_MIRROR` may name another place, as it does for Electron itself.
 * @param {string} [system] For example `linux-x64`.
 * @returns {{ name: string, url: string }}
 */
export function archiveOf(version, env, system = `${process.platform}-${process.arch}`) {
  const name = `electron-v${version}-${system}.zip`
  const base = (env['ELECTRON_MIRROR'] || HOME).replace(/\/*$/, '/')
  return { name, url: `${base}v${version}/${name}` }
}

/**
 * Downloads and unpacks the official Electron.
 * @param {{ electronPackage: string, version: string, part: string, env?: NodeJS.ProcessEnv, probeMs?: number,
 *   say: (words: string) => void }} wanted `part` is an empty folder; the runtime ends up inside it.
 * @returns {Promise<string | null>} The folder of the runtime, or null when the download place cannot be reached.
 */
export async function official({ electronPackage, version, part, env = process.env, probeMs = 4000, say }) {
  const { name, url } = archiveOf(version, env)
  const checksums = JSON.parse(fs.readFileSync(path.join(electronPackage, 'checksums.json'), 'utf8'))
  const expected = checksums[name]
  if (!expected || !(await reachable(url, probeMs))) return null
  say(`Downloading Electron ${version} (first time only)…`)
  const zip = path.join(part, name)
  const found = await download(url, zip)
  if (found === null) return null
  if (found !== expected) throw mismatch(url, expected, found)
  const dist = path.join(part, 'dist')
  await unpack(zip, dist, electronPackage)
  // Some unpackers forget which files are programs.
  if (process.platform === 'linux')
    for (const program of ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'])
      if (fs.existsSync(path.join(dist, program))) fs.chmodSync(path.join(dist, program), 0o755)
  return dist
}

/**
 * @param {string} url
 * @param {string} file
 * @returns {Promise<string | null>} The SHA-256 of what came, or null when the line broke.
 */
async function download(url, file) {
  const hash = createHash('sha256')
  try {
    const response = await fetch(url)
    if (!response.ok || !response.body) return null
    const body = Readable.fromWeb(response.body)
    body.on('data', (/** @type {Buffer} */ chunk) => hash.update(chunk))
    await pipeline(body, fs.createWriteStream(file))
    return hash.digest('hex')
  } catch (error) {
    // Trouble with the disk is for the person; a broken line is the same as a place out of reach.
    if (/^(ENOSPC|EROFS|EACCES|EDQUOT)$/.test(String(Object(error).code))) throw error
    return null
  }
}

/**
 * @param {string} url
 * @param {number} timeoutMs
 * @returns {Promise<boolean>}
 */
async function reachable(url, timeoutMs) {
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(timeoutMs) })).ok
  } catch {
    return false
  }
}

/**
 * @param {string} from
 * @param {string} expected
 * @param {string} found
 * @returns {Stop} Fatal on purpose: bytes that are not the pinned ones are never run.
 */
export function mismatch(from, expected, found) {
  return new Stop(
    `What came from ${from} is not what this project pinned (checksum mismatch: expected ${expected}, found ` +
      `${found}). It was thrown away and nothing of it was run. Try again later or over another network; if it stays ` +
      'like this, please report it.',
  )
}
