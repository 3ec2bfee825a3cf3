// Whole Electron runtimes on disk: a folder counts as one only when its stamp is there, and it is written last.

import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const STAMP = '.breathing-room-runtime.json'

/** @typedef {{ version: string, source: 'official' | 'fallback', digest: string }} Stamp */

/**
 * @param {string} folder
 * @returns {Stamp | null} Null for anything that is not a whole runtime.
 */
export function readStamp(folder) {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, STAMP), 'utf8'))
  } catch {
    return null
  }
}

/**
 * Declares a prepared folder whole.
 * @param {string} folder
 * @param {Pick<Stamp, 'version' | 'source'>} about
 * @returns {void}
 */
export function writeStamp(folder, about) {
  const stamp = { ...about, digest: digestOf(folder) }
  fs.writeFileSync(path.join(folder, STAMP), `${JSON.stringify(stamp)}\n`)
}

/**
 * @param {string} folder
 * @returns {boolean} Whether every byte is as it was when the folder was stamped.
 */
export function isSound(folder) {
  const stamp = readStamp(folder)
  return stamp !== null && stamp.digest === digestOf(folder)
}

/**
 * @param {string} folder
 * @returns {string} One SHA-256 over names, modes of programs, and contents.
 */
function digestOf(folder) {
  const whole = createHash('sha256')
  const names = /** @type {string[]} */ (fs.readdirSync(folder, { recursive: true }))
  for (const name of names.toSorted()) {
    if (name === STAMP) continue
    const file = path.join(folder, name)
    const stat = fs.lstatSync(file)
    if (stat.isDirectory()) continue
    const content = stat.isSymbolicLink() ? fs.readlinkSync(file) : fs.readFileSync(file)
    const program = stat.mode & 0o100 ? 'x' : '-'
    whole.update(`${name}\0${program}${createHash('sha256').update(content).digest('hex')}\n`)
  }
  return whole.digest('hex')
}

/**
 * Puts a finished folder in its place by renaming, so that an interruption never leaves a half one there.
 * @param {string} finished On the same file system as `place`.
 * @param {string} place
 * @returns {void}
 */
export function moveInto(finished, place) {
  const old = `${place}.old-${process.pid}`
  if (fs.existsSync(place)) fs.renameSync(place, old)
  fs.renameSync(finished, place)
  fs.rmSync(old, { recursive: true, force: true })
}

/**
 * Runs work in a folder beside `place` that is gone afterwards; also sweeps up after runs that were killed.
 * @template T
 * @param {string} place
 * @param {(part: string) => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function besides(place, work) {
  const parent = path.dirname(place)
  fs.mkdirSync(parent, { recursive: true })
  for (const name of fs.readdirSync(parent)) {
    if (!name.startsWith(`${path.basename(place)}.`)) continue
    const pid = /\.(?:part|old)-(\d+)$/.exec(name)?.[1]
    if (pid && !isRunning(Number(pid))) fs.rmSync(path.join(parent, name), { recursive: true, force: true })
  }
  const part = `${place}.part-${process.pid}`
  fs.rmSync(part, { recursive: true, force: true })
  fs.mkdirSync(part)
  try {
    return await work(part)
  } finally {
    fs.rmSync(part, { recursive: true, force: true })
  }
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
