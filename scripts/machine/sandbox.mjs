// Whether Electron's sandbox can work for this person on this machine, and what to do when it cannot.

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/** @typedef {{ switches: readonly string[], say?: string, stop?: string }} Verdict */

/**
 * @param {string} electron Electron's program.
 * @returns {Verdict} Switches for Electron, and what to tell the person first.
 */
export function sandboxFor(electron) {
  if (process.platform !== 'linux') return { switches: [] }
  if (process.getuid?.() === 0)
    return { switches: ['--no-sandbox'], say: "Running as root: Electron's sandbox is off in this run." }
  const door = path.join(path.dirname(electron), 'chrome-sandbox')
  const stat = fs.statSync(door, { throwIfNoEntry: false })
  const suid = stat?.uid === 0 && (stat.mode & 0o4000) !== 0
  // Asked by trying: distributions forbid user namespaces in several ways, and -r is what AppArmor refuses.
  const probe = spawnSync('unshare', ['-Ur', 'true'], { stdio: 'ignore' })
  if (suid || probe.error || probe.status === 0) return { switches: [] }
  return { switches: [], stop: sayNoSandbox(door, whyNot()) }
}

/** @returns {string} */
function whyNot() {
  const read = (/** @type {string} */ name) => {
    try {
      return fs.readFileSync(`/proc/sys/${name}`, 'utf8').trim()
    } catch {
      return ''
    }
  }
  if (read('kernel/apparmor_restrict_unprivileged_userns') === '1')
    return 'AppArmor restricts user namespaces'
  if (read('kernel/unprivileged_userns_clone') === '0') return 'user namespaces are switched off'
  if (read('user/max_user_namespaces') === '0') return 'no user namespaces are allowed'
  return 'user namespaces do not work here'
}

/**
 * @param {string} door The helper program chrome-sandbox.
 * @param {string} reason
 * @returns {string}
 */
const sayNoSandbox = (door, reason) =>
  `Electron's sandbox cannot start on this machine: ${reason}. Breathing Room does not run without it. Give Electron ` +
  'its own way in, once, and run the same command again:\n\n' +
  `  sudo chown root:root "${door}" && sudo chmod 4755 "${door}"\n`
