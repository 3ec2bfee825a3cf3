/** Boots a small Debian with its own systemd, runs commands in it, and restarts it for real. */
import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { existsSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs'
import { newMachine } from '../../scripts/machine/booted.mjs'
import type { Outcome } from '../guard/guard-process.ts'

export type Booted = {
  /** Its file system, seen from outside. */
  readonly root: string
  /** Runs a program in it as root, with no variables of ours. */
  readonly run: (...command: readonly string[]) => Promise<Outcome>
  /** A real restart, through its own systemd. */
  readonly restart: () => Promise<void>
  readonly remove: () => Promise<void>
}

const bootsWithin = 90_000

const outcomeOf = (file: string, args: readonly string[]): Promise<Outcome> =>
  new Promise((done) => {
    const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8' }
    execFile(
      file,
      [...args],
      { encoding: 'utf8', env, timeout: 90_000, maxBuffer: 2 ** 26 },
      (error, out, err) => done({ code: error ? Number(error.code ?? -1) : 0, out, err }),
    )
  })

const childOf = (pid: number): string | undefined => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ')[0]
  } catch {
    return undefined
  }
}

/** The machine's first process lives in namespaces of its own; a command joins all of them. */
const inside = (leader: string, command: readonly string[]): Promise<Outcome> =>
  outcomeOf('/usr/bin/nsenter', [
    `--target=${leader}`,
    '-m',
    '-u',
    '-i',
    '-n',
    '-p',
    '-r',
    '-w',
    '--',
    ...command,
  ])

type Running = { readonly nspawn: ChildProcess; readonly leader: string }

const logOf = (root: string): string => `${root}.log`

const start = async (root: string): Promise<Running> => {
  const log = logOf(root)
  const out = openSync(log, 'a')
  // It ends with this test, however that ends.
  const args = ['--pdeathsig', 'TERM', '/usr/bin/systemd-nspawn', '--quiet', '--boot', `--directory=${root}`]
  const own = ['--register=no', '--keep-unit', '--private-network', '--machine=breathing-room-test']
  const nspawn = spawn('/usr/bin/setpriv', [...args, ...own], { stdio: ['ignore', out, out] })
  closeSync(out)
  for (const end = Date.now() + bootsWithin; Date.now() < end;) {
    if (nspawn.exitCode !== null) break
    const leader = childOf(nspawn.pid ?? 0)
    if (leader && existsSync(`/proc/${leader}/root/run/systemd/system`)) {
      const state = await inside(leader, ['/bin/systemctl', 'is-system-running', '--wait'])
      if (/^(running|degraded)$/m.test(state.out)) return { nspawn, leader }
    }
    await new Promise((done) => setTimeout(done, 200))
  }
  nspawn.kill('SIGKILL')
  throw new Error(`the machine did not come up: ${readFileSync(log, 'utf8').slice(-2_000)}`)
}

const ended = ({ nspawn }: Running): Promise<void> =>
  new Promise((done) => {
    if (nspawn.exitCode !== null || nspawn.signalCode !== null) return done()
    nspawn.once('exit', () => done())
  })

export const boot = async (prepare: (root: string) => void): Promise<Booted> => {
  const root = newMachine()
  const clear = (): void => {
    for (const path of [root, logOf(root)]) rmSync(path, { recursive: true, force: true })
  }
  prepare(root)
  let running: Running
  try {
    running = await start(root)
  } catch (error) {
    clear()
    throw error
  }
  return {
    root,
    run: (...command) => inside(running.leader, command),
    restart: async () => {
      const gone = ended(running)
      await inside(running.leader, ['/bin/systemctl', 'reboot'])
      await gone
      running = await start(root)
    },
    remove: async () => {
      running.nspawn.kill('SIGTERM')
      const stuck = setTimeout(() => running.nspawn.kill('SIGKILL'), 20_000)
      await ended(running)
      clearTimeout(stuck)
      clear()
    },
  }
}

/** What systemd itself writes while it runs: books of its own, and what is only there while it is. */
const systemsOwn =
  /^\/(?:run\/(?:systemd|agetty\.reload|log|utmp|user|udev)|var\/log\/(?:journal|wtmp|btmp|lastlog)|var\/lib\/systemd|var\/tmp\/systemd-private-|tmp\/systemd-private-)/

/** Every file of the machine with type, mode, owner, target and content, as it is inside. */
export const listing = async (machine: Booted): Promise<readonly string[]> => {
  const found = await machine.run(
    '/usr/bin/find',
    '/',
    '/run',
    '/tmp',
    '-xdev',
    '-printf',
    '%y %m %U:%G %p -> %l\\n',
  )
  const hashed = await machine.run(
    '/usr/bin/find',
    '/',
    '/run',
    '-xdev',
    '-type',
    'f',
    '-exec',
    '/usr/bin/sha256sum',
    '{}',
    '+',
  )
  const lines = [...found.out.split('\n'), ...hashed.out.split('\n')]
  return lines.filter((line) => !systemsOwn.test(line.slice(line.indexOf('/')))).toSorted()
}
