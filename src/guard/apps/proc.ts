/**
 * Processes as Linux tells of them. Everything here is answered by the kernel alone, so it is read at once: no file of
 * anybody's is touched. What has ended meanwhile is null.
 */
import { closeSync, openSync, readdirSync, readFileSync, readlinkSync, readSync, statSync } from 'node:fs'

export type Stat = {
  readonly parent: number
  /** In ticks since the computer started. */ readonly started: number
}

/** A path, even where it leads nowhere any more. `refused`: it is there, and we may not know. */
export type Exe = `/${string}` | 'gone' | 'refused'

export type Proc = {
  readonly root: string
  /** The number that was given last, to a process or to a thread; null where the kernel does not say. */
  readonly lastPid: () => number | null
  /** Null where they cannot be listed. */
  readonly pids: () => readonly number[] | null
  /** The resolved path of what is executed. */
  readonly exe: (pid: number) => Exe
  readonly stat: (pid: number) => Stat | null
  /** Who has started it; not whose rights it has. */
  readonly realUid: (pid: number) => number | null
  /** Of the process itself, not of one of its threads. */
  readonly isLeader: (pid: number) => boolean
  readonly words: (pid: number) => readonly string[]
  readonly group: (pid: number) => string
  readonly folder: (pid: number) => string | null
  readonly close: () => void
}

/** A command line of more words than these is looked at no further. */
const mostBytes = 64 * 1024

export const openProc = (root = '/proc'): Proc => {
  let load: number | null = null
  try {
    load = openSync(`${root}/loadavg`, 'r')
  } catch {
    // Then all are listed each time.
  }
  const bytes = Buffer.alloc(128)

  const read = (pid: number, name: string): string | null => {
    try {
      return readFileSync(`${root}/${pid}/${name}`, 'latin1')
    } catch {
      return null
    }
  }
  const link = (pid: number, name: string): string | null => {
    try {
      return readlinkSync(`${root}/${pid}/${name}`)
    } catch {
      return null
    }
  }
  const status = (pid: number, key: string): number | null => {
    const found = new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(read(pid, 'status') ?? '')?.[1]
    return found === undefined ? null : Number(found)
  }

  return {
    root,
    lastPid: () => {
      if (load === null) return null
      try {
        const text = bytes.toString('latin1', 0, readSync(load, bytes, 0, bytes.length, 0))
        return Number(/(\d+)\s*$/.exec(text)?.[1] ?? NaN) || null
      } catch {
        return null
      }
    },
    pids: () => {
      try {
        return readdirSync(root).flatMap((name) => {
          const first = name.charCodeAt(0)
          return first >= 48 && first <= 57 ? [Number(name)] : []
        })
      } catch {
        return null
      }
    },
    exe: (pid) => {
      try {
        const path = readlinkSync(`${root}/${pid}/exe`)
        return path.startsWith('/') ? (path as Exe) : `/${path}`
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException
        return code === 'EACCES' || code === 'EPERM' ? 'refused' : 'gone'
      }
    },
    stat: (pid) => {
      const text = read(pid, 'stat')
      if (text === null) return null
      // The name stands in brackets and may itself hold brackets and spaces: what counts begins after the last one.
      const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
      // Fields 3 (state), 4 (parent), 22 (start) of proc(5). One that has ended and waits to be buried does not run.
      return fields[0] === 'Z' || fields[0] === 'X'
        ? null
        : { parent: Number(fields[1]), started: Number(fields[19]) }
    },
    realUid: (pid) => status(pid, 'Uid'),
    isLeader: (pid) => status(pid, 'Tgid') === pid,
    words: (pid) => (read(pid, 'cmdline') ?? '').slice(0, mostBytes).split('\0').filter(Boolean),
    group: (pid) => read(pid, 'cgroup') ?? '',
    folder: (pid) => link(pid, 'cwd'),
    close: () => {
      if (load !== null) closeSync(load)
      load = null
    },
  }
}

/** Whose it is, roughly: root's for one that keeps its memory to itself. */
export const seemingUid = (root: string, pid: number): number | null =>
  statSync(`${root}/${pid}`, { throwIfNoEntry: false })?.uid ?? null
