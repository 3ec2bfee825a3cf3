/**
 * Where the programs of these services are on this computer: the folders in which programs are looked for, and the
 * desktop entries of the system and of the person. So a copy of one is known again under another name.
 */
import { constants } from 'node:fs'
import { open, readdir, realpath, stat } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import { type AppIndex, fileName } from '../../shared/model/apps/app-index.ts'
import { parseDesktopEntry } from '../../shared/model/apps/desktop-entry.ts'
import { carefully } from './carefully.ts'
import { examine } from './fingerprint.ts'
import type { KnownFiles } from './known-files.ts'
import { payloadsBeside } from './payload.ts'
import type { Proc } from './proc.ts'
import { isKept, isRuntime } from './protected.ts'

const mostEntries = 2_000
const mostBytes = 64 * 1024
const elf = '\x7fELF'

const systemPrograms = ['/usr/local/bin', '/usr/bin', '/usr/local/games', '/usr/games']
const systemEntries = ['/usr/local/share/applications', '/usr/share/applications']

const programFolders = (home: string | null): readonly string[] => [
  ...systemPrograms,
  ...(home === null ? [] : [join(home, '.local/bin'), join(home, 'bin')]),
]
const entryFolders = (home: string | null): readonly string[] => [
  ...systemEntries,
  ...(home === null ? [] : [join(home, '.local/share/applications')]),
]

/** Where a program that brings its own folder along usually is. */
const ownFolders = (home: string | null): readonly string[] => [
  '/opt',
  '/usr/lib',
  '/usr/lib64',
  '/usr/share',
  ...(home === null
    ? []
    : [home, join(home, 'Downloads'), join(home, 'Applications'), join(home, '.local/share')]),
]

/** The text of a small plain file; null for anything else. */
const readSmall = (path: string): Promise<string | null> =>
  carefully(async () => {
    const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOCTTY)
    try {
      const stats = await file.stat()
      return stats.isFile() && stats.size <= mostBytes ? await file.readFile('utf8') : null
    } finally {
      await file.close()
    }
  })

/** Where a program was found, and where it is read: what runs is read as it runs, whatever has become of its file. */
type Program = { readonly path: string; readonly read: string; readonly root: string }

/**
 * Learns the program as one of this service, or what it brings along where it is a shared one.
 * @returns the first bytes, where they say that it is something else
 */
const learnProgram = async (
  known: KnownFiles,
  { path, read, root }: Program,
  service: string,
): Promise<string | null> => {
  if (isKept(path) || isRuntime(path)) return null
  const found = await examine(read, () => true)
  if (!found?.print || found.begins !== elf) return found?.begins ?? null
  known.place('program', path, service)
  const hasPayload = await learnPayloads(known, payloadsBeside(path), service, root)
  if (!hasPayload) known.learn('program', found.print, service)
  return null
}

const learnFile = async (
  known: KnownFiles,
  path: string,
  service: string,
  fromScript = false,
): Promise<void> => {
  const real = await carefully(() => realpath(path))
  if (real === null) return
  const begins = await learnProgram(known, { path: real, read: real, root: '' }, service)
  if (begins?.startsWith('#!') && !fromScript) await learnFromScript(known, real, service)
}

/** What runs now and was recognised by its name is known by its content from now on. */
export const learnRunning = async (
  known: KnownFiles,
  proc: Proc,
  pid: number,
  path: string,
  service: string,
): Promise<void> => {
  const folder = join(proc.root, String(pid))
  await learnProgram(known, { path, read: join(folder, 'exe'), root: join(folder, 'root') }, service)
}

/** @returns whether there was any */
const learnPayloads = async (
  known: KnownFiles,
  paths: readonly string[],
  service: string,
  root = '',
): Promise<boolean> => {
  let any = false
  for (const path of paths) {
    const found = await examine(root + path, () => true)
    if (!found?.print) continue
    any = true
    known.place('payload', path, service)
    known.learn('payload', found.print, service)
  }
  return any
}

/** A script that starts the real thing names it. */
const learnFromScript = async (known: KnownFiles, path: string, service: string): Promise<void> => {
  const text = (await readSmall(path)) ?? ''
  const named = new Set(text.match(/(?:\/[\w.@+-]+){2,}/g))
  for (const each of [...named].slice(0, 32)) {
    if (/\.(?:asar|jar)$/.test(each)) await learnPayloads(known, [each], service)
    else if (fileName(each) === fileName(path) && each !== path) await learnFile(known, each, service, true)
  }
}

const learnEntries = async (
  known: KnownFiles,
  index: AppIndex,
  folder: string,
  home: string | null,
): Promise<void> => {
  const names = (await carefully(() => readdir(folder))) ?? []
  for (const name of names.filter((each) => each.endsWith('.desktop')).slice(0, mostEntries)) {
    const entry = parseDesktopEntry((await readSmall(join(folder, name))) ?? '')
    if (!entry?.program || entry.flatpak !== null || entry.snap !== null) continue
    const { program } = entry
    const stem = name.slice(0, -'.desktop'.length)
    const named = index.programs.get(fileName(program))
    const service = named ?? index.programs.get(stem) ?? index.flatpak.get(stem)
    if (service === undefined) continue
    // An entry that is only called like the app may start it by another program, such as one that makes a sandbox.
    if (named === undefined && (!isAbsolute(program) || systemPrograms.includes(dirname(program)))) continue
    const places = isAbsolute(program) ? [program] : programFolders(home).map((each) => join(each, program))
    for (const place of places) await learnFile(known, place, service)
  }
}

/** Reads a few files for each service and every desktop entry: when a lock begins, and when programs come and go. */
export const findApps = async (known: KnownFiles, index: AppIndex, home: string | null): Promise<void> => {
  for (const [name, service] of index.programs) {
    const folders = [
      ...programFolders(home),
      ...ownFolders(home).map((folder) => join(folder, name)),
      ...ownFolders(home).map((folder) => join(folder, name.toLowerCase())),
    ]
    for (const folder of new Set(folders)) await learnFile(known, join(folder, name), service)
  }
  for (const folder of entryFolders(home)) await learnEntries(known, index, folder, home)
}

/** Says whether programs have come or gone since. */
export const stateOfFolders = async (home: string | null): Promise<string> => {
  const states: string[] = []
  for (const folder of [...programFolders(home), ...entryFolders(home), '/opt']) {
    const stats = await carefully(() => stat(folder))
    states.push(`${stats?.ino} ${stats?.mtimeMs}`)
  }
  return states.join('\n')
}
