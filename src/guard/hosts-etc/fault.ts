// Everything that can go wrong with the file, as typed values: the caller says them in words.

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

type SystemFaultCode = Exclude<FaultCode, 'bad-name'>

/** What happened to which file. But for `half-written`, which is mended at the next call, the file is whole. */
export type Fault = {
  readonly path: string
  /** The system's own code, such as `EROFS`, where there is one. */
  readonly errno: string | null
} & ({ readonly code: SystemFaultCode } | ({ readonly code: 'bad-name' } & NameRefusal))

/** Bytes. A hosts file beyond this is a mistake or an attack, and the writer holds the file in memory. */
export const MAX_FILE = 64 * 1024 * 1024

export const fault = (code: SystemFaultCode, path: string, errno: string | null = null): Fault => ({
  code,
  path,
  errno,
})

export const badName = ({ name, reason }: NameRefusal, path: string): Fault => ({
  code: 'bad-name',
  path,
  errno: null,
  name,
  reason,
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

function codeOf(errno: string, during: 'read' | 'write'): SystemFaultCode {
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
