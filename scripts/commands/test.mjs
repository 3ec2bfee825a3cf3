// The suites in their order; stops with a summary and an exit code that says whether anything failed.

import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { cache, inRoot } from '../paths.mjs'
import { installDependencies } from '../setup/dependencies.mjs'
import { runTool } from '../tool.mjs'
import { buildGuard } from './guard.mjs'

const unshare = '/usr/bin/unshare'

/** A private mount namespace, so that the tests' /etc is a copy and this machine's own is never touched. */
const privateMachine = () => {
  const flags = process.getuid?.() === 0 ? ['-m'] : ['-Urm']
  const works = spawnSync(unshare, [...flags, '/bin/true']).status === 0
  return works
    ? [unshare, ...flags, '--propagation', 'private', '/bin/sh', inRoot('scripts/private-etc.sh')]
    : null
}

/**
 * @param {string} project
 * @param {string[]} [before]
 */
const vitest = (project, before = []) => {
  const report = `${cache}/${project}.json`
  rmSync(report, { force: true })
  const code = runTool(
    'vitest/vitest.mjs',
    ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    { before },
  )
  try {
    const { numPassedTests: passed, numFailedTests: failed } = JSON.parse(readFileSync(report, 'utf8'))
    return { passed, failed: failed + (code !== 0 && failed === 0 ? 1 : 0) }
  } catch {
    return { passed: 0, failed: 1 }
  }
}

/** @param {number} code */
const oneCheck = (code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 })

/** @type {Record<string, () => { passed: number, failed: number }>} */
const suites = {
  types: () => oneCheck(runTool('typescript/bin/tsc', ['-b'])),
  format: () => oneCheck(runTool('prettier/bin/prettier.cjs', ['--check', '--log-level=warn', '.'])),
  lint: () => oneCheck(runTool('oxlint/bin/oxlint', ['--deny-warnings'])),
  unit: () => vitest('unit'),
  guard: () => {
    buildGuard()
    const machine = privateMachine()
    if (machine) return vitest('guard', machine)
    console.error(
      'The guard suite needs a private mount namespace: run it as root, or allow user namespaces.',
    )
    return { passed: 0, failed: 1 }
  },
}

/**
 * @param {string[]} args Names of suites; none means all.
 * @returns {Promise<number>}
 */
export async function main(args) {
  installDependencies()
  mkdirSync(cache, { recursive: true })
  const chosen = Object.keys(suites).filter((name) => args.length === 0 || args.includes(name))
  const total = { passed: 0, failed: 0 }
  for (const name of chosen) {
    const began = Date.now()
    const { passed, failed } = suites[name]?.() ?? { passed: 0, failed: 1 }
    console.log(
      `— ${name}: ${failed ? 'FAILED' : 'passed'} in ${((Date.now() - began) / 1_000).toFixed(1)} s`,
    )
    total.passed += passed
    total.failed += failed
  }
  console.log(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 && total.passed > 0 ? 0 : 1
}
