// Does a file carry more than owner and mode (ACL, extended attributes, security label), and can a copy carry it too?

import { spawnSync } from 'node:child_process'
import * as fs from 'node:fs'
import type { BigIntStats } from 'node:fs'
import { CP, TAR } from './programs.ts'

type Identity = Pick<BigIntStats, 'dev' | 'ino' | 'ctimeNs'>

/** Node has no call for extended attributes, so system tools are asked: absolute paths, no shell, no environment. */
const RUN = { env: {}, cwd: '/', timeout: 5_000, maxBuffer: 64 * 1024 } as const
const SELINUX = '/sys/fs/selinux/enforce'
/** What a pax header says when tar found something that a plain copy would lose. */
const EXTRAS = ['SCHILY.xattr.', 'SCHILY.acl.', 'RHT.security.']

/**
 * The last file known to carry nothing. Asking costs a process (3 to 6 ms, more than the whole write), and any
 * change of attributes moves ctime, so one answer holds until somebody else touches the file.
 */
let plain: Identity | null = null

/** Nothing beyond owner and mode? False when in doubt. */
export function isPlain(real: string, stat: Identity, platform: NodeJS.Platform): boolean {
  if (plain !== null && plain.dev === stat.dev && plain.ino === stat.ino && plain.ctimeNs === stat.ctimeNs)
    return true
  // With SELinux every file has a label, and the hosts file one that differs from its folder's.
  if (platform !== 'linux' || fs.existsSync(SELINUX) || !tarFindsNothing(real)) return false
  rememberPlain(stat)
  return true
}

/** Tells that we made this file ourselves, as the copy of a plain one. */
export function rememberPlain({ dev, ino, ctimeNs }: Identity): void {
  plain = { dev, ino, ctimeNs }
}

/**
 * Gives `to`, an existing file, all attributes of `from`; on macOS the content comes along. False if that cannot be
 * done here for certain (another cp, no such file system feature).
 */
export function cloneAttributes(from: string, to: string, platform: NodeJS.Platform): boolean {
  // `mode` includes POSIX ACLs; naming `xattr` and `context` makes cp fail when it cannot keep them.
  const keep = `--preserve=mode,ownership,xattr${fs.existsSync(SELINUX) ? ',context' : ''}`
  const args = platform === 'darwin' ? ['-p', '--', from, to] : ['--attributes-only', keep, '--', from, to]
  const { status, stderr } = spawnSync(CP, args, RUN)
  return status === 0 && stderr.length === 0
}

function tarFindsNothing(real: string): boolean {
  const args = [
    '-cPf',
    '-',
    '--format=pax',
    '--xattrs',
    '--xattrs-include=*',
    '--acls',
    '--selinux',
    '--',
    real,
  ]
  const { status, stdout, stderr, error } = spawnSync(TAR, args, RUN)
  // The header comes first, so tar may be cut off in the file's content; any warning means that it did not look.
  const cutOff = error !== undefined && 'code' in error && error.code === 'ENOBUFS'
  if ((status !== 0 && !cutOff) || stderr === null || stderr.length > 0 || stdout.length === 0) return false
  return !EXTRAS.some((extra) => stdout.includes(extra))
}
