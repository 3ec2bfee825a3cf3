/** The contracts of three systems: opening at login, colours of panels, sizes of Windows' icons. */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { autostartEntry, isEntryOn } from '../../../src/main/adapters/autostart-entry.ts'
import { autostartFile, linuxLogin, systemLogin } from '../../../src/main/adapters/login.ts'
import { isPanelDark } from '../../../src/main/adapters/panel-theme.ts'
import { trayPictures, windowsIconSize } from '../../../src/main/adapters/tray-sizes.ts'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'presence-'))))
afterEach(() => rmSync(folder, { recursive: true }))

test('Linux: the file is written, read back, and gone again; its desktop may switch it off', () => {
  const file = autostartFile({ XDG_CONFIG_HOME: folder }, '/home/ann')
  expect(file).toBe(join(folder, 'autostart/breathing-room.desktop'))
  expect(autostartFile({ XDG_CONFIG_HOME: '' }, '/home/ann')).toBe(
    '/home/ann/.config/autostart/breathing-room.desktop',
  )
  const login = linuxLogin(file, { path: '/opt/Breathing Room/app', args: [] })
  expect(login.isOn()).toBe(false)
  expect(login.set(true, 'Week planner').ok).toBe(true)
  expect(login.isOn()).toBe(true)
  expect(readFileSync(file, 'utf8')).toContain(
    'Name=Week planner\nExec="/opt/Breathing Room/app" "--hidden"\n',
  )
  writeFileSync(file, `${readFileSync(file, 'utf8')}Hidden=true\n`)
  expect(login.isOn()).toBe(false)
  expect(login.set(false, '').ok).toBe(true)
  expect(login.set(false, '').ok, 'twice is as good').toBe(true)
  const nowhere = linuxLogin('/dev/null/autostart/x.desktop', { path: '/a', args: [] })
  expect(nowhere.set(true, 'x')).toMatchObject({ ok: false, error: { code: 'login-not-written' } })
})

test('Linux: moved, the app opens from where it is now; what a desktop noted, and an entry switched off, stay', () => {
  const file = join(folder, 'breathing-room.desktop')
  linuxLogin(file, { path: '/opt/Room-1.AppImage', args: [] }).set(true, 'Week planner')
  const noted = readFileSync(file, 'utf8').replace('Terminal=', 'X-GNOME-Autostart-Delay=5\nTerminal=')
  writeFileSync(file, noted)
  const moved = linuxLogin(file, { path: '/opt/$& Room-2.AppImage', args: [] })
  expect(moved.isOn()).toBe(true)
  expect(readFileSync(file, 'utf8')).toBe(noted.replace('/opt/Room-1', () => '/opt/\\\\$& Room-2'))
  const before = statSync(file).mtimeMs
  linuxLogin(file, { path: '/opt/$& Room-2.AppImage', args: [] })
  expect(statSync(file).mtimeMs, 'where it is already, nothing is written').toBe(before)

  const off = `${noted}Hidden=true\n`
  writeFileSync(file, off)
  linuxLogin(file, { path: '/opt/Room-3.AppImage', args: [] })
  expect(readFileSync(file, 'utf8')).toBe(off)
})

test('Linux: no path and no name can say more in the file than it is', () => {
  const entry = autostartEntry('A\nExec=evil', ['/a "b" $HOME `c` \\d %U', '--hidden'])
  expect(entry.match(/^Exec=.*$/gm)).toEqual([
    'Exec="/a \\\\"b\\\\" \\\\$HOME \\\\`c\\\\` \\\\\\\\d %%U" "--hidden"',
  ])
  expect(isEntryOn(entry)).toBe(true)
  expect(isEntryOn('[Desktop Entry]\nName=x\n')).toBe(false)
  expect(isEntryOn('Exec=/a\nX-GNOME-Autostart-enabled=false\n')).toBe(false)
})

test('Windows and macOS: the system’s own list, asked with the same program, and a no that is told', () => {
  const said: object[] = []
  let allowed = true
  let openAtLogin = false
  const login = systemLogin(
    {
      getLoginItemSettings: () => ({ openAtLogin }),
      setLoginItemSettings: (settings) => {
        said.push(settings)
        if (allowed) ({ openAtLogin } = settings)
      },
    },
    { path: 'C:\\Program Files\\Breathing Room\\app.exe', args: [] },
  )
  expect(login.set(true, 'Week planner').ok).toBe(true)
  expect(said[0]).toEqual({
    openAtLogin: true,
    path: 'C:\\Program Files\\Breathing Room\\app.exe',
    args: ['--hidden'],
    name: 'Week planner',
  })
  allowed = false
  expect(login.set(false, 'x')).toMatchObject({ ok: false })
})

test('panels: dark by themselves in GNOME, as their own file says in Xfce, else as windows are', () => {
  const base = { platform: 'linux', desktop: 'KDE', dark: false, darkBars: null, xfce: '' } as const
  const mode = (value: string) => `<property name="dark-mode" type="bool" value="${value}"/>`
  expect(isPanelDark(base)).toBe(false)
  expect(isPanelDark({ ...base, dark: true })).toBe(true)
  expect(isPanelDark({ ...base, desktop: 'ubuntu:GNOME' })).toBe(true)
  expect(isPanelDark({ ...base, desktop: 'XFCE', xfce: mode('true') })).toBe(true)
  expect(isPanelDark({ ...base, desktop: 'XFCE', xfce: mode('false') })).toBe(false)
  expect(isPanelDark({ ...base, desktop: 'XFCE', xfce: '<channel/>' })).toBe(true)
  expect(isPanelDark({ ...base, platform: 'win32', dark: false, darkBars: true })).toBe(true)
  expect(isPanelDark({ ...base, platform: 'win32', dark: true, darkBars: false })).toBe(false)
})

test('Windows: one of the sizes of an .ico, never one that would be stretched', () => {
  expect([1, 1.25, 1.5, 1.75, 2, 2.25, 2.5, 3, 3.5, 4].map(windowsIconSize)).toEqual([
    16, 20, 24, 28, 32, 40, 40, 48, 56, 64,
  ])
  expect(windowsIconSize(6)).toBe(64)
})

test('macOS is handed a mask in both densities, Linux a picture in both, Windows one for its display', () => {
  const both = (size: number) => [
    { size, scale: 1 },
    { size, scale: 2 },
  ]
  expect(trayPictures('darwin', 2)).toEqual({ pictures: both(18), isTemplate: true })
  expect(trayPictures('linux', 1)).toEqual({ pictures: both(22), isTemplate: false })
  expect(trayPictures('win32', 1.5)).toEqual({ pictures: [{ size: 24, scale: 1 }], isTemplate: false })
})

test.skipIf(!existsSync('/usr/bin/gio'))(
  'a folder with spaces and signs is opened just as it is called',
  async () => {
    const program = join(folder, 'my "apps" $HOME', 'app `x`')
    const said = join(folder, 'said')
    mkdirSync(dirname(program))
    writeFileSync(program, `#!/bin/sh\nprintf '%s|' "$@" > '${said}'\n`, { mode: 0o755 })
    const file = join(folder, 'autostart/breathing-room.desktop')
    expect(
      linuxLogin(file, { path: program, args: ['/home/ann/my room', '100 % %U'] }).set(true, 'x').ok,
    ).toBe(true)
    // GLib reads the file as most desktops do; a percent sign in the very name of the program it does not find.
    expect(spawnSync('/usr/bin/gio', ['launch', file], { encoding: 'utf8' }).stderr).toBe('')
    await vi.waitFor(() => expect(readFileSync(said, 'utf8')).toBe('/home/ann/my room|100 % %U|--hidden|'))
  },
)
