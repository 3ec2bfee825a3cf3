// Whole-file writes that survive a crash: a temporary file beside the target, synced, renamed over it, folder synced.

import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'
import { errnoOf, faultOf } from './fault.ts'
import type { Fault } from './fault.ts'

const { O_CREAT, O_EXCL, O_RDONLY, O_WRONLY } = fs.constants
/** Absent on Windows. */
const O_NOFOLLOW = fs.constants.O_NOFOLLOW ?? 0

const HELD_OPEN = new Set(['EPERM', 'EACCES', 'EBUSY'])
/** Milliseconds; whoever waits for the guard waits as long. */
const HELD_OPEN_MS = 2_000
const PAUSE_MS = 20

const TEMP_NAME = /^\.hosts-etc-[0-9a-f]{16}\.tmp$/

/**
 * Replaces `path` (or creates it) so that after a crash or power cut it holds either the old or the new bytes, whole.
 * A link at `path` is replaced, not followed. `mode` is exact, whatever the umask. The folder must exist.
 */
export function replaceFileDurably(
  path: string,
  bytes: Uint8Array,
  { mode }: { readonly mode: number },
): Result<void, Fault> {
  try {
    commitTemp(
      writeTemp(dirname(path), [bytes], (fd) => fs.fchmodSync(fd, mode)),
      path,
    )
    return ok(undefined)
  } catch (error) {
    return err(faultOf(error, path, 'write'))
  }
}

/** Removes `path`, if it is there, so that a power cut does not bring it back. Throws the system's error. */
export function removeDurably(path: string): void {
  try {
    fs.unlinkSync(path)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return
    throw error
  }
  syncFolder(dirname(path))
}

/**
 * Writes and syncs a new temporary file in `folder`, and gives its path; `dress` sets its attributes before the bytes
 * are in it. Throws the system's error, or what `dress` throws, and then leaves nothing behind.
 */
export function writeTemp(
  folder: string,
  parts: readonly Uint8Array[],
  dress: (fd: number, temp: string) => void,
): string {
  const temp = join(folder, `.hosts-etc-${randomBytes(8).toString('hex')}.tmp`)
  const fd = fs.openSync(temp, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
  try {
    dress(fd, temp)
    for (const part of parts) fs.writeFileSync(fd, part)
    fs.fsyncSync(fd)
  } catch (error) {
    discardTemp(temp)
    throw error
  } finally {
    fs.closeSync(fd)
  }
  return temp
}

/** Puts a temporary file in the target's place. Throws the system's error, and then leaves nothing behind. */
export function commitTemp(temp: string, path: string): void {
  try {
    putOver(temp, path)
  } catch (error) {
    discardTemp(temp)
    throw error
  }
  syncFolder(dirname(path))
}

/** Windows refuses while anybody has the old file open, as scanners and indexers have for moments after a write. */
function putOver(temp: string, path: string): void {
  const until = performance.now() + (process.platform === 'win32' ? HELD_OPEN_MS : 0)
  for (;;) {
    try {
      return fs.renameSync(temp, path)
    } catch (error) {
      if (performance.now() >= until || !HELD_OPEN.has(errnoOf(error) ?? '')) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS)
    }
  }
}

/** Removing what is only litter must not hide the error that led here; `sweepTemps` comes by later. */
export function discardTemp(temp: string): void {
  try {
    fs.unlinkSync(temp)
  } catch (error) {
    if (errnoOf(error) === null) throw error
  }
}

/** Deletes temporary files that a killed writer left in `folder`; gives how many. Never fails: they are harmless. */
export function sweepTemps(folder: string): number {
  let swept = 0
  try {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isFile() || !TEMP_NAME.test(entry.name)) continue
      fs.unlinkSync(join(folder, entry.name))
      swept += 1
    }
  } catch (error) {
    if (errnoOf(error) === null) throw error
  }
  return swept
}

/** A rename lasts once its folder is on disk. Windows cannot sync folders, and some file systems need not. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const fd = fs.openSync(folder, O_RDONLY)
  try {
    fs.fsyncSync(fd)
  } catch (error) {
    if (errnoOf(error) !== 'EINVAL') throw error
  } finally {
    fs.closeSync(fd)
  }
}
