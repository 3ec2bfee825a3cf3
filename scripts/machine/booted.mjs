// A Debian of its own with a real systemd, for tests of the service: made once, kept for the user, copied for each run.

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { userCache } from '../paths.mjs'
import { say } from '../say.mjs'
import { Stop } from '../stop.mjs'

const SUITE = 'bookworm'
const PREFIX = 'breathing-room-booted-'
const PACKAGES = ['systemd', 'systemd-sysv', 'dbus', 'libpam-systemd']

/** @returns {string | null} Why no machine can be booted here, in words. */
export function whyNoMachine() {
  if (process.platform !== 'linux') return 'a machine with systemd can be booted on Linux only'
  const isRoot =
    process.getuid?.() === 0 && /4294967295\s*$/.test(fs.readFileSync('/proc/self/uid_map', 'utf8'))
  if (!isRoot) return 'a machine with systemd can be booted by root only'
  const { status } = spawnSync('/usr/bin/unshare', [
    '--mount',
    '--pid',
    '--fork',
    '--mount-proc',
    '/bin/true',
  ])
  return status === 0 ? null : 'this computer does not let root make namespaces'
}

/** @returns {string} The folder of a machine that was never booted: to be copied, not to be changed. */
function original() {
  const folder = path.join(userCache, `machine-${SUITE}`)
  if (fs.existsSync(folder)) return folder
  say('Making a small Debian with systemd, once: about a minute…')
  fs.mkdirSync(userCache, { recursive: true })
  const fresh = fs.mkdtempSync(`${folder}-`)
  try {
    const args = ['--variant=minbase', `--include=${PACKAGES.join(',')}`, SUITE, fresh]
    const { status, stdout } = spawnSync('/usr/sbin/debootstrap', args, { encoding: 'utf8' })
    if (status !== 0)
      throw new Stop(`The small Debian could not be made:\n${stdout.split('\n').slice(-8).join('\n')}`)
    // Half of it would be packages that are installed already.
    fs.rmSync(path.join(fresh, 'var', 'cache', 'apt', 'archives'), { recursive: true })
    fs.chmodSync(fresh, 0o755)
    fs.renameSync(fresh, folder)
  } finally {
    fs.rmSync(fresh, { recursive: true, force: true })
  }
  return folder
}

/** Removes the copies of runs that were killed before they could. */
function sweep() {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const pid = name.startsWith(PREFIX) ? /^\d+/.exec(name.slice(PREFIX.length))?.[0] : undefined
    if (pid && !fs.existsSync(`/proc/${pid}`))
      fs.rmSync(path.join(os.tmpdir(), name), { recursive: true, force: true })
  }
}

/** @returns {string} A folder to boot from, which is the caller's to remove. */
export function newMachine() {
  const from = original()
  sweep()
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `${PREFIX}${process.pid}-`))
  const { status, stderr } = spawnSync('/bin/cp', ['-a', '--reflink=auto', `${from}/.`, folder], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Stop(`The small Debian could not be copied: ${stderr}`)
  return folder
}
