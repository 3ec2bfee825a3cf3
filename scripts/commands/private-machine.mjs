// Opens a private mount namespace, with a network and processes of its own, dresses it, runs the command in it, and leaves
// nothing behind.

import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { handOver } from '../hand-over.mjs'
import { dress, endEveryoneHere } from '../machine/private.mjs'
import { Stop } from '../stop.mjs'

const UNSHARE = '/usr/bin/unshare'
const PREFIX = 'breathing-room-machine-'

/**
 * Wakes a new network: its loopback, with one more address of each kind on it, as names are looked up only where a machine
 * has an address to be reached at. In Perl, which every Debian has, as not every one has `ip`.
 */
const WAKE_NETWORK = [
  'use Socket qw(:DEFAULT AF_INET6 inet_pton);',
  'socket(my $v4, AF_INET, SOCK_DGRAM, 0) or die; socket(my $v6, AF_INET6, SOCK_DGRAM, 0) or die;',
  'my $up = pack("a16 s x22", "lo", 0x49); ioctl($v4, 0x8914, $up) or die;',
  'my $more = pack("a16 a16 x8", "lo:1", pack_sockaddr_in(0, inet_aton("10.66.0.1"))); ioctl($v4, 0x8916, $more) or die;',
  'my $six = pack("a16 L l", inet_pton(AF_INET6, "fd00:66::1"), 128, 1); ioctl($v6, 0x8916, $six) or die;',
].join(' ')

/** The first process of a machine whose processes are its own: waits for whoever is left behind, and ends with the command. */
const FIRST_PROCESS = [
  'my $command = fork // die; if (!$command) { exec @ARGV or die }',
  'my $ended; do { $ended = wait } until $ended == $command; exit($? & 127 ? 128 + ($? & 127) : $? >> 8);',
].join(' ')

/**
 * @returns {string[] | null} The command that opens a namespace, or null where that is not allowed. With a network of its
 *   own where that can be had: the doorway's ports then are this machine's alone. With processes of its own likewise:
 *   a guard closes apps wherever they run, and would close those of a suite beside it.
 */
function opener() {
  const alone = [...(process.getuid?.() === 0 ? ['-m'] : ['-Urm']), '--propagation', 'private']
  const perl = ['--', '/usr/bin/perl', '-e']
  const ways = [
    [...alone, '-n', '-pf', '--mount-proc', '--kill-child', ...perl, `${WAKE_NETWORK} ${FIRST_PROCESS}`],
    [...alone, '-n', ...perl, `${WAKE_NETWORK} exec @ARGV;`],
    [...alone, '--'],
  ]
  const way = ways.find((flags) => spawnSync(UNSHARE, [...flags, '/bin/true']).status === 0)
  return way ? [UNSHARE, ...way] : null
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
    return await handOver(open, [...flags, process.execPath, self, '--inside', folder, ...command], {
      // unshare waits, deaf to what would end it, for a machine with processes of its own; with it they end too.
      endBy: flags.includes('--kill-child') ? 'SIGKILL' : undefined,
    })
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
