/**
 * Which processes are worth a look. Listing all of them costs much; whether any was made at all is one number that the
 * kernel keeps. Who is new is looked at again for a while, since a program is started in two steps: a process is made, and
 * then it becomes that program. Now and then all are looked at.
 */
import type { Proc } from './proc.ts'

export type Newcomers = {
  /** The processes to look at now, threads among them; `all` when that is everybody. */
  readonly take: () => { readonly pids: readonly number[]; readonly all: boolean }
  /** It is not worth another look: it is gone, or has no program, as a part of the kernel. */
  readonly drop: (pid: number) => void
  /** Everybody, next time. */
  readonly startOver: () => void
  /** What a look at everybody took, in milliseconds: what takes longer is done less often. */
  readonly tookAll: (milliseconds: number) => void
}

/** Milliseconds after it was first seen, at which a newcomer is looked at again. */
const looks = [0, 200, 450, 700, 1_200, 2_000, 3_500, 6_000, 10_000]
/** Beyond this many new numbers one listing is cheaper. */
const mostOneByOne = 16
/** All are looked at after this time, or later where that would take more than this part of a processor. */
const allEvery = 5_000
const mostOfAProcessor = 0.0004
const allAtLeastEvery = 20_000

type Newcomer = { readonly since: number; looked: number }

export const openNewcomers = (proc: Proc, now: () => number): Newcomers => {
  let last: number | null = null
  let known = new Set<number>()
  let silent = new Set<number>()
  let nextAll = -Infinity
  const fresh = new Map<number, Newcomer>()

  const again = (): number[] => {
    const due: number[] = []
    for (const [pid, newcomer] of fresh) {
      if (now() - newcomer.since < (looks[newcomer.looked] ?? Infinity)) continue
      newcomer.looked += 1
      if (newcomer.looked >= looks.length) fresh.delete(pid)
      due.push(pid)
    }
    return due
  }
  const welcome = (pids: readonly number[]): void => {
    for (const pid of pids) fresh.set(pid, { since: now(), looked: 0 })
  }
  const list = (): readonly number[] => {
    const pids = proc.pids() ?? []
    const listed = new Set(pids)
    for (const pid of fresh.keys()) if (!listed.has(pid)) fresh.delete(pid)
    // At the first look nobody is new.
    if (known.size > 0) welcome(pids.filter((pid) => !known.has(pid)))
    known = listed
    silent = new Set([...silent].filter((pid) => known.has(pid)))
    return pids
  }
  /** Null where they must be listed. */
  const between = (from: number | null, to: number | null): readonly number[] | null =>
    from === null || to === null || to < from || to - from > mostOneByOne
      ? null
      : Array.from({ length: to - from }, (_, at) => from + 1 + at)

  return {
    take: () => {
      const before = last
      last = proc.lastPid()
      if (now() >= nextAll) {
        nextAll = now() + allEvery
        const pids = list()
        void again()
        return { pids: pids.filter((pid) => !silent.has(pid)), all: true }
      }
      if (last === null || last !== before) {
        const pids = between(before, last)
        if (pids === null) list()
        else {
          welcome(pids)
          for (const pid of pids) {
            known.add(pid)
            silent.delete(pid)
          }
        }
      }
      return { pids: again(), all: false }
    },
    drop: (pid) => {
      // Its number is given a moment before it can be seen: it has a second look.
      if ((fresh.get(pid)?.looked ?? 2) < 2) return
      fresh.delete(pid)
      silent.add(pid)
    },
    startOver: () => {
      nextAll = -Infinity
      known.clear()
      silent.clear()
    },
    tookAll: (milliseconds) => {
      nextAll = Math.max(nextAll, now() + Math.min(milliseconds / mostOfAProcessor, allAtLeastEvery))
    },
  }
}
