/** Starts the guard: at once as root, with the system's password prompt where it is installed, else by a command. */
import { execFile } from 'node:child_process'
import { existsSync, lstatSync } from 'node:fs'
import { dirname } from 'node:path'
import type { GuardStart } from '../../shared/contract/app-bridge.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import type { Starter } from './guard-client.ts'

const installed = '/usr/local/lib/breathing-room/breathing-room-guard'
const pkexec = '/usr/bin/pkexec'
const patience = 120_000

/** What there is on this machine to start a guard with. */
export type Machine = {
  readonly platform: NodeJS.Platform
  readonly uid: number
  /** Node's program, where the app was started from a checkout. */
  readonly node: string | null
  /** The guard's file in a checkout, built. */
  readonly guardFile: string | null
  /** Whether the installed guard is there, and nobody but root can have changed it. */
  readonly installed: boolean
  readonly pkexec: boolean
}

/** The way, and the program with its arguments that goes it; `null` where a person has to. */
export type Choice = {
  readonly way: GuardStart
  readonly run: { readonly file: string; readonly args: readonly string[] } | null
}

const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`

export const chooseStart = (machine: Machine): Choice => {
  if (machine.platform !== 'linux') return { way: { kind: 'not-here' }, run: null }
  const verb = ['run', '--detach', '--owner', String(machine.uid)]
  const own = machine.node && machine.guardFile ? [machine.node, machine.guardFile] : null
  const command = machine.installed ? [installed] : own
  if (!command) return { way: { kind: 'not-here' }, run: null }
  const [file = '', ...first] = command
  if (machine.uid === 0) return { way: { kind: 'directly' }, run: { file, args: [...first, ...verb] } }
  // A prompt for root's password never runs a file that the user, or a program of the user's, could have changed.
  if (machine.installed && machine.pkexec)
    return { way: { kind: 'password' }, run: { file: pkexec, args: [installed, ...verb] } }
  return { way: { kind: 'command', command: ['sudo', ...command, ...verb].map(quoted).join(' ') }, run: null }
}

/** True when only root can change the file, or put another in its place. */
export const isRootsAlone = (path: string): boolean => {
  try {
    const found = lstatSync(path)
    const kept = found.uid === 0 && !found.isSymbolicLink() && (found.mode & 0o022) === 0
    return kept && (dirname(path) === path || isRootsAlone(dirname(path)))
  } catch {
    return false
  }
}

/** @param guardFile the guard of a checkout, which a packaged app does not have */
export const lookAround = (guardFile: string | null): Machine => {
  const nodes = [process.env['npm_node_execpath'] ?? '', '/usr/local/bin/node', '/usr/bin/node']
  return {
    platform: process.platform,
    uid: process.getuid?.() ?? -1,
    node: nodes.find((path) => path.startsWith('/') && existsSync(path)) ?? null,
    guardFile: guardFile !== null && existsSync(guardFile) ? guardFile : null,
    installed: isRootsAlone(installed),
    pkexec: existsSync(pkexec),
  }
}

/** pkexec's own exit codes: 126 the prompt was closed, 127 no right to it. */
const failureOf = (code: unknown, words: string): Refusal =>
  code === 126 || code === 127
    ? refuse('password-not-given')
    : refuse('guard-start-failed', { words: words.trim().split('\n')[0] ?? '' })

export const makeStarter = (look: () => Machine): Starter => ({
  way: () => chooseStart(look()).way,
  start: () =>
    new Promise<Result<null, Refusal>>((settle) => {
      const { run } = chooseStart(look())
      if (!run) return settle(fail(refuse('guard-not-here')))
      execFile(run.file, [...run.args], { timeout: patience, cwd: '/' }, (error, _out, words) =>
        settle(error ? fail(failureOf(error.code, words || error.message)) : ok(null)),
      )
    }),
})
