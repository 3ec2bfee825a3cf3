// Inside a private mount namespace: makes /etc, /run, /var/lib and /usr/local/lib this namespace's own, and clears up at
// the end.

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'

/**
 * The machine is one on which the guard was never installed, no name cache answers for another /etc, and no systemd is
 * asked to start anything on the real one.
 */
const LEFT_OUT = [
  '/run/breathing-room',
  '/run/nscd',
  '/run/systemd/private',
  '/run/systemd/system',
  '/usr/local/lib/breathing-room',
  '/var/lib/breathing-room',
]
/** What is looked into, to leave out a part of it. */
const OPENED = ['/run/systemd']

/**
 * @param {string} folder A private folder on disk.
 * @returns {void}
 */
export function dress(folder) {
  // A copy, so that rename works as on a real machine. Without root some files cannot be read: they are left out.
  const etc = path.join(folder, 'etc')
  spawnSync('/bin/cp', ['-a', '/etc', etc], { stdio: 'ignore' })
  putFilesFirst(path.join(etc, 'nsswitch.conf'))
  bind(etc, '/etc')
  // The mount points /run/breathing-room and /var/lib/breathing-room do not exist, and creating them would change
  // the real machine. So the parents are replaced by folders in which everything else is bound back.
  for (const place of ['/run', '/var/lib', '/usr/local/lib'])
    bind(mirror(place, path.join(folder, place)), place)
}

/**
 * @param {string} place
 * @param {string} copy
 * @returns {string} The copy: new entries made in it stay private, the old ones are those of the real machine.
 */
function mirror(place, copy) {
  fs.mkdirSync(copy, { recursive: true, mode: 0o755 })
  for (const entry of fs.readdirSync(place, { withFileTypes: true })) {
    const [from, to] = [path.join(place, entry.name), path.join(copy, entry.name)]
    if (LEFT_OUT.includes(from)) continue
    if (entry.isSymbolicLink()) {
      fs.symlinkSync(fs.readlinkSync(from), to)
      continue
    }
    if (OPENED.includes(from)) {
      mirror(from, to)
      continue
    }
    if (entry.isDirectory()) fs.mkdirSync(to)
    else fs.writeFileSync(to, '')
    bind(from, to)
  }
  return copy
}

/**
 * @param {string} from
 * @param {string} to
 */
function bind(from, to) {
  // Recursive, because a user namespace may not uncover what lies below the mounts of its parent.
  const { status, stderr } = spawnSync('/bin/mount', ['--rbind', from, to], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The private machine could not bind ${from} over ${to}: ${stderr.trim()}`)
}

/**
 * Where another source comes before the hosts file, names would not follow the file at once.
 * @param {string} file
 */
function putFilesFirst(file) {
  if (!fs.existsSync(file)) return
  fs.writeFileSync(file, filesFirst(fs.readFileSync(file, 'utf8')))
}

/**
 * @param {string} nsswitch
 * @returns {string} The same, with `files` as the first source of host names.
 */
export const filesFirst = (nsswitch) =>
  nsswitch.replace(/^(hosts:\s*)(.*)$/m, (_, key, sources) => {
    const others = String(sources)
      .split(/\s+/)
      .filter((source) => source !== 'files' && source !== '')
    return `${key}${['files', ...others].join(' ')}`
  })

/** Ends what the command left running: everyone else in this very mount namespace, and nobody outside. */
export function endEveryoneHere() {
  const here = fs.readlinkSync('/proc/self/ns/mnt')
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    if (Number(pid) === process.pid) continue
    try {
      if (fs.readlinkSync(`/proc/${pid}/ns/mnt`) === here) process.kill(Number(pid), 'SIGKILL')
    } catch {
      // Gone meanwhile, or not ours to see.
    }
  }
}
