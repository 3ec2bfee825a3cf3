// Reads how a suite went, and says it in one line.

import fs from 'node:fs'

/**
 * @typedef {object} Trouble A test that failed, or that passed only when it was tried again.
 * @property {string} test
 * @property {boolean} passedAgain
 * @property {string} words Of its first failure.
 */

/** @typedef {{ passed: number, failed: number, skipped: number, troubles?: readonly Trouble[] }} Outcome */

/**
 * @param {string} file A JSON report of vitest or Playwright.
 * @param {number} exitCode Of the tool that wrote it.
 * @returns {Outcome} A tool that failed without a failing test counts as one failure, and so does an empty run.
 */
export function outcomeOf(file, exitCode) {
  /** @type {Outcome} */
  let outcome = { passed: 0, failed: 0, skipped: 0 }
  try {
    const report = JSON.parse(fs.readFileSync(file, 'utf8'))
    outcome = {
      ...countsOf(report),
      troubles: report.stats ? playwrightTroubles(report) : vitestTroubles(report),
    }
  } catch {
    // No report: the tool did not get that far.
  }
  const bad = exitCode !== 0 || outcome.passed + outcome.failed === 0
  return { ...outcome, failed: Math.max(outcome.failed, bad ? 1 : 0) }
}

/**
 * @param {any} report
 * @returns {Outcome}
 */
function countsOf(report) {
  const { stats } = report
  return stats
    ? { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }
    : {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests + report.numTodoTests,
      }
}

/**
 * @param {any} report
 * @returns {Trouble[]}
 */
const vitestTroubles = ({ testResults = [] }) =>
  testResults.flatMap((/** @type {any} */ { name, message, assertionResults }) => {
    const file = String(name).split('/tests/').at(-1)
    // A file that could not even be read has no tests of its own.
    if (message && assertionResults.length === 0)
      return [{ test: file, passedAgain: false, words: String(message) }]
    return assertionResults
      .filter((/** @type {any} */ { failureMessages }) => failureMessages?.length > 0)
      .map((/** @type {any} */ { fullName, status, failureMessages }) => ({
        test: `${file}: ${fullName}`,
        passedAgain: status === 'passed',
        words: String(failureMessages[0]),
      }))
  })

/**
 * @param {any} report
 * @returns {Trouble[]}
 */
const playwrightTroubles = (report) => {
  /** @param {any} suite @returns {Trouble[]} */
  const below = (suite) => [
    ...(suite.suites ?? []).flatMap(below),
    ...(suite.specs ?? []).flatMap((/** @type {any} */ { file, title, tests }) =>
      tests
        .filter((/** @type {any} */ { status }) => status === 'unexpected' || status === 'flaky')
        .map((/** @type {any} */ { status, results }) => ({
          test: `${file}: ${title}`,
          passedAgain: status === 'flaky',
          words: String(results.find((/** @type {any} */ { error }) => error)?.error.message ?? ''),
        })),
    ),
  ]
  return below(report)
}

const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

/**
 * @param {string} name Of the suite.
 * @param {readonly Trouble[]} troubles
 * @returns {string[]} Lines for the end of everything, where whoever sees only the end finds them.
 */
export const sayTroubles = (name, troubles) =>
  troubles.map(({ test, passedAgain, words }) => {
    const told = words
      .replace(escapes, '')
      .split('\n')
      .filter((line) => !line.includes('/node_modules/'))
    const first = told.slice(0, 12).join('\n    ')
    return `${passedAgain ? 'passed when tried again' : 'FAILED'}: ${name}, ${test}\n    ${first}`
  })

/**
 * @param {string} name
 * @param {Outcome | null} outcome Null for a suite that did not run.
 * @param {number} ms
 * @returns {string}
 */
export function sayOutcome(name, outcome, ms) {
  if (!outcome) return `${name.padEnd(8)} no tests yet`
  const { passed, failed, skipped } = outcome
  const counts = [`${passed} passed`, `${failed} failed`, ...(skipped > 0 ? [`${skipped} skipped`] : [])]
  const verdict = failed > 0 ? 'FAILED' : 'ok'
  return `${name.padEnd(8)} ${verdict.padEnd(6)} ${counts.join(', ')} in ${(ms / 1000).toFixed(1)} s`
}

/**
 * @param {string} name
 * @param {string} why It cannot run here.
 * @returns {string}
 */
export const saySkipped = (name, why) => `${name.padEnd(8)} skipped: ${why}`

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {{ line: string, exitCode: number }} The closing line, alone on its line for other programs to read.
 */
export function summarise(outcomes) {
  const passed = outcomes.reduce((sum, each) => sum + each.passed, 0)
  const failed = outcomes.reduce((sum, each) => sum + each.failed, 0)
  return { line: `${passed} passed, ${failed} failed`, exitCode: failed === 0 && passed > 0 ? 0 : 1 }
}
