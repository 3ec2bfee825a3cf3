/** The extension in the folder of the person's data: a browser goes on reading it where it was loaded from. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const filesIn = (folder: string, below = ''): readonly string[] =>
  readdirSync(join(folder, below))
    .map((name) => join(below, name))
    .flatMap((name) => (statSync(join(folder, name)).isDirectory() ? filesIn(folder, name) : [name]))

export const contentOf = (file: string): Buffer | null => {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

/** `file` holds this, whole or not at all; untouched where it does already. */
export const putFile = (file: string, content: Buffer | string, mode: number): void => {
  const next = Buffer.from(content)
  if (contentOf(file)?.equals(next) === true && (statSync(file).mode & 0o777) === mode) return
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const half = `${file}.half`
  rmSync(half, { force: true })
  try {
    writeFileSync(half, next, { mode, flag: 'wx' })
    renameSync(half, file)
  } catch (error) {
    rmSync(half, { force: true })
    throw error
  }
}

/** `folder` becomes as `source` is, also where that lies inside the packed app. What is the same is not touched. */
export const copyFolder = (source: string, folder: string): void => {
  const wanted = filesIn(source)
  for (const name of wanted) putFile(join(folder, name), readFileSync(join(source, name)), 0o600)
  for (const name of filesIn(folder)) if (!wanted.includes(name)) rmSync(join(folder, name))
}
