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
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie keeps nothing any more; it waits for a parent to look.
    return 'ZX'.includes(fields[0] ?? 'X') ? null : (fields[19] ?? null)
  } catch {
    return null
  }
}

const pidFile = (stateDir: string): string => join(stateDir, 'guard.pid')

/** The pid of the guard that keeps this ledger; null when none lives. */
export const livingGuard = (stateDir: string): number | null => {
  try {
    const [pid = '', started] = readFileSync(pidFile(stateDir), 'utf8').trim().split(' ')
    return /^\d+$/.test(pid) && startOf(pid) === started ? Number(pid) : null
  } catch {
    return null
  }
}

/** Takes the place of the guard. Returns how to give it back, or null when another guard lives. */
export const beTheOnlyOne = (stateDir: string): (() => void) | null => {
  mkdirSync(stateDir, { recursive: true, mode: 0o700 })
  const path = pidFile(stateDir)
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      const file = openSync(path, 'wx', 0o600)
      writeSync(file, `${process.pid} ${startOf(String(process.pid)) ?? ''}\n`)
      closeSync(file)
      return () => rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (livingGuard(stateDir) !== null) return null
      rmSync(path, { force: true })
    }
  }
  return null
}
