/** A place of its own for one guard: a hosts file, a state folder and a socket; many stand side by side. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'vitest'
import { ask } from '../../src/guard/ask.ts'
import type { GuardArgs, GuardValue, GuardVerb } from '../../src/shared/contract/guard-wire.ts'
import type { Refusal } from '../../src/shared/model/refusal.ts'
import { fail, type Result } from '../../src/shared/model/result.ts'
import { guardFile, until } from '../guard/guard-process.ts'

export const original = Buffer.from(
  '127.0.0.1\tlocalhost\r\n# caf\xe9, kept as it is\r\n10.0.0.7 printer',
  'latin1',
)

/** In the private machine only. */
export const mount = (...args: string[]): void => {
  const { status, stderr } = spawnSync('/bin/mount', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
}

export type Box = {
  readonly root: string
  /** The hosts file before the first lock. */
  readonly original: Buffer
  readonly etc: string
  readonly hosts: string
  readonly state: string
  readonly socket: string
  readonly remove: () => void
}

/** `in place`: the hosts file is a mount point, over which nothing can be renamed. */
export type HostsKind = 'renamed' | 'in place'

/** @param template a box whose file and state are taken over */
export const makeBox = (kind: HostsKind = 'renamed', template?: Box): Box => {
  // Without this the tests would mount things in the machine's own namespace.
  expect(process.env['BREATHING_ROOM_PRIVATE_MACHINE'], 'run through npm test').toBe('1')
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'breathing-room-faults-')))
  const [etc, state] = [join(root, 'etc'), join(root, 'state')]
  const hosts = join(etc, 'hosts')
  if (template)
    for (const name of ['etc', 'state'])
      cpSync(join(template.root, name), join(root, name), { recursive: true })
  else {
    mkdirSync(etc)
    mkdirSync(state, { mode: 0o700 })
    writeFileSync(hosts, original)
  }
  if (kind === 'in place') mount('--bind', hosts, hosts)
  const remove = (): void => {
    if (kind === 'in place') spawnSync('/bin/umount', ['--lazy', hosts])
    rmSync(root, { recursive: true, force: true })
  }
  return { root, original, etc, hosts, state, socket: join(root, 'run', 'guard.sock'), remove }
}

export type Running = {
  readonly child: ChildProcess
  readonly said: () => string
  /** Kills it and all that it was started through, at once. */
  readonly kill: () => Promise<void>
}
/** `ready`: false when it ended, or said nothing for too long, before it ran. */
export type Started = Running & { readonly ready: boolean }

type Way = {
  /** A program that starts the guard, with its arguments: strace. */
  readonly through?: readonly string[]
  readonly seconds?: number
  readonly more?: readonly string[]
  /** Milliseconds to wait for its word. */
  readonly within?: number
}

/** Whether the guard that holds this box's place still runs. */
const isAlive = (box: Box): boolean => {
  try {
    const [pid = ''] = readFileSync(join(box.state, 'guard.pid'), 'utf8').split(' ')
    // Not whoever was given its number since; and of what nobody has taken note of yet, no arguments are left.
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(box.root)
  } catch {
    return false
  }
}

const readyWithin = 30_000

/** Wakes the loopback of a new network, as every computer has it. In Perl, as the private machine does. */
const wakeLoopback =
  'socket(my $any, 2, 2, 0) or die; my $up = pack("a16 s x22", "lo", 0x49); ioctl($any, 0x8914, $up) or die; exec @ARGV; die'

/**
 * A machine of its own: a network that it shares with no other guard, so that its doorway opens as it does where there is
 * only one; and so many seconds more since its start, by which every lock is older.
 */
const machine = (seconds: number): string[] => [
  '/usr/bin/unshare',
  '--net',
  ...(seconds === 0 ? [] : ['--time', '--boottime', String(seconds), '--fork']),
  '--',
  '/usr/bin/perl',
  '-e',
  wakeLoopback,
]

/** Starts a guard without waiting for it. */
export const launch = (box: Box, { through = [], seconds = 0, more = [] }: Way = {}): Running => {
  const places = ['--hosts', box.hosts, '--state', box.state, '--socket', box.socket]
  const run = [process.execPath, guardFile, 'run', ...places, ...more]
  const [file = '', ...args] = [...machine(seconds), ...through, ...run]
  // A group of its own, so that all of it can be ended by its number.
  const child = spawn(file, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (said += text.toString()))
  const ended = new Promise<void>((done) => child.once('close', () => done()))
  const kill = async (): Promise<void> => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL')
    } catch {
      // Nobody of the group lives any more.
    }
    await ended
    // Only what strace or unshare started can outlive them, by the moment that its end takes.
    await until(() => !isAlive(box), 10_000)
  }
  return { child, said: () => said, kill }
}

/** Starts a guard, and waits until it runs or has failed to. */
export const startIn = async (box: Box, way: Way = {}): Promise<Started> => {
  const running = launch(box, way)
  const { child, said } = running
  const runs = (): boolean => said().includes('The guard is running.')
  const ready = await new Promise<boolean>((done) => {
    const late = setTimeout(() => done(false), way.within ?? readyWithin)
    const settle = (): void => {
      clearTimeout(late)
      done(runs())
    }
    child.stdout?.on('data', () => runs() && settle())
    child.once('close', settle)
  })
  return { ...running, ready }
}

const answerWithin = 12_000

/** One request; `silence` when a guard that took it gives no answer at all. */
export const say = async <V extends GuardVerb>(
  box: Box,
  verb: V,
  args: GuardArgs<V>,
): Promise<Result<GuardValue<V>, Refusal | 'silence'>> => {
  let late: NodeJS.Timeout | undefined
  const silence = new Promise<Result<never, 'silence'>>((done) => {
    late = setTimeout(() => done(fail('silence')), answerWithin)
  })
  const answer = await Promise.race([ask(box.socket, verb, args), silence])
  clearTimeout(late)
  return answer
}
