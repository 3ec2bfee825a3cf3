/** One guard for one ledger, whoever died before: a file held open on Windows, else one with pid and start time. */
import { closeSync, constants, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from './command.ts'

/** Opens a file so that no other process can; Node passes it on to libuv, but has no name for it (`UV_FS_O_EXLOCK`). */
const alone = 0x1000_0000

/**
 * When a process was started, as the system writes it: tells a reused pid from the old one. Null when there is none, or
 * only what its parent has not yet taken note of: in a container that may stay for good.
 */
export const startOf = (pid: string, platform = process.platform, run = runCommand): string | null => {
  try {
    if (platform === 'darwin') return run('/bin/ps', ['-o', 'lstart=', '-p', pid]).trim()
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    // A zombie keeps nothing any more; it waits for a parent to look.
    return 'ZX'.includes(fields[0] ?? 'X') ? null : (fields[19] ?? null)
  } catch {
    return null
  }
}

const pidFile = (stateDir: string): string => join(stateDir, 'guard.pid')

/** The pid of the guard that keeps this ledger; null when none lives, and on Windows, where nobody writes it down. */
export const livingGuard = (stateDir: string): number | null => {
  try {
    const [, pid = '', started] = /^(\d+) (.+)$/m.exec(readFileSync(pidFile(stateDir), 'utf8')) ?? []
    return started !== undefined && startOf(pid) === started ? Number(pid) : null
  } catch {
    return null
  }
}

/** The system closes what a process held open, however it ended. */
const holdOpen = (path: string): (() => void) | null => {
  try {
    const file = openSync(path, constants.O_RDWR | constants.O_CREAT | alone)
    return () => {
      closeSync(file)
      rmSync(path, { force: true })
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EBUSY') return null
    throw error
  }
}

const writePid = (stateDir: string): (() => void) | null => {
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

/** Takes the place of the guard. Returns how to give it back, or null when another guard lives. */
export const beTheOnlyOne = (stateDir: string, platform = process.platform): (() => void) | null =>
  platform === 'win32' ? holdOpen(join(stateDir, 'guard.lock')) : writePid(stateDir)
