/** The guard’s own folder, which nobody but the administrator and the system may enter. */
import { lstatSync, mkdirSync } from 'node:fs'
import { runCommand, system32 } from './command.ts'

const localSystem = '*S-1-5-18'
const administrators = '*S-1-5-32-544'

/** By numbers, because Windows translates the names. */
export const icacls = system32('icacls.exe')

/**
 * Makes the folder if need be. Throws when it cannot be made, or cannot be made safe.
 *
 * On Windows everybody may make folders in ProgramData, so somebody may have made this one first, and then owns it:
 * it is taken over, and every right that others were given in it goes.
 */
export const makeOwnFolder = (path: string, platform = process.platform, run = runCommand): void => {
  mkdirSync(path, { recursive: true, mode: 0o700 })
  if (platform !== 'win32') return
  if (lstatSync(path).isSymbolicLink()) throw new Error(`${path} leads elsewhere.`)
  run(icacls, [path, '/setowner', administrators, '/q'])
  run(icacls, [path, '/reset', '/q'])
  const rights = [`${localSystem}:(OI)(CI)F`, `${administrators}:(OI)(CI)F`]
  run(icacls, [path, '/inheritance:r', '/grant:r', ...rights, '/q'])
}
