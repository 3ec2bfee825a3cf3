/** The folder in which a client shows who it is by making a file: everybody may write there, so nothing in it is trusted. */
import { chmodSync, lstatSync, mkdirSync, readdirSync, rmSync, rmdirSync } from 'node:fs'
import { join } from 'node:path'

/** A client may have put anything there, a folder too: what cannot be removed as a file stays, and harms nobody. */
export const removeProof = (path: string): void => {
  try {
    rmSync(path, { force: true })
  } catch {}
}

/**
 * The folder in which everybody may put a file, without what an earlier guard left there. Throws when it is not our own:
 * a link at its place would have root open another folder to everybody.
 */
export const makeProofs = (path: string): void => {
  mkdirSync(path, { recursive: true })
  const found = lstatSync(path)
  const isOurs = process.getuid === undefined || found.uid === process.getuid()
  if (!found.isDirectory() || !isOurs) throw Object.assign(new Error(path), { code: 'ENOTDIR' })
  chmodSync(path, 0o1733)
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const left = join(path, entry.name)
    if (!entry.isDirectory()) removeProof(left)
    else
      try {
        // Never what is in it: root would follow whoever swaps a folder for a link meanwhile.
        rmdirSync(left)
      } catch {}
  }
}
