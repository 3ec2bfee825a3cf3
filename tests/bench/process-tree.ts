// What a process and all its descendants take of the machine, as Linux accounts for it. Linux only.

import { readdirSync, readFileSync, readlinkSync } from 'node:fs'

/** Of a kernel for Linux on any usual processor: `getconf CLK_TCK`. */
const TICKS_PER_SECOND = 100

/** The fields of /proc/PID/stat after the name, which may itself hold spaces and brackets. */
const statOf = (pid: number): string[] => {
  const stat = read(`/proc/${pid}/stat`)
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}

const allPids = (): number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)

/** The process itself and all that descend from it. */
export const treeOf = (root: number): number[] => {
  const parents = new Map(allPids().map((pid) => [pid, Number(statOf(pid)[1])]))
  const tree = [root]
  for (const member of tree) for (const [pid, parent] of parents) if (parent === member) tree.push(pid)
  return tree
}

/** Memory in bytes, where a page that several processes share is shared out among them: so the sum is honest. */
export const pssOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => {
    const found = /^Pss:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/smaps_rollup`))
    return sum + Number(found?.[1] ?? 0) * 1024
  }, 0)

/** Processor time that was used so far, in seconds. */
export const cpuOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => {
    const [user, system] = statOf(pid).slice(11, 13)
    return sum + (Number(user ?? 0) + Number(system ?? 0)) / TICKS_PER_SECOND
  }, 0)

/** Whether anybody outside of the tree runs the same program, and so takes over a part of its shared pages. */
export const runsElsewhere = (program: string, tree: readonly number[]): boolean =>
  allPids().some((pid) => {
    try {
      return !tree.includes(pid) && readlinkSync(`/proc/${pid}/exe`) === program
    } catch {
      return false
    }
  })

/** Empty for a process that is gone. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
