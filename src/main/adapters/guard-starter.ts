/** Brings the guard up: at once as root, with the system's password prompt where root alone has it, else by a command. */
import { execFile } from 'node:child_process'
import { existsSync, lstatSync } from 'node:fs'
import { dirname } from 'node:path'
import type { GuardStart } from '../../shared/contract/app-bridge.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import { openToOthers, type Step } from '../../shared/model/roots-alone.ts'
import type { Starter } from './guard-client.ts'

/** Where a package puts the guard, and where its own verb `install` does. */
const installedAt = [
  '/usr/lib/breathing-room/breathing-room-guard',
  '/usr/local/lib/breathing-room/breathing-room-guard',
]
const pkexec = '/usr/bin/pkexec'
const patience = 120_000

/** What there is on this machine to bring a guard up with. */
export type Machine = {
  readonly platform: NodeJS.Platform
  readonly uid: number
  /** The guard's program in a checkout, built. */
  readonly built: string | null
  /** The guard's program where nobody but root can have changed it. */
  readonly installed: string | null
  readonly pkexec: boolean
}

/** The way, and the program with its arguments that goes it; `null` where a person has to. */
export type Choice = {
  readonly way: GuardStart
  readonly run: { readonly file: string; readonly args: readonly string[] } | null
}

const quoted = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`

/** Installing is done again wherever it was done before: it brings up what is there, and makes an old guard a new one. */
export const chooseStart = ({ platform, uid, built, installed, pkexec: prompt }: Machine): Choice => {
  const file = built ?? installed
  if (platform !== 'linux' || file === null) return { way: { kind: 'not-here' }, run: null }
  const args = ['install', '--owner', String(uid)]
  if (uid === 0) return { way: { kind: 'directly' }, run: { file, args } }
  // A prompt for root's password never runs a file that the user, or a program of the user's, could have changed.
  if (installed !== null && prompt)
    return { way: { kind: 'password' }, run: { file: pkexec, args: [installed, ...args] } }
  return {
    way: { kind: 'command', command: ['sudo', installed ?? file, ...args].map(quoted).join(' ') },
    run: null,
  }
}

const wayTo = (path: string): readonly Step[] => {
  const stats = lstatSync(path)
  const kind = stats.isSymbolicLink() ? 'link' : stats.isDirectory() ? 'folder' : 'file'
  const above = dirname(path) === path ? [] : wayTo(dirname(path))
  return [...above, { path, uid: stats.uid, mode: stats.mode, kind }]
}

/** True when only root can change the file, or put another in its place. Where a link leads is not looked at: none may be there. */
export const isRootsAlone = (path: string): boolean => {
  try {
    const way = wayTo(path)
    return way.every(({ kind }) => kind !== 'link') && openToOthers(way) === undefined
  } catch {
    return false
  }
}

/** @param built the guard's program in a checkout, which a packaged app does not have */
export const lookAround = (built: string | null): Machine => ({
  platform: process.platform,
  uid: process.getuid?.() ?? -1,
  built: built !== null && existsSync(built) ? built : null,
  installed: installedAt.find(isRootsAlone) ?? null,
  pkexec: existsSync(pkexec),
})

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
      // What makes Node load other code is refused by the guard: none of this app's variables are its business.
      const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin' }
      execFile(run.file, [...run.args], { timeout: patience, cwd: '/', env }, (error, _out, words) =>
        settle(error ? fail(failureOf(error.code, words || error.message)) : ok(null)),
      )
    }),
})
