/**
 * Firefox ends at once on SIGTERM, and comes back with what it had written of its session by then. It writes within 15
 * seconds of every change (`browser.sessionstore.interval`): so it gets that time first.
 */
import { readdirSync, readlinkSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Milliseconds: after this all that there was to write is written; longer nobody waits for a first session. */
const patience = { written: 16_000, atMost: 25_000 }
const glance = 250

/** Its profile holds a lock file that it keeps open; a flatpak sees its own file system. */
const sessionFile = (pid: number): string | null => {
  const fds = `/proc/${pid}/fd`
  try {
    const lock = readdirSync(fds)
      .map((fd) => readlinkSync(join(fds, fd)))
      .find((path) => path.endsWith('/.parentlock'))
    return lock === undefined
      ? null
      : join(`/proc/${pid}/root`, dirname(lock), 'sessionstore-backups/recovery.jsonlz4')
  } catch {
    return null
  }
}

const writtenAt = (file: string): number | null => {
  try {
    return statSync(file).mtimeMs
  } catch {
    return null
  }
}

export const waitForSession = async (pid: number): Promise<void> => {
  const file = sessionFile(pid)
  // No profile is in use: there is nothing to lose.
  if (file === null) return
  const began = performance.now()
  const asked = Date.now()
  for (;;) {
    const passed = performance.now() - began
    const written = writtenAt(file)
    if (passed > patience.atMost || (written !== null && (written >= asked || passed > patience.written)))
      return
    await wait(glance)
  }
}
