// Everything that can go wrong with the file, as typed values, each with one plain line for a person.

import { sayNameRefusal } from './names.ts'
import type { NameRefusal } from './names.ts'

export type FaultCode =
  | 'bad-name'
  | 'not-a-file'
  | 'missing-folder'
  | 'unreadable'
  | 'read-only'
  | 'not-permitted'
  | 'no-space'
  | 'too-big'
  | 'busy'
  | 'half-written'
  | 'io'

export type Fault = {
  readonly code: FaultCode
  readonly path: string
  /** One line: what happened, what is safe, what to do. */
  readonly words: string
  /** The system's own code, such as `EROFS`, where there is one. */
  readonly errno: string | null
}

/** Bytes. A hosts file beyond this is a mistake or an attack, and the writer holds the file in memory. */
export const MAX_FILE = 64 * 1024 * 1024

const SENTENCES: Record<Exclude<FaultCode, 'bad-name'>, (path: string, errno: string) => string> = {
  'not-a-file': (path) =>
    `${path} is not a plain file, so it was left alone; put a plain file there, or a link to one, and try again.`,
  'missing-folder': (path) => `The folder of ${path} does not exist, so nothing was written; check the path.`,
  unreadable: (path, errno) =>
    `${path} could not be read${errno}, so nothing was changed; check its permissions and the disk.`,
  'read-only': (path, errno) =>
    `${path} is in a place that cannot be written${errno}, so it is unchanged; make that place writable and try again.`,
  'not-permitted': (path, errno) =>
    `The system refused to change ${path}${errno}, so it is unchanged; lift its protection (permissions, an immutable flag, a security rule) and try again.`,
  'no-space': (path, errno) =>
    `The disk is full${errno}; ${path} is whole and unchanged; free some space and try again.`,
  'too-big': (path) =>
    `${path} is larger than ${MAX_FILE / 1024 / 1024} MiB, so it was left alone; make it smaller and try again.`,
  busy: (path) =>
    `Another program keeps using or changing ${path}, so it was left as it is; close that program and try again.`,
  'half-written': (path, errno) =>
    `The disk failed while ${path} was being written${errno}; a full copy is kept and is put back at the next try; check the disk.`,
  io: (path, errno) =>
    `The disk reported an error about ${path}${errno}; the file is whole, old or new; check the disk and try again.`,
}

export function fault(
  code: Exclude<FaultCode, 'bad-name'>,
  path: string,
  errno: string | null = null,
): Fault {
  return { code, path, words: SENTENCES[code](path, errno === null ? '' : ` (${errno})`), errno }
}

export const badName = (refusal: NameRefusal, path: string): Fault => ({
  code: 'bad-name',
  path,
  words: `${sayNameRefusal(refusal)} Nothing was changed; correct the name and try again.`,
  errno: null,
})

/** The system's code of a failed call; null for anything else that was thrown, which is a bug and no fault. */
export function errnoOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return null
  return typeof error.code === 'string' ? error.code : null
}

/** The fault for a failed system call on `path`; rethrows what is not one. */
export function faultOf(error: unknown, path: string, during: 'read' | 'write'): Fault {
  const errno = errnoOf(error)
  if (errno === null) throw error
  return fault(codeOf(errno, during), path, errno)
}

function codeOf(errno: string, during: 'read' | 'write'): Exclude<FaultCode, 'bad-name'> {
  switch (errno) {
    case 'ELOOP':
    case 'EISDIR':
    case 'ENXIO':
      return 'not-a-file'
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing-folder'
    case 'EBUSY':
    case 'ETXTBSY':
      return 'busy'
    case 'EROFS':
      return 'read-only'
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return 'no-space'
    case 'EACCES':
    case 'EPERM':
      return during === 'read' ? 'unreadable' : 'not-permitted'
    default:
      return during === 'read' ? 'unreadable' : 'io'
  }
}
