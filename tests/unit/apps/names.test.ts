/** What desktop entries, control groups and paths say of an app. */
import { expect, test } from 'vitest'
import {
  appxOf,
  flatpakOfGroup,
  indexApps,
  serviceOnWindows,
  snapOf,
  snapOfGroup,
} from '../../../src/shared/model/apps/app-index.ts'
import { parseDesktopEntry } from '../../../src/shared/model/apps/desktop-entry.ts'
import { catalogue } from '../../../src/shared/model/services.ts'

const entry = (lines: string): string => `[Desktop Entry]\nType=Application\nName=x\n${lines}\n`

test.each([
  ['Exec=telegram-desktop -- %u', 'telegram-desktop'],
  ['Exec="/home/ann/My Apps/Telegram" %U', '/home/ann/My Apps/Telegram'],
  [String.raw`Exec="/opt/a\"b/c" %U`, '/opt/a"b/c'],
  ['Exec=env FOO=bar BAMF=/x /opt/Discord/Discord', '/opt/Discord/Discord'],
  ['Exec=/usr/bin/env -u X Y=1 signal-desktop', 'X'],
  ['TryExec=x', null],
])('of %s the program is %s', (lines, program) => {
  expect(parseDesktopEntry(entry(lines))?.program).toBe(program)
})

test('of an entry only its first part counts, and only that of an application', () => {
  const two = `${entry('Exec=a')}\n[Desktop Action new]\nExec=b\nX-Flatpak=c.d.E\n`
  expect(parseDesktopEntry(two)).toEqual({ program: 'a', tried: null, flatpak: null, snap: null })
  expect(parseDesktopEntry('[Desktop Entry]\nType=Link\nExec=a\n')).toBeNull()
  expect(parseDesktopEntry('Exec=a\n')).toBeNull()
  expect(parseDesktopEntry('')).toBeNull()
  expect(parseDesktopEntry(entry('X-Flatpak=org.x.Y\nX-SnapInstanceName=z'))).toMatchObject({
    flatpak: 'org.x.Y',
    snap: 'z',
  })
})

test('of a control group: the flatpak or the snap', () => {
  const user = '0::/user.slice/user-1000.slice/user@1000.service/app.slice'
  expect(flatpakOfGroup(`${user}/app-flatpak-org.telegram.desktop-1234.scope\n`)).toBe('org.telegram.desktop')
  expect(flatpakOfGroup(String.raw`${user}/app-flatpak-a.b\x2dc-1.scope` + '\n')).toBe('a.b-c')
  expect(flatpakOfGroup(`${user}/app-gnome-org.telegram.desktop-1234.scope\n`)).toBeNull()
  expect(snapOfGroup(`${user}/snap.signal-desktop.signal-desktop-aa-bb.scope\n`)).toBe('signal-desktop')
  expect(snapOfGroup('0::/init.scope\n')).toBeNull()
  expect(snapOf('/snap/telegram-desktop/6/bin/x')).toBe('telegram-desktop')
  expect(snapOf('/home/ann/snap/telegram-desktop/x')).toBeNull()
})

test('of a path on Windows: the package, else the program', () => {
  const index = indexApps(catalogue)
  const store = String.raw`C:\Program Files\WindowsApps\SpotifyAB.SpotifyMusic_1.2.3.0_x64__zpdnekdrzrea0\Other.exe`
  expect(appxOf(store)).toBe('spotifyab.spotifymusic_zpdnekdrzrea0')
  expect(serviceOnWindows(index, store)).toBe('spotify')
  expect(serviceOnWindows(index, String.raw`D:\x\telegram.EXE`)).toBe('telegram')
  expect(serviceOnWindows(index, String.raw`D:\x\notepad.exe`)).toBeNull()
})
