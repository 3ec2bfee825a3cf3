/** Finds apps of services that are installed on Linux: menus, folders of programs, Flatpak, Snap, AppImages. Runs nothing. */
import { readFile, readdir, realpath, stat } from 'node:fs/promises'
import { isAbsolute, join } from 'node:path'
import type { AppIndex } from '../../../shared/model/apps/app-index.ts'
import { parseDesktopEntry } from '../../../shared/model/apps/desktop-entry.ts'
import {
  appOnLinux,
  eachOnce,
  type InstalledApp,
  type LinuxFound,
} from '../../../shared/model/apps/installed.ts'

export type LinuxPlaces = {
  /** Folders of programs. */
  readonly programs: readonly string[]
  /** Folders that hold `applications`. */
  readonly menus: readonly string[]
  readonly flatpaks: readonly string[]
  readonly snaps: readonly string[]
  readonly images: readonly string[]
  /** Folders in which a program that was unpacked has a folder of its own. */
  readonly unpacked: readonly string[]
}

const listed = (value: string | undefined): readonly string[] =>
  (value ?? '').split(':').filter((path) => isAbsolute(path))

export const linuxPlaces = (home: string, env: NodeJS.ProcessEnv): LinuxPlaces => {
  const inHome = (...names: readonly string[]): readonly string[] => names.map((name) => join(home, name))
  const own = listed(env['XDG_DATA_HOME'])[0] ?? join(home, '.local/share')
  const flatpaks = ['/var/lib/flatpak', join(own, 'flatpak')]
  return {
    programs: [
      ...new Set([
        ...listed(env['PATH']),
        '/usr/local/bin',
        '/usr/bin',
        '/usr/games',
        ...inHome('.local/bin', 'bin'),
      ]),
    ],
    menus: [
      ...new Set([
        own,
        ...listed(env['XDG_DATA_DIRS']),
        '/usr/local/share',
        '/usr/share',
        '/var/lib/snapd/desktop',
        ...flatpaks.map((path) => join(path, 'exports/share')),
      ]),
    ],
    flatpaks: flatpaks.map((path) => join(path, 'app')),
    snaps: ['/snap', '/var/lib/snapd/snap'],
    images: [...inHome('Applications', 'AppImages', 'Downloads', 'Desktop', '.local/bin', 'bin'), '/opt'],
    unpacked: [
      '/opt',
      '/usr/lib',
      '/usr/share',
      home,
      ...inHome('Downloads', 'Applications', '.local/share'),
    ],
  }
}

const namesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return await readdir(folder)
  } catch {
    return []
  }
}
const realOf = async (path: string): Promise<string | null> => {
  try {
    const real = await realpath(path)
    return (await stat(real)).isFile() ? real : null
  } catch {
    return null
  }
}
const firstReal = async (paths: readonly string[]): Promise<string | null> => {
  for (const path of paths) {
    const real = await realOf(path)
    if (real !== null) return real
  }
  return null
}

/** A menu is not read further than this. */
const mostEntries = 3_000
const mostBytes = 256 * 1024

const readEntry = async (file: string): Promise<string> => {
  try {
    const stats = await stat(file)
    return stats.isFile() && stats.size <= mostBytes ? await readFile(file, 'utf8') : ''
  } catch {
    return ''
  }
}

const inMenu = async (folder: string, programs: readonly string[]): Promise<readonly LinuxFound[]> => {
  const applications = join(folder, 'applications')
  const names = (await namesIn(applications)).filter((name) => name.endsWith('.desktop'))
  const found: LinuxFound[] = []
  for (const name of names.slice(0, mostEntries)) {
    const entry = parseDesktopEntry(await readEntry(join(applications, name)))
    if (!entry) continue
    const id = name.slice(0, -'.desktop'.length)
    if (entry.flatpak !== null) found.push({ kind: 'flatpak', id: entry.flatpak })
    else if (entry.snap !== null) found.push({ kind: 'snap', name: entry.snap })
    else if (entry.program !== null) {
      const { program } = entry
      const path = await firstReal(
        isAbsolute(program) ? [program] : programs.map((each) => join(each, program)),
      )
      // What is left of an app that was taken away starts nothing.
      if (path !== null) found.push({ kind: 'entry', id, path })
    }
  }
  return found
}

export const installedOnLinux = async (
  index: AppIndex,
  places: LinuxPlaces,
): Promise<readonly InstalledApp[]> => {
  const found: LinuxFound[] = []
  for (const folder of places.menus) found.push(...(await inMenu(folder, places.programs)))
  for (const name of index.programs.keys()) {
    const own = places.unpacked.flatMap((folder) => [
      join(folder, name, name),
      join(folder, name.toLowerCase(), name),
    ])
    for (const path of [...places.programs.map((folder) => join(folder, name)), ...own]) {
      const real = await realOf(path)
      if (real !== null) found.push({ kind: 'program', path: real })
    }
  }
  for (const folder of places.flatpaks)
    for (const id of await namesIn(folder)) found.push({ kind: 'flatpak', id })
  for (const folder of places.snaps)
    for (const name of await namesIn(folder)) found.push({ kind: 'snap', name })
  for (const folder of places.images)
    for (const name of await namesIn(folder))
      if (/\.appimage$/i.test(name)) found.push({ kind: 'program', path: join(folder, name) })
  return eachOnce(found.flatMap((each) => appOnLinux(index, each) ?? []))
}
