/** Reads and writes the files of policies: no link is followed, nothing is forced, no file is ever half there. */
import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { note, type Note } from '../../shared/model/note.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import { commitTemp, removeDurably, writeTemp } from '../hosts-etc/durable-file.ts'
import { errnoOf, faultOf, type Fault } from '../hosts-etc/fault.ts'
import { replaceFile } from '../hosts-etc/replace.ts'
import { isStill, statOrNull, type Reading } from '../hosts-etc/target.ts'

/** Bytes. More than a thousand entries ever take; what is larger is nothing that we could add to. */
const largest = 4 * 1024 * 1024
const othersWrite = 0o022
const { O_RDONLY, O_NOFOLLOW, O_NONBLOCK } = fs.constants

export const noteOf = ({ code, path, errno }: Fault): Note =>
  note('rules-fault', {
    fault: code === 'bad-name' || code === 'too-big' || code === 'half-written' ? 'io' : code,
    path,
    errno: errno ?? '',
  })

const noteOfError = (error: unknown, path: string, during: 'read' | 'write'): Note =>
  noteOf(faultOf(error, path, during))

/** Null where there is none. A link is nobody's to follow here: where it leads may not be ours to write. */
export const readPlain = (path: string): Result<Reading | null, Note> => {
  try {
    const stat = statOrNull(path)
    if (stat === null) return ok(null)
    if (stat.isSymbolicLink()) return fail(note('rules-link', { path }))
    if (!stat.isFile() || stat.size > largest)
      return fail(note('rules-fault', { fault: 'not-a-file', path, errno: '' }))
    const fd = fs.openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
    try {
      return ok({ stat: fs.fstatSync(fd, { bigint: true }), bytes: fs.readFileSync(fd) })
    } finally {
      fs.closeSync(fd)
    }
  } catch (error) {
    // A folder on the way that is missing, or is none.
    if (errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR') return ok(null)
    return fail(noteOfError(error, path, 'read'))
  }
}

/** The folders below `root` on the way that are missing, the outer ones first. All others must be root's alone. */
export const missingFolders = (root: string, folder: string): Result<readonly string[], Note> => {
  const missing: string[] = []
  let at = root
  for (const name of folder.split('/')) {
    at = join(at, name)
    const stat = missing.length > 0 ? null : statOrNull(at)
    if (stat === null) {
      missing.push(at)
      continue
    }
    if (stat.isSymbolicLink()) return fail(note('rules-link', { path: at }))
    if (!stat.isDirectory()) return fail(note('rules-fault', { fault: 'not-a-file', path: at, errno: '' }))
    const isOurs = stat.uid === 0n || stat.uid === BigInt(process.geteuid?.() ?? 0)
    if (!isOurs || (Number(stat.mode) & othersWrite) !== 0)
      return fail(note('rules-folder-open', { path: at }))
  }
  return ok(missing)
}

/** Programs of everybody look into them. */
const folderMode = 0o755

export const makeFolders = (folders: readonly string[]): Result<null, Note> => {
  for (const folder of folders)
    try {
      fs.mkdirSync(folder)
      fs.chmodSync(folder, folderMode)
    } catch (error) {
      if (errnoOf(error) !== 'EEXIST') return fail(noteOfError(error, folder, 'write'))
    }
  return ok(null)
}

/** Those that could not be removed for now; one that somebody else uses by now is theirs. */
export const removeFolders = (folders: readonly string[]): readonly string[] =>
  folders
    .toReversed()
    .filter((folder) => {
      try {
        fs.rmdirSync(folder)
        return false
      } catch (error) {
        return !['ENOENT', 'ENOTDIR', 'ENOTEMPTY', 'EEXIST'].includes(errnoOf(error) ?? '')
      }
    })
    .toReversed()

export type Dress = { readonly mode: number; readonly gid: number }

export const isDressed = ({ stat }: Reading, { mode, gid }: Dress): boolean =>
  (Number(stat.mode) & 0o7777) === mode && Number(stat.gid) === gid

/**
 * A file that is wholly ours, new or anew. It is made in the folder above, because browsers read whatever lies in theirs.
 * @param was what is there now; whatever has changed since is somebody else's, and stays
 */
export const putOwn = (
  path: string,
  was: Reading | null,
  bytes: Uint8Array,
  { mode, gid }: Dress,
): Result<null, Note> => {
  try {
    const temp = writeTemp(dirname(dirname(path)), [bytes], (fd) => {
      if (fs.fstatSync(fd).gid !== gid) fs.fchownSync(fd, -1, gid)
      fs.fchmodSync(fd, mode)
    })
    if (!isStill(path, was?.stat ?? null)) {
      fs.unlinkSync(temp)
      return fail(note('rules-fault', { fault: 'busy', path, errno: '' }))
    }
    commitTemp(temp, path)
    return ok(null)
  } catch (error) {
    return fail(noteOfError(error, path, 'write'))
  }
}

/** Other bytes in a file of somebody else's, which keeps its owner, its rights and all else. */
export const putTheirs = (path: string, was: Reading, bytes: Buffer): Result<null, Note> => {
  try {
    const replaced = replaceFile(path, was, [bytes], 'linux')
    if (replaced === 'done') return ok(null)
    // A place that is read-only is told as such: what helps there is something else.
    if (replaced !== 'changed') fs.accessSync(dirname(path), fs.constants.W_OK)
    // What can only be written in place is left alone: half a file would switch off all of its rules.
    const fault = replaced === 'changed' ? ('busy' as const) : ('not-permitted' as const)
    return fail(note('rules-fault', { fault, path, errno: '' }))
  } catch (error) {
    return fail(noteOfError(error, path, 'write'))
  }
}

export const takeAway = (path: string, was: Reading): Result<null, Note> => {
  try {
    if (!isStill(path, was.stat)) return fail(note('rules-fault', { fault: 'busy', path, errno: '' }))
    removeDurably(path)
    return ok(null)
  } catch (error) {
    return fail(noteOfError(error, path, 'write'))
  }
}

const ofAll = 0o004
const ofGroup = 0o040

/** Whether programs of this group read it, as far as its mode tells. */
export const isReadableBy = (gid: number, stat: { readonly mode: number; readonly gid: number }): boolean =>
  (stat.mode & ofAll) !== 0 || (stat.gid === gid && (stat.mode & ofGroup) !== 0)

/** The files of others in a folder that the owner's browser reads, links followed as it does. */
export const othersIn = (
  folder: string,
  own: string,
  gid: number,
): readonly { readonly name: string; readonly text: string }[] => {
  const names = ((): readonly string[] => {
    try {
      return fs.readdirSync(folder)
    } catch {
      return []
    }
  })()
  return names.flatMap((name) => {
    if (name === own) return []
    try {
      const path = join(folder, name)
      const stat = fs.statSync(path)
      if (!stat.isFile() || stat.size > largest || !isReadableBy(gid, stat)) return []
      return [{ name, text: fs.readFileSync(path, 'utf8') }]
    } catch {
      return []
    }
  })
}
