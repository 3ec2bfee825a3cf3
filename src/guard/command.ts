/** Asks a program of the system: by its absolute path, without a shell, for a few seconds at most. */
import { execFileSync } from 'node:child_process'
import { windowsFolder } from '../shared/contract/guard-door.ts'

/** Gives what the program printed. Throws when it is not there, takes too long, or says that it failed. */
export type Command = (file: string, args: readonly string[]) => string

export const runCommand: Command = (file, args) =>
  execFileSync(file, [...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 10_000,
    windowsHide: true,
    // Dates and such come in one wording then.
    env: { ...process.env, LC_ALL: 'C' },
  })

export const system32 = (name: string): string => `${windowsFolder('SystemRoot', process)}\\System32\\${name}`
