/** What a shared program runs, such as an archive of pages: by this, and not by the program, such an app is known. */
import { dirname, join, resolve } from 'node:path'
import { type AppIndex, fileName } from '../../shared/model/apps/app-index.ts'
import { examine } from './fingerprint.ts'
import type { KnownFiles } from './known-files.ts'
import type { Proc } from './proc.ts'
import { isRoots } from './protected.ts'

/**
 * Beside a program, from its folder: the program itself is then the same, byte for byte, for all that were built with that
 * version of it (Electron, NW.js, Flutter).
 */
const beside = ['resources/app.asar', 'resources/app/package.json', 'package.nw', 'lib/libapp.so'] as const
const isArchive = (path: string): boolean => /\.(?:asar|jar|nw)$/.test(path)

export const payloadsBeside = (program: string): readonly string[] =>
  beside.map((name) => join(dirname(program), name))

/** Paths that such a process was given to run. What comes after the first is for the app, not for the program. */
export const givenTo = (words: readonly string[], folder: string | null): readonly string[] => {
  const [, ...args] = words
  const jar = args[args.indexOf('-jar') + 1]
  const named = args.find((word) => word.startsWith('--app-path='))?.slice('--app-path='.length)
  const first = args.find((word) => !word.startsWith('-'))
  const given = [args.includes('-jar') ? jar : first, named]
  return [...new Set(given)].flatMap((path) =>
    path === undefined || path === '' || (folder === null && !path.startsWith('/'))
      ? []
      : [resolve(folder ?? '/', path)],
  )
}

/** By the place alone: only where nobody but root puts files, and what is there is called like the app. */
export const serviceByPlace = (index: AppIndex, known: KnownFiles, path: string): string | null => {
  const placed = known.serviceAt('payload', path)
  if (placed !== null || !isRoots(path)) return placed
  const stem = fileName(path).replace(/\.(?:asar|jar|nw|py|js)$/, '')
  const byFolder = isArchive(path) ? index.programs.get(fileName(dirname(path))) : undefined
  return index.programs.get(stem) ?? byFolder ?? null
}

/** By what is in these files, as the process sees them. */
export const serviceByContent = async (
  proc: Proc,
  known: KnownFiles,
  pid: number,
  paths: readonly string[],
): Promise<string | null> => {
  for (const path of paths) {
    const seen = join(proc.root, String(pid), 'root', path)
    const found = await examine(seen, ({ size }) => known.isSizeKnown('payload', size))
    const service = found?.print ? known.serviceOf('payload', found.print) : null
    if (service !== null) return service
  }
  return null
}

/** The files whose content says what was given. */
export const contentOf = (path: string): string => (isArchive(path) ? path : join(path, 'package.json'))
