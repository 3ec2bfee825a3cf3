// Reads how a suite went, and says it in one line.

import fs from 'node:fs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Outcome */

/**
 * @param {string} file A JSON report of vitest or Playwright.
 * @param {number} exitCode Of the tool that wrote it.
 * @returns {Outcome} A tool that failed without a failing test counts as one failure, and so does an empty run.
 */
export function outcomeOf(file, exitCode) {
  /** @type {Outcome} */
  let outcome = { passed: 0, failed: 0, skipped: 0 }
  try {
    outcome = countsOf(JSON.parse(fs.readFileSync(file, 'utf8')))
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
 * @param {string} name
 * @param {Outcome | null} outcome Null for a suite that did not run.
 * @param {number} ms
 * @returns {string}
 */
export function sayOutcome(name, outcome, ms) {
  if (!outcome) return `${name.padEnd(8)} no tests yet`
  const { passed, failed, skipped } = outcome
  const counts = [`${passed} passed`, `${failed} failed`, ...(skipped > 0 ? [`${skipped} skipped`] : [])]
  const verdict = failed > 0 ? 'FAILED' : passed > 0 ? 'ok' : 'skipped'
  return `${name.padEnd(8)} ${verdict.padEnd(6)} ${counts.join(', ')} in ${(ms / 1000).toFixed(1)} s`
}

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {{ line: string, exitCode: number }} The closing line, alone on its line for other programs to read.
 */
export function summarise(outcomes) {
  const passed = outcomes.reduce((sum, each) => sum + each.passed, 0)
  const failed = outcomes.reduce((sum, each) => sum + each.failed, 0)
  return { line: `${passed} passed, ${failed} failed`, exitCode: failed === 0 && passed > 0 ? 0 : 1 }
}
