// Where things are in a checkout, so that no script depends on the folder it was started from.

import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** Scratch files of the checkout: reports, build stamps. Not in version control. */
export const cache = path.join(root, '.cache')

/** What several checkouts of one person share: Electron runtimes. */
export const userCache = path.join(
  process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache'),
  'breathing-room',
)

/**
 * @param {string[]} parts
 * @returns {string} An absolute path inside the checkout.
 */
export const inRoot = (...parts) => path.join(root, ...parts)
