/** Starts the guard in the background: a session of its own, and nothing of the caller's but path and language. */
import { spawn } from 'node:child_process'
import { parse } from 'node:path'
import { fail, ok, type Result } from '../shared/model/result.ts'

/** What a guard prints once its locks hold and its door is open. */
export const runningWords = 'The guard is running.'

const readyWithin = 10_000
// Not NODE_OPTIONS and its like: what the caller's Node loads has no business in the guard's.
const keptVariables = ['PATH', 'LANG', 'LC_ALL', 'TZ', 'SystemRoot', 'ProgramData']

type Failure = { readonly code: number; readonly words: string }

/**
 * Runs the guard's program with `args`, whose paths must be absolute.
 * @returns when that guard says that it runs; else its exit code and its words
 */
export const startDetached = (
  [program = '', ...first]: readonly string[],
  args: readonly string[],
): Promise<Result<null, Failure>> =>
  new Promise((done) => {
    const child = spawn(program, [...first, ...args], {
      // It must not keep a disk from being unmounted.
      cwd: parse(process.execPath).root,
      detached: true,
      windowsHide: true,
      env: Object.fromEntries(Object.entries(process.env).filter(([name]) => keptVariables.includes(name))),
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    let complaint = ''
    const settle = (result: Result<null, Failure>): void => {
      clearTimeout(timer)
      // The caller ends now, and nothing of the child holds it back.
      for (const stream of [child.stdout, child.stderr]) stream.destroy()
      child.unref()
      done(result)
    }
    const giveUp = (code: number, words: string): void => settle(fail({ code, words }))
    const timer = setTimeout(() => {
      child.kill('SIGKILL')
      giveUp(1, 'The guard did not start within 10 seconds and was stopped. Please try again.')
    }, readyWithin)
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      if (said.includes(runningWords)) settle(ok(null))
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
    child.once('error', (error) => giveUp(1, `The guard cannot be started: ${error.message}.`))
    // It has not said that it runs: whatever its code, that is no success.
    child.once('close', (code) => giveUp(code || 1, complaint.trim()))
  })
