// Installs the npm packages when they are missing or the lockfile has changed since; says plainly why it could not.

import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { root } from '../paths.mjs'
import { say } from '../say.mjs'
import { Stop } from '../stop.mjs'
import { ensureWritable } from './checkout.mjs'
import { npmCommand } from './npm-command.mjs'

/** @type {readonly { signs: RegExp, words: string }[]} */
const KNOWN = [
  {
    signs:
      /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/,
    words:
      'The package registry cannot be reached. Nothing is lost. Check the connection (and the proxy, if there is one), then run the same command again.',
  },
  {
    signs: /\bENOSPC\b|\bEDQUOT\b|no space left on device/i,
    words: 'The disk is full. Nothing is lost. Free about 2 GB, then run the same command again.',
  },
  {
    signs: /\b(EROFS|EACCES|EPERM)\b|read-only file system/i,
    words:
      'This folder cannot be written to. Nothing is lost. Copy the project to a folder of your own, then run the same command again.',
  },
  {
    signs: /\bEINTEGRITY\b/,
    words:
      'A downloaded package is not the one that the lockfile pins, so it was not installed. Run "npm cache verify", then the same command again; if it stays like this, please report it.',
  },
  {
    signs: /npm error code EUSAGE[^]*package-lock\.json/,
    words:
      'package.json and package-lock.json do not fit together. Run "npm install", then the same command again.',
  },
  {
    signs: /^spawn(Sync)? \S+ ENOENT/,
    words: 'npm was not found. It comes with Node: please install Node again.',
  },
]

/**
 * @param {string} output What npm printed.
 * @returns {string} What happened, what is safe and what to do.
 */
export function sayNpmFailure(output) {
  const known = KNOWN.find(({ signs }) => signs.test(output))
  if (known) return known.words
  const tail = output.trim().split('\n').slice(-12).join('\n')
  return `npm could not fetch what the app needs. Nothing is lost. Its last words were:\n${tail}`
}

/**
 * Runs npm quietly.
 * @param {string[]} args
 * @param {string} folder
 * @param {string[]} [npm] The command and its first arguments.
 * @returns {void} Throws in words when npm fails.
 */
export function runNpm(args, folder, npm = npmCommand()) {
  const [command = 'npm', ...first] = npm
  const run = spawnSync(command, [...first, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if (run.error) throw new Stop(sayNpmFailure(run.error.message))
  if (run.status !== 0) throw new Stop(sayNpmFailure(`${run.stdout}\n${run.stderr}`))
}

/**
 * @param {{ folder?: string, npm?: string[] }} [options] The checkout, and how to call npm.
 * @returns {void}
 */
export function installDependencies({ folder = root, npm } = {}) {
  const stamp = path.join(folder, 'node_modules', '.breathing-room-lock')
  const lock = fs.readFileSync(path.join(folder, 'package-lock.json'))
  const wanted = createHash('sha256').update(lock).digest('hex')
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return
  ensureWritable(folder)
  if (!alreadyInstalled(folder, lock.toString())) {
    say('Installing what the app needs (first time only)…')
    // Everything is a development dependency; NODE_ENV=production or omit=dev must not leave it out.
    // No package here needs to run code of its own at installation, so none may.
    runNpm(['ci', '--include=dev', '--ignore-scripts', '--no-fund', '--no-audit'], folder, npm)
  }
  fs.writeFileSync(stamp, wanted)
}

/**
 * Whether a developer's own `npm install` has put everything there: it would be rude to wipe and repeat it.
 * @param {string} folder
 * @param {string} lock The text of package-lock.json.
 */
function alreadyInstalled(folder, lock) {
  try {
    // npm writes this file last.
    const there = JSON.parse(
      fs.readFileSync(path.join(folder, 'node_modules', '.package-lock.json'), 'utf8'),
    ).packages
    return Object.entries(JSON.parse(lock).packages).every(
      ([place, wanted]) =>
        place === '' ||
        (there[place] ? there[place].integrity === wanted.integrity : wanted.optional === true),
    )
  } catch {
    return false
  }
}
