/** The watch over apps of the system that this is. */
import type { Catalogue } from '../../shared/model/catalogue.ts'
import { runCommand, type Command } from '../command.ts'
import type { AppWatch } from '../force.ts'
import type { Owner } from '../owner.ts'
import { openLinuxWatcher } from './linux.ts'
import { openMacWatcher } from './mac.ts'
import { openAppWatch } from './open.ts'
import type { OnClosed } from './watcher.ts'
import { openWindowsWatcher } from './windows.ts'

/** The folder of this user, from wherever this machine keeps its users. */
const homeOf = (uid: number, run: Command): string | null => {
  try {
    const home =
      run('/usr/bin/getent', ['passwd', String(uid)])
        .trim()
        .split(':')[5] ?? ''
    return home.startsWith('/') && home !== '/' ? home : null
  } catch {
    return null
  }
}

type World = {
  readonly owner: Owner
  readonly catalogue: Catalogue
  readonly stateDir: string
  readonly onClosed: (service: string) => void
}

export const systemAppWatch = (
  { owner, catalogue, stateDir, onClosed }: World,
  platform: NodeJS.Platform = process.platform,
): AppWatch => {
  const watcherFor = (closed: OnClosed) => {
    if ('sid' in owner) return openWindowsWatcher(owner.sid, catalogue, closed)
    if (platform === 'darwin') return openMacWatcher(owner.uid, catalogue, closed)
    const { uid } = owner
    // Asked for when it is needed, and once: that is a program to be started.
    let home: string | null | undefined
    const found = () => (home === undefined ? (home = homeOf(uid, runCommand)) : home)
    return openLinuxWatcher({ uid, home: found, catalogue, stateDir, onClosed: closed })
  }
  return openAppWatch(watcherFor, onClosed)
}
