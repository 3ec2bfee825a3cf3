/** The Chromium that this system brings. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { NEEDS } from '../../scripts/setup/debian-names.mjs'

const names = NEEDS.browser.flatMap(({ programs }) => programs ?? [])

export const browserFile =
  (process.env['PATH'] ?? '')
    .split(':')
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path)) ?? ''
