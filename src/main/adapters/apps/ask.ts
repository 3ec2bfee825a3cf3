/** Asks a program of the system, by its absolute path and without a shell. */
import { execFile } from 'node:child_process'

/** What it has printed; nothing where it fails or takes too long. */
export type Ask = (file: string, args: readonly string[]) => Promise<string>

export const ask: Ask = (file, args) =>
  new Promise((done) => {
    execFile(
      file,
      [...args],
      { encoding: 'utf8', timeout: 20_000, maxBuffer: 16 * 1024 * 1024, windowsHide: true },
      (error, said) => done(error ? '' : said),
    )
  })
