// Runs one of the project's tools from node_modules with this very Node, without a shell.

import { spawnSync } from 'node:child_process'
import { inRoot } from './paths.mjs'

/**
 * @param {string} entry The tool's file below node_modules, such as `vite/bin/vite.js`.
 * @param {string[]} args
 * @param {{ quiet?: boolean, before?: string[] }} [options] `before`: a command that the tool is run by.
 * @returns {number} The exit code.
 */
export function runTool(entry, args, { quiet = false, before = [] } = {}) {
  const [command = process.execPath, ...rest] = [
    ...before,
    process.execPath,
    inRoot('node_modules', entry),
    ...args,
  ]
  const run = spawnSync(command, rest, {
    cwd: inRoot(),
    encoding: 'utf8',
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  })
  if (quiet && run.status !== 0) process.stderr.write(`${run.stdout ?? ''}${run.stderr ?? ''}`)
  return run.status ?? 1
}
