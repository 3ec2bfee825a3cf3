// Installs the npm packages when they are missing or the lockfile has changed since; says plainly why it could not.

import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { inRoot } from '../paths.mjs'
import { Stop } from '../stop.mjs'

const stamp = inRoot('node_modules', '.breathing-room-lock')

const lockDigest = () =>
  createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex')

/**
 * @param {string} output What npm printed.
 * @returns {string} What happened, what is safe and what to do.
 */
export function sayNpmFailure(output) {
  if (/ENOTFOUND|ECONNREFUSED|ETIMEDOUT|EAI_AGAIN|ECONNRESET/.test(output))
    return 'The package registry cannot be reached. Nothing is lost. Check the connection, then run the same command again.'
  if (/ENOSPC/.test(output))
    return 'The disk is full. Nothing is lost. Free about 1 GB, then run the same command again.'
  if (/EACCES|EROFS|EPERM/.test(output))
    return 'This folder cannot be written to. Copy the project to a folder of your own, then run the same command again.'
  return `npm could not install what the app needs. Nothing is lost. Its last words were:\n${output.trim().split('\n').slice(-12).join('\n')}`
}

/** @returns {void} */
export function installDependencies() {
  const wanted = lockDigest()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  console.log('Installing what the app needs (first time only)…')
  const npm = spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--no-fund', '--no-audit'], {
    cwd: inRoot(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  if (npm.error) throw new Stop('npm was not found. It comes with Node: please install Node again.')
  if (npm.status !== 0) throw new Stop(sayNpmFailure(`${npm.stdout}\n${npm.stderr}`))
  writeFileSync(stamp, wanted)
}
