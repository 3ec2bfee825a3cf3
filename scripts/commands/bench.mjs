// Runs the measurements in tests/bench and prints them as one table.

import { inRoot } from '../paths.mjs'
import { installDependencies } from '../setup/dependencies.mjs'

/** @returns {Promise<number>} */
export async function main() {
  installDependencies()
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(inRoot('tests', 'bench', 'hosts-bench.ts'), { root: inRoot() })
  console.table(await module.benchHosts())
  return 0
}
