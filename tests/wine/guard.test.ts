/** The real guard as a Windows program: what it holds, undoes and gives back, and what ends it. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  contentOf,
  guard,
  hosts,
  inside,
  killGuard,
  original,
  startGuard,
  state,
  until,
  useWindows,
  wine,
} from './windows.ts'

useWindows()

const file = (): string => contentOf(hosts)
const hostsOnWindows = 'C:\\windows\\system32\\drivers\\etc\\hosts'

const lockSite = async (site: string, time: string): Promise<string> => {
  const armed = await guard('arm', '--site', site, '--for', time, '--release', 'none')
  expect(armed.code, armed.err + armed.out).toBe(0)
  return armed.out
}

const leftOf = async (site: string): Promise<number> => {
  const status = JSON.parse((await guard('status', '--json')).out) as {
    locks: { sites: string[]; remaining: number }[]
  }
  return status.locks.find(({ sites }) => sites.includes(site))?.remaining ?? Infinity
}

test('a lock is asked for over the pipe, stands as Windows reads it, and the file is as it was when time is up', async () => {
  await startGuard()
  expect((await guard('status')).out).toBe('Nothing is locked.\n')
  expect(await lockSite('instagram', '25s')).toMatch(/^Locked\. \d+ names are in force\./)
  const [section = '', rest] = file().split('# Copyright')
  expect(`# Copyright${rest}`).toBe(original.toString('latin1'))
  const lines = section.split('\r\n')
  expect(lines.at(-1)).toBe('')
  expect(section.replaceAll('\r\n', '')).not.toContain('\n')
  const names = lines.filter((line) => /^(?:127\.66\.0\.1|0\.0\.0\.0|::) /u.test(line))
  expect(names.length).toBeGreaterThan(4)
  expect(Math.max(...names.map((line) => line.split(' ').length - 1))).toBe(8)
  const doctor = await guard('doctor')
  expect(doctor.out).toMatch(/good +names: all \d+ lead nowhere now/)
  expect(doctor.code, doctor.out).toBe(0)
  await until(() => readFileSync(hosts).equals(original), 30_000)
  expect((await guard('status')).out).toBe('Nothing is locked.\n')
})

test('edits, an emptied and a removed file are undone; what others wrote stays', async () => {
  await startGuard()
  await lockSite('example.org', '10m')
  const held = file()
  writeFileSync(hosts, held.replaceAll('example.org', 'example.invalid'), 'latin1')
  await until(() => file() === held)
  writeFileSync(hosts, '')
  await until(() => /^(?:127\.66\.0\.1|0\.0\.0\.0) example\.org example\.org\. /mu.test(file()))
  expect((await guard('status')).out).toContain('names are in force')
  rmSync(hosts)
  await until(() => file().includes('\r\n:: example.org example.org.'))
  expect((await guard('status')).out).toContain('names are in force')
  const others = '10.0.0.9\tscanner\r\n'
  writeFileSync(hosts, `${others}${file()}`, 'latin1')
  await until(() => file().startsWith('# >>>'))
  expect(file()).toContain(others)
})

test('there is one guard; killed, it leaves the lock standing, and the next one takes it up', async () => {
  await startGuard()
  await lockSite('example.org', '10m')
  const held = file()
  const second = await guard('run', '--owner', 'S-1-5-21-1-2-3-1002')
  expect(second.code).toBe(1)
  expect(second.err).toContain('Another guard is already running')
  await killGuard()
  expect((await guard('status')).err).toContain('No guard answers')
  expect(file()).toBe(held)
  await startGuard()
  expect(await leftOf('example.org')).toBeLessThan(10 * 60_000 - 1_000)
  expect(file()).toBe(held)
})

test('another program that keeps the hosts file to itself is waited for; if it does not let go, nothing is claimed', async () => {
  await startGuard()
  const brief = inside('hold', hostsOnWindows, '2500')
  await new Promise((done) => setTimeout(done, 1_000))
  await lockSite('example.org', '10m')
  await brief
  expect(file()).toMatch(/^(?:127\.66\.0\.1|0\.0\.0\.0) example\.org /mu)
  const long = inside('hold', hostsOnWindows, '12000')
  await new Promise((done) => setTimeout(done, 1_000))
  const refused = await guard('arm', '--site', 'example.net', '--for', '10m')
  expect(refused.code).toBe(1)
  expect(refused.err).toContain('Another program keeps using')
  expect(refused.out).toBe('')
  await long
  const status = await guard('status')
  expect(status.out).toContain('names are in force')
  expect(status.out).not.toContain('example.net')
})

test('another program that looks into the guard’s book does not keep a promise from being written', async () => {
  await startGuard()
  await lockSite('example.org', '10m')
  const scanner = inside('hold', 'C:\\ProgramData\\Breathing Room\\ledger.json', '2500')
  await new Promise((done) => setTimeout(done, 1_000))
  await lockSite('example.net', '10m')
  await scanner
})

test('a restart of the computer is told by its number in the registry; the lock goes on', async () => {
  const prefetch =
    'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Memory Management\\PrefetchParameters'
  const bootId = (): string | undefined =>
    /bootId[\\":]+(\w+)/.exec(readFileSync(`${state}/ledger.json`, 'utf8'))?.[1]
  const restartAs = (id: string) =>
    wine('reg', 'add', prefetch, '/v', 'BootId', '/t', 'REG_DWORD', '/d', id, '/f')
  await restartAs('41')
  await startGuard()
  await lockSite('example.org', '10m')
  const before = bootId()
  await killGuard()
  await restartAs('42')
  await startGuard()
  await lockSite('example.net', '10m')
  expect(bootId()).not.toBe(before)
  expect(await leftOf('example.org')).toBeLessThan(10 * 60_000 - 1_000)
})

test('in the background it goes on after its command has ended', async () => {
  const started = await guard('run', '--detach', '--owner', 'S-1-5-21-1-2-3-1001')
  expect(started.code, started.err).toBe(0)
  expect(started.out).toContain('The guard is running.')
  expect((await guard('status')).code).toBe(0)
})
