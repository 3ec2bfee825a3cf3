/** The guard in the background: it outlives who started it, and takes nothing of theirs along. */
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, readlinkSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import { guard, guardFile, node, stopGuard, until } from './guard-process.ts'
import { isBlocked, lockSite, start, state, useMachine } from './machine.ts'

useMachine()

const pidFile = `${state}/guard.pid`
const pidOfGuard = (): number => Number(readFileSync(pidFile, 'utf8').split(' ')[0])
const detach = () => guard('run', '--detach', '--state', state)

afterEach(async () => {
  vi.unstubAllEnvs()
  if (!existsSync(pidFile)) return
  process.kill(pidOfGuard(), 'SIGKILL')
  await until(async () => (await guard('status')).code === 3)
})

test('goes on when its starter is gone, whatever is hung up, and keeps its promise', async () => {
  // It ends only when nobody holds its output any more: so the guard does not.
  const started = await detach()
  expect(started).toEqual({
    code: 0,
    out: 'The guard is running. It ends when this computer is restarted.\n',
    err: '',
  })
  await lockSite('example.org', '10m')
  process.kill(pidOfGuard(), 'SIGHUP')
  expect((await guard('status')).code).toBe(0)
  expect(await isBlocked('example.org')).toBe(true)
  process.kill(pidOfGuard(), 'SIGTERM')
  await until(() => !existsSync(pidFile))
  expect(await isBlocked('example.org')).toBe(true)
})

test('has a session of its own, no folder and no variable of its starter’s; places are those that were meant', async () => {
  vi.stubEnv('NODE_NO_WARNINGS', '1')
  vi.stubEnv('TZ', 'Europe/Vienna')
  const before = { folder: process.cwd(), mask: process.umask(0) }
  process.chdir(dirname(state))
  const started = await guard('run', '--detach', '--json', '--state', basename(state))
  process.chdir(before.folder)
  process.umask(before.mask)
  expect(JSON.parse(started.out)).toEqual({ running: true })
  const proc = `/proc/${pidOfGuard()}`
  const session = readFileSync(`${proc}/stat`, 'utf8').split(') ')[1]?.split(' ')[3]
  expect(Number(session)).toBe(pidOfGuard())
  expect(readlinkSync(`${proc}/cwd`)).toBe('/')
  expect(readFileSync(`${proc}/status`, 'utf8')).toMatch(/^Umask:\t0022$/m)
  const names = readFileSync(`${proc}/environ`, 'utf8')
    .split('\0')
    .map((each) => each.split('=')[0])
  expect(names).toContain('TZ')
  expect(['', 'PATH', 'LANG', 'LC_ALL', 'TZ']).toEqual(expect.arrayContaining(names))
})

test('beside a guard that runs already it says so, and changes nothing', async () => {
  await start()
  await lockSite('example.org', '10m')
  const second = await detach()
  expect(second.code).toBe(1)
  expect(second.err).toContain('already running')
  expect((await guard('status')).out).toContain('names are in force')
})

test('a guard that nobody listens to any more goes on', async () => {
  const child = spawn(node, [guardFile, 'run', '--state', state], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  child.stdout.destroy()
  child.stderr.destroy()
  await until(async () => (await guard('status')).code === 0)
  // What it has said was said into a closed pipe; it would have ended by now.
  expect(child.exitCode).toBe(null)
  await stopGuard(child)
})
