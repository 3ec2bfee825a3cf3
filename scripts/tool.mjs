// Runs one of the project's tools from node_modules with this very Node, without a shell.

import { spawnSync } from 'node:child_process'
import { inRoot } from './paths.mjs'

/**
 * @param {string} entry The tool's file below node_modules, such as `vite/bin/vite.js`.
 * @param {string[]} args
 * @param {{ quiet?: boolean }} [options] Quiet: it prints only when it fails.
 * @returns {number} The exit code.
 */
export function runTool(entry, args, { quiet = false } = {}) {
  const run = spawnSync(process.execPath, [inRoot('node_modules', entry), ...args], {
    cwd: inRoot(),
    encoding: 'utf8',
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  })
  if (quiet && run.status !== 0) process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}`)
  return run.status ?? 1
}
