/** A socket that the owner’s group may open, and a folder where everybody may leave a file that shows whose they are. */
import { chmodSync, chownSync, existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { UnixOwner } from '../owner.ts'
import { systemPlaces } from '../places.ts'
import { makeProofs } from '../proofs.ts'
import type { Entrance } from './entrance.ts'

export const unixEntrance = (path: string, owner: UnixOwner): Entrance => {
  const folder = dirname(path)
  const proofs = join(folder, 'proof')
  const asRoot = process.getuid?.() === 0
  return {
    listen: { path },
    proofs,
    prepare: () => {
      // A folder that somebody else made, /tmp for one, keeps its mode: the proof of the owner holds there too.
      const isOurs = folder === dirname(systemPlaces.socket) || !existsSync(folder)
      makeProofs(proofs)
      if (isOurs) {
        if (asRoot) chownSync(folder, 0, owner.gid)
        chmodSync(folder, 0o750)
      }
      rmSync(path, { force: true })
    },
    admit: () => {
      if (asRoot) chownSync(path, 0, owner.gid)
      chmodSync(path, 0o660)
    },
    isTheirs: (file) => file.uid === owner.uid || file.uid === 0,
    clear: () => rmSync(path, { force: true }),
  }
}
