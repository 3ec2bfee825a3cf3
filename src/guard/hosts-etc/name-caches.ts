// Tells the system's caches of names that the hosts file has changed. Best effort: it delays and fails nothing.

import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { FLUSHES } from './programs.ts'

/** Runs a program to its end; true if that was a success. Never throws. */
export type Run = (program: string, args: readonly string[]) => Promise<boolean>

/** `false` where the program did not succeed; what is not there is left out. */
export type Flushed = Readonly<Record<string, boolean>>

const TIMEOUT_MS = 5_000

export async function flushNameCaches({
  platform = process.platform,
  exists = existsSync,
  run = runQuietly,
}: {
  readonly platform?: NodeJS.Platform
  readonly exists?: (path: string) => boolean
  readonly run?: Run
} = {}): Promise<Flushed> {
  const flushed: Record<string, boolean> = {}
  for (const { program, args, sign } of FLUSHES[platform] ?? []) {
    if (!exists(program) || (sign !== undefined && !exists(sign))) continue
    flushed[program] = await run(program, args)
  }
  return flushed
}

/** One flush at a time: whatever is asked for meanwhile is done by one more. */
export function oneAtATime(work: () => Promise<unknown>): () => void {
  let running = false
  let again = false
  const start = (): void => {
    again = running
    if (running) return
    running = true
    void work().finally(() => {
      running = false
      if (again) start()
    })
  }
  return start
}

/** Nothing of the caller's reaches it but the right to run, and the caller may end meanwhile. */
const runQuietly: Run = (program, args) =>
  new Promise((done) => {
    const child = spawn(program, args, {
      cwd: '/',
      env: {},
      stdio: 'ignore',
      timeout: TIMEOUT_MS,
      killSignal: 'SIGKILL',
    })
    child.unref()
    child.once('error', () => done(false))
    child.once('exit', (code) => done(code === 0))
  })
