/** An app of a service that is installed here, and by what that was seen. Pure. */
import { type AppIndex, fileName, snapOf } from './app-index.ts'

/** `package`: where the system keeps programs. `folder`: in a folder of the person’s own. `store`: Windows’ own shop. */
export const foundBy = ['package', 'flatpak', 'snap', 'appimage', 'folder', 'store'] as const
export type FoundBy = (typeof foundBy)[number]

export type InstalledApp = { readonly service: string; readonly by: FoundBy }

/** Each service once for each way, in the order in which they were found. */
export const eachOnce = (apps: readonly InstalledApp[]): readonly InstalledApp[] => [
  ...new Map(apps.map((app) => [`${app.service} ${app.by}`, app])).values(),
]

/** What was found on Linux; paths with every link followed. */
export type LinuxFound =
  | { readonly kind: 'program'; readonly path: string }
  /** An entry of the menu that starts `path`; it may be called differently from its program. */
  | { readonly kind: 'entry'; readonly id: string; readonly path: string }
  | { readonly kind: 'flatpak'; readonly id: string }
  | { readonly kind: 'snap'; readonly name: string }

const shortest = 4

/** A file that holds a whole app is called as whoever made it likes; so its name has to begin with one we know. */
const appImageService = (index: AppIndex, file: string): string | null => {
  const name = fileName(file).toLowerCase()
  const known = [...index.programs]
    .map(([program, service]) => [program.toLowerCase(), service] as const)
    .flatMap(([program, service]) => [
      [program, service] as const,
      [program.replace(/-desktop$/, ''), service] as const,
    ])
  const found = known.find(
    ([program]) =>
      program.length >= shortest && name.startsWith(program) && /^[-_. 0-9]/.test(name.slice(program.length)),
  )
  return found?.[1] ?? null
}

const isAppImage = (path: string): boolean => /\.appimage$/i.test(path)

const programApp = (index: AppIndex, path: string): InstalledApp | null => {
  if (isAppImage(path)) {
    const service = appImageService(index, path)
    return service === null ? null : { service, by: 'appimage' }
  }
  const snap = snapOf(path)
  const ofSnap = snap === null ? undefined : index.snap.get(snap)
  if (ofSnap !== undefined) return { service: ofSnap, by: 'snap' }
  const service = index.programs.get(fileName(path))
  if (service === undefined) return null
  return { service, by: /^\/(?:usr|opt|bin|nix|gnu|run\/current-system)\//.test(path) ? 'package' : 'folder' }
}

export const appOnLinux = (index: AppIndex, found: LinuxFound): InstalledApp | null => {
  switch (found.kind) {
    case 'program':
      return programApp(index, found.path)
    case 'entry': {
      const byProgram = programApp(index, found.path)
      if (byProgram) return byProgram
      const service = index.programs.get(found.id) ?? index.flatpak.get(found.id)
      return service === undefined ? null : { service, by: isAppImage(found.path) ? 'appimage' : 'package' }
    }
    case 'flatpak': {
      const service = index.flatpak.get(found.id)
      return service === undefined ? null : { service, by: 'flatpak' }
    }
    case 'snap': {
      const service = index.snap.get(found.name)
      return service === undefined ? null : { service, by: 'snap' }
    }
  }
}
