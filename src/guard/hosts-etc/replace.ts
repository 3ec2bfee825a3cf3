// Replaces a file by a new one with the same owner, mode, ACL, extended attributes and label, in one rename.

import * as fs from 'node:fs'
import { dirname } from 'node:path'
import { cloneAttributes, isPlain, rememberPlain } from './attributes.ts'
import { commitTemp, discardTemp, writeTemp } from './durable-file.ts'
import { isStill, statOrNull } from './target.ts'
import type { Reading } from './target.ts'
import { errnoOf } from './fault.ts'

/**
 * `changed`: somebody else wrote since the file was read, so nothing was done. `cannot`: this file can only be
 * written in place (a mount point, a folder that takes no new files, hard links, attributes that cannot be copied).
 */
export type Replaced = 'done' | 'changed' | 'cannot'

const IN_PLACE_ONLY = new Set(['EBUSY', 'EXDEV', 'EROFS', 'EPERM', 'EACCES'])

/** Throws the system's error for anything else; the file is then whole, and no temporary file is left. */
export function replaceFile(
  real: string,
  { stat }: Reading,
  next: readonly Buffer[],
  platform: NodeJS.Platform,
): Replaced {
  // Windows keeps files open without sharing, and its ACLs and alternate streams belong to the file that is there.
  if (platform === 'win32' || stat.nlink > 1n) return 'cannot'
  const plain = isPlain(real, stat, platform)
  let cloned = true
  let inode = 0n

  const dress = (fd: number, temp: string): void => {
    const fresh = fs.fstatSync(fd, { bigint: true })
    inode = fresh.ino
    if (plain) {
      const sameOwner = fresh.uid === stat.uid && fresh.gid === stat.gid
      if (!sameOwner) fs.fchownSync(fd, Number(stat.uid), Number(stat.gid))
      fs.fchmodSync(fd, Number(stat.mode & 0o7777n))
    } else {
      cloned = cloneAttributes(real, temp, platform)
      fs.ftruncateSync(fd, 0)
    }
  }

  try {
    const temp = writeTemp(dirname(real), next, dress)
    if (!cloned || !isStill(real, stat)) {
      discardTemp(temp)
      return cloned ? 'changed' : 'cannot'
    }
    commitTemp(temp, real)
  } catch (error) {
    if (IN_PLACE_ONLY.has(errnoOf(error) ?? '')) return 'cannot'
    throw error
  }
  const now = statOrNull(real)
  if (plain && now?.ino === inode) rememberPlain(now)
  return 'done'
}
