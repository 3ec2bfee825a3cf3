/** What the desktop around the app does to it: a screen that is gone, another zone, keys pressed elsewhere, links. */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { _electron, expect, type ElectronApplication } from '@playwright/test'
import { emptyUserData } from '../../src/shared/contract/user-data.ts'
import { newFolder } from './app.ts'
import { test } from './fixtures.ts'
import { startTrayHost } from './tray-host.ts'

const program = '/run/checkout/node_modules/electron/dist/electron'
const everyday = {
  ...emptyUserData,
  setup: { ...emptyUserData.setup, step: 'done' },
  person: { alias: 'Kim', lastContact: { date: '2025-01-01', zone: 'UTC' } },
}

/** As X11 calls it. */
const windowId = (electron: ElectronApplication): Promise<string> =>
  electron.evaluate(({ BrowserWindow }) =>
    String(BrowserWindow.getAllWindows()[0]?.getNativeWindowHandle().readUInt32LE(0)),
  )

test('a window of a screen that is gone comes in sight; discreet, no title says the name, not even at first @long', async ({
  openApp,
}) => {
  const folder = newFolder()
  const presence = { discreet: true }
  writeFileSync(join(folder, 'breathing-room.json'), JSON.stringify({ ...emptyUserData, presence }))
  writeFileSync(join(folder, 'breathing-room.look.json'), JSON.stringify({ name: 'Week planner' }))
  const place = { x: 4_000, y: 300, width: 700, height: 600, maximised: false }
  writeFileSync(join(folder, 'window.json'), JSON.stringify({ place }))
  const { electron, page } = await openApp({ folder })
  const seen = () =>
    electron.evaluate(({ BrowserWindow, screen }) => {
      const [window] = BrowserWindow.getAllWindows()
      const { workArea } = screen.getPrimaryDisplay()
      return { title: window?.getTitle(), bounds: window?.getBounds(), area: workArea }
    })
  const { bounds, area } = await seen()
  expect(bounds).toMatchObject({ width: 700, height: 600 })
  expect(bounds?.x).toBeGreaterThanOrEqual(area.x)
  expect(bounds?.x).toBeLessThanOrEqual(area.x + area.width - 700)
  await expect(page.getByText('Someone else too')).toBeVisible()
  expect(await page.title(), 'the page knows its step').not.toBe('')
  expect((await seen()).title).toBe('Week planner')
  // What lists of windows read: its names, and the name of what it belongs to.
  const names = execFileSync(
    '/usr/bin/xprop',
    ['-id', await windowId(electron), 'WM_NAME', '_NET_WM_NAME', 'WM_CLASS', 'WM_CLIENT_LEADER'],
    {
      env: { DISPLAY: process.env['DISPLAY'] ?? '' },
      encoding: 'utf8',
    },
  )
  expect(names).toContain('Week planner')
  expect(names).not.toMatch(/breathing/i)
  // What it belongs to on Wayland, and on X11 for newer Electrons than that of the tests.
  expect(await electron.evaluate(() => process.env['CHROME_DESKTOP'])).toBe('Week planner')

  // Taken away while it was hidden.
  await electron.evaluate(({ app, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.hide()
    window?.setBounds({ x: -3_000, y: 100 })
    app.emit('activate')
  })
  await expect.poll(async () => (await seen()).bounds?.x).toBeGreaterThanOrEqual(area.x)
})

test('another zone, waking up and another network are noticed by themselves, keys hide the window wherever one is, and links open the app @long', async ({
  openApp,
}) => {
  // Its first start makes the checkout visible under a path of this machine.
  const first = await openApp()
  await first.electron.evaluate(({ app }) => app.exit(0)).catch(() => undefined)
  const host = await startTrayHost()
  const folder = newFolder()
  const presence = { hideKeys: 'CommandOrControl+Shift+F9', closeTold: true }
  writeFileSync(join(folder, 'breathing-room.json'), JSON.stringify({ ...everyday, presence }))
  /** As `timedatectl` does it: a new link, put in the place of the old one. */
  const travel = (zone: string) => {
    symlinkSync(`/usr/share/zoneinfo/${zone}`, '/etc/localtime.new')
    renameSync('/etc/localtime.new', '/etc/localtime')
  }
  const home = readlinkSync('/etc/localtime')
  travel('Pacific/Pago_Pago')
  const env = {
    PATH: `${join(folder, 'bin')}:/usr/bin:/bin`,
    HOME: folder,
    XDG_RUNTIME_DIR: folder,
    XDG_DATA_HOME: join(folder, 'share'),
    LANG: 'en_GB.UTF-8',
    DISPLAY: process.env['DISPLAY'] ?? '',
    ...host.env,
  }
  const args = ['--no-sandbox', '/run/checkout', `--user-data-dir=${folder}`]
  const electron = await _electron.launch({
    executablePath: program,
    args: [...args, '--pull'],
    cwd: '/',
    env,
  })
  try {
    const page = await electron.firstWindow()
    await expect(page.getByRole('dialog'), 'started with --pull').toBeVisible()
    await page.keyboard.press('Escape')
    const number = async () => Number(await page.locator('.day-number').first().textContent())
    const before = await number()
    expect(before).toBeGreaterThan(600)
    travel('Pacific/Kiritimati')
    // 25 hours further: a day later, and for an hour of the day two.
    await expect.poll(number).toBeGreaterThan(before)
    const after = await number()
    await expect.poll(async () => (await host.item()).tooltip).toContain(`${after} days of no contact`)

    /** Its clock a day further on, as after a night's sleep. */
    const nextDay = () =>
      electron.evaluate(() => {
        const { now } = Date
        Date.now = () => now() + 86_400_000
      })
    await nextDay()
    await electron.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'))
    await expect.poll(number, 'woken up').toBe(after + 1)
    await nextDay()
    await electron.evaluate(({ powerMonitor }) => powerMonitor.emit('unlock-screen'))
    await expect.poll(number, 'unlocked').toBe(after + 2)
    await nextDay()
    // As whatever joins another network does it.
    writeFileSync('/etc/resolv.conf.new', '')
    renameSync('/etc/resolv.conf.new', '/etc/resolv.conf')
    await expect.poll(number, 'in another network').toBe(after + 3)

    const isVisible = () =>
      electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())
    expect(await isVisible()).toBe(true)
    // What another program of the desktop has the keyboard for does not matter.
    execFileSync('/usr/bin/xdotool', ['key', 'ctrl+shift+F9'], { env })
    await expect.poll(isVisible).toBe(false)

    // As a package installs it.
    const [bin, applications] = [join(folder, 'bin'), join(folder, 'share/applications')]
    for (const made of [bin, applications]) mkdirSync(made, { recursive: true })
    const started = `#!/bin/sh\nexec "${program}" ${args.map((arg) => `"${arg}"`).join(' ')} "$@"\n`
    writeFileSync(join(bin, 'breathing-room'), started)
    chmodSync(join(bin, 'breathing-room'), 0o755)
    execFileSync('/bin/cp', ['/run/checkout/resources/linux/breathing-room.desktop', applications])
    const scheme = 'x-scheme-handler/breathing-room'
    execFileSync('/usr/bin/xdg-mime', ['default', 'breathing-room.desktop', scheme], { env })
    expect(execFileSync('/usr/bin/xdg-mime', ['query', 'default', scheme], { env, encoding: 'utf8' })).toBe(
      'breathing-room.desktop\n',
    )
    execFileSync('/usr/bin/gio', ['open', 'breathing-room:week'], { env })
    await expect(page.getByRole('heading', { name: 'Week', level: 1 })).toBeVisible()
    await expect.poll(isVisible).toBe(true)
    execFileSync('/usr/bin/xdg-open', ['breathing-room:happened'], { env })
    await expect(page.getByRole('dialog')).toBeVisible()
  } finally {
    await electron.close().catch(() => undefined)
    await host.stop()
    rmSync('/etc/localtime')
    symlinkSync(home, '/etc/localtime')
  }
})

test('at the end of a session it ends without falling over, and the window is where it was the next time @long', async ({
  openApp,
}) => {
  const folder = newFolder()
  const place = { x: 200, y: 150, width: 900, height: 700 }
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGINT'] as const) {
    writeFileSync(join(folder, 'breathing-room.json'), JSON.stringify(everyday))
    rmSync(join(folder, 'window.json'), { force: true })
    const { electron, program: app } = await openApp({ folder })
    await electron.evaluate(({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to), place)
    const ended = once(app, 'exit')
    // Every process of it is told, as at the end of a session.
    process.kill(-(app.pid ?? Number.NaN), signal)
    expect(await ended, signal).toEqual(signal === 'SIGINT' ? [0, null] : [null, 'SIGKILL'])
    const kept: unknown = JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))
    expect(kept, signal).toEqual({ place: { ...place, maximised: false } })
  }
})

test('a page whose process has been taken away is there again, at once and once more when the window is opened @long', async ({
  openApp,
}) => {
  const folder = newFolder()
  writeFileSync(join(folder, 'breathing-room.json'), JSON.stringify(everyday))
  const { electron } = await openApp({ folder })
  const isThere = () =>
    electron.evaluate(({ BrowserWindow }) => {
      const page = BrowserWindow.getAllWindows()[0]?.webContents
      if (!page || page.isCrashed()) return false
      const late = new Promise<boolean>((settle) => setTimeout(settle, 1_000, false))
      const found = page.executeJavaScript('document.querySelector("main h1") !== null')
      return Promise.race([late, found as Promise<boolean>])
    })
  /** As a computer does that runs out of memory. */
  const take = async () => {
    const pid = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    )
    process.kill(pid ?? 0, 'SIGKILL')
    return pid
  }
  const taken = await take()
  await expect.poll(isThere, { timeout: 10_000 }).toBe(true)
  // Not again and again by itself: a page that always breaks would keep the computer busy.
  expect(await take()).not.toBe(taken)
  await new Promise((done) => setTimeout(done, 1_500))
  expect(await isThere()).toBe(false)
  await electron.evaluate(({ app }) => app.emit('activate'))
  await expect.poll(isThere).toBe(true)
})

test('a window that is never drawn while it is hidden, as on Wayland, comes up all the same @long', async ({
  openApp,
}) => {
  // Its first start makes the checkout visible under a path of this machine.
  await openApp()
  const folder = newFolder()
  writeFileSync(join(folder, 'breathing-room.json'), JSON.stringify(everyday))
  const undrawn = join(folder, 'undrawn.cjs')
  writeFileSync(
    undrawn,
    `const { BrowserWindow } = require('electron')
     const { emit } = BrowserWindow.prototype
     BrowserWindow.prototype.emit = function (event, ...more) {
       return event !== 'ready-to-show' && emit.call(this, event, ...more)
     }`,
  )
  const electron = await _electron.launch({
    executablePath: program,
    args: ['-r', undrawn, '--no-sandbox', '/run/checkout', `--user-data-dir=${folder}`],
    cwd: '/',
    env: {
      PATH: '/usr/bin:/bin',
      HOME: folder,
      XDG_RUNTIME_DIR: folder,
      DISPLAY: process.env['DISPLAY'] ?? '',
    },
  })
  try {
    await expect
      .poll(() => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()))
      .toBe(true)
  } finally {
    await electron.close().catch(() => undefined)
  }
})
