/** Starts the real guard, built, in this private machine, and speaks to it as its users do. */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { resolve } from 'node:path'

export const guardFile = resolve('out/guard/guard.cjs')

export type Outcome = { readonly code: number; readonly out: string; readonly err: string }

const outcomeOf = (file: string, args: readonly string[]): Promise<Outcome> =>
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

export const guard = (...args: string[]): Promise<Outcome> =>
  outcomeOf(process.execPath, [guardFile, ...args])

/** The same command line as another user of this machine. */
export const guardAs = (uid: number, ...args: string[]): Promise<Outcome> =>
  outcomeOf('/usr/bin/setpriv', [
    `--reuid=${uid}`,
    `--regid=${uid}`,
    '--clear-groups',
    process.execPath,
    guardFile,
    ...args,
  ])

export const startGuard = (...args: string[]): Promise<ChildProcess> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [guardFile, 'run', '--state', '/run/state', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let said = ''
    child.stdout.on('data', (text: Buffer) => {
      said += text.toString()
      if (said.includes('The guard is running.')) done(child)
    })
    child.stderr.on('data', (text: Buffer) => (said += text.toString()))
    child.once('exit', () => fail(new Error(said)))
  })

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

export const until = async (what: () => Promise<boolean> | boolean, milliseconds = 5_000): Promise<void> => {
  const end = Date.now() + milliseconds
  while (!(await what())) {
    if (Date.now() > end) throw new Error('waited in vain')
    await new Promise((done) => setTimeout(done, 25))
  }
}
