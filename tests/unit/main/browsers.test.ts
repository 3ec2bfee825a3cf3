/** Which programs are browsers, by where they are; and with what each is opened again. */
import { expect, test } from 'vitest'
import { browserOf, openAgain } from '../../../src/main/adapters/browsers/programs.ts'

const plain = (exe: string) => ({ exe, flatpak: null })

test.each([
  ['/usr/lib/firefox-esr/firefox-esr', 'firefox'],
  ['/usr/lib/firefox/firefox-bin', 'firefox'],
  ['/snap/firefox/4793/usr/lib/firefox/firefox', 'firefox'],
  ['/home/ann/firefox/firefox', 'firefox'],
  ['/usr/lib/chromium/chromium', 'chromium'],
  ['/usr/lib/chromium/chromium (deleted)', 'chromium'],
  ['/snap/chromium/2890/usr/lib/chromium-browser/chrome', 'chromium'],
  ['/opt/google/chrome/chrome', 'chrome'],
  ['/opt/google/chrome-beta/chrome', 'chrome'],
  ['/opt/microsoft/msedge/msedge', 'edge'],
  ['/opt/brave.com/brave/brave', 'brave'],
  ['/opt/vivaldi/vivaldi-bin', 'vivaldi'],
  ['/usr/lib/x86_64-linux-gnu/opera/opera', 'opera'],
  ['/usr/share/librewolf/librewolf', 'librewolf'],
])('%s is %s', (exe, id) => {
  expect(browserOf(plain(exe))).toBe(id)
})

test.each([
  '/home/ann/bin/firefox',
  '/usr/bin/bash',
  '/opt/app/electron',
  '/usr/lib/chromium/chrome_crashpad_handler',
  '/usr/lib/firefox-esr/crashhelper',
  '/tmp/chromium',
  '/app/bin/firefox-notes',
])('%s is none: a name alone says nothing', (exe) => {
  expect(browserOf(plain(exe))).toBeNull()
})

test('a flatpak is known by its id, and only its browser counts', () => {
  expect(browserOf({ exe: '/app/extra/chrome', flatpak: 'com.google.Chrome' })).toBe('chrome')
  expect(browserOf({ exe: '/app/lib/firefox/firefox', flatpak: 'org.mozilla.firefox' })).toBe('firefox')
  expect(browserOf({ exe: '/app/lib/firefox/firefox', flatpak: 'org.example.Notes' })).toBeNull()
  expect(browserOf({ exe: '/app/bin/zypak-helper', flatpak: 'com.google.Chrome' })).toBeNull()
})

test('Chromium: its switches and its session, never an address', () => {
  const args = [
    '--user-data-dir=/home/ann/other',
    '--profile-directory=Profile 2',
    'https://www.instagram.com/ann',
    '--app=https://example.org',
    '--new-window',
    '--',
    '--not-a-switch',
  ]
  expect(openAgain('chromium', plain('/usr/lib/chromium/chromium (deleted)'), args)).toEqual({
    file: '/usr/lib/chromium/chromium',
    args: ['--user-data-dir=/home/ann/other', '--profile-directory=Profile 2', '--restore-last-session'],
    ownEnvironment: true,
  })
})

test('Firefox: its profile and nothing else', () => {
  const args = ['--profile', '/home/ann/p', '-P', 'two', '--no-remote', '-new-tab', 'https://example.org']
  expect(openAgain('firefox', plain('/usr/lib/firefox-esr/firefox-esr'), args).args).toEqual([
    '--profile',
    '/home/ann/p',
    '-P',
    'two',
    '--no-remote',
  ])
})

test('a snap and a flatpak are started by their own doors', () => {
  expect(openAgain('chromium', plain('/snap/chromium/2890/usr/lib/chromium-browser/chrome'), [])).toEqual({
    file: '/snap/bin/chromium',
    args: ['--restore-last-session'],
    ownEnvironment: false,
  })
  expect(
    openAgain('firefox', { exe: '/app/lib/firefox/firefox', flatpak: 'org.mozilla.firefox' }, []),
  ).toEqual({ file: '/usr/bin/flatpak', args: ['run', 'org.mozilla.firefox'], ownEnvironment: false })
})
