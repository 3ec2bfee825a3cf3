/** Closes processes: asks, waits three seconds, makes. Before each signal it is looked whether it is still that process. */
import { withoutDeleted } from '../../shared/model/apps/app-index.ts'
import type { Proc } from './proc.ts'

/** One process for good: its number may go to another. */
export type Target = {
  readonly pid: number
  readonly started: number
  readonly exe: string
  readonly service: string
}

type Closing = Target & { readonly asked: number; forced: number | null }

export type Closings = {
  /** Asks it to end, unless that has been done. */
  readonly begin: (target: Target) => void
  readonly isClosing: (pid: number) => boolean
  /** Looks who has gone, and forces who has had its three seconds. */
  readonly step: () => void
  /** The service of one that will not go, or may not be closed by us. */
  readonly stays: () => string | null
  readonly forget: () => void
}

const grace = 3_000
/** After the signal that nobody can ignore: one that still stands waits for a disk. */
const isStuckAfter = 5_000

export const openClosings = (world: {
  readonly proc: Proc
  readonly now: () => number
  readonly signal: (pid: number, signal: NodeJS.Signals) => void
  /** When it was started, in ticks since the computer was. */
  readonly onClosed: (service: string, started: number) => void
}): Closings => {
  const { proc, now, signal, onClosed } = world
  const all = new Map<number, Closing>()
  /** Services of which a process could not be closed for lack of rights. */
  const refused = new Set<string>()

  const isStill = ({ pid, started, exe }: Target): boolean =>
    proc.stat(pid)?.started === started && withoutDeleted(String(proc.exe(pid))) === withoutDeleted(exe)

  const send = (target: Target, name: NodeJS.Signals): void => {
    if (!isStill(target)) return
    try {
      signal(target.pid, name)
      refused.delete(target.service)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EPERM') refused.add(target.service)
    }
  }

  return {
    begin: (target) => {
      const before = all.get(target.pid)
      if (before?.started === target.started && before.exe === target.exe) return
      all.set(target.pid, { ...target, asked: now(), forced: null })
      send(target, 'SIGTERM')
    },
    isClosing: (pid) => all.has(pid),
    step: () => {
      for (const closing of all.values())
        if (!isStill(closing)) {
          all.delete(closing.pid)
          onClosed(closing.service, closing.started)
        } else if (closing.forced === null && now() - closing.asked >= grace) {
          closing.forced = now()
          send(closing, 'SIGKILL')
        }
    },
    stays: () => {
      const stuck = [...all.values()].find(({ forced }) => forced !== null && now() - forced >= isStuckAfter)
      return stuck?.service ?? [...refused][0] ?? null
    },
    forget: () => {
      all.clear()
      refused.clear()
    },
  }
}
