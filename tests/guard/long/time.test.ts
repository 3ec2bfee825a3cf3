/** The real guard on clocks that are moved: a time namespace, another wall clock for it alone, another boot. */
import { spawnSync, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { guard, startGuardIn, stopGuard, until } from '../guard-process.ts'
import { hosts, isBlocked, lockSite, original, state, useMachine } from '../machine.ts'

useMachine()

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

const works = (file: string, ...args: string[]): boolean => spawnSync(file, args).status === 0

const bootIdFile = '/proc/sys/kernel/random/boot_id'
const timedatectl = '/usr/bin/timedatectl'
/** Without real root the kernel may refuse either: a namespace of clocks, a file laid over one of its own. */
const canMoveBoottime = works('/usr/bin/unshare', '-T', '--boottime', '1000', '/bin/true')
const canLayOver = (path: string): boolean =>
  process.env['BREATHING_ROOM_PRIVATE_MACHINE'] === '1' &&
  works('/bin/mount', '--bind', '/etc/hostname', path) &&
  works('/bin/umount', path)
const canReboot = canLayOver(bootIdFile)

const wallClock = '/run/wall-clock'
const setWall = (by: string): void => writeFileSync(wallClock, by)
const fakeWall = () => {
  const library = readdirSync('/usr/lib', { withFileTypes: true })
    .map(({ name }) => `/usr/lib/${name}/faketime/libfaketimeMT.so.1`)
    .find((path) => existsSync(path))
  expect(library, 'Debian’s faketime').toBeDefined()
  return {
    env: {
      LD_PRELOAD: library ?? '',
      FAKETIME_TIMESTAMP_FILE: wallClock,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      NO_FAKE_STAT: '1',
    },
  }
}

let running: ChildProcess | undefined
const laidOver: string[] = []
const start = async (around: Parameters<typeof startGuardIn>[0] = fakeWall()): Promise<void> => {
  running = await startGuardIn(around)
}
const kill = async (): Promise<void> => {
  if (running) await stopGuard(running, 'SIGKILL')
  running = undefined
}
beforeEach(() => setWall('+0'))
afterEach(async () => {
  await kill()
  for (const path of laidOver.splice(0)) spawnSync('/bin/umount', [path])
})

const layOver = (path: string, content: string | Buffer): void => {
  const file = `/run/over-${laidOver.length}`
  writeFileSync(file, content)
  chmodSync(file, 0o755)
  expect(works('/bin/mount', '--bind', file, path)).toBe(true)
  laidOver.push(path)
}
/** As after a restart, for the guard: the kernel names another boot. */
const reboot = (name: string): void => layOver(bootIdFile, `${name}\n`)
const say = (synchronised: 'yes' | 'no'): void => layOver(timedatectl, `#!/bin/sh\necho ${synchronised}\n`)

const look = async (): Promise<{ remaining: number; clockPending: boolean }> => {
  const status = await guard('status', '--json')
  const { locks, clockPending } = JSON.parse(status.out) as {
    locks: { remaining: number }[]
    clockPending: boolean
  }
  return { remaining: locks[0]?.remaining ?? 0, clockPending }
}
const wallAhead = (): number => {
  const { body } = JSON.parse(readFileSync(`${state}/ledger.json`, 'utf8')) as { body: string }
  return (JSON.parse(body) as { time: { wallAhead: number } }).time.wallAhead
}
const expectNear = (milliseconds: number, wanted: number): void => {
  expect(milliseconds).toBeLessThanOrEqual(wanted)
  expect(milliseconds).toBeGreaterThan(wanted - 15 * second)
}

test.skipIf(!canMoveBoottime)('time asleep counts, and a steady clock that falls stands still', async () => {
  await start({})
  await lockSite('example.org', '20m')
  await kill()
  // The same boot, of which five minutes more have passed.
  await start({ command: ['/usr/bin/unshare', '-T', '--boottime', '300', '--'] })
  expectNear((await look()).remaining, 15 * minute)
  await kill()
  await start({})
  expectNear((await look()).remaining, 15 * minute)
  expect(await isBlocked('example.org')).toBe(true)
  await kill()
  await start({ command: ['/usr/bin/unshare', '-T', '--boottime', '1300', '--'] })
  await until(() => readFileSync(hosts).equals(original))
})

test('the wall clock 40 days ahead, then killed and started in the same boot: the lock stands, and no time is given', async () => {
  await start()
  await lockSite('example.org', '10m')
  setWall('+40d')
  expectNear((await look()).remaining, 10 * minute)
  // It has really seen the other clock, and written that down.
  expect(wallAhead()).toBeGreaterThan(39 * day)
  await kill()
  await start()
  expectNear((await look()).remaining, 10 * minute)
  expect(await isBlocked('example.org')).toBe(true)
})

test('the wall clock set back 40 days: the lock still ends in time', async () => {
  await start()
  await lockSite('example.org', '12s')
  const begun = performance.now()
  setWall('-40d')
  await look()
  expect(wallAhead()).toBeLessThan(-39 * day)
  await until(() => readFileSync(hosts).equals(original), 20 * second)
  expect(performance.now() - begun).toBeLessThan(15 * second)
})

test.skipIf(!canReboot)('a restart that took an hour: the hour counts', async () => {
  await start()
  await lockSite('example.org', '2h')
  await kill()
  reboot('second')
  setWall('+1h')
  await start()
  expectNear((await look()).remaining, hour)
  expect((await look()).clockPending).toBe(false)
})

test.skipIf(!canReboot || !canLayOver(timedatectl))(
  'a restart after which it is 40 days later: waits, says so, and believes it once the system says that its clock is right',
  async () => {
    say('no')
    await start()
    const { id } = await lockSite('example.org', '2h')
    await kill()
    reboot('second')
    setWall('+40d')
    await start()
    const waiting = await look()
    expectNear(waiting.remaining, 2 * hour)
    expect(waiting.clockPending).toBe(true)
    const doctor = await guard('doctor')
    expect(doctor.out).toMatch(/WRONG +clock: waits for a synchronised clock/)
    expect(doctor.code).toBe(4)
    const later = await lockSite('example.net', '1h')
    await kill()
    say('yes')
    await start()
    const { locks, ended, clockPending } = JSON.parse((await guard('status', '--json')).out) as {
      locks: { id: string; remaining: number }[]
      ended: { id: string }[]
      clockPending: boolean
    }
    expect(clockPending).toBe(false)
    expect(ended).toMatchObject([{ id }])
    // What was made after the 40 days has not been through them.
    expect(locks).toMatchObject([{ id: later.id }])
    expectNear(locks[0]?.remaining ?? 0, hour)
  },
)

test.skipIf(!canReboot)(
  '40 days ahead, seen, then a restart an hour later: an hour counts, not 40 days',
  async () => {
    await start()
    await lockSite('example.org', '2h')
    setWall('+40d')
    await look()
    expect(wallAhead()).toBeGreaterThan(39 * day)
    await kill()
    reboot('second')
    setWall('+961h')
    await start()
    expectNear((await look()).remaining, hour)
  },
)

test('when it is told to stop, it writes down what the clock says', async () => {
  await start()
  await lockSite('example.org', '10m')
  setWall('+40d')
  if (running) await stopGuard(running)
  expect(wallAhead()).toBeGreaterThan(39 * day)
})

test.each([
  ['a hosts file that can be replaced', false],
  ['one that can only be written in place, with a journal', true],
])('once nothing is locked, nothing in the state folder says what was: %s', async (_what, inPlace) => {
  if (inPlace) layOver(hosts, original)
  await start()
  await lockSite('instagram', '10s')
  await lockSite('my-ex.example', '11s')
  await until(() => readFileSync(hosts).equals(original), 20 * second)
  const everything = readdirSync(state)
    .map((name) => `${name}\n${readFileSync(`${state}/${name}`, 'latin1')}`)
    .join('\n')
  expect(everything).toContain('ran-out')
  for (const name of ['instagram', 'my-ex', 'example']) expect(everything).not.toContain(name)
})
