/** Watches names in folders, and whole folders, as long as they are the same ones: what is replaced is watched anew. */
import { statSync, watch, type FSWatcher } from 'node:fs'
import { basename, dirname } from 'node:path'

/** `name`: what in the folder is of interest; null for everything. */
export type Step = { readonly folder: string; readonly name: string | null }

export type Watchers = {
  /** From now on these, and what differs from this moment is a change. */
  readonly renew: (steps: readonly Step[]) => void
  readonly close: () => void
}

export const identityOf = (path: string, stat: typeof statSync): string => {
  try {
    const { dev, ino, mode, size, ctimeNs } = stat(path, { bigint: true })
    return [dev, ino, mode, size, ctimeNs].join(' ')
  } catch {
    return 'none'
  }
}

/** A folder is another one when it was replaced; that files in it come and go is told by its events. */
const folderIdentity = (path: string): string => identityOf(path, statSync).split(' ', 2).join(' ')

/** As they are now, in words that differ when one of the folders is another. */
export const identitiesOf = (steps: readonly Step[]): string =>
  steps.map(({ folder, name }) => `${folder} ${name} ${folderIdentity(folder)}`).join('\n')

/**
 * What to watch so that no change in the folder is missed: the folder, and its name where it hangs; where it is not there
 * yet, the name of the part that is missing first.
 */
export const stepsTo = (folder: string): readonly Step[] => {
  const above = dirname(folder)
  const hangs = { folder: above, name: basename(folder) }
  if (folderIdentity(folder) !== 'none') return [{ folder, name: null }, ...(above === folder ? [] : [hangs])]
  return above === folder ? [] : folderIdentity(above) === 'none' ? stepsTo(above) : [hangs]
}

export const openWatchers = (changed: () => void): Watchers => {
  let watchers: readonly FSWatcher[] = []
  let watched = ''

  const close = (): void => {
    for (const watcher of watchers) watcher.close()
    watchers = []
  }
  const open = ({ folder, name }: Step): readonly FSWatcher[] => {
    try {
      // A folder that goes away names itself.
      const told = [name, basename(folder), null]
      const watcher = watch(folder, (_kind, about) => {
        if (name === null || told.includes(about)) changed()
      })
      watcher.on('error', () => {
        watcher.close()
        watched = ''
      })
      return [watcher]
    } catch {
      // None to be had: the looks every few seconds remain.
      return []
    }
  }

  return {
    renew: (steps) => {
      const now = identitiesOf(steps)
      if (now === watched && watchers.length === steps.length) return
      close()
      watchers = steps.flatMap(open)
      watched = now
    },
    close,
  }
}
