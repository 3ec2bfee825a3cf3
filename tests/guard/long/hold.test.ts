/** The real guard against somebody who may do anything to the hosts file: undone, or told, and clean in the end. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  unlinkSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import { ASIDE, BEGIN, END } from '../../../src/guard/hosts-etc/format.ts'
import { cpuOf } from '../../bench/process-tree.ts'
import { guard, guardFile, until } from '../guard-process.ts'
import {
  addressesOf,
  hosts,
  isBlocked,
  isWholeFor,
  leadsNowhere,
  lockSite,
  original,
  start,
  state,
  useMachine,
} from '../machine.ts'

useMachine()

const site = 'example.org'
const soon = 6_000
const obstacleGone = 20_000
/** The first line of ours that gives names their IPv4 address. */
const ownLine = /^(?:0\.0\.0\.0|127\.66\.0\.1) [^\n]*\n/m
const text = (): string => readFileSync(hosts, 'latin1')
const write = (changed: string): void => writeFileSync(hosts, changed, 'latin1')
const names = ['example.org', 'm.example.org', 'www.example.org']
const isWhole = (): boolean => {
  try {
    const now = readFileSync(hosts)
    return isWholeFor(now, names) && now.includes(BEGIN)
  } catch {
    return false
  }
}
const account = async (): Promise<{ state: string; note: { code: string } | null }> =>
  (
    JSON.parse((await guard('status', '--json')).out) as {
      hosts: { state: string; note: { code: string } | null }
    }
  ).hosts
const litter = (): readonly string[] => readdirSync('/etc').filter((name) => name.startsWith('.hosts-etc'))
const run = (file: string, ...args: string[]): void => void execFileSync(file, args, { stdio: 'pipe' })
const endsClean = async (as: Buffer | null = original): Promise<void> => {
  await until(() => (existsSync(hosts) ? (as?.equals(readFileSync(hosts)) ?? false) : as === null), 40_000)
  expect(litter()).toEqual([])
}

/** The guard is held still meanwhile, because nothing becomes read-only while somebody writes to it, and it may just do so. */
const makeReadOnly = async (running: ChildProcess, place: string, before: () => void): Promise<void> => {
  const isDone = (): boolean => {
    running.kill('SIGSTOP')
    try {
      before()
      run('/bin/mount', '-o', 'remount,bind,ro', place)
      return true
    } catch (error) {
      if (!String(error).includes('busy')) throw error
      return false
    } finally {
      running.kill('SIGCONT')
    }
  }
  await until(isDone)
}

beforeEach(() => {
  expect(litter()).toEqual([])
})

describe('edits are undone, and the file is as it was in the end', () => {
  test('of the section: lines, markers, order; and of the whole file', async () => {
    await start()
    await lockSite(site, '32s')
    const { mode } = statSync(hosts)
    const edits: readonly [string, () => void][] = [
      ['a name removed', () => write(text().replace(' m.example.org m.example.org.', ''))],
      ['a line removed', () => write(text().replace(/^:: [^\n]*\n/m, ''))],
      ['a line added', () => write(text().replace(/^:: /m, '0.0.0.0 other.example other.example.\n:: '))],
      ['a begin removed', () => write(text().replace(`${BEGIN}\r\n`, ''))],
      ['an end removed', () => write(text().replace(`${END}\r\n`, ''))],
      ['markers doubled', () => write(text().replace(BEGIN, `${BEGIN}\r\n${BEGIN}`))],
      ['markers reordered', () => write(text().replace(BEGIN, '\0').replace(END, BEGIN).replace('\0', END))],
      ['the section emptied', () => write(text().replace(/(>>>\r\n)[^]*?(# <<<)/, '$1$2'))],
      ['the section removed', () => writeFileSync(hosts, original)],
      [
        'replaced by rename, as editors do',
        () => {
          writeFileSync('/etc/hosts.new', original)
          chmodSync('/etc/hosts.new', mode & 0o7777)
          renameSync('/etc/hosts.new', hosts)
        },
      ],
      ['the right to read taken away', () => chmodSync(hosts, 0o600)],
    ]
    for (const [what, edit] of edits) {
      edit()
      const began = performance.now()
      const isUndone = () => isWhole() && statSync(hosts).mode === mode
      expect(isUndone(), `${what}: the edit itself`).toBe(false)
      await until(isUndone, soon).catch(() => expect.fail(`${what} was not undone`))
      expect(performance.now() - began, what).toBeLessThan(soon)
      // What many edits within seconds are taken for has a test of its own.
      await new Promise((done) => setTimeout(done, 1_000))
    }
    expect(await isBlocked(site)).toBe(true)
    // A line that somebody has made into another is theirs, and opens nothing meanwhile.
    const pointed = text().match(ownLine)?.[0].replace(/^\S+/, '1.2.3.4') ?? ''
    write(text().replace(ownLine, pointed))
    await until(isWhole, soon)
    expect(await leadsNowhere(site)).toBe(true)
    await endsClean(Buffer.concat([Buffer.from(pointed), original]))
  })

  test('emptied, removed, renamed away: what others took away stays away, the section comes back', async () => {
    await start()
    await lockSite(site, '12s')
    write('')
    await until(isWhole, soon)
    rmSync(hosts)
    await until(isWhole, soon)
    renameSync(hosts, '/etc/hosts.bak')
    await until(isWhole, soon)
    rmSync('/etc/hosts.bak')
    expect(await isBlocked(site)).toBe(true)
    expect((await account()).state).toBe('held')
    // Nobody but the guard has made the file that is there now.
    await endsClean(null)
  })

  test('what stands in the file’s place is told, not fought, and undone when it is gone', async () => {
    await start()
    await lockSite(site, '40s')
    const obstacles: readonly [string, () => void, () => void][] = [
      ['a folder', () => mkdirSync(hosts), () => rmSync(hosts, { recursive: true })],
      ['a link that leads nowhere', () => symlinkSync('/etc/nowhere', hosts), () => unlinkSync(hosts)],
    ]
    for (const [what, put, take] of obstacles) {
      rmSync(hosts)
      put()
      await until(async () => (await account()).state === 'degraded', soon)
      const { out } = await guard('status')
      expect(out, what).toMatch(/Not all is in force\. .{20}/)
      take()
      await until(isWhole, obstacleGone)
      expect((await account()).state, what).toBe('held')
    }
  })

  test('a link to a file elsewhere is followed, and edits of that file are noticed at once', async () => {
    mkdirSync('/run/elsewhere', { recursive: true })
    writeFileSync('/run/elsewhere/hosts', original)
    await start()
    await lockSite(site, '12s')
    rmSync(hosts)
    symlinkSync('/run/elsewhere/hosts', hosts)
    await until(isWhole, soon)
    await new Promise((done) => setTimeout(done, 1_500))
    const began = performance.now()
    writeFileSync('/run/elsewhere/hosts', original)
    await until(isWhole, soon)
    // An event, not the glance of every second or the look of every fifteen.
    expect(performance.now() - began).toBeLessThan(700)
    await endsClean()
    expect(readdirSync('/run/elsewhere')).toEqual(['hosts'])
    rmSync('/run/elsewhere', { recursive: true })
    rmSync(hosts)
  })
})

describe('obstacles are told in words, never removed, and outlived', () => {
  const clean = original
  const immutable = (flag: string) => run('/usr/bin/chattr', flag, hosts)
  const canBeImmutable = (): boolean => {
    try {
      immutable('+i')
      immutable('-i')
      return true
    } catch {
      return false
    }
  }

  test('the immutable flag on a file that is whole harms nothing; the lock ends when it is gone', async ({
    skip,
  }) => {
    if (!canBeImmutable()) skip('this file system has no immutable flag')
    await start()
    await lockSite(site, '10s')
    immutable('+i')
    try {
      expect((await account()).state).toBe('held')
      await until(async () => (await account()).state === 'degraded')
      expect((await guard('status')).out).toContain('Not all is in force')
      expect(isWhole()).toBe(true)
      expect(execFileSync('/usr/bin/lsattr', [hosts], { encoding: 'utf8' })).toMatch(/^-+i/)
    } finally {
      immutable('-i')
    }
    await until(() => readFileSync(hosts).equals(clean), obstacleGone)
    await endsClean()
    expect((await account()).state).toBe('idle')
  })

  test('the immutable flag on a file that was changed: degraded, and whole soon after the flag is gone', async ({
    skip,
  }) => {
    if (!canBeImmutable()) skip('this file system has no immutable flag')
    await start()
    await lockSite(site, '30s')
    writeFileSync('/etc/hosts.new', original)
    run('/usr/bin/chattr', '+i', '/etc/hosts.new')
    // The flag forbids a rename, so the file is bound over the other.
    run('/bin/mount', '--bind', '/etc/hosts.new', hosts)
    try {
      await until(async () => (await account()).state === 'degraded', soon)
      expect((await guard('doctor')).code).toBe(4)
      run('/usr/bin/chattr', '-i', '/etc/hosts.new')
      await until(isWhole, obstacleGone)
    } finally {
      run('/bin/umount', '--lazy', hosts)
      rmSync('/etc/hosts.new')
    }
    await until(async () => (await account()).state === 'held')
    expect(isWhole()).toBe(true)
  })

  test('another file bound over it: locked there too; read-only: told, and undone when it is gone', async () => {
    const running = await start()
    await lockSite(site, '24s')
    writeFileSync('/run/other', '10.0.0.8 scanner\n')
    run('/bin/mount', '--bind', '/run/other', hosts)
    try {
      await until(isWhole, soon)
      expect(readFileSync('/run/other', 'latin1')).toContain('10.0.0.8 scanner')
      await makeReadOnly(running, hosts, () => writeFileSync('/run/other', '10.0.0.8 scanner\n'))
      await until(async () => (await account()).state === 'degraded', soon)
      expect((await guard('status')).out).toContain('cannot be written')
      expect(readFileSync('/run/other', 'latin1')).toBe('10.0.0.8 scanner\n')
    } finally {
      run('/bin/umount', '--lazy', hosts)
    }
    await until(async () => (await account()).state === 'held', obstacleGone)
    expect(isWhole()).toBe(true)
    await endsClean()
    rmSync('/run/other')
  })

  test('a folder that becomes read-only: told as soon as something is wrong, undone when it is writable', async () => {
    const running = await start()
    await lockSite(site, '24s')
    await makeReadOnly(running, '/etc', () => writeFileSync(hosts, original))
    try {
      await until(async () => (await account()).state === 'degraded', soon)
      expect((await guard('status')).out).toContain('cannot be written')
    } finally {
      run('/bin/mount', '-o', 'remount,bind,rw', '/etc')
    }
    await until(isWhole, obstacleGone)
    await endsClean()
  })

  test('the folder replaced by another: noticed, and the new one is watched', async () => {
    const folder = '/run/moved'
    mkdirSync(folder, { recursive: true })
    writeFileSync(`${folder}/hosts`, original)
    await start('--hosts', `${folder}/hosts`)
    await lockSite(site, '30s')
    renameSync(folder, `${folder}.away`)
    mkdirSync(folder)
    writeFileSync(`${folder}/hosts`, original)
    const isLocked = () => readFileSync(`${folder}/hosts`, 'latin1').startsWith(BEGIN)
    await until(isLocked, soon)
    await new Promise((done) => setTimeout(done, 1_500))
    const began = performance.now()
    writeFileSync(`${folder}/hosts`, original)
    await until(isLocked, soon)
    expect(performance.now() - began, 'the new folder is watched').toBeLessThan(700)
    for (const each of [folder, `${folder}.away`]) rmSync(each, { recursive: true })
  })
})

test.skipIf(!existsSync('/usr/bin/strace'))(
  'without a single watcher, edits are noticed by the glance',
  async () => {
    const tracing = ['-f', '-qq', '-o', '/dev/null', '-e', 'trace=inotify_add_watch']
    const failing = ['-e', 'inject=inotify_add_watch:error=ENOSPC', process.execPath, guardFile]
    const traced = spawn('/usr/bin/strace', [...tracing, ...failing, 'run', '--state', state], {
      detached: true,
    })
    try {
      await until(async () => (await guard('status')).code === 0)
      await lockSite(site, '10m')
      await new Promise((done) => setTimeout(done, 2_500))
      for (let edits = 0; edits < 3; edits += 1) {
        writeFileSync(hosts, original)
        await new Promise((done) => setTimeout(done, 100))
        expect(isWhole(), 'an event told of it').toBe(false)
        await until(isWhole, soon)
      }
    } finally {
      process.kill(-(traced.pid ?? 0), 'SIGKILL')
    }
  },
)

describe.each(['multi on', 'multi off'])('a line of others for a locked name, with %s', (how) => {
  test('leads nowhere while the lock holds, wherever it stands; every byte of it comes back', async () => {
    const before = readFileSync('/etc/host.conf')
    writeFileSync('/etc/host.conf', `${how}\n`)
    const mine = Buffer.concat([
      Buffer.from('1.2.3.4 www.example.org nas.lan # mine\n'),
      original,
      Buffer.from('\n2001:db8::7\tExample.ORG.'),
    ])
    try {
      writeFileSync(hosts, mine)
      expect(await addressesOf('www.example.org')).toEqual(['1.2.3.4'])
      await start()
      const armed = await guard('arm', '--site', site, '--for', '25s', '--release', 'none')
      expect(armed.out).toContain('Locked.')
      expect(armed.out).toContain('2 lines that somebody else wrote were set aside')
      expect((await guard('doctor')).out).toContain('set aside while the lock holds')
      expect((await guard('doctor')).code).toBe(0)
      for (const name of [...names, 'example.org.', 'www.example.org.'])
        expect(await leadsNowhere(name), name).toBe(true)
      expect(await addressesOf('nas.lan')).toEqual(['1.2.3.4'])
      expect(await addressesOf('printer')).toEqual(['10.0.0.7'])
      // Our prefix taken away, and a new line at both ends: they are back, and set aside, at once.
      write(`5.6.7.8 example.org\n${text().replace(ASIDE, '')}\n9.9.9.9 www.example.org`)
      await until(isWhole, soon)
      for (const name of names) expect(await leadsNowhere(name), name).toBe(true)
      expect(await account()).toMatchObject({ state: 'held', note: { params: { lines: 4 } } })
      const added = `5.6.7.8 example.org\n${mine.toString('latin1')}\n9.9.9.9 www.example.org`
      await endsClean(Buffer.from(added, 'latin1'))
      expect(await addressesOf('www.example.org')).toContain('1.2.3.4')
    } finally {
      writeFileSync('/etc/host.conf', before)
    }
  })
})

test('a line is given back when the one of two locks ends that it stood against', async () => {
  await start()
  appendFileSync(hosts, '\n1.2.3.4 example.net\n5.6.7.8 example.org\n')
  await lockSite('example.net', '10s')
  await lockSite(site, '10m')
  expect(text()).toContain(`${ASIDE}1.2.3.4 example.net`)
  expect(text()).toContain(`${ASIDE}5.6.7.8 example.org`)
  await until(() => text().includes('\n1.2.3.4 example.net\n'))
  expect(text()).toContain(`${ASIDE}5.6.7.8 example.org`)
  expect(await addressesOf('example.net')).toEqual(['1.2.3.4'])
  expect(await isBlocked(site)).toBe(true)
})

describe('somebody who undoes it again and again', () => {
  test('the writes stay few, the account says so, and all is whole again soon after', async () => {
    const running = await start()
    await lockSite(site, '10m')
    const lasts = 20_000
    writeFileSync('/run/mine', original)
    const fighter = spawn(process.execPath, [
      '-e',
      `const fs = require('fs'), mine = fs.readFileSync('/run/mine')
       let undone = 0, end = Date.now() + ${lasts}
       setInterval(() => {
         if (Date.now() > end) return console.log(undone), process.exit()
         if (!fs.readFileSync('${hosts}').equals(mine)) undone += 1
         fs.writeFileSync('${hosts}', mine)
       }, 10)`,
    ])
    let said = ''
    fighter.stdout.on('data', (text: Buffer) => (said += text.toString()))
    const written = new Set<string>()
    const watching = watch('/etc', (_kind, name) => name?.startsWith('.hosts-etc') && written.add(name))
    const before = cpuOf([running.pid ?? 0])
    await until(async () => (await account()).note?.code === 'hosts-fought-over')
    const states = new Set<string>()
    while (fighter.exitCode === null) {
      await new Promise((done) => setTimeout(done, 400))
      const { state } = await account()
      if (fighter.exitCode === null) states.add(state)
    }
    const cpu = (cpuOf([running.pid ?? 0]) - before) / (lasts / 1_000)
    watching.close()
    const ended = performance.now()
    console.log(
      `an editor that rewrites every 10 ms for 20 s: ${written.size} writes, undone ${said.trim()} times, ${(cpu * 100).toFixed(1)} % CPU`,
    )
    expect([...states]).toEqual(['degraded'])
    // Ten that might be anybody's edits, then a few tries, every five seconds at last.
    expect(written.size).toBeGreaterThan(4)
    expect(written.size).toBeLessThan(60)
    expect(cpu).toBeLessThan(0.1)
    await until(isWhole, obstacleGone)
    await until(async () => (await account()).state === 'held', obstacleGone)
    console.log(`whole, and told so, ${Math.round(performance.now() - ended)} ms after the fight`)
    expect(litter()).toEqual([])
    rmSync('/run/mine')
  })
})
