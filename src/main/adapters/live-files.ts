/** A file that other programs look at again and again: written whole or not at all, and never over somebody else's. */
import { lstat, open, realpath, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import type { LiveFilesPort } from '../ports.ts'
import { faultOf } from './fault.ts'

/** Enough to tell whose it is. */
const looked = 4_096

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** Whose file is there now. A pipe or a folder is nobody's to write to, and is not opened. */
const whose = async (
  path: string,
  isOurs: (text: string) => boolean,
): Promise<'nobody' | 'ours' | 'theirs'> => {
  try {
    if (!(await lstat(path)).isFile()) return 'theirs'
  } catch (error) {
    if (isMissing(error)) return 'nobody'
    throw error
  }
  const file = await open(path, 'r')
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(looked), 0, looked, 0)
    return isOurs(buffer.subarray(0, bytesRead).toString('utf8')) ? 'ours' : 'theirs'
  } finally {
    await file.close()
  }
}

/** Where it really is: a link to it stays a link. One that leads nowhere is somebody's, too. */
const placeOf = async (path: string): Promise<string> => {
  // Also: the folder must be there. A disk that was unplugged leaves none, and none is made in its place.
  const folder = await realpath(dirname(path))
  try {
    return await realpath(path)
  } catch (error) {
    if (isMissing(error)) return join(folder, basename(path))
    throw error
  }
}

const putAt = async (place: string, text: string): Promise<void> => {
  const half = join(dirname(place), `.${basename(place)}.half`)
  try {
    // It may hold titles in the person's own words: for nobody else on this computer.
    const file = await open(half, 'w', 0o600)
    try {
      await file.writeFile(text, 'utf8')
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(half, place)
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined)
    throw error
  }
}

const kindly = async (
  work: () => Promise<Result<null, Refusal>>,
  refusal?: Refusal,
): Promise<Result<null, Refusal>> => {
  try {
    return await work()
  } catch (error) {
    return fail(refusal ?? refuse('file-not-saved', faultOf(error)))
  }
}

export const liveFiles: LiveFilesPort = {
  put: (path, text, isOurs) =>
    kindly(async () => {
      const place = await placeOf(path)
      if ((await whose(place, isOurs)) === 'theirs') return fail(refuse('file-taken'))
      await putAt(place, text)
      return ok(null)
    }),
  remove: (path, isOurs) =>
    // A disk that is unplugged keeps its file: then the person is told where it was.
    kindly(
      async () => {
        const place = await placeOf(path)
        if ((await whose(place, isOurs)) === 'ours') await rm(place, { force: true })
        return ok(null)
      },
      refuse('file-not-removed', { path }),
    ),
}
