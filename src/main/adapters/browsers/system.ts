/** The browsers of this computer, by its system. */
import { join } from 'node:path'
import { ok } from '../../../shared/model/result.ts'
import type { BrowsersPort } from '../../ports.ts'
import { linuxBrowsers } from './linux.ts'
import { macBrowsers } from './mac.ts'
import { windowsBrowsers } from './windows.ts'

/** Where they cannot be told there are none. */
const none: BrowsersPort = { open: async () => [], restart: async () => ok(null) }

export const systemBrowsers = (platform: NodeJS.Platform): BrowsersPort => {
  const uid = process.getuid?.() ?? -1
  switch (platform) {
    case 'linux':
      return linuxBrowsers(uid)
    case 'darwin':
      return macBrowsers(uid)
    case 'win32':
      return windowsBrowsers(join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32'))
    default:
      return none
  }
}
