/** The program that runs here: how it is started once more, and whether root may trust it. */
import { lstatSync, readFileSync, readlinkSync, type Stats } from 'node:fs'
import { dirname, resolve, sep } from 'node:path'
import { isSea } from 'node:sea'
import { openToOthers, type Step } from '../../shared/model/roots-alone.ts'
import { PROGRAMS } from '../hosts-etc/programs.ts'
import { serviceWords } from '../../shared/words/en/service.ts'

/** The single executable, or Node with the guard's file. */
export const thisProgram = (): readonly string[] =>
  isSea() ? [process.execPath] : [process.execPath, resolve(process.argv[1] ?? '')]

/** Every other program that the guard starts, on whichever system; those that are not there harm nobody. */
export const tools: readonly string[] = [
  ...PROGRAMS,
  '/bin/ps',
  '/bin/systemctl',
  '/usr/bin/getent',
  '/usr/bin/id',
  '/usr/bin/plutil',
  '/usr/bin/timedatectl',
  '/usr/sbin/sysctl',
]

/** These make Node or its cryptography load code or write files before the first line of ours. */
const loaders = [
  'NODE_OPTIONS',
  'NODE_REDIRECT_WARNINGS',
  'NODE_V8_COVERAGE',
  'OPENSSL_CONF',
  'OPENSSL_ENGINES',
  'OPENSSL_MODULES',
]

const kindOf = (stats: Stats): Step['kind'] =>
  stats.isSymbolicLink() ? 'link' : stats.isDirectory() ? 'folder' : 'file'

/** Throws the system's error when there is no such file; links are walked to their end. */
const wayTo = (path: string): readonly Step[] => {
  const parent = dirname(path)
  const above = parent === path ? [] : wayTo(parent)
  const stats = lstatSync(path)
  const step: Step = { path, uid: stats.uid, mode: stats.mode, kind: kindOf(stats) }
  const target = step.kind === 'link' ? wayTo(resolve(parent, readlinkSync(path))) : []
  return [...above, step, ...target]
}

/** Where somebody besides root can change this file or folder; null when nobody can, or when it is not there. */
export const openedAt = (path: string): string | null => {
  try {
    return openToOthers(wayTo(path))?.path ?? null
  } catch (error) {
    // What does not exist can be made by whoever may write above it.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && path !== sep) return openedAt(dirname(path))
    return path
  }
}

/** In a user namespace root is somebody else, and has no rights that could be taken over. */
export const isRealRoot = (): boolean => {
  if (process.getuid?.() !== 0) return false
  try {
    return /^\s*0\s+0\s+4294967295\s*$/.test(readFileSync('/proc/self/uid_map', 'utf8'))
  } catch {
    return true
  }
}

/** Why root should not go on here, in words; null when all is well, or when this is not root. */
export const whyNotAsRoot = (files: readonly string[] = [...thisProgram(), ...tools]): string | null => {
  if (!isRealRoot()) return null
  const variable = loaders.find((name) => process.env[name])
  if (variable) return serviceWords.foreignVariable(variable)
  for (const file of files) {
    const at = openedAt(file)
    if (at !== null) return serviceWords.openToOthers(file, at)
  }
  return null
}
