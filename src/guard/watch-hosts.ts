/** Notices that the hosts file is not what it was: events of every folder on the way to it, and a glance at the file. */
import { lstatSync, readlinkSync, statSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import { identitiesOf, identityOf, openWatchers, type Step } from './watch.ts'

export type HostsWatch = {
  /** To be called before each look at the file: from now on, what differs from this moment is a change. */
  readonly renew: () => void
  /** Has anything changed that no event tells of, such as a mount over the file? Costs a few system calls. */
  readonly glance: () => boolean
  readonly close: () => void
}

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

export const watchHosts = (hosts: string, changed: () => void): HostsWatch => {
  const watchers = openWatchers(changed)
  let seen = ''

  const look = (steps: readonly Step[]): string =>
    [identitiesOf(steps), identityOf(hosts, lstatSync), identityOf(hosts, statSync)].join('\n')

  return {
    renew: () => {
      const steps = wayTo(hosts)
      seen = look(steps)
      watchers.renew(steps)
    },
    glance: () => look(wayTo(hosts)) !== seen,
    close: watchers.close,
  }
}
