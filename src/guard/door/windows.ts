/** A pipe that everybody may open, and a folder in which only the owner and the administrator may make a file. */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../command.ts'
import { icacls } from '../own-folder.ts'
import type { WindowsOwner } from '../owner.ts'
import type { Places } from '../places.ts'
import type { Entrance } from './entrance.ts'

export const windowsEntrance = (
  { socket, state }: Places,
  { sid }: WindowsOwner,
  run = runCommand,
): Entrance => {
  const proofs = join(state, 'proof')
  return {
    // A pipe that the system opens lets nobody but administrators write, unless it is told to.
    listen: { path: socket, readableAll: true, writableAll: true },
    proofs,
    prepare: () => {
      // Made anew, it has the rights of the folder around it, and nobody else’s.
      rmSync(proofs, { recursive: true, force: true })
      mkdirSync(proofs)
      // To make a file there, and nothing else. Windows asks for no right to the folders on the way.
      run(icacls, [proofs, '/grant', `*${sid}:(WD)`, '/q'])
    },
    admit: () => undefined,
    // Node does not know whose a file is on Windows. That it is there says enough.
    isTheirs: () => true,
    // A pipe goes with its process.
    clear: () => undefined,
  }
}
