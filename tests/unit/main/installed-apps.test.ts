/** Finding apps that are installed: on a file tree as Linux has it, and by what macOS and Windows were recorded to say. */
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { installedOnLinux, linuxPlaces, type LinuxPlaces } from '../../../src/main/adapters/apps/linux.ts'
import { installedOnMac } from '../../../src/main/adapters/apps/mac.ts'
import { installedOnWindows, listing, readListing } from '../../../src/main/adapters/apps/windows.ts'
import { start } from '../../../src/main/start.ts'
import { indexApps } from '../../../src/shared/model/apps/app-index.ts'
import { appOnLinux } from '../../../src/shared/model/apps/installed.ts'
import { catalogue } from '../../../src/shared/model/services.ts'
import { fakeWorld } from '../../fakes/ports.ts'

const index = indexApps(catalogue)
let root: string
let places: LinuxPlaces
const at = (...names: readonly string[]): string => join(root, ...names)
const put = (path: string, text = ''): string => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  chmodSync(path, 0o755)
  return path
}
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'br-installed-')))
  places = {
    programs: [at('bin')],
    menus: [at('menu')],
    flatpaks: [at('flatpak')],
    snaps: [at('snap')],
    images: [at('images')],
    unpacked: [at('unpacked')],
  }
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const found = async () =>
  (await installedOnLinux(index, places)).map(({ service, by }) => `${service} ${by}`).toSorted()
const entry = (name: string, lines: string): string =>
  put(at('menu/applications', `${name}.desktop`), `[Desktop Entry]\nType=Application\n${lines}\n`)

test('Linux: programs, links to them, unpacked ones, flatpaks, snaps and images', async () => {
  symlinkSync(put(at('real/telegram-desktop')), (mkdirSync(at('bin')), at('bin/anything')))
  put(at('bin/element-desktop'))
  put(at('unpacked/discord/Discord'))
  mkdirSync(at('flatpak/org.signal.Signal'), { recursive: true })
  mkdirSync(at('flatpak/org.example.Other'), { recursive: true })
  mkdirSync(at('snap/spotify'), { recursive: true })
  put(at('images/Session-Desktop-1.2.AppImage'))
  put(at('images/Notes-1.2.AppImage'))
  mkdirSync(at('bin/wechat'))
  expect(await found()).toEqual([
    'discord folder',
    'element folder',
    'session appimage',
    'signal flatpak',
    'spotify snap',
  ])
})

test('Linux: entries of the menu, by what they start and, where that is called differently, by their own name', async () => {
  const program = put(at('x/tg'))
  entry('org.telegram.desktop', `Exec="${program}" -- %u`)
  put(at('bin/element-desktop'))
  entry('whatever', 'Exec=element-desktop %U')
  entry('org.signal.Signal', 'Exec=/usr/bin/flatpak run org.signal.Signal\nX-Flatpak=org.signal.Signal')
  entry('discord_discord', 'Exec=/snap/bin/discord\nX-SnapInstanceName=discord')
  entry('skypeforlinux', 'Exec=/opt/was/taken/away/skypeforlinux')
  entry('notes', `Exec=${put(at('x/notes'))}`)
  put(at('menu/applications/telegram-desktop.desktop'), 'no entry at all')
  expect(await found()).toEqual(['discord snap', 'element folder', 'signal flatpak', 'telegram package'])
})

test('Linux: a place of the system is told from one of the person’s own', () => {
  const by = (path: string) => appOnLinux(index, { kind: 'program', path })
  expect(by('/usr/bin/telegram-desktop')).toEqual({ service: 'telegram', by: 'package' })
  expect(by('/opt/Signal/signal-desktop')).toEqual({ service: 'signal', by: 'package' })
  expect(by('/home/ann/Telegram/Telegram')).toEqual({ service: 'telegram', by: 'folder' })
  expect(by('/snap/telegram-desktop/6/bin/x')).toEqual({ service: 'telegram', by: 'snap' })
  expect(by('/home/ann/signal-desktop-7.AppImage')).toEqual({ service: 'signal', by: 'appimage' })
  expect(by('/home/ann/Signal-7.AppImage')).toEqual({ service: 'signal', by: 'appimage' })
  expect(by('/home/ann/Signalling.AppImage')).toBeNull()
  expect(by('/usr/bin/gedit')).toBeNull()
})

test('Linux: the places are those of the desktop’s own rules', () => {
  const { menus, programs, flatpaks } = linuxPlaces('/home/ann', {
    PATH: '/usr/bin:relative:/a',
    XDG_DATA_DIRS: '/b:/c',
    XDG_DATA_HOME: '/d',
  })
  expect(programs).toContain('/a')
  expect(programs).not.toContain('relative')
  expect(menus.slice(0, 3)).toEqual(['/d', '/b', '/c'])
  expect(flatpaks).toEqual(['/var/lib/flatpak/app', '/d/flatpak/app'])
})

test('macOS: by each bundle’s id, whatever it is called', async () => {
  for (const name of ['all/Whatever.app', 'all/Safari.app', 'own/Signal.app', 'own/readme.txt'])
    mkdirSync(at(name), { recursive: true })
  const ids: Record<string, string> = {
    'Whatever.app': 'ru.keepcoder.Telegram',
    'Safari.app': 'com.apple.Safari',
    'Signal.app': 'org.whispersystems.signal-desktop',
  }
  const asked: string[] = []
  const apps = await installedOnMac(index, [at('all'), at('own')], async (file, args) => {
    asked.push(file)
    const bundle = String(args.at(-1)).split('/').at(-3) ?? ''
    return `<plist version="1.0">\n<string>${ids[bundle]}</string>\n</plist>`
  })
  expect(apps).toEqual([
    { service: 'telegram', by: 'package' },
    { service: 'signal', by: 'folder' },
  ])
  expect(asked).toEqual(Array.from({ length: 3 }, () => '/usr/bin/plutil'))
  expect(await installedOnMac(index, [at('all'), at('none')], async () => '')).toEqual([])
})

const menu = [
  String.raw`link|C:\Users\ann\AppData\Roaming\Telegram Desktop\Telegram.exe|`,
  String.raw`link|C:\Users\ann\AppData\Local\Discord\Update.exe|--processStart Discord.exe`,
  String.raw`link|C:\Program Files\Viber\Viber.exe|`,
  String.raw`link|C:\Windows\System32\notepad.exe|`,
  'store|5319275A.WhatsAppDesktop_cv1g1gvanyjgm',
  'store|Microsoft.WindowsCalculator_8wekyb3d8bbwe',
  '',
].join('\r\n')

test('Windows: by what the Start menu leads to, and by packages', async () => {
  const expected = [
    { service: 'telegram', by: 'folder' },
    { service: 'discord', by: 'folder' },
    { service: 'viber', by: 'package' },
    { service: 'whatsapp', by: 'store' },
  ]
  expect(readListing(index, menu)).toEqual(expected)
  const apps = await installedOnWindows(index, 'C:\\Windows\\System32', async (file, args) => {
    expect(file).toBe('C:\\Windows\\System32\\WindowsPowerShell\\v1.0\\powershell.exe')
    expect(Buffer.from(String(args.at(-1)), 'base64').toString('utf16le')).toBe(listing)
    return menu
  })
  expect(apps).toEqual(expected)
  expect(await installedOnWindows(index, 'C:\\Windows\\System32', async () => '')).toEqual([])
})

test('the window hears of them', async () => {
  const { world, ports } = fakeWorld()
  world.installed = [{ service: 'signal', by: 'flatpak' }]
  expect(await start(ports).installedApps({})).toEqual({
    ok: true,
    value: [{ service: 'signal', by: 'flatpak' }],
  })
})
