// What the state folder remembers about the file: a write in place that is under way, and that the file is ours.

import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { join } from 'node:path'
import { removeDurably, replaceFileDurably } from './durable-file.ts'
import { err } from './result.ts'
import type { Result } from './result.ts'
import { errnoOf, faultOf } from './fault.ts'
import type { Fault } from './fault.ts'

/** A write in place: the real path, its bytes before and after. */
export type Journal = { readonly path: string; readonly before: Buffer; readonly after: Buffer }

const MAGIC = 'hosts-etc journal 1'
const MAGIC_LINE = MAGIC.length + 1
const DIGEST_LINE = 64 + 1

const journalPath = (stateDir: string): string => join(stateDir, 'hosts-journal')
const createdPath = (stateDir: string): string => join(stateDir, 'hosts-created')

/** On disk for certain when this gives `ok`. Makes the state folder if need be. */
export function saveJournal(stateDir: string, { path, before, after }: Journal): Result<void, Fault> {
  const head = `${JSON.stringify({ path, before: before.length, after: after.length })}\n`
  const body = Buffer.concat([Buffer.from(head), before, after])
  const file = Buffer.concat([Buffer.from(`${MAGIC}\n${digest(body)}\n`), body])
  return save(stateDir, journalPath(stateDir), file)
}

export const hasJournal = (stateDir: string): boolean => fs.existsSync(journalPath(stateDir))

/** Null when there is none, or when it is not whole: then the write that it announces never began. Throws on EIO. */
export function readJournal(stateDir: string): Journal | null {
  const file = readOrNull(journalPath(stateDir))
  if (file === null || file.toString('latin1', 0, MAGIC_LINE) !== `${MAGIC}\n`) return null
  const body = file.subarray(MAGIC_LINE + DIGEST_LINE)
  if (file.toString('latin1', MAGIC_LINE, MAGIC_LINE + DIGEST_LINE) !== `${digest(body)}\n`) return null
  const headEnd = body.indexOf('\n') + 1
  const head = JSON.parse(body.toString('utf8', 0, headEnd)) as {
    path: string
    before: number
    after: number
  }
  const middle = headEnd + head.before
  return { path: head.path, before: body.subarray(headEnd, middle), after: body.subarray(middle) }
}

/** Synced, so that a power cut does not bring an old journal back to a newer file. */
export const dropJournal = (stateDir: string): void => removeDurably(journalPath(stateDir))

/** Notes that there was no file at `real`, so that removing the section may remove the file. */
export const saveCreated = (stateDir: string, real: string): Result<void, Fault> =>
  save(stateDir, createdPath(stateDir), Buffer.from(real))

export const wasCreated = (stateDir: string, real: string): boolean =>
  readOrNull(createdPath(stateDir))?.equals(Buffer.from(real)) ?? false

export const dropCreated = (stateDir: string): void => removeDurably(createdPath(stateDir))

function save(stateDir: string, path: string, bytes: Buffer): Result<void, Fault> {
  try {
    fs.mkdirSync(stateDir, { recursive: true, mode: 0o700 })
  } catch (error) {
    return err(faultOf(error, stateDir, 'write'))
  }
  return replaceFileDurably(path, bytes, { mode: 0o600 })
}

const digest = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

function readOrNull(path: string): Buffer | null {
  try {
    return fs.readFileSync(path)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw error
  }
}
