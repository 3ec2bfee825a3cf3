/** Whom the watch looks at, when, and what it does: on processes that are only written down, in a time that is put forward. */
import { setTimeout as pause } from 'node:timers/promises'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test, vi } from 'vitest'
import { openClosings } from '../../../src/guard/apps/closings.ts'
import { openLinuxWatcher } from '../../../src/guard/apps/linux.ts'
import { openNewcomers } from '../../../src/guard/apps/newcomers.ts'
import { openAppWatch } from '../../../src/guard/apps/open.ts'
import { openProc, type Proc } from '../../../src/guard/apps/proc.ts'
import { catalogue } from '../../../src/shared/model/services.ts'
import { fakeProc } from './fake-proc.ts'

let fake: ReturnType<typeof fakeProc>
let time = 0
const now = () => time
beforeEach(() => {
  fake = fakeProc()
  time = 0
})
afterEach(() => fake.remove())

const signal = (code: string) => Object.assign(new Error(code), { code })
const app = { exe: '/home/ann/Telegram/Telegram' }

describe('closing', () => {
  const open = (refuse?: string) => {
    const sent: string[] = []
    const closed: string[] = []
    const closings = openClosings({
      proc: openProc(fake.root),
      now,
      signal: (pid, name) => {
        if (refuse) throw signal(refuse)
        sent.push(`${name} ${pid}`)
      },
      onClosed: (service) => closed.push(service),
    })
    return { sent, closed, closings }
  }
  const target = { pid: 7, started: 1_000, exe: app.exe, service: 'telegram' }

  it('asks, waits three seconds, makes', () => {
    fake.put(7, app)
    const { sent, closed, closings } = open()
    closings.begin(target)
    closings.begin(target)
    time = 2_999
    closings.step()
    expect(sent).toEqual(['SIGTERM 7'])
    time = 3_000
    closings.step()
    closings.step()
    expect(sent).toEqual(['SIGTERM 7', 'SIGKILL 7'])
    expect(closings.stays()).toBeNull()
    time = 8_000
    expect(closings.stays()).toBe('telegram')
    fake.end(7)
    closings.step()
    expect(closed).toEqual(['telegram'])
    expect(closings.stays()).toBeNull()
  })

  it.each([
    ['its number went to another', { ...app, started: 1_001 }],
    ['it has become another program', { exe: '/usr/bin/gedit' }],
  ])('is over where %s', (_how, after) => {
    fake.put(7, app)
    const { sent, closed, closings } = open()
    closings.begin(target)
    fake.put(7, after)
    time = 3_000
    closings.step()
    expect(sent).toEqual(['SIGTERM 7'])
    expect(closed).toEqual(['telegram'])
  })

  it('asks nobody who is another already', () => {
    fake.put(7, { ...app, started: 1_001 })
    const { sent, closings } = open()
    closings.begin(target)
    expect(sent).toEqual([])
  })

  it('goes on with one whose file was deleted meanwhile', () => {
    fake.put(7, app)
    const { sent, closings } = open()
    closings.begin(target)
    fake.put(7, { exe: `${app.exe} (deleted)` })
    time = 3_000
    closings.step()
    expect(sent).toEqual(['SIGTERM 7', 'SIGKILL 7'])
  })

  it('tells what it may not do', () => {
    fake.put(7, app)
    const { closings } = open('EPERM')
    closings.begin(target)
    expect(closings.stays()).toBe('telegram')
  })
})

describe('newcomers', () => {
  const counting = (root: string): Proc & { lists: number } => {
    const proc = { ...openProc(root), lists: 0 }
    const { pids } = proc
    proc.pids = () => {
      proc.lists += 1
      return pids()
    }
    return proc
  }
  const open = () => {
    for (const pid of [10, 11]) fake.put(pid, { exe: '/usr/bin/x' })
    const proc = counting(fake.root)
    return { proc, newcomers: openNewcomers(proc, now) }
  }

  it('are nobody while no number was given', () => {
    const { proc, newcomers } = open()
    expect(newcomers.take()).toEqual({ pids: [10, 11], all: true })
    for (time = 250; time < 5_000; time += 250) expect(newcomers.take()).toEqual({ pids: [], all: false })
    expect(proc.lists).toBe(1)
    expect(newcomers.take().all).toBe(true)
  })
  it('are looked at several times, as a process becomes its program a while after it was made', () => {
    const { proc, newcomers } = open()
    newcomers.take()
    fake.setLast(102)
    const looks: number[] = []
    for (time = 100; time < 4_900; time += 250) {
      const { pids } = newcomers.take()
      if (pids.length > 0) looks.push(time - 100)
      expect([[], [101, 102]]).toContainEqual(pids)
    }
    expect(looks).toEqual([0, 250, 500, 750, 1_250, 2_000, 3_500])
    expect(proc.lists).toBe(1)
  })
  it.each([
    ['many numbers were given', 400],
    ['the numbers began anew', 20],
    ['nobody says which', null],
  ])('are found in a list where %s', (_why, last) => {
    const { proc, newcomers } = open()
    newcomers.take()
    if (last === null) writeFileSync(join(fake.root, 'loadavg'), '')
    else fake.setLast(last)
    fake.put(12, { exe: '/usr/bin/x' })
    time = 250
    expect(newcomers.take()).toEqual({ pids: [12], all: false })
    expect(proc.lists).toBe(2)
  })
  it('without a program are not looked at again, but one that is just being made is', () => {
    const { newcomers } = open()
    newcomers.take()
    fake.setLast(101)
    time = 250
    expect(newcomers.take().pids).toEqual([101])
    newcomers.drop(101)
    time = 500
    expect(newcomers.take().pids).toEqual([101])
    newcomers.drop(101)
    newcomers.drop(11)
    fake.put(101, {})
    time = 5_000
    expect(newcomers.take().pids).toEqual([10])
  })
  it('all are looked at less often where that takes long', () => {
    const { newcomers } = open()
    newcomers.take()
    newcomers.tookAll(6)
    time = 14_999
    expect(newcomers.take().all).toBe(false)
    time = 15_001
    expect(newcomers.take().all).toBe(true)
  })
})

describe('the watch', () => {
  const faked = ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const
  beforeEach(() => void vi.useFakeTimers({ toFake: [...faked] }))
  afterEach(() => void vi.useRealTimers())

  /** Seconds since the fake computer was started, at which a hold begins. */
  let heldAt = 0
  beforeEach(() => void (heldAt = 0))

  const open = () => {
    const sent: string[] = []
    const told: string[] = []
    const watch = openAppWatch(
      (onClosed) =>
        openLinuxWatcher({
          uid: 1_000,
          home: () => null,
          catalogue,
          stateDir: fake.root,
          onClosed,
          proc: openProc(fake.root),
          signal: (pid, name) => void sent.push(`${name} ${pid}`),
          now,
          uptime: () => heldAt,
        }),
      (service) => told.push(service),
      now,
    )
    return { sent, told, watch }
  }
  const pass = async (milliseconds: number): Promise<void> => {
    for (let left = milliseconds; left > 0; left -= 250) {
      time += 250
      await vi.advanceTimersByTimeAsync(250)
    }
  }
  /** The disk takes its own time. */
  const until = async (what: () => boolean): Promise<void> => {
    for (let n = 0; n < 20_000 && !what(); n += 1) await new Promise(setImmediate)
    expect(what()).toBe(true)
  }

  it('tells of what was started while it was held, and not of what ran before', async () => {
    fake.put(1, { exe: '/sbin/init', uid: 0, parent: 0 })
    fake.put(7, { ...app, started: 1_000 })
    const { sent, told, watch } = open()
    heldAt = 20
    watch.hold(['telegram'])
    await until(() => sent.length > 0)
    fake.end(7)
    await pass(500)
    expect(watch.account().closed.map(({ service }) => service)).toEqual(['telegram'])
    expect(told).toEqual([])
    // At once started again: that is somebody.
    fake.put(101, { ...app, started: 2_100 })
    fake.setLast(101)
    await pass(500)
    // Its program is learned first, for a while at most.
    await pause(300)
    expect(sent).toEqual(['SIGTERM 7', 'SIGTERM 101'])
    fake.end(101)
    await pass(500)
    expect(told).toEqual(['telegram'])
    watch.close()
  })

  it('takes what was started in the very moment of the hold for what ran before', async () => {
    fake.put(1, { exe: '/sbin/init', uid: 0, parent: 0 })
    // In the computer's numbers 1.16 s times 100 is a little less than 116.
    fake.put(7, { ...app, started: 116 })
    const { sent, told, watch } = open()
    heldAt = 1.16
    watch.hold(['telegram'])
    await until(() => sent.length > 0)
    fake.end(7)
    await pass(500)
    expect(watch.account().closed).toHaveLength(1)
    expect(told).toEqual([])
    watch.close()
  })

  it('closes the owner’s only: not another user’s, no thread by itself, not the first, not those who started it', async () => {
    fake.put(1, { ...app, uid: 1_000, parent: 0 })
    fake.put(process.pid, { ...app, parent: 60 })
    fake.put(60, { ...app, parent: 1 })
    fake.put(70, { ...app, uid: 1_001 })
    fake.put(71, { ...app, uid: 0 })
    fake.put(73, { ...app, thread: true })
    fake.put(74, app)
    const { sent, watch } = open()
    watch.hold(['telegram'])
    await until(() => sent.length > 0)
    await pass(500)
    expect(sent).toEqual(['SIGTERM 74'])
    watch.close()
  })

  it('of a shared program closes what was given the app, and what that has started as the same program', async () => {
    const electron = '/usr/lib/electron34/electron'
    fake.put(70, { exe: electron, words: ['/usr/lib/signal-desktop/app.asar'] })
    fake.put(71, { exe: electron, words: ['--type=zygote'], parent: 70 })
    fake.put(72, { exe: electron, words: ['--type=renderer'], parent: 71 })
    fake.put(73, { exe: '/usr/bin/xdg-open', parent: 70 })
    fake.put(80, { exe: electron, words: ['/usr/lib/other/app.asar'] })
    fake.put(81, { exe: electron, words: ['--type=zygote'], parent: 80 })
    const { sent, watch } = open()
    watch.hold(['signal'])
    await until(() => sent.length === 3)
    await pass(500)
    expect(sent.toSorted()).toEqual(['SIGTERM 70', 'SIGTERM 71', 'SIGTERM 72'])
    watch.close()
  })

  it('has no timer while nothing is held, and tidies up what an earlier one has left', async () => {
    writeFileSync(
      join(fake.root, 'apps.json'),
      JSON.stringify([{ kind: 'program', size: 5, hash: 'a'.repeat(64), service: 'telegram' }]),
    )
    const { watch } = open()
    watch.hold(['telegram'])
    await pass(250)
    expect(vi.getTimerCount()).toBeGreaterThan(0)
    expect(readFileSync(join(fake.root, 'apps.json'), 'utf8')).toContain('telegram')
    watch.close()
    await until(() => vi.getTimerCount() === 0)
    const next = open().watch
    next.hold([])
    expect(vi.getTimerCount()).toBe(0)
    expect(existsSync(join(fake.root, 'apps.json'))).toBe(false)
    next.hold(['telegram'])
    next.hold([])
    await until(() => vi.getTimerCount() === 0)
    expect(next.account()).toEqual({ state: 'idle', services: [], closed: [], note: null })
    next.close()
  })

  it.each([
    '',
    '{',
    '[1, null, {"kind":"program"}]',
    '[{"kind":"x","size":1,"hash":"a","service":"telegram"}]',
  ])('goes on where what it kept says %j', async (text) => {
    writeFileSync(join(fake.root, 'apps.json'), text)
    fake.put(74, app)
    const { sent, watch } = open()
    watch.hold(['telegram'])
    await until(() => sent.length > 0)
    expect(sent).toEqual(['SIGTERM 74'])
    watch.close()
  })

  it('tells one closing of many processes, the newest first, twenty at most', async () => {
    const { told, watch } = open()
    watch.hold(['telegram', 'signal'])
    for (let n = 0; n < 30; n += 1) {
      fake.put(74, { exe: n % 2 ? '/opt/signal-desktop' : app.exe, started: n + 1 })
      fake.put(75, { exe: n % 2 ? '/opt/signal-desktop' : app.exe, started: n + 1 })
      await pass(20_000)
      fake.end(74)
      fake.end(75)
      await pass(4_000)
    }
    const { closed, services } = watch.account()
    expect(services).toEqual(['signal', 'telegram'])
    expect(closed).toHaveLength(20)
    expect(closed.slice(0, 2).map(({ service }) => service)).toEqual(['signal', 'telegram'])
    expect(closed[0]?.ago).toBeLessThan(closed[1]?.ago ?? 0)
    expect(told).toHaveLength(30)
    watch.close()
  })

  it('says where it cannot see, and where it holds nothing that it knows', async () => {
    const { watch } = open()
    watch.hold(['tinder'])
    expect(watch.account()).toMatchObject({ state: 'idle', services: [] })
    watch.hold(['telegram', 'tinder'])
    expect(watch.account()).toMatchObject({ state: 'watching', services: ['telegram'] })
    watch.close()
    fake.remove()
    const blind = open().watch
    blind.hold(['telegram'])
    await pass(250)
    expect(blind.account()).toMatchObject({ state: 'degraded', note: { code: 'apps-not-seen' } })
    blind.close()
  })
})

test('a system without a watch says so', async () => {
  const none = openAppWatch(null, () => undefined)
  none.hold(['telegram'])
  expect(none.account()).toEqual({
    state: 'degraded',
    services: [],
    closed: [],
    note: { code: 'apps-not-here' },
  })
  expect(await none.running(['telegram'])).toEqual([])
  none.hold([])
  expect(none.account().state).toBe('idle')
})
