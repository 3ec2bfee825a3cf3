/** Notices that the hosts file is not what it was: events of every folder on the way to it, and a glance at the file. */
import { lstatSync, readlinkSync, statSync, watch, type FSWatcher } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'

export type HostsWatch = {
  /** To be called before each look at the file: from now on, what differs from this moment is a change. */
  readonly renew: () => void
  /** Has anything changed that no event tells of, such as a mount over the file? Costs a few system calls. */
  readonly glance: () => boolean
  readonly close: () => void
}

type Step = { readonly folder: string; readonly name: string }

/** As many links as Linux follows. */
const longestWay = 40

/** The file and, where it is a link, what it leads to, link by link. */
const wayTo = (path: string): readonly Step[] => {
  const steps: Step[] = []
  let at = path
  while (steps.length < longestWay) {
    steps.push({ folder: dirname(at), name: basename(at) })
    try {
      at = resolve(dirname(at), readlinkSync(at))
    } catch {
      return steps
    }
  }
  return steps
}

const identityOf = (path: string, stat: typeof statSync): string => {
  try {
    const { dev, ino, mode, size, ctimeNs } = stat(path, { bigint: true })
    return [dev, ino, mode, size, ctimeNs].join(' ')
  } catch {
    return 'none'
  }
}

/** A folder is another one when it was replaced; that files in it come and go is told by its events. */
const folderIdentity = (path: string): string => identityOf(path, statSync).split(' ', 2).join(' ')

export const watchHosts = (hosts: string, changed: () => void): HostsWatch => {
  let watchers: readonly FSWatcher[] = []
  let watched = ''
  let seen = ''

  const look = (): { readonly steps: readonly Step[]; readonly folders: string; readonly file: string } => {
    const steps = wayTo(hosts)
    return {
      steps,
      folders: steps.map(({ folder, name }) => `${folder} ${name} ${folderIdentity(folder)}`).join('\n'),
      file: `${identityOf(hosts, lstatSync)} ${identityOf(hosts, statSync)}`,
    }
  }
  const close = (): void => {
    for (const watcher of watchers) watcher.close()
    watchers = []
  }
  const open = ({ folder, name }: Step): readonly FSWatcher[] => {
    try {
      // A folder that goes away names itself.
      const told = [name, basename(folder), null]
      const watcher = watch(folder, (_kind, about) => told.includes(about) && changed())
      watcher.on('error', () => {
        watcher.close()
        watched = ''
      })
      return [watcher]
    } catch {
      // None to be had: the glance and the look every few seconds remain.
      return []
    }
  }

  return {
    renew: () => {
      const { steps, folders, file } = look()
      seen = folders + file
      if (folders === watched && watchers.length === steps.length) return
      close()
      watchers = steps.flatMap(open)
      watched = folders
    },
    glance: () => {
      const { folders, file } = look()
      return folders + file !== seen
    },
    close,
  }
}
