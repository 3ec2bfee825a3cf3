/** Knows a file again under any name: its length, and a hash over its beginning, its middle and its end. */
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { carefully } from './carefully.ts'

export type Fingerprint = { readonly size: number; readonly hash: string }

/** What a file is until it is written to. */
export type FileState = { readonly key: string; readonly size: number; readonly uid: number }

const block = 64 * 1024

const partsOf = (size: number): readonly (readonly [at: number, length: number])[] =>
  size <= 3 * block
    ? [[0, size]]
    : [
        [0, block],
        [Math.floor((size - block) / 2), block],
        [size - block, block],
      ]

const stateOf = async (file: FileHandle): Promise<FileState | null> => {
  const stats = await file.stat()
  const { dev, ino, size, ctimeMs, uid } = stats
  return stats.isFile() ? { key: `${dev} ${ino} ${size} ${ctimeMs}`, size, uid } : null
}

const hashOf = async (file: FileHandle, size: number): Promise<string> => {
  const hash = createHash('sha256')
  for (const [at, length] of partsOf(size)) {
    const bytes = Buffer.alloc(length)
    const { bytesRead } = await file.read(bytes, 0, length, at)
    hash.update(bytes.subarray(0, bytesRead))
  }
  return hash.digest('hex')
}

/**
 * A file, looked at: its state, its first bytes, and its fingerprint where `wants` says so for that state. Null for what
 * is no plain file, or does not answer.
 */
export const examine = (
  path: string,
  wants: (state: FileState) => boolean,
): Promise<{
  readonly state: FileState
  readonly begins: string
  readonly print: Fingerprint | null
} | null> =>
  carefully(async () => {
    // Without waiting: a pipe in the place of a file would never open.
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY)
    try {
      const state = await stateOf(file)
      if (state === null) return null
      const wanted = wants(state)
      const first = Buffer.alloc(4)
      if (wanted) await file.read(first, 0, 4, 0)
      return {
        state,
        begins: first.toString('latin1'),
        print: wanted ? { size: state.size, hash: await hashOf(file, state.size) } : null,
      }
    } finally {
      await file.close()
    }
  })
