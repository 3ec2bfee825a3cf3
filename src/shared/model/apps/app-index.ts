/** Which service an app is of, by what its program, its package or its bundle is called. Pure. */
import type { Catalogue, Service } from '../catalogue.ts'

export type AppIndex = {
  /** Linux: the program's file as it is called where every link has been followed. */
  readonly programs: ReadonlyMap<string, string>
  readonly flatpak: ReadonlyMap<string, string>
  readonly snap: ReadonlyMap<string, string>
  /** macOS: without case. */
  readonly bundles: ReadonlyMap<string, string>
  /** Windows: without case. */
  readonly windowsPrograms: ReadonlyMap<string, string>
  readonly appx: ReadonlyMap<string, string>
}

/** @param only the ids that count; all where it is missing */
export const indexApps = (catalogue: Catalogue, only?: readonly string[]): AppIndex => {
  const services = only ? catalogue.filter(({ id }) => only.includes(id)) : catalogue
  const by = (names: (apps: Service['apps']) => readonly string[] | undefined, lower = false) =>
    new Map(
      services.flatMap(({ id, apps }) =>
        (names(apps) ?? []).map((name) => [lower ? name.toLowerCase() : name, id] as const),
      ),
    )
  return {
    programs: by(({ linux }) => linux?.executables),
    flatpak: by(({ linux }) => linux?.flatpak),
    snap: by(({ linux }) => linux?.snap),
    bundles: by(({ macos }) => macos?.bundles, true),
    windowsPrograms: by(({ windows }) => windows?.executables, true),
    appx: by(({ windows }) => windows?.appx, true),
  }
}

/** What the kernel adds to the name of a program whose file is gone. */
export const withoutDeleted = (path: string): string => path.replace(/ \(deleted\)$/, '')

export const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The snap that a program belongs to, by where all snaps are mounted. */
export const snapOf = (path: string): string | null =>
  /^(?:\/var\/lib\/snapd)?\/snap\/([a-z0-9-]+)\//.exec(path)?.[1] ?? null

/** The package or the app in a control group, as systemd writes them: a dash in an id is `\x2d`. */
export const flatpakOfGroup = (group: string): string | null => {
  const found = /\/app-flatpak-(.+)-\d+\.scope(?:\/|$)/m.exec(group)?.[1]
  return found?.replaceAll(String.raw`\x2d`, '-') ?? null
}
export const snapOfGroup = (group: string): string | null =>
  /\/snap\.([a-z0-9-]+)\.[^/\n]+\.(?:scope|service)(?:\/|$)/m.exec(group)?.[1] ?? null

/** `Vendor.App_1.2.3.0_x64__8wekyb3d8bbwe` below `WindowsApps` → `vendor.app_8wekyb3d8bbwe`. */
export const appxOf = (path: string): string | null => {
  const [, name, publisher] =
    /\\WindowsApps\\([A-Za-z0-9.-]+)_[0-9.]+_[a-z0-9]*_[^\\]*_([a-z0-9]{13})\\/i.exec(path) ?? []
  return name && publisher ? `${name}_${publisher}`.toLowerCase() : null
}

/** The service of a Windows program, by its whole path. */
export const serviceOnWindows = (index: AppIndex, path: string): string | null => {
  const family = appxOf(path)
  const name = path.slice(path.lastIndexOf('\\') + 1).toLowerCase()
  return (family === null ? undefined : index.appx.get(family)) ?? index.windowsPrograms.get(name) ?? null
}
