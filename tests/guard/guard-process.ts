/** Starts the real guard, built, in this private machine, and speaks to it as its users do. */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { isRealRoot, openedAt } from '../../src/guard/service/this-program.ts'

/** The guard refuses to run as root what others can change, as they can a checkout in somebody's home: then a copy. */
const trusted = (file: string): string => {
  const isPrivate = process.env['BREATHING_ROOM_PRIVATE_MACHINE'] === '1'
  if (!isPrivate || !isRealRoot() || openedAt(file) === null) return file
  const folder = '/run/guard-under-test'
  mkdirSync(folder, { recursive: true, mode: 0o755 })
  const copy = join(folder, basename(file))
  copyFileSync(file, copy)
  return copy
}

export const node = trusted(process.execPath)
export const guardFile = trusted(resolve('out/guard/guard.cjs'))
/** The same as a program of its own. */
export const packedGuard = resolve('out/guard/breathing-room-guard')

/** What a guard that ended with a lock has rightly left standing in the browsers of this machine. */
export const rulesFiles = [
  '/etc/chromium/policies/managed/zz-local-rules.json',
  '/etc/firefox/policies/policies.json',
]

export type Outcome = { readonly code: number; readonly out: string; readonly err: string }

export const outcomeOf = (file: string, args: readonly string[]): Promise<Outcome> =>
  new Promise((done) => {
    execFile(
      file,
      [...args],
      { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024, timeout: 20_000, killSignal: 'SIGKILL' },
      (error, out, err) =>
        // Killed for taking too long is no exit code of the guard's.
        done({ code: error ? (error.killed ? -1 : Number(error.code ?? 1)) : 0, out, err }),
    )
  })

export const guard = (...args: string[]): Promise<Outcome> => outcomeOf(node, [guardFile, ...args])

/** The same command line as another user of this machine. */
export const guardAs = (uid: number, ...args: string[]): Promise<Outcome> =>
  outcomeOf('/usr/bin/setpriv', [
    `--reuid=${uid}`,
    `--regid=${uid}`,
    '--clear-groups',
    node,
    guardFile,
    ...args,
  ])

/** @param around what it is started by, and variables of its own: another clock, for instance */
export const startGuardIn = (
  around: { readonly command?: readonly string[]; readonly env?: Readonly<Record<string, string>> },
  ...args: string[]
): Promise<ChildProcess> =>
  new Promise((done, fail) => {
    const [file = '', ...rest] = [
      ...(around.command ?? []),
      node,
      guardFile,
      'run',
      '--state',
      '/run/state',
      ...args,
    ]
    const child = spawn(file, rest, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...around.env },
    })
    let said = ''
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      if (said.includes('The guard is running.')) done(child)
    })
    child.stderr.on('data', (text: Buffer) => (said += text.toString()))
    child.once('exit', () => fail(new Error(said)))
  })

export const startGuard = (...args: string[]): Promise<ChildProcess> => startGuardIn({}, ...args)

export const stopGuard = (child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> =>
  new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) return done()
    child.once('exit', () => done())
    child.kill(signal)
  })

/** What the system's own resolver says, as every program hears it. */
export const getent = async (family: 'ahostsv4' | 'ahostsv6', name: string): Promise<string> =>
  (await getentAll(family, name))[0] ?? ''

export const getentAll = async (family: 'ahostsv4' | 'ahostsv6', name: string): Promise<readonly string[]> =>
  (await outcomeOf('/usr/bin/getent', [family, name])).out.match(/^\S+/gm) ?? []

export const until = async (what: () => Promise<boolean> | boolean, milliseconds = 20_000): Promise<void> => {
  const end = Date.now() + milliseconds
  while (!(await what())) {
    if (Date.now() > end) throw new Error('waited in vain')
    await new Promise((done) => setTimeout(done, 25))
  }
}
