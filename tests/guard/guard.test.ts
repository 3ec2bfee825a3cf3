/** The real guard against the real /etc/hosts of a private mount namespace: what it holds, and what it never claims. */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { expect, test } from 'vitest'
import { getent, guard, guardFile, stopGuard, until } from './guard-process.ts'
import { hosts, isBlocked, lockSite, original, start, state, useMachine } from './machine.ts'

useMachine()

test('locks a site for v4, v6 and the trailing dot, proves it, and leaves the file as it was', async () => {
  await start()
  const { id } = await lockSite('instagram', '10s')
  for (const name of ['instagram.com', 'www.instagram.com', 'i.instagram.com', 'www.instagram.com.'])
    expect(await isBlocked(name), name).toBe(true)
  const doctor = await guard('doctor')
  expect(doctor.out).toContain('lead nowhere now')
  expect(doctor.code).toBe(0)
  await until(() => readFileSync(hosts).equals(original))
  expect((await guard('status')).out).toContain('Nothing is locked.')
  const { ended } = JSON.parse((await guard('status', '--json')).out) as { ended: unknown[] }
  expect(ended).toMatchObject([{ id, how: 'ran-out' }])
})

test('undoes edits, a replaced and an emptied file; keeps what others wrote', async () => {
  await start()
  await lockSite('example.org', '10m')
  writeFileSync(hosts, readFileSync(hosts, 'latin1').replaceAll('example.org', 'example.invalid'), 'latin1')
  await until(() => isBlocked('example.org'))
  writeFileSync(hosts, '')
  await until(() => isBlocked('example.org'))
  rmSync(hosts)
  await until(() => isBlocked('example.org'))
  appendFileSync(hosts, '10.0.0.9 scanner\n')
  expect(await getent('ahostsv4', 'scanner')).toBe('10.0.0.9')
})

test('a killed guard takes up its promise again, and time went on meanwhile', async () => {
  const first = await start()
  await lockSite('example.org', '12s')
  await stopGuard(first, 'SIGKILL')
  await new Promise((done) => setTimeout(done, 2_000))
  expect(await isBlocked('example.org')).toBe(true)
  await start()
  const { locks } = JSON.parse((await guard('status', '--json')).out) as { locks: { remaining: number }[] }
  expect(locks[0]?.remaining).toBeLessThan(11_000)
  await until(() => readFileSync(hosts).equals(original))
})

test('a killed guard whose parent never takes note of its end keeps no new one out', async () => {
  // What sleep becomes of it: a parent that waits for nobody, as the first process of many containers.
  const parent = spawn('/bin/sh', [
    '-c',
    `"$0" "$1" run --state ${state} & exec sleep 60`,
    process.execPath,
    guardFile,
  ])
  try {
    const pidFile = `${state}/guard.pid`
    await until(async () => existsSync(pidFile) && (await guard('status')).code === 0)
    process.kill(Number(readFileSync(pidFile, 'utf8').split(' ')[0]), 'SIGKILL')
    await start()
    expect((await guard('status')).code).toBe(0)
  } finally {
    parent.kill('SIGKILL')
  }
})

test('a damaged ledger goes on from the copy before; with both damaged what stands is kept, with a way out', async () => {
  const first = await start()
  await lockSite('example.org', '10m')
  await lockSite('example.net', '10m')
  await stopGuard(first, 'SIGKILL')
  writeFileSync(`${state}/ledger.json`, readFileSync(`${state}/ledger.json`).subarray(0, 100))
  const second = await start()
  expect((await guard('status')).out).toMatch(/copy before/)
  expect(await isBlocked('example.org')).toBe(true)
  await stopGuard(second, 'SIGKILL')
  writeFileSync(`${state}/ledger.json`, '{}')
  writeFileSync(`${state}/ledger.previous.json`, '')
  await start()
  const status = JSON.parse((await guard('status', '--json')).out) as {
    locks: { id: string; release: { kind: string }; remaining: number }[]
  }
  expect(await isBlocked('example.org')).toBe(true)
  expect(status.locks[0]?.release.kind).toBe('wait')
  expect((await guard('request-release', '--lock', status.locks[0]?.id ?? '')).code).toBe(0)
})

test('tightening is instant; loosening is by the way that was chosen, or not at all', async () => {
  await start()
  const none = await lockSite('example.org', '10m')
  expect((await guard('extend', '--lock', none.id, '--for', '1h', '--site', 'example.net')).code).toBe(0)
  expect(await isBlocked('example.net')).toBe(true)
  expect((await guard('request-release', '--lock', none.id)).code).toBe(1)
  expect((await guard('release', '--lock', none.id)).err).toContain('not made to be opened this way')
  const wait = await lockSite('example.com', '10m', 'wait:1h')
  expect((await guard('release', '--lock', wait.id)).err).toContain('Nobody has asked')
  expect((await guard('request-release', '--lock', wait.id)).code).toBe(0)
  expect((await guard('release', '--lock', wait.id)).err).toContain('Not yet')
  const code = await lockSite('example.edu.example', '10m', 'code')
  expect(readFileSync(`${state}/ledger.json`, 'utf8')).not.toContain(code.code)
  expect((await guard('release', '--lock', code.id, '--code', 'AAAA-AAAA-AAAA')).code).toBe(1)
  expect((await guard('release', '--lock', code.id, '--code', code.code ?? '')).code).toBe(0)
  expect(await isBlocked('example.edu.example')).toBe(false)
  const { ended } = JSON.parse((await guard('status', '--json')).out) as { ended: unknown[] }
  expect(ended).toMatchObject([{ id: code.id, how: 'opened' }])
  expect(await isBlocked('example.org')).toBe(true)
})

test('a full disk: the promise cannot be written down, so nothing is locked', async () => {
  execFileSync('/bin/mkdir', [state])
  execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=16k', 'full', state])
  try {
    const running = await start()
    // It ends with an error when the disk is full: that is what is wanted.
    spawnSync('/bin/dd', ['if=/dev/zero', `of=${state}/fill`, 'bs=1k', 'count=64'])
    const armed = await guard('arm', '--site', 'example.org', '--for', '10m', '--release', 'none')
    expect(armed.code).toBe(1)
    expect(armed.err).toContain('nothing was changed')
    expect(readFileSync(hosts).equals(original)).toBe(true)
    rmSync(`${state}/fill`)
    await lockSite('example.org', '10m')
    await stopGuard(running)
  } finally {
    execFileSync('/bin/umount', ['--lazy', state])
  }
})

test('a hosts file that cannot be written: a clear word, and no lock is claimed', async () => {
  await start()
  rmSync(hosts)
  execFileSync('/bin/mkdir', [hosts])
  const armed = await guard('arm', '--site', 'example.org', '--for', '10m', '--release', 'none')
  rmSync(hosts, { recursive: true })
  expect(armed.code).toBe(1)
  expect(armed.out).toBe('')
  expect(armed.err.length).toBeGreaterThan(20)
  expect((await guard('status')).out).toContain('Nothing is locked.')
})

test('status looks before it speaks, and nothing says locked that is not', async () => {
  await start()
  chmodSync(hosts, 0o600)
  const armed = await guard('arm', '--site', 'example.org', '--for', '10m')
  expect(armed.out).toContain('Not all is in force. Other programs may not read')
  expect(armed.out).not.toContain('Locked')
  chmodSync(hosts, 0o644)
  // A folder in the file's place cannot be repaired, and nothing tells the guard of it before it is asked.
  await until(async () => (await guard('status')).out.includes('names are in force'))
  rmSync(hosts)
  mkdirSync(hosts)
  const status = await guard('status')
  rmSync(hosts, { recursive: true })
  expect(status.out).toContain('Not all is in force')
})

test('to ask to be let out is possible while the hosts file cannot be written', async () => {
  await start()
  const { id } = await lockSite('example.org', '10m', 'wait:1h')
  rmSync(hosts)
  mkdirSync(hosts)
  const asked = await guard('request-release', '--lock', id)
  rmSync(hosts, { recursive: true })
  expect(asked.code, asked.err).toBe(0)
  expect(asked.out).toContain('may be opened in')
})
