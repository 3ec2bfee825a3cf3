// Rewrites a file that cannot be replaced: journal first, write, sync, read back; and mends it after a crash.

import * as fs from 'node:fs'
import { dropJournal, readJournal, saveJournal } from './journal.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'
import { errnoOf, fault, faultOf } from './fault.ts'
import type { Fault } from './fault.ts'

/** `already-whole`: the write had not begun or was done. `left-alone`: somebody else has rewritten the file since. */
export type Mended = 'nothing' | 'already-whole' | 'restored' | 'left-alone'

const FLAGS = fs.constants.O_RDWR | (fs.constants.O_NOFOLLOW ?? 0) | (fs.constants.O_NONBLOCK ?? 0)

/** Turns `before` into `after`, keeping inode, links and attributes. `busy` if the file is not `before` any more. */
export function writeInPlace(
  real: string,
  before: Buffer,
  after: Buffer,
  stateDir: string,
): Result<void, Fault> {
  // Opened before the journal is written: a file that refuses costs nothing.
  return withFile(real, (fd) => {
    const saved = saveJournal(stateDir, { path: real, before, after })
    if (!saved.ok) {
      return err(fault(saved.error.code === 'no-space' ? 'no-space' : 'io', real, saved.error.errno))
    }
    // Compared only now: syncing the journal takes milliseconds in which others may write.
    if (contentOf(fd).equals(before)) return settle(fd, real, [after, before], stateDir)
    dropJournal(stateDir)
    return err(fault('busy', real))
  })
}

/**
 * Finishes a write that a crash cut off. The file is mended only if it is what such a write leaves: each byte from
 * before or after, none beyond. It then becomes `after`: both hold the same foreign bytes, and what was wanted last
 * is done. Any other content is somebody's newer work, and stays.
 */
export function mend(stateDir: string): Result<Mended, Fault> {
  let where = stateDir
  try {
    const journal = readJournal(stateDir)
    if (journal === null) {
      dropJournal(stateDir)
      return ok('nothing')
    }
    const { path, before, after } = journal
    where = path
    const stat = fs.lstatSync(path, { throwIfNoEntry: false })
    if (stat === undefined || !stat.isFile()) return drop('left-alone')
    return withFile<Mended>(path, (fd) => {
      const now = contentOf(fd)
      if (now.equals(before) || now.equals(after)) return drop('already-whole')
      if (!isTorn(now, before, after)) return drop('left-alone')
      const settled = settle(fd, path, [after, before], stateDir)
      const unsettled =
        !settled.ok && (settled.error.code === 'half-written' || settled.error.code === 'busy')
      return unsettled ? settled : ok('restored')
    })
  } catch (error) {
    return err(faultOf(error, where, 'write'))
  }

  function drop(mended: Mended): Result<Mended, Fault> {
    dropJournal(stateDir)
    return ok(mended)
  }
}

/** Writes `wanted`; if the disk refuses, `fallback`; if it refuses that too, the journal stays for a later try. */
function settle(
  fd: number,
  real: string,
  [wanted, fallback]: readonly [Buffer, Buffer],
  stateDir: string,
): Result<void, Fault> {
  try {
    put(fd, wanted)
  } catch (error) {
    const failure = faultOf(error, real, 'write')
    try {
      put(fd, fallback)
    } catch (second) {
      return err(fault('half-written', real, errnoOf(second)))
    }
    dropJournal(stateDir)
    return err(failure)
  }
  // Somebody wrote at the same time: the journal stays, and the next try finds out what the file is now.
  if (!contentOf(fd).equals(wanted)) return err(fault('busy', real))
  dropJournal(stateDir)
  return ok(undefined)
}

/** Grows first: that is what a full disk refuses, and until then no byte has changed. Never empties the file. */
function put(fd: number, bytes: Buffer): void {
  const size = Math.min(fs.fstatSync(fd).size, bytes.length)
  writeAt(fd, bytes, size, bytes.length)
  writeAt(fd, bytes, 0, size)
  fs.ftruncateSync(fd, bytes.length)
  fs.fsyncSync(fd)
}

function writeAt(fd: number, bytes: Buffer, start: number, end: number): void {
  for (let at = start; at < end;) at += fs.writeSync(fd, bytes, at, end - at, at)
}

/** Zeros beyond the old end: some file systems grow a file before its new bytes arrive. */
function isTorn(now: Buffer, before: Buffer, after: Buffer): boolean {
  if (now.length > Math.max(before.length, after.length)) return false
  return now.every(
    (byte, at) => byte === after[at] || byte === before[at] || (byte === 0 && at >= before.length),
  )
}

function contentOf(fd: number): Buffer {
  const bytes = Buffer.alloc(fs.fstatSync(fd).size)
  let at = 0
  for (let read = 1; read > 0 && at < bytes.length; at += read) {
    read = fs.readSync(fd, bytes, at, bytes.length - at, at)
  }
  return bytes.subarray(0, at)
}

function withFile<T>(real: string, use: (fd: number) => Result<T, Fault>): Result<T, Fault> {
  try {
    const fd = fs.openSync(real, FLAGS)
    try {
      return use(fd)
    } finally {
      fs.closeSync(fd)
    }
  } catch (error) {
    return err(faultOf(error, real, 'write'))
  }
}
