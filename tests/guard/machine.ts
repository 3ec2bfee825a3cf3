/** What the guard's tests share: the private machine's places, a clean start before each test, a guard ended after. */
import type { ChildProcess } from 'node:child_process'
import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { splice } from '../../src/guard/hosts-etc/section.ts'
import { getent, getentAll, guard, rulesFiles, startGuard, stopGuard } from './guard-process.ts'

export const hosts = '/etc/hosts'
export const state = '/run/state'
export const original = Buffer.from(
  '127.0.0.1\tlocalhost\r\n# caf\xe9, kept as it is\r\n10.0.0.7 printer',
  'latin1',
)
export const nobody = 65_534
// Without root, the private machine knows one user only: then there is no stranger to refuse.
export const hasStrangers = readFileSync('/proc/self/uid_map', 'utf8').trim().endsWith('4294967295')

let running: ChildProcess | undefined

/** Starts a guard that ends with the test. */
export const start = async (...args: string[]): Promise<ChildProcess> => (running = await startGuard(...args))

/** For each test of the file that calls this: a hosts file as it was, no ledger, and no guard left over. */
export const useMachine = (): void => {
  beforeAll(() => {
    // Without this the tests would write to the machine's own files.
    expect(process.env['BREATHING_ROOM_PRIVATE_MACHINE'], 'run through npm test').toBe('1')
  })
  beforeEach(() => {
    rmSync(state, { recursive: true, force: true })
    // What a guard that was killed in the midst of a write has left for the next one to sweep.
    for (const name of readdirSync(dirname(hosts)))
      if (name.startsWith('.hosts-etc')) rmSync(join(dirname(hosts), name))
    for (const path of rulesFiles) rmSync(path, { force: true })
    writeFileSync(hosts, original)
  })
  afterEach(async () => {
    if (running) await stopGuard(running)
    running = undefined
  })
}

/** Nowhere, or to the doorway where that is open. */
const closedAddresses = ['0.0.0.0', '127.66.0.1']

export const isBlocked = async (name: string): Promise<boolean> =>
  closedAddresses.includes(await getent('ahostsv4', name)) && (await getent('ahostsv6', name)) === '::'

/** All that a program is told of a name by the system's resolver, each once; none where it fails. */
export const addressesOf = async (name: string): Promise<readonly string[]> =>
  [...new Set([...(await getentAll('ahostsv4', name)), ...(await getentAll('ahostsv6', name))])].filter(
    (address) => !address.startsWith('::ffff:'),
  )

/** That every address which a program is told is one of a locked name. */
export const leadsNowhere = async (name: string): Promise<boolean> => {
  const [first = '', ...others] = await addressesOf(name)
  return closedAddresses.includes(first) && others.join() === '::'
}

/** Whether the hosts file is exactly as a lock of these names makes it. */
export const isWholeFor = (now: Buffer, names: readonly string[]): boolean =>
  closedAddresses.some((v4) => now.equals(splice(now, names, { v4 })))

export const lockSite = async (
  site: string,
  time: string,
  release = 'none',
): Promise<{ readonly id: string; readonly code: string | null }> => {
  const armed = await guard('arm', '--site', site, '--for', time, '--release', release, '--json')
  expect(armed.code, armed.err + armed.out).toBe(0)
  return JSON.parse(armed.out) as { id: string; code: string | null }
}
