// Opens a private mount namespace, dresses it, runs the command in it, and leaves nothing behind.

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { handOver } from '../hand-over.mjs'
import { dress, endEveryoneHere } from '../machine/private.mjs'
import { Stop } from '../stop.mjs'

const UNSHARE = '/usr/bin/unshare'
const PREFIX = 'breathing-room-machine-'

/** @returns {string[] | null} The command that opens a namespace, or null where that is not allowed. */
function opener() {
  const flags = [...(process.getuid?.() === 0 ? ['-m'] : ['-Urm']), '--propagation', 'private']
  return spawnSync(UNSHARE, [...flags, '/bin/true']).status === 0 ? [UNSHARE, ...flags, '--'] : null
}

/**
 * @param {string[]} args `--` and the command.
 * @returns {Promise<number>} The command's exit code; 3 when there can be no private machine here.
 */
export async function main(args) {
  const [first, ...command] = args
  if (first === '--inside') return inside(command)
  if (first !== '--' || command.length === 0)
    throw new Stop('Usage: node scripts/private-machine.mjs -- COMMAND [ARGUMENT…]', 2)
  const [open, ...flags] = process.platform === 'linux' ? (opener() ?? []) : []
  if (!open)
    throw new Stop(
      'A private machine needs Linux, and either root or user namespaces. Run this as root, or allow them: ' +
        'sudo sysctl -w kernel.unprivileged_userns_clone=1 (on Ubuntu: kernel.apparmor_restrict_unprivileged_userns=0).',
      3,
    )
  sweep()
  // On a real disk, not a tmpfs: rename and fsync behave, and cost, what they do on a real machine. Only the owner
  // may enter, because it holds copies of files such as /etc/shadow; inside, /etc has its usual modes.
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`))
  const self = process.argv[1] ?? ''
  try {
    return await handOver(open, [...flags, process.execPath, self, '--inside', folder, ...command])
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** @param {string[]} args */
async function inside([folder = '', command = '', ...args]) {
  dress(folder)
  try {
    const code = await handOver(command, args, {
      env: { ...process.env, BREATHING_ROOM_PRIVATE_MACHINE: '1' },
    })
    return code
  } catch (error) {
    throw new Stop(`${command} cannot be started: ${String(Object(error).code)}.`, 127)
  } finally {
    endEveryoneHere()
  }
}

/** Removes the copies of runs that were killed before they could. */
function sweep() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const pid = name.startsWith(PREFIX) ? /^\d+/.exec(name.slice(PREFIX.length))?.[0] : undefined
    if (!pid || fs.existsSync(`/proc/${pid}`)) continue
    try {
      fs.rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true })
    } catch {
      // Another user's: theirs to remove.
    }
  }
}
