// Prints how many years of school each step of the first run asks for.

import { inRoot } from '../paths.mjs'
import { installDependencies } from '../setup/dependencies.mjs'

/** @returns {Promise<number>} 1 when a step asks for too many. */
export async function main() {
  installDependencies()
  const { MOST_YEARS, gradesOf } = await import('../reading.mjs')
  const { runnerImport } = await import('vite')
  const { module } = await runnerImport(inRoot('src', 'shared', 'words', 'languages.ts'), { root: inRoot() })
  const grades = gradesOf(module.languages)
  console.table(grades)
  return grades.some(({ grade }) => grade > MOST_YEARS) ? 1 : 0
}
