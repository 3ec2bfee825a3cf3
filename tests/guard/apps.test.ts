/** Real processes, watched and closed: every way in which an app may be started, and all that is to be left alone. */
import { spawn, type ChildProcess } from 'node:child_process'
import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { openAppWatch } from '../../src/guard/apps/open.ts'
import { openLinuxWatcher } from '../../src/guard/apps/linux.ts'
import type { AppWatch } from '../../src/guard/force.ts'
import { catalogue } from '../../src/shared/model/services.ts'
import { openGuardSession } from '../../src/shared/contract/guard-session.ts'
import { noBeyond } from '../../src/shared/model/reach/beyond.ts'
import { hasStrangers, nobody, start, state, useMachine } from './machine.ts'
import { until } from './guard-process.ts'

const uid = process.getuid?.() ?? 0
/** Where control groups can be made, as by root on a machine of his own; else the unit tests have what is like one. */
const groups = ['/sys/fs/cgroup/unified', '/sys/fs/cgroup'].find(canMake) ?? ''

let home: string
let children: ChildProcess[] = []
let watch: AppWatch
let told: string[] = []

function canMake(folder: string): boolean {
  try {
    if (!existsSync(join(folder, 'cgroup.procs'))) return false
    const name = join(folder, `br-apps-${process.pid}`)
    mkdirSync(name)
    rmdirSync(name)
    return true
  } catch {
    return false
  }
}

/** A program of its own, which sleeps: no two have the same bytes. */
const program = (path: string, mark = path): string => {
  mkdirSync(dirname(path), { recursive: true })
  copyFileSync('/bin/sleep', path)
  appendFileSync(path, `\0${mark}`)
  return path
}
const run = (file: string, args: readonly string[] = ['60'], options: object = {}): ChildProcess => {
  const child = spawn(file, [...args], { stdio: 'ignore', ...options })
  children.push(child)
  return child
}
const isOver = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null
const over = (child: ChildProcess, milliseconds?: number) => until(() => isOver(child), milliseconds)
/** As long as the watch needs for a look at everybody, and more. */
const aWhile = (milliseconds = 900) => new Promise((done) => setTimeout(done, milliseconds))

const open = (asUid = uid): AppWatch =>
  openAppWatch(
    (onClosed) =>
      openLinuxWatcher({ uid: asUid, home: () => home, catalogue, stateDir: join(home, 'state'), onClosed }),
    (service) => told.push(service),
  )

beforeEach(() => {
  expect(process.env['BREATHING_ROOM_PRIVATE_MACHINE'], 'run through npm test').toBe('1')
  // On a path that nobody but root writes to, a program is what it is called: so not there.
  home = mkdtempSync('/var/tmp/br-apps-')
  mkdirSync(join(home, 'state'))
  told = []
  watch = open()
})
afterEach(() => {
  watch.close()
  for (const child of children) child.kill('SIGKILL')
  children = []
  rmSync(home, { recursive: true, force: true })
})

describe('an app that is held is closed', () => {
  it('when it runs already, and each time it is started again', async () => {
    const telegram = program(join(home, 'Telegram/Telegram'))
    const before = run(telegram)
    watch.hold(['telegram'])
    await over(before)
    const after = run(telegram)
    await over(after)
    expect(after.signalCode).toBe('SIGTERM')
    await until(() => watch.account().closed.length > 0)
    expect(watch.account()).toMatchObject({ state: 'watching', services: ['telegram'], note: null })
    expect(watch.account().closed[0]?.service).toBe('telegram')
    expect(told[0]).toBe('telegram')
  })

  it('through a link, and under another name by which it is called', async () => {
    const link = join(home, 'innocent')
    symlinkSync(program(join(home, 'opt/Discord')), link)
    watch.hold(['discord'])
    await over(run(link, ['60'], { argv0: 'notes' }))
  })

  it('as a copy with another name, once the real one was found beside', async () => {
    const real = program(join(home, 'Telegram/Telegram'))
    const copy = join(home, 'notes')
    copyFileSync(real, copy)
    watch.hold(['telegram'])
    await over(run(copy))
  })

  it('as a copy whose original is gone, and where the guard was started again meanwhile', async () => {
    const real = program(join(home, 'elsewhere/far/away/Telegram'))
    const copy = join(home, 'notes')
    copyFileSync(real, copy)
    watch.hold(['telegram'])
    await over(run(real))
    await until(() => existsSync(join(home, 'state/apps.json')))
    unlinkSync(real)
    await over(run(copy))
    watch.close()
    watch = open()
    watch.hold(['telegram'])
    await over(run(copy))
  })

  it('under the name that it was given after it had been seen once', async () => {
    const real = program(join(home, 'far/away/Telegram'))
    const other = join(home, 'far/away/notes')
    watch.hold(['telegram'])
    await over(run(real))
    renameSync(real, other)
    await over(run(other))
  })

  it('whose file is gone', async () => {
    const telegram = program(join(home, 'x/Telegram'))
    const running = run(telegram)
    unlinkSync(telegram)
    watch.hold(['telegram'])
    await over(running)
  })

  it('by a desktop entry that says what it is called here', async () => {
    const real = program(join(home, 'stuff/tg-1.2'))
    const entries = join(home, '.local/share/applications')
    mkdirSync(entries, { recursive: true })
    writeFileSync(
      join(entries, 'org.telegram.desktop.desktop'),
      `[Desktop Entry]\nType=Application\nExec="${real}" -- %u\n`,
    )
    watch.hold(['telegram'])
    await over(run(real))
  })

  it('that will not be asked', async () => {
    // A shell that ignores the signal becomes the program, which then ignores it too.
    const telegram = program(join(home, 'Telegram/Telegram'))
    const child = run('/bin/sh', ['-c', `trap '' TERM; exec ${telegram} 60`])
    const begun = performance.now()
    watch.hold(['telegram'])
    await over(child)
    expect(child.signalCode).toBe('SIGKILL')
    expect(performance.now() - begun).toBeGreaterThan(2_900)
  })

  it('that becomes what it is long after it was started', async () => {
    const telegram = program(join(home, 'Telegram/Telegram'))
    watch.hold(['telegram'])
    await aWhile(500)
    await over(run('/bin/sh', ['-c', `sleep 0.9; exec ${telegram} 60`]))
    await until(() => told.includes('telegram'))
  })

  it('with its kin, and one entry for all', async () => {
    const telegram = program(join(home, 'Telegram/Telegram'))
    const all = [run(telegram), run(telegram), run(telegram)]
    watch.hold(['telegram'])
    await Promise.all(all.map((each) => over(each)))
    await until(() => watch.account().closed.length > 0)
    await aWhile(400)
    expect(watch.account().closed).toHaveLength(1)
    // They ran before: nobody has tried anything.
    expect(told).toEqual([])
  })
})

describe('a program that runs what it is given', () => {
  /** Two apps of the very same program, as with Electron, which differ in what lies beside. */
  const bundle = (name: string, file: string): string => {
    const path = program(join(home, name, file), 'the same for all')
    mkdirSync(join(home, name, 'resources'))
    // Node takes it for a script, which waits.
    writeFileSync(
      join(home, name, 'resources/app.asar'),
      `setTimeout(() => {}, 60_000) // ${name.repeat(100)}`,
    )
    return path
  }

  it('closes one app of two that are the same, byte for byte', async () => {
    const element = bundle('aaa', 'element-desktop')
    const other = bundle('bbb', 'signal-desktop')
    watch.hold(['element'])
    await over(run(element))
    const left = run(other)
    await aWhile()
    expect(isOver(left)).toBe(false)
    // The same app under another name is known by what lies beside it.
    const renamed = join(home, 'aaa/notes')
    renameSync(element, renamed)
    await over(run(renamed))
    expect(isOver(left)).toBe(false)
  })

  it('is left alone, unless it is given an app', async () => {
    const element = bundle('aaa', 'element-desktop')
    bundle('bbb', 'signal-desktop')
    const [mine, theirs] = ['x.asar', 'y.asar'].map((name) => join(home, name)) as [string, string]
    copyFileSync(join(home, 'aaa/resources/app.asar'), mine)
    copyFileSync(join(home, 'bbb/resources/app.asar'), theirs)
    watch.hold(['element'])
    await over(run(element))
    const left = [
      run(program(join(home, 'electron/electron'), 'the same for all')),
      run(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)', 'element-desktop']),
      run(process.execPath, [theirs]),
    ]
    await aWhile()
    await over(run(process.execPath, ['--no-warnings', mine]))
    await over(run(process.execPath, ['x.asar'], { cwd: home }))
    expect(left.some(isOver)).toBe(false)
  })

  it.runIf(existsSync(groups))('is an app where it runs in the scope of one', async () => {
    const scope = join(groups, String.raw`app-flatpak-ch.threema.threema\x2ddesktop-1.scope`)
    const other = join(groups, 'app-flatpak-org.example.Chess-2.scope')
    for (const each of [scope, other]) mkdirSync(each)
    const waits = (group: string) =>
      run('/bin/sh', [
        '-c',
        `echo $$ > "$0/cgroup.procs"; exec "$1" -e "setTimeout(() => {}, 60_000)"`,
        group,
        process.execPath,
      ])
    try {
      watch.hold(['threema'])
      const left = waits(other)
      await over(waits(scope))
      expect(isOver(left)).toBe(false)
      left.kill('SIGKILL')
      await over(left)
    } finally {
      for (const each of [scope, other]) rmdirSync(each)
    }
  })
})

describe('left alone', () => {
  it('are others, whatever they call themselves', async () => {
    watch.hold(['telegram', 'discord', 'signal'])
    const named = run('/bin/sleep', ['60'], { argv0: 'telegram-desktop' })
    const script = join(home, 'signal-desktop')
    writeFileSync(script, '#!/bin/sh\nsleep 60\n', { mode: 0o755 })
    const scripted = run(script)
    const innocent = run(program(join(home, 'notes')))
    const shell = program(join(home, 'bin/Discord'))
    renameSync(shell, join(home, 'bin/bash'))
    const called = run(join(home, 'bin/bash'))
    await aWhile()
    expect([named, scripted, innocent, called].some(isOver)).toBe(false)
    expect(watch.account()).toMatchObject({ closed: [], note: null })
    expect(told).toEqual([])
  })

  it.runIf(hasStrangers && uid === 0)('is what another user has started', async () => {
    const telegram = program('/var/tmp/br-apps-open/Telegram')
    const theirs = run(telegram, ['60'], { uid: nobody, gid: nobody })
    const own = run(telegram)
    watch.hold(['telegram'])
    await over(own)
    await aWhile(500)
    expect(isOver(theirs)).toBe(false)
    watch.close()
    watch = open(nobody)
    watch.hold(['telegram'])
    await over(theirs)
    rmSync(dirname(telegram), { recursive: true })
  })

  it('is everything once nothing is held any more', async () => {
    const telegram = program(join(home, 'Telegram/Telegram'))
    watch.hold(['telegram'])
    await over(run(telegram))
    await until(() => existsSync(join(home, 'state/apps.json')))
    watch.hold([])
    expect(watch.account()).toMatchObject({ state: 'idle', services: [] })
    expect(existsSync(join(home, 'state/apps.json'))).toBe(false)
    const free = run(telegram)
    await aWhile(800)
    expect(isOver(free)).toBe(false)
  })
})

test('a dry run says what would be closed, and closes nothing', async () => {
  const real = program(join(home, 'Telegram/Telegram'))
  const copy = join(home, 'notes')
  copyFileSync(real, copy)
  const both = [run(real), run(copy), run(program(join(home, 'other')))]
  await aWhile(200)
  expect(await watch.running(['telegram', 'signal'])).toEqual([
    { service: 'telegram', name: 'Telegram' },
    { service: 'telegram', name: 'notes' },
  ])
  await aWhile(400)
  expect(both.some(isOver)).toBe(false)
  expect(existsSync(join(home, 'state/apps.json'))).toBe(false)
})

test('an app among a thousand processes is closed before a look at everybody comes', async () => {
  const telegram = program(join(home, 'Telegram/Telegram'))
  const crowd = run('/bin/sh', ['-c', 'for n in $(seq 1000); do sleep 60 & done; wait'], { detached: true })
  try {
    watch.hold(['telegram'])
    await aWhile(2_500)
    const begun = performance.now()
    await over(run(telegram))
    expect(performance.now() - begun).toBeLessThan(3_000)
    expect(isOver(crowd)).toBe(false)
  } finally {
    process.kill(-(crowd.pid ?? 0), 'SIGKILL')
  }
})

describe('a guard at work', () => {
  useMachine()

  it('closes the apps of a lock, tells of it, lets them be when it is over, and leaves nothing behind', async () => {
    const telegram = program(join(home, 'far/away/Telegram'))
    await start()
    const attempts: unknown[] = []
    const socket = connect('/run/breathing-room/guard.sock').setEncoding('utf8')
    const session = openGuardSession({
      send: (text) => void socket.write(text),
      close: () => void socket.destroy(),
      prove: (path) => writeFileSync(path, ''),
      onAttempt: (attempt) => void attempts.push(attempt),
    })
    socket.on('data', (chunk: string) => session.receive(chunk))
    const before = run(telegram)
    const beyond = { ...noBeyond, apps: ['telegram'] }
    const looked = await session.call('look', { sites: [], beyond })
    expect(looked).toMatchObject({
      ok: true,
      value: { running: [{ service: 'telegram', name: 'Telegram' }] },
    })
    expect(isOver(before)).toBe(false)
    await session.call('subscribe', {})
    const armed = await session.call('arm', {
      sites: [],
      beyond,
      duration: 60_000,
      release: { kind: 'code' },
    })
    if (!armed.ok) throw new Error(armed.error.code)
    expect(armed.value.status.apps).toMatchObject({ state: 'watching', services: ['telegram'], note: null })
    await over(before)
    await over(run(telegram))
    await until(() => attempts.length > 0)
    expect(attempts).toEqual([{ by: 'app', id: 'telegram' }])
    const { id, code } = armed.value
    const released = await session.call('release', { id, code: code ?? '' })
    expect(released).toMatchObject({ ok: true, value: { apps: { state: 'idle', services: [] } } })
    const free = run(telegram)
    await aWhile(600)
    expect(isOver(free)).toBe(false)
    expect(existsSync(join(state, 'apps.json'))).toBe(false)
    socket.destroy()
  })
})
