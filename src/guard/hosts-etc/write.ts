// Puts the section into a real hosts file or takes it out, whole or not at all; and tidies up after a crash.

import { hostname } from 'node:os'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { removeDurably, replaceFileDurably, sweepTemps } from './durable-file.ts'
import type { LineEnd } from './format.ts'
import { mend, writeInPlace } from './in-place.ts'
import type { Mended } from './in-place.ts'
import { dropCreated, hasJournal, saveCreated, wasCreated } from './journal.ts'
import { checkHostName } from './names.ts'
import { replaceFile } from './replace.ts'
import { err, ok } from './result.ts'
import type { Result } from './result.ts'
import { lengthOf, plan } from './section.ts'
import type { SectionState } from './section.ts'
import { isStill, readTarget, realPath } from './target.ts'
import type { Reading } from './target.ts'
import { MAX_FILE, badName, errnoOf, fault, faultOf } from './fault.ts'
import type { Fault } from './fault.ts'

export type FileOptions = {
  /** The hosts file; links are followed, and stay. */
  readonly path: string
  /** A folder of the caller's own, one per hosts file; made (0700) when first needed. */
  readonly stateDir: string
  /** Default `process.platform`. */
  readonly platform?: NodeJS.Platform
  /** Milliseconds to go on trying while another program holds or changes the file. Default 5000. */
  readonly patienceMs?: number
}

export type ApplyOptions = FileOptions & {
  readonly names: readonly string[]
  /** IPv4 address that the names point to: `0.0.0.0` (default) or one in 127.0.0.0/8. */
  readonly v4?: string
  /** Default `os.hostname()`. */
  readonly machineName?: string
}

export type Written = {
  /** How the file came to be what it is now. */
  readonly how: 'unchanged' | 'created' | 'replaced' | 'in-place' | 'deleted'
  /** What was found: `altered` and `damaged` mean that somebody edited the section. */
  readonly before: SectionState
}

export type Recovered = { readonly file: Mended; readonly sweptTemps: number }

const PATIENCE_MS = 5_000
const PAUSE_MS = 50
const NEW_FILE_MODE = 0o644

/**
 * Makes the file hold a section for exactly these names (none: no section). Writes nothing if it does already.
 * A missing file is created. Faults leave the file whole, except `half-written`, which the next call mends.
 * Calls for one file must not overlap. Throws TypeError for an impossible `v4`.
 */
export async function applyToFile(options: ApplyOptions): Promise<Result<Written, Fault>> {
  const { names, v4 = '0.0.0.0', machineName = hostname(), path } = options
  const checked: string[] = []
  for (const name of names) {
    const result = checkHostName(name, { machineName })
    if (!result.ok) return err(badName(result.error, path))
    checked.push(result.value)
  }
  return patiently(options, () => writeOnce(options, checked, v4))
}

/** Takes the section out: all other bytes stay, and a file that `applyToFile` created and nobody added to goes. */
export const removeFromFile = (options: FileOptions): Promise<Result<Written, Fault>> =>
  patiently(options, () => writeOnce(options, [], '0.0.0.0'))

/** Call once at start, before anything else: finishes a write that a crash cut off, deletes leftover temporary files. */
export const recover = (options: FileOptions): Promise<Result<Recovered, Fault>> =>
  patiently(options, () => {
    const mended = mend(options.stateDir)
    if (!mended.ok) return mended
    const sweptTemps = sweepTemps(folderOf(options.path)) + sweepTemps(options.stateDir)
    return ok({ file: mended.value, sweptTemps })
  })

/** How the section's lines end in a file that has no line of its own. */
export const lineEndOn = (platform: NodeJS.Platform): LineEnd => (platform === 'win32' ? '\r\n' : '\n')

/** Synchronous from reading to the last sync, so that nothing of this process comes in between. */
function writeOnce(
  { path, stateDir, platform = process.platform }: FileOptions,
  names: readonly string[],
  v4: string,
): Result<Written, Fault> {
  if (hasJournal(stateDir)) {
    const mended = mend(stateDir)
    if (!mended.ok) return mended
  }
  const target = readTarget(path)
  if (!target.ok) return target
  const { real, found } = target.value
  const bytes = found?.bytes ?? Buffer.alloc(0)
  const { parts, changes, state } = plan(bytes, names, { v4, eol: lineEndOn(platform) })
  if (!changes) return ok({ how: 'unchanged', before: state })
  if (lengthOf(parts) > MAX_FILE) return err(fault('too-big', real))
  try {
    const how =
      found === null
        ? create(real, Buffer.concat(parts), stateDir)
        : change(real, found, parts, stateDir, platform)
    if (!how.ok) return how
    const noteIsStale = names.length === 0 || (state === 'absent' && found !== null)
    if (noteIsStale) dropCreated(stateDir)
    return ok({ how: how.value, before: state })
  } catch (error) {
    return err(faultOf(error, real, 'write'))
  }
}

/** The note comes first: without it, a file made just before a power cut would stay behind for good. */
function create(real: string, next: Buffer, stateDir: string): Result<'created', Fault> {
  const noted = saveCreated(stateDir, real)
  if (!noted.ok) return noted
  const written = isStill(real, null)
    ? replaceFileDurably(real, next, { mode: NEW_FILE_MODE })
    : err(fault('busy', real))
  if (written.ok) return ok('created')
  dropCreated(stateDir)
  return written
}

function change(
  real: string,
  found: Reading,
  parts: readonly Buffer[],
  stateDir: string,
  platform: NodeJS.Platform,
): Result<'replaced' | 'in-place' | 'deleted', Fault> {
  if (lengthOf(parts) === 0 && wasCreated(stateDir, real)) {
    if (!isStill(real, found.stat)) return err(fault('busy', real))
    removeDurably(real)
    return ok('deleted')
  }
  const replaced = replaceFile(real, found, parts, platform)
  if (replaced === 'done') return ok('replaced')
  if (replaced === 'changed') return err(fault('busy', real))
  const written = writeInPlace(real, found.bytes, Buffer.concat(parts), stateDir)
  return written.ok ? ok('in-place') : written
}

/** Programs hold or change a hosts file for moments, so `busy` is worth another try; on Windows so is any refusal. */
async function patiently<T>(
  { platform = process.platform, patienceMs = PATIENCE_MS }: FileOptions,
  attempt: () => Result<T, Fault>,
): Promise<Result<T, Fault>> {
  const until = performance.now() + patienceMs
  for (;;) {
    const result = attempt()
    if (result.ok || performance.now() >= until) return result
    const { code, errno } = result.error
    const heldOpen = platform === 'win32' && (errno === 'EPERM' || errno === 'EACCES')
    if (code !== 'busy' && !heldOpen) return result
    await pause(PAUSE_MS)
  }
}

function folderOf(path: string): string {
  try {
    return dirname(realPath(path) ?? path)
  } catch (error) {
    if (errnoOf(error) === null) throw error
    return dirname(path)
  }
}
