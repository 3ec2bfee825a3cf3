// What the guard needs: from the wish to the fact, from an edit to its repair, and how much of the machine at rest.

import { spawn, type ChildProcess } from 'node:child_process'
import { lookup } from 'node:dns/promises'
import * as fs from 'node:fs'
import { connect } from 'node:net'
import { dirname } from 'node:path'
import { openGuardSession, type GuardSession } from '../../src/shared/contract/guard-session.ts'
import { splice } from '../../src/guard/hosts-etc/section.ts'
import { inRoot } from '../../scripts/paths.mjs'
import { cpuOf, pssOf } from './process-tree.ts'
import { median, type Row } from './row.ts'

const RUNS = 25
const WARM_UP = 5
const IDLE_MS = 60_000
const HOSTS = '/etc/hosts'
const ORIGINAL = '127.0.0.1 localhost\n10.0.0.7 printer\n'
/** Where locked names lead: without the doorway, and to it. */
const CLOSED = ['0.0.0.0', '127.66.0.1']
const SOCKET = '/run/breathing-room/guard.sock'

/** Needs a private machine: it writes to the hosts file. */
export async function benchGuard(): Promise<Row[]> {
  if (process.env['BREATHING_ROOM_PRIVATE_MACHINE'] !== '1') throw new Error('Run through npm run bench.')
  fs.writeFileSync(HOSTS, ORIGINAL)
  const guard = await startGuard()
  try {
    const unlocked = await watchIdle(guard)
    const armed = await armings(openSession())
    const tampered = await tamperings(inForce())
    const locked = await watchIdle(guard)
    const bare = await bareIdle()
    return [
      speed(
        'arm → the resolver says nowhere',
        armed,
        await bareWrites(),
        'read + write + fsync + rename, same bytes',
      ),
      speed(
        'a line removed → the section is whole',
        tampered,
        await bareEvents(),
        'event of a bare watcher of the folder',
      ),
      ...idle('without a lock', unlocked, bare),
      ...idle('with a lock', locked, bare),
    ]
  } finally {
    guard.kill()
  }
}

type Rest = { readonly cpu: number; readonly pss: number }

/** Each run arms one more site, so that each has something to write. */
async function armings(session: GuardSession): Promise<number[]> {
  const times: number[] = []
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    const site = `bench-${run + WARM_UP}.example`
    const start = performance.now()
    const armed = await session.call('arm', { sites: [site], duration: 3_600_000, release: { kind: 'none' } })
    if (!armed.ok) throw new Error(`arming failed: ${JSON.stringify(armed.error)}`)
    const found = await lookup(site, { all: true })
    const took = performance.now() - start
    if (!found.every(({ address }) => [...CLOSED, '::'].includes(address))) throw new Error('not in force')
    if (run >= 0) times.push(took)
    await pause(100)
  }
  return times
}

async function tamperings(names: readonly string[]): Promise<number[]> {
  const times: number[] = []
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    // Further apart than what the guard takes for somebody who fights it.
    await pause(1_200)
    const whole = fs.readFileSync(HOSTS)
    const start = performance.now()
    fs.writeFileSync(HOSTS, whole.toString('latin1').replace(/^:: .*\n/m, ''), 'latin1')
    for (let now = Buffer.alloc(0); !now.equals(whole); now = fs.readFileSync(HOSTS)) await pause(1)
    if (run >= 0) times.push(performance.now() - start)
  }
  const last = fs.readFileSync(HOSTS)
  if (!CLOSED.some((v4) => splice(last, names, { v4 }).equals(last))) throw new Error('not whole')
  return times
}

const inForce = (): readonly string[] => [
  ...new Set(fs.readFileSync(HOSTS, 'latin1').match(/(?<= )[a-z0-9.-]+\.example(?= |$)/gm)),
]

async function bareWrites(): Promise<number[]> {
  const bytes = fs.readFileSync(HOSTS)
  const path = '/etc/bench-hosts'
  const times: number[] = []
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    const start = performance.now()
    fs.readFileSync(HOSTS)
    const fd = fs.openSync(`${path}.tmp`, 'wx')
    fs.writeFileSync(fd, bytes)
    fs.fsyncSync(fd)
    fs.closeSync(fd)
    fs.renameSync(`${path}.tmp`, path)
    if (run >= 0) times.push(performance.now() - start)
    await pause(100)
  }
  fs.rmSync(path)
  return times
}

async function bareEvents(): Promise<number[]> {
  const path = '/etc/bench-watched'
  const times: number[] = []
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    const seen = new Promise<void>((done) => {
      const watcher = fs.watch(dirname(path), (_kind, name) => {
        if (name !== 'bench-watched') return
        watcher.close()
        done()
      })
    })
    const start = performance.now()
    fs.writeFileSync(path, String(run))
    await seen
    if (run >= 0) times.push(performance.now() - start)
  }
  fs.rmSync(path)
  return times
}

async function bareIdle(): Promise<Rest> {
  const bare = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e9)'], { stdio: 'ignore' })
  await pause(2_000)
  const rest = await watchIdle(bare)
  bare.kill()
  return rest
}

async function watchIdle({ pid = 0 }: ChildProcess): Promise<Rest> {
  await pause(3_000)
  const before = cpuOf([pid])
  await pause(IDLE_MS)
  return { cpu: (cpuOf([pid]) - before) / (IDLE_MS / 1_000), pss: pssOf([pid]) }
}

function startGuard(): Promise<ChildProcess> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [
      inRoot('out', 'guard', 'guard.cjs'),
      'run',
      '--state',
      '/run/bench-state',
    ])
    child.stdout.once('data', () => done(child))
    child.once('exit', () => fail(new Error('the guard did not start')))
  })
}

function openSession(): GuardSession {
  const socket = connect(SOCKET).setEncoding('utf8')
  const session = openGuardSession({
    send: (text) => void socket.write(text),
    close: () => void socket.destroy(),
    prove: (path) => fs.writeFileSync(path, ''),
  })
  socket.on('data', (chunk: string) => session.receive(chunk))
  return session
}

const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms))
const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`
const range = (samples: readonly number[]): string =>
  `${ms(Math.min(...samples))} to ${ms(Math.max(...samples))}`

const speed = (what: string, ours: readonly number[], bare: readonly number[], how: string): Row => ({
  what,
  ours: ms(median(ours)),
  baseline: `${ms(median(bare))} ${how}`,
  ratio: `${(median(ours) / median(bare)).toFixed(2)}×`,
  note: `median of ${RUNS}; ours ${range(ours)}, baseline ${range(bare)}`,
})

const idle = (when: string, ours: Rest, bare: Rest): Row[] => [
  {
    what: `processor at rest over ${IDLE_MS / 1_000} s, ${when}`,
    ours: `${(ours.cpu * 100).toFixed(2)} %`,
    baseline: `${(bare.cpu * 100).toFixed(2)} % a Node that only waits`,
    ratio: '',
    note: 'counted by the kernel in steps of 10 ms, which is 0.017 %',
  },
  {
    what: `memory (PSS), ${when}`,
    ours: `${(ours.pss / 1e6).toFixed(1)} MB`,
    baseline: `${(bare.pss / 1e6).toFixed(1)} MB a Node that only waits`,
    ratio: `${(ours.pss / bare.pss).toFixed(2)}×`,
    note: 'pages of Node itself are shared out among all who run it',
  },
]
