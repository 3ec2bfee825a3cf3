/** Finds the system calls by which the guard keeps its word, and makes one of them fail. */
import { readFileSync } from 'node:fs'
import type { Box } from './box.ts'

const straceFile = '/usr/bin/strace'

/** What changes a file or makes it last. */
const changing = [
  'write',
  'pwrite64',
  'fsync',
  'fdatasync',
  'rename',
  'renameat',
  'renameat2',
  'ftruncate',
  'fchmod',
  'fchown',
  'chmod',
  'chown',
  'unlink',
  'unlinkat',
  'mkdir',
  'mkdirat',
  'copy_file_range',
  'sendfile',
  'close',
  'link',
  'symlink',
]
/** By which it finds out what is there; `openat` creates, too. */
const looking = ['openat', 'read', 'pread64', 'getdents64']
const traced = [...changing, ...looking].join(',')

export const faults = ['SIGKILL', 'ENOSPC', 'EIO', 'EINTR'] as const
export type InjectedFault = (typeof faults)[number]

/** One call of the guard's main thread on a file of the box: the `nth` of its name since the guard's start. */
export type Call = {
  readonly name: string
  readonly nth: number
  readonly where: string
  readonly changes: boolean
}
export type Injection = Call & { readonly fault: InjectedFault }

const logOf = (box: Box): string => `${box.root}/strace.txt`
/** Only the main thread, whose all of the guard's files are: programs that it starts would be struck as well. */
const command = (box: Box, ...expressions: string[]): string[] => [
  straceFile,
  '-y',
  '-qq',
  '-o',
  logOf(box),
  ...expressions.flatMap((each) => ['-e', each]),
]

export const throughTrace = (box: Box): string[] => command(box, `trace=${traced}`, 'signal=none')

export const throughInjection = (box: Box, { name, nth, fault }: Injection): string[] => {
  const what = fault === 'SIGKILL' ? 'signal=SIGKILL' : `error=${fault}`
  return command(box, `trace=${name}`, `inject=${name}:${what}:when=${nth}`)
}

/** The file as it is called in every run. Null for what is not in the box, or only belongs to the door. */
const placeIn = (box: Box, line: string): string | null => {
  const at = line.indexOf(`${box.root}/`)
  if (at === -1) return null
  const path = /^[^"<>\s,)]+/.exec(line.slice(at + box.root.length + 1))?.[0] ?? ''
  if (path.startsWith('run')) return null
  return path.replace(/\.hosts-etc-[0-9a-f]+\.tmp/, 'temporary')
}

type Line = { readonly name: string; readonly line: string }
const linesOf = (box: Box): readonly Line[] =>
  readFileSync(logOf(box), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const name = /^(\w+)\(/.exec(line)?.[1]
      return name === undefined ? [] : [{ name, line }]
    })

/** The calls of a clean run. */
export const callsIn = (box: Box): readonly Call[] => {
  const counts = new Map<string, number>()
  return linesOf(box).flatMap(({ name, line }) => {
    const nth = (counts.get(name) ?? 0) + 1
    counts.set(name, nth)
    const where = placeIn(box, line)
    const changes = name === 'openat' ? line.includes('O_CREAT') : changing.includes(name)
    return where === null ? [] : [{ name, nth, where, changes }]
  })
}

/** Where the fault really came down; null when it did not, or elsewhere than on a file of the box. */
export const struck = (box: Box, { fault }: Injection): string | null => {
  const lines = linesOf(box)
  const hit = fault === 'SIGKILL' ? lines.at(-1) : lines.find(({ line }) => line.includes('(INJECTED)'))
  return hit ? placeIn(box, hit.line) : null
}

/**
 * Every fault that makes sense at a call. Killed before a look is killed before the next change: the disk is the same.
 * A look needs no space.
 */
export const injectionsAt = (call: Call): readonly Injection[] =>
  faults
    .filter((fault) => call.changes || fault === 'EIO' || fault === 'EINTR')
    .map((fault) => ({ ...call, fault }))
