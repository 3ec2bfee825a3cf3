// Runs programs that nothing of theirs can end us by: a test that kills its process group kills its own only.

import { spawn } from 'node:child_process'

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()

/**
 * Starts a program in a process group of its own.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, tell: 'as-it-comes' | 'not' }} options Whether its words go where ours go,
 *   or only into the answer.
 * @returns {Promise<{ code: number, words: string }>} The exit code, 1 where a signal ended it, and what it said, if that
 *   was not told.
 */
export function runApart(command, args, { tell, ...options }) {
  const said = tell === 'as-it-comes' ? 'inherit' : 'pipe'
  const child = spawn(command, args, {
    ...options,
    detached: process.platform !== 'win32',
    stdio: ['ignore', said, said],
  })
  running.add(child)
  let words = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (/** @type {Buffer} */ part) => (words += part.toString()))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, words: error.message }))
    child.once('close', (code) => resolve({ code: code ?? 1, words }))
  }).finally(() => running.delete(child))
}

/** Interrupted, what runs apart ends too: none of it outlives its command. */
export function endWithUs() {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.once(signal, () => {
      for (const child of running) endGroup(child)
      process.exit(130)
    })
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  if (process.platform === 'win32' || !child.pid) {
    child.kill('SIGTERM')
    return
  }
  try {
    process.kill(-child.pid, 'SIGTERM')
  } catch {
    // Gone meanwhile.
  }
}
