// Finds and reads the real file behind a path, and refuses whatever is not a plain file that may be rewritten.

import * as fs from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'
import { MAX_FILE, errnoOf, fault, faultOf } from './fault.ts'
import type { Fault } from './fault.ts'

/** A file as it was read; `stat` tells later whether it is still that file. */
export type Reading = { readonly bytes: Buffer; readonly stat: fs.BigIntStats }

/** `real` has no links left in it; `found` is null where there is no file yet. */
export type Target = { readonly real: string; readonly found: Reading | null }

const { O_RDONLY } = fs.constants
const O_NOFOLLOW = fs.constants.O_NOFOLLOW ?? 0
/** A pipe that takes the file's place must not make the open wait. */
const O_NONBLOCK = fs.constants.O_NONBLOCK ?? 0

/** Package stores rebuild what is in them: a change there is lost or refused, even where root could write it. */
const STORES = ['/nix/store/', '/gnu/store/']

/** Follows links to the file itself, which is what gets rewritten: the links stay. */
export function readTarget(path: string): Result<Target, Fault> {
  try {
    const real = realPath(path)
    if (real === null) return err(fault('not-a-file', path))
    if (STORES.some((store) => real.startsWith(store))) return err(fault('read-only', real))
    const stat = statOrNull(real)
    if (stat === null) return ok({ real, found: null })
    if (!stat.isFile()) return err(fault('not-a-file', real))
    if (stat.size > MAX_FILE) return err(fault('too-big', real))
    return ok({ real, found: read(real) })
  } catch (error) {
    return err(faultOf(error, path, 'read'))
  }
}

/** Has nobody replaced, changed or removed the file since it was read (or created it, if it was not there)? */
export function isStill(real: string, was: fs.BigIntStats | null): boolean {
  const now = statOrNull(real)
  if (now === null || was === null) return now === was
  return now.dev === was.dev && now.ino === was.ino && now.size === was.size && now.ctimeNs === was.ctimeNs
}

/** Only of the very file that was read, whatever has taken its place since. */
export function changeMode(real: string, was: fs.BigIntStats, mode: number): Result<void, Fault> {
  try {
    const fd = fs.openSync(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    try {
      const now = fs.fstatSync(fd, { bigint: true })
      if (now.dev !== was.dev || now.ino !== was.ino) return err(fault('busy', real))
      fs.fchmodSync(fd, mode)
      return ok(undefined)
    } finally {
      fs.closeSync(fd)
    }
  } catch (error) {
    return err(faultOf(error, real, 'write'))
  }
}

export function statOrNull(path: string): fs.BigIntStats | null {
  return fs.lstatSync(path, { bigint: true, throwIfNoEntry: false }) ?? null
}

/**
 * The path without links; the file itself need not exist. Null for a link that leads nowhere: where its target should
 * be created is not ours to guess. Throws the system's error.
 */
export function realPath(path: string): string | null {
  try {
    return fs.realpathSync.native(path)
  } catch (error) {
    if (errnoOf(error) !== 'ENOENT') throw error
    if (statOrNull(path) !== null) return null
    return join(fs.realpathSync.native(dirname(path)), basename(path))
  }
}

function read(real: string): Reading {
  const fd = fs.openSync(real, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  try {
    // Before the bytes: a change while reading then shows as a newer ctime.
    const stat = fs.fstatSync(fd, { bigint: true })
    return { bytes: fs.readFileSync(fd), stat }
  } finally {
    fs.closeSync(fd)
  }
}
