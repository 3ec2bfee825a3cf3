/** Finds apps that are installed on macOS, by the id of each bundle. Held to recorded output: not tried on a Mac yet. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppIndex } from '../../../shared/model/apps/app-index.ts'
import { eachOnce, type InstalledApp } from '../../../shared/model/apps/installed.ts'
import type { Ask } from './ask.ts'

const bundlesIn = async (folder: string): Promise<readonly string[]> => {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.app')).map((name) => join(folder, name))
  } catch {
    return []
  }
}

/** @param folders the computer’s own, then the person’s */
export const installedOnMac = async (
  index: AppIndex,
  folders: readonly [string, string],
  ask: Ask,
): Promise<readonly InstalledApp[]> => {
  const found: InstalledApp[] = []
  for (const [at, folder] of folders.entries())
    for (const bundle of await bundlesIn(folder)) {
      const info = join(bundle, 'Contents', 'Info.plist')
      const said = await ask('/usr/bin/plutil', ['-extract', 'CFBundleIdentifier', 'xml1', '-o', '-', info])
      const id = /<string>([A-Za-z0-9.-]+)<\/string>/.exec(said)?.[1]?.toLowerCase()
      const service = id === undefined ? undefined : index.bundles.get(id)
      if (service !== undefined) found.push({ service, by: at === 0 ? 'package' : 'folder' })
    }
  return eachOnce(found)
}
