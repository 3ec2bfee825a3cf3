/** What differs between systems about the guard’s door: who may knock, and how a visitor shows who they are. */
import { lstatSync, type Stats } from 'node:fs'
import type { ListenOptions } from 'node:net'
import { removeProof } from '../proofs.ts'

export type Entrance = {
  readonly listen: ListenOptions
  /** The folder in which a visitor makes the file that shows who they are. */
  readonly proofs: string
  /** Before the door opens; what stood there before must be known to be dead. */
  readonly prepare: () => void
  /** Once it is open. */
  readonly admit: () => void
  /** Whether this file can only be the owner’s or the administrator’s. */
  readonly isTheirs: (file: Stats) => boolean
  /** Once it is closed. */
  readonly clear: () => void
}

/** Bytes of a socket’s path; Node 20 cuts a longer one and opens the door somewhere else. */
const longestPath: Partial<Record<NodeJS.Platform, number>> = { linux: 107, darwin: 103 }

export const isPathTooLong = (path: string, platform = process.platform): boolean =>
  Buffer.byteLength(path) > (longestPath[platform] ?? Infinity)

/** True when the process on the other side could make a file as the owner or as root. Removes the file. */
export const isProved = (path: string, { isTheirs }: Entrance): boolean => {
  try {
    const file = lstatSync(path)
    removeProof(path)
    // A second link would be somebody else’s way to borrow a file of the owner’s.
    return file.isFile() && file.nlink === 1 && isTheirs(file)
  } catch {
    return false
  }
}
