// Builds the guard and the app.

import { installDependencies } from '../setup/dependencies.mjs'
import { build } from '../setup/build.mjs'

/** @returns {Promise<number>} */
export async function main() {
  installDependencies()
  build(['guard', 'runtime', 'app', 'extension'], { quiet: false })
  return 0
}
