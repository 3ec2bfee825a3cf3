/** Notices that something in a few folders has changed: a file written, removed or added. */
import { watch, type FSWatcher } from 'node:fs'

export type FolderWatch = {
  /** Watches exactly these from now on; one that cannot be watched is left to the look every few seconds. */
  readonly hold: (folders: readonly string[]) => void
  readonly close: () => void
}

export const watchFolders = (changed: () => void): FolderWatch => {
  const watchers = new Map<string, FSWatcher>()
  const end = (folder: string): void => {
    watchers.get(folder)?.close()
    watchers.delete(folder)
  }
  return {
    hold: (folders) => {
      for (const folder of watchers.keys()) if (!folders.includes(folder)) end(folder)
      for (const folder of folders)
        if (!watchers.has(folder))
          try {
            // A folder that goes away or is replaced is watched anew at the next look.
            const watcher = watch(folder, (kind) => {
              if (kind === 'rename') end(folder)
              changed()
            })
            watcher.on('error', () => end(folder))
            watchers.set(folder, watcher)
          } catch {
            // None to be had.
          }
    },
    close: () => {
      for (const folder of watchers.keys()) end(folder)
    },
  }
}
