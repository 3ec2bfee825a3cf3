// Starts another program in this one's place: its input, output, signals and exit code pass through.

import { spawn } from 'node:child_process'
import os from 'node:os'

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, endBy?: NodeJS.Signals | undefined }} [options] `endBy`: what is passed on
 *   in place of a signal that ends.
 * @returns {Promise<number>} The exit code; 128 plus its number for a signal, as shells do.
 */
export function handOver(command, args, { endBy, ...options } = {}) {
  const child = spawn(command, args, { ...options, stdio: 'inherit' })
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    // From a terminal Ctrl-C reaches the child by itself; a second one would mean "at once" to many programs.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(endBy ?? signal)
  }
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  for (const signal of signals) process.on(signal, pass)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      for (const each of signals) process.off(each, pass)
      resolve(code ?? 128 + (signal ? os.constants.signals[signal] : 0))
    })
  })
}
