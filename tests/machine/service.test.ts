/** One service's whole life on a machine with a real systemd: set up, held to, killed, restarted, taken away. */
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { boot, listing, type Booted } from './booted.ts'
import { unitFor } from '../../src/guard/service/systemd.ts'
import { until } from '../guard/guard-process.ts'

const program = '/usr/local/lib/breathing-room/breathing-room-guard'
const brought = '/root/breathing-room-guard'
const newer = '/root/newer-guard'
const unit = 'breathing-room-guard.service'
const owner = 1_000
const stranger = 1_001
const originalHosts = Buffer.from('127.0.0.1\tlocalhost\r\n# caf\xe9\r\n10.0.0.7 printer', 'latin1')

let machine: Booted
let before: readonly string[]

const user = (uid: number): string => `user${uid}:x:${uid}:${uid}::/home/user${uid}:/bin/sh\n`

beforeAll(async () => {
  machine = await boot((root) => {
    writeFileSync(join(root, 'etc/hosts'), originalHosts)
    appendFileSync(join(root, 'etc/passwd'), user(owner) + user(stranger))
    for (const file of [brought, newer]) copyFileSync(resolve('out/guard/breathing-room-guard'), root + file)
    // As Debian puts it: that it is there is all that the guard sees of it.
    mkdirSync(join(root, 'usr/lib/chromium'), { recursive: true })
    writeFileSync(join(root, 'usr/lib/chromium/chromium'), '')
    // Another file, as another version would be; what follows a program's end does not change what it does.
    appendFileSync(root + newer, '\n')
  })
  before = await listing(machine)
}, 600_000)

afterAll(async () => {
  // It may never have come up.
  if (machine as Booted | undefined) await machine.remove()
}, 60_000)

const run = async (...command: readonly string[]): Promise<string> => {
  const { code, out, err } = await machine.run(...command)
  expect(code, `${command.join(' ')}: ${out}${err}`).toBe(0)
  return out.trim()
}
/** The rights that the unit names, as the kernel writes them (capabilities(7)). */
const rights = (): string => {
  const numbers: Record<string, bigint> = {
    CAP_CHOWN: 0n,
    CAP_DAC_OVERRIDE: 1n,
    CAP_FOWNER: 3n,
    CAP_KILL: 5n,
    CAP_NET_BIND_SERVICE: 10n,
    CAP_SYS_PTRACE: 19n,
  }
  const named = /^CapabilityBoundingSet=(.*)$/m.exec(unitFor(program, owner))?.[1]?.split(' ') ?? []
  return named.reduce((mask, name) => mask | (1n << (numbers[name] ?? 63n)), 0n).toString(16)
}
const as = (uid: number, ...args: readonly string[]) =>
  machine.run('/usr/bin/setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups', program, ...args)
const show = (property: string): Promise<string> =>
  run('/bin/systemctl', 'show', '--value', `--property=${property}`, unit)
const isBlocked = async (name: string): Promise<boolean> => {
  // Asked once for both: without a network the families are not told apart.
  const { out } = await machine.run('/usr/bin/getent', 'ahosts', name)
  const addresses = new Set([...out.matchAll(/^\S+/gm)].map(([address]) => address))
  return (
    addresses.size === 2 && (addresses.has('127.66.0.1') || addresses.has('0.0.0.0')) && addresses.has('::')
  )
}
/** Signals the service's process, and returns its pid. */
const signal = async (name: string): Promise<string> => {
  const pid = await show('MainPID')
  // systemd says 0 between two lives of it, and 0 would be everyone around this test.
  expect(Number(pid)).toBeGreaterThan(1)
  await run('/bin/sh', '-c', `kill -${name} ${pid}`)
  return pid
}
const lock = async (site: string, time: string): Promise<void> => {
  const armed = await as(owner, 'arm', '--site', site, '--for', time, '--release', 'none')
  expect(armed.out + armed.err).toMatch(/^Locked\./)
}
const answers = () => until(async () => (await machine.run(program, 'status')).code === 0, 20_000)
const remaining = async (): Promise<number> => {
  const status = JSON.parse(await run(program, 'status', '--json')) as {
    locks: readonly { remaining: number }[]
  }
  return status.locks[0]?.remaining ?? Number.NaN
}

test('what cannot be set up to the end is taken back, and told', async () => {
  // A file where the guard’s book would be: systemd cannot start the service.
  writeFileSync(join(machine.root, 'var/lib/breathing-room'), '')
  const failed = await machine.run(brought, 'install', '--owner', String(owner))
  expect(failed.code).toBe(1)
  expect(failed.err).toMatch(/starting the service did not work .*taken back/)
  rmSync(join(machine.root, 'var/lib/breathing-room'))
  expect(await listing(machine)).toEqual(before)
})

test('a service that runs and does not answer is taken back too', async () => {
  const folder = join(machine.root, `etc/systemd/system/${unit}.d`)
  mkdirSync(folder)
  writeFileSync(join(folder, 'deaf.conf'), '[Service]\nExecStart=\nExecStart=/bin/sleep 1000\n')
  const failed = await machine.run(brought, 'install', '--owner', String(owner))
  expect(failed.err).toMatch(/waiting for the guard’s answer did not work .*taken back/)
  rmSync(folder, { recursive: true })
  expect(await listing(machine)).toEqual(before)
})

test('is set up with one command, runs, and will start with the computer', async () => {
  expect(await run(brought, 'install', '--owner', String(owner))).toContain('It starts by itself')
  expect(await show('ActiveState')).toBe('active')
  expect(await show('UnitFileState')).toBe('enabled')
  expect(await run('/usr/bin/stat', '--format=%a %U:%G', program)).toBe('755 root:root')
  expect(await run('/usr/bin/stat', '--format=%a', '/var/lib/breathing-room')).toBe('700')
})

test('has only the rights that it needs', async () => {
  const pid = await show('MainPID')
  const status = await run('/bin/cat', `/proc/${pid}/status`)
  expect(status).toMatch(/^NoNewPrivs:\t1$/m)
  expect(status).toMatch(/^Seccomp:\t2$/m)
  for (const set of ['CapBnd', 'CapPrm', 'CapEff'])
    expect(new RegExp(`^${set}:\\t(\\w+)$`, 'm').exec(status)?.[1]).toMatch(new RegExp(`^0*${rights()}$`))
  const inItsPlace = ['/usr/bin/nsenter', `--target=${pid}`, '--mount', '--', '/usr/bin/touch']
  for (const place of ['/usr/bin/x', '/var/lib/x', '/boot/x', '/root/x']) {
    const { code, err } = await machine.run(...inItsPlace, place)
    expect(code, place).not.toBe(0)
    expect(err).toMatch(/Read-only file system|Permission denied|No such file/)
  }
  const interfaces = (await run('/bin/cat', `/proc/${pid}/net/dev`)).split('\n').slice(2)
  expect(interfaces.map((line) => line.trim().split(':')[0])).toEqual(['lo'])
  expect(await run('/usr/bin/systemd-analyze', 'security', '--no-pager', '--threshold=29', unit)).toContain(
    'OK',
  )
})

test('locks for its owner and for nobody else', async () => {
  await lock('example.org', '2h')
  expect(await isBlocked('www.example.org')).toBe(true)
  expect((await as(stranger, 'status')).err).toContain('another user')
})

test('killed, it is back in a moment, and the lock holds', async () => {
  for (let times = 0; times < 7; times += 1) {
    const killed = await signal('KILL')
    await until(
      async () => (await show('ActiveState')) === 'active' && !['0', killed].includes(await show('MainPID')),
      20_000,
    )
  }
  await answers()
  expect(await isBlocked('example.org')).toBe(true)
})

test('a newer version takes the older one’s place and keeps the lock', async () => {
  const left = await remaining()
  await run(newer, 'install', '--owner', String(owner))
  expect(await run('/usr/bin/cmp', newer, program)).toBe('')
  expect(await run('/bin/ls', '-A', '/usr/local/lib/breathing-room')).toBe('breathing-room-guard')
  expect(await isBlocked('example.org')).toBe(true)
  expect(await remaining()).toBeLessThanOrEqual(left)
})

test('after a real restart it is there by itself, the lock holds, and time has gone on', async () => {
  const boot = () => run('/bin/cat', '/proc/sys/kernel/random/boot_id')
  const [left, earlier] = [await remaining(), await boot()]
  await machine.restart()
  expect(await boot()).not.toBe(earlier)
  await answers()
  expect(await isBlocked('example.org')).toBe(true)
  expect(await remaining()).toBeLessThan(left)
  expect(JSON.parse(await run(program, 'status', '--json'))).toMatchObject({ survivesRestart: true })
})

test('a lock ends by itself while nobody is there, and its user may be gone', async () => {
  await lock('example.net', '12s')
  expect(await isBlocked('example.net')).toBe(true)
  const people = join(machine.root, 'etc/passwd')
  const known = readFileSync(people, 'utf8')
  writeFileSync(people, known.replace(user(owner), ''))
  await run('/bin/systemctl', 'restart', unit)
  await answers()
  await until(async () => !(await isBlocked('example.net')), 30_000)
  expect(await isBlocked('example.org')).toBe(true)
  writeFileSync(people, known)
})

test('rules stand in browsers and the doorway is open while a lock holds; at its end both are gone', async () => {
  const rules = join(machine.root, 'etc/chromium/policies/managed/zz-local-rules.json')
  const ports = async () => (await run('/bin/cat', `/proc/${await show('MainPID')}/net/tcp`)).toUpperCase()
  // 127.66.0.1:80, as the kernel writes it, listened on.
  const doorway = /0100427F:0050 00000000:0000 0A/
  const asked = '--page https://people.example/jane_doe --rules --for 25s --release none'
  const armed = await as(owner, 'arm', ...asked.split(' '))
  expect(armed.code, `${armed.out}${armed.err}`).toBe(0)
  expect(readFileSync(rules, 'utf8')).toContain('people.example/jane_doe')
  expect(statSync(rules).mode & 0o777).toBe(0o640)
  expect(await ports()).toMatch(doorway)
  await until(() => !existsSync(rules), 60_000)
  // The older lock still holds its sites, and so its door.
  expect(await ports()).toMatch(doorway)
})

test('is not removed without the words while a lock holds', async () => {
  for (const words of [[], ['--words', 'please']])
    expect((await machine.run(program, 'uninstall', ...words)).code).toBe(1)
  expect(await isBlocked('example.org')).toBe(true)
  expect(await show('ActiveState')).toBe('active')
})

test('with the words everything is removed, though it hangs; every file is as it was before', async () => {
  await signal('STOP')
  const removed = await run(program, 'uninstall', '--words', 'I need this removed now')
  expect(removed).toContain(`/etc/systemd/system/${unit}`)
  expect(await isBlocked('example.org')).toBe(false)
  expect(readFileSync(join(machine.root, 'etc/hosts')).equals(originalHosts)).toBe(true)
  expect(await show('LoadState')).toBe('not-found')
  expect(await listing(machine)).toEqual(before)
})

test('an immutable hosts file is told, all else goes, and a second time finishes', async () => {
  await run(brought, 'install', '--owner', String(owner))
  await lock('example.org', '1h')
  const file = join(machine.root, 'etc/hosts')
  execFileSync('/usr/bin/chattr', ['+i', file])
  const stuck = await machine.run(program, 'uninstall', '--words', 'I need this removed now')
  execFileSync('/usr/bin/chattr', ['-i', file])
  expect(stuck.code).toBe(1)
  expect(stuck.err).toMatch(/Not removed:\n {2}\/etc\/hosts: .*\nSettle that/)
  expect(await show('LoadState')).toBe('not-found')
  await run(program, 'uninstall', '--words', 'I need this removed now')
  expect(readFileSync(file).equals(originalHosts)).toBe(true)
  expect(await listing(machine)).toEqual(before)
})
