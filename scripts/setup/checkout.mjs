// Says in words that a checkout cannot be written to, before some tool says it in its own way.

import fs from 'node:fs'
import path from 'node:path'
import { Stop } from '../stop.mjs'

// npm packages, Electron, its cached copy and the build take about 1.2 GB together.
const NEEDED_BYTES = 1.5 * 1024 ** 3

/**
 * Called only when something has to be written, so that a checkout that is set up runs from a read-only disk too.
 * @param {string} folder
 * @param {Pick<typeof fs, 'mkdirSync' | 'writeFileSync' | 'rmSync' | 'statfsSync'>} [disk]
 * @returns {void}
 */
export function ensureWritable(folder, disk = fs) {
  const probe = path.join(folder, '.cache', `probe-${process.pid}`)
  try {
    disk.mkdirSync(path.dirname(probe), { recursive: true })
    disk.writeFileSync(probe, 'x')
    disk.rmSync(probe)
  } catch (error) {
    throw new Stop(sayDiskFailure(folder, String(Object(error).code ?? error)))
  }
  const { bavail, bsize } = disk.statfsSync(folder)
  if (bavail * bsize < NEEDED_BYTES)
    throw new Stop(
      `There is too little room on the disk of ${folder}: ${((bavail * bsize) / 1024 ** 3).toFixed(1)} GB free, ` +
        'about 1.5 GB needed. Nothing has been changed. Free some space, then run the same command again.',
    )
}

/**
 * @param {string} folder
 * @param {string} code Of the system's error, such as `EROFS`.
 * @returns {string}
 */
function sayDiskFailure(folder, code) {
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return `The disk of ${folder} is full. Nothing has been changed. Free about 2 GB, then run the same command again.`
  if (code === 'EROFS')
    return (
      `${folder} is on a read-only file system. Nothing has been changed. Copy the project to a place that can be ` +
      'written to, and run the same command there.'
    )
  return (
    `You may not write in ${folder} (${code}). Nothing has been changed. If an earlier run as root left files there, ` +
    'give the folder back to yourself with: sudo chown -R "$USER" . Otherwise copy the project to a folder of your own.'
  )
}
