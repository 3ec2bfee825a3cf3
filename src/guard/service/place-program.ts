/** Puts the running program where only root can change it: whole or not at all, and with a way back. */
import { createHash } from 'node:crypto'
import {
  fchmodSync,
  fchownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import { serviceWords } from '../../shared/words/en/service.ts'
import { commitTemp, discardTemp, writeTemp } from '../hosts-etc/durable-file.ts'
import { isRealRoot, openedAt } from './this-program.ts'

/** The very file that this process was started from: whoever changes its path meanwhile changes nothing here. */
const running = '/proc/self/exe'
const mode = 0o755

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

const isThere = (path: string, digest: string): boolean => {
  const found = lstatSync(path, { throwIfNoEntry: false })
  return (
    found?.isFile() === true &&
    found.uid === 0 &&
    (found.mode & 0o7777) === mode &&
    digestOf(readFileSync(path)) === digest
  )
}

export type Placed = {
  /** Puts back what stood there before, or nothing. */
  readonly undo: () => void
  /** Lets what stood there before go. */
  readonly settle: () => void
}

/** The program that an upgrade replaces, until the new one has proved itself. */
const asideOf = (target: string): string => `${target}.before`

/** Throws the system's error; then nothing has changed but what `undo` would find. */
export const placeProgram = (target: string): Result<Placed, string> => {
  const folder = dirname(target)
  if (isRealRoot()) {
    const at = openedAt(folder)
    if (at !== null) return fail(serviceWords.folderOpenToOthers(folder, at))
  }
  const bytes = readFileSync(running)
  const digest = digestOf(bytes)
  const made = mkdirSync(folder, { recursive: true, mode })
  const aside = asideOf(target)
  const had = lstatSync(target, { throwIfNoEntry: false }) !== undefined
  const settle = (): void => rmSync(aside, { force: true })
  const undo = (): void => {
    if (lstatSync(aside, { throwIfNoEntry: false })) renameSync(aside, target)
    else if (!had) rmSync(target, { force: true })
    if (made !== undefined) rmdirSync(folder)
  }
  try {
    settle()
    if (isThere(target, digest)) return ok({ undo, settle })
    const temp = writeTemp(folder, [bytes], (fd) => {
      fchownSync(fd, 0, 0)
      fchmodSync(fd, mode)
    })
    if (!isThere(temp, digest)) {
      discardTemp(temp)
      undo()
      return fail(serviceWords.failedAt(serviceWords.steps.copy, 'the copy differs'))
    }
    if (had) linkSync(target, aside)
    commitTemp(temp, target)
    return ok({ undo, settle })
  } catch (error) {
    undo()
    throw error
  }
}
