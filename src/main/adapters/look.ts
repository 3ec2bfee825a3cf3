/** What the window is called, in a small file of its own: read before anything is on the screen. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export type LookName = { readonly name: string; readonly isNeutral: boolean }

/** The neutral name; null for the app's own, and for a file that cannot be read. */
export const readLook = (file: string): string | null => {
  try {
    const { name } = JSON.parse(readFileSync(file, 'utf8')) as { name?: unknown }
    return typeof name === 'string' && /^[^\p{Cc}]{1,60}$/u.test(name) ? name : null
  } catch {
    return null
  }
}

export const saveLook = (file: string, { name, isNeutral }: LookName): void => {
  try {
    if (isNeutral) writeFileSync(file, JSON.stringify({ name }))
    else rmSync(file, { force: true })
  } catch {
    // A full disk: the next start begins with the other name, until the person's file is read.
  }
}

/** Beside the person's file and named after it, so that it goes when everything is deleted. */
export const lookFile = (folder: string): string => join(folder, 'breathing-room.look.json')
