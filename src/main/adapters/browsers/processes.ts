/** This user's browsers among the processes of Linux, each by the process that began it. */
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs'
import type { BrowserId } from '../../../shared/model/browser.ts'
import { browserOf, type Program } from './programs.ts'

export type BrowserProcess = Program & {
  readonly id: BrowserId
  readonly pid: number
  /** In ticks since the computer started: with the pid it names one process for good. */
  readonly started: number
  /** milliseconds since then */
  readonly age: number
}

/** The kernel tells times in hundredths of a second, whatever its own clock is (USER_HZ). */
const tick = 10

type Stat = { readonly parent: number; readonly started: number }

/** The name stands in brackets and may itself hold brackets and spaces: what counts begins after the last one. */
const readStat = (pid: number): Stat | null => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    // Fields 3 (state), 4 (parent) and 22 (start) of proc(5); one that has ended and waits to be buried does not run.
    return fields[0] === 'Z' ? null : { parent: Number(fields[1]), started: Number(fields[19]) }
  } catch {
    return null
  }
}

const flatpakOf = (pid: number): string | null => {
  try {
    const info = readFileSync(`/proc/${pid}/root/.flatpak-info`, 'utf8')
    return /^name=(\S+)$/m.exec(info)?.[1] ?? null
  } catch {
    return null
  }
}

/** Null for one that has ended, is another user's, or is no browser. */
const look = (pid: number, uid: number): (Omit<BrowserProcess, 'age'> & Stat) | null => {
  try {
    if (statSync(`/proc/${pid}`).uid !== uid) return null
    const exe = readlinkSync(`/proc/${pid}/exe`)
    const program = { exe, flatpak: exe.startsWith('/app/') ? flatpakOf(pid) : null }
    const id = browserOf(program)
    const stat = id && readStat(pid)
    return id && stat ? { ...program, ...stat, id, pid } : null
  } catch {
    return null
  }
}

/** Browsers run as many processes of one program: the first of each family, whose parent is none of them. */
export const findBrowsers = (uid: number): readonly BrowserProcess[] => {
  const uptime = Number(readFileSync('/proc/uptime', 'utf8').split(' ')[0]) * 1_000
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => look(Number(name), uid))
    .filter((found) => found !== null)
  const ids = new Map(all.map(({ pid, id }) => [pid, id]))
  return all
    .filter(({ id, parent }) => ids.get(parent) !== id)
    .map((found) => ({ ...found, age: Math.max(0, uptime - found.started * tick) }))
}

/** Whether that very process, and no other that got its number, is still there. */
export const isStill = ({ pid, started, exe }: BrowserProcess, uid: number): boolean => {
  const now = look(pid, uid)
  return now !== null && now.started === started && now.exe === exe
}

export const argumentsOf = ({ pid }: BrowserProcess): readonly string[] =>
  readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean).slice(1)

export const environmentOf = ({ pid }: BrowserProcess): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readFileSync(`/proc/${pid}/environ`, 'utf8')
      .split('\0')
      .map((entry) => [entry.slice(0, entry.indexOf('=')), entry.slice(entry.indexOf('=') + 1)] as const)
      .filter(([name]) => name !== ''),
  )
