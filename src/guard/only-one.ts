/** One guard for one ledger: a file with the running guard's pid and start time, so that a dead one never counts. */
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/**
 * When a process was started, in the kernel's ticks: tells a reused pid from the old one. Null when there is none, or
 * only what its parent has not yet taken note of: in a container that may stay for good.
 */
const startOf = (pid: string): string | null => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [state = '', ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return 'ZX'.includes(state) ? null : (rest[18] ?? null)
  } catch {
    return null
  }
}

/** Takes the place of the guard. Returns how to give it back, or null when another guard lives. */
export const beTheOnlyOne = (stateDir: string): (() => void) | null => {
  mkdirSync(stateDir, { recursive: true, mode: 0o700 })
  const path = join(stateDir, 'guard.pid')
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      const file = openSync(path, 'wx', 0o600)
      writeSync(file, `${process.pid} ${startOf(String(process.pid)) ?? ''}\n`)
      closeSync(file)
      return () => rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const [pid = '', started] = readFileSync(path, 'utf8').trim().split(' ')
      if (/^\d+$/.test(pid) && startOf(pid) === started) return null
      rmSync(path, { force: true })
    }
  }
  return null
}
