/** Ends running guards, also one that hangs or that its own book does not know any more. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { livingGuard } from '../only-one.ts'

const gentle = 5_000
const look = 50

const send = (pid: number, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal)
  } catch {
    // Gone meanwhile.
  }
}

const isGone = async (isThere: () => boolean, milliseconds: number): Promise<boolean> => {
  for (const end = Date.now() + milliseconds; Date.now() < end; await pause(look)) if (!isThere()) return true
  return !isThere()
}

/** Asks it to stop, then makes it. Locks stay written. Returns whether it is gone. */
const end = async (pid: number, isThere: () => boolean): Promise<boolean> => {
  send(pid, 'SIGTERM')
  // Whoever was stopped hears nothing until it goes on.
  send(pid, 'SIGCONT')
  if (await isGone(isThere, gentle)) return true
  send(pid, 'SIGKILL')
  return isGone(isThere, gentle)
}

/** @returns the pid of the guard that kept this ledger and is gone now; null when there was none, or it stays */
export const endGuard = async (stateDir: string): Promise<number | null> => {
  const pid = livingGuard(stateDir)
  return pid !== null && (await end(pid, () => livingGuard(stateDir) === pid)) ? pid : null
}

const isRunningGuard = (pid: string, program: { readonly dev: number; readonly ino: number }): boolean => {
  try {
    // By the file itself: the same path may be another file where another process lives.
    const exe = statSync(`/proc/${pid}/exe`)
    if (exe.dev !== program.dev || exe.ino !== program.ino || Number(pid) === process.pid) return false
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[1] === 'run'
  } catch {
    return false
  }
}

/** Ends every guard that runs from this program. Returns the pids. */
export const endGuardsOf = async (program: string): Promise<readonly number[]> => {
  const file = statSync(program, { throwIfNoEntry: false })
  if (!file) return []
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && isRunningGuard(name, file))
  const ended = pids.map(async (pid) => end(Number(pid), () => isRunningGuard(pid, file)))
  await Promise.all(ended)
  return pids.map(Number)
}
