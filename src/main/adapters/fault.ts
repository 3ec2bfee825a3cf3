/** Why a file could not be written, as far as the system's code tells. */
import type { StoreFault } from '../../shared/model/refusal.ts'

export const faultOf = (error: unknown) => {
  const { code: errno = 'unknown' } = error as NodeJS.ErrnoException
  return { reason: reasonOf(errno), errno }
}

const reasonOf = (errno: string): StoreFault => {
  switch (errno) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'full'
    case 'EROFS':
      return 'read-only'
    case 'EACCES':
    case 'EPERM':
      return 'not-yours'
    case 'EIO':
      return 'disk'
    case 'ENOENT':
      return 'gone'
    default:
      return 'other'
  }
}
