/** The apps that are installed on this computer for this user, by its system. */
import { homedir } from 'node:os'
import { join } from 'node:path'
import { indexApps } from '../../../shared/model/apps/app-index.ts'
import type { Catalogue } from '../../../shared/model/catalogue.ts'
import type { AppsPort } from '../../ports.ts'
import { ask } from './ask.ts'
import { installedOnLinux, linuxPlaces } from './linux.ts'
import { installedOnMac } from './mac.ts'
import { installedOnWindows } from './windows.ts'

export const systemApps = (platform: NodeJS.Platform, catalogue: Catalogue): AppsPort => {
  const index = indexApps(catalogue)
  switch (platform) {
    case 'linux':
      return { installed: () => installedOnLinux(index, linuxPlaces(homedir(), process.env)) }
    case 'darwin':
      return {
        installed: () => installedOnMac(index, ['/Applications', join(homedir(), 'Applications')], ask),
      }
    case 'win32': {
      const system = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32')
      return { installed: () => installedOnWindows(index, system, ask) }
    }
    default:
      return { installed: async () => [] }
  }
}
