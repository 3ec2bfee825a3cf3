/** Which process is an app, and which never is, whatever a catalogue says. */
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import * as fc from 'fast-check'
import { examine } from '../../../src/guard/apps/fingerprint.ts'
import { openJudge } from '../../../src/guard/apps/judge.ts'
import { openKnownFiles } from '../../../src/guard/apps/known-files.ts'
import { givenTo } from '../../../src/guard/apps/payload.ts'
import { openProc } from '../../../src/guard/apps/proc.ts'
import { isKept, isRuntime } from '../../../src/guard/apps/protected.ts'
import { indexApps } from '../../../src/shared/model/apps/app-index.ts'
import type { Service } from '../../../src/shared/model/catalogue.ts'
import { catalogue } from '../../../src/shared/model/services.ts'
import { fakeProc, type FakeProcess } from './fake-proc.ts'

let fake: ReturnType<typeof fakeProc>
beforeEach(() => (fake = fakeProc()))
afterEach(() => fake.remove())

const serviceOf = async (one: FakeProcess & { readonly exe: string }): Promise<string | null> => {
  fake.put(7, one)
  const proc = openProc(fake.root)
  const judge = openJudge(proc, openKnownFiles(null), indexApps(catalogue))
  const verdict = await judge(7, String(proc.exe(7)))
  proc.close()
  return verdict
}

describe('an app is known', () => {
  const group = String.raw`/user.slice/user-1000.slice/user@1000.service/app.slice/app-flatpak-`
  const cases: readonly (readonly [string, FakeProcess & { readonly exe: string }, string])[] = [
    ['by its program, anywhere', { exe: '/home/ann/Telegram/Telegram' }, 'telegram'],
    ['whose file is gone', { exe: '/home/ann/Telegram/Telegram (deleted)' }, 'telegram'],
    ['in the mount of an AppImage', { exe: '/tmp/.mount_SignalQ2x3/signal-desktop' }, 'signal'],
    ['as a snap', { exe: '/snap/telegram-desktop/6000/usr/bin/renamed' }, 'telegram'],
    [
      'as a snap where they are mounted elsewhere',
      { exe: '/var/lib/snapd/snap/discord/1/usr/share/d' },
      'discord',
    ],
    [
      'by the scope of its flatpak',
      { exe: '/app/bin/whatever', group: `${group}org.telegram.desktop-1234.scope` },
      'telegram',
    ],
    [
      'by a scope with a dash in its name',
      { exe: '/app/bin/x', group: String.raw`${group}ch.threema.threema\x2ddesktop-9.scope` },
      'threema',
    ],
    [
      'by what stands in its sandbox',
      {
        exe: '/app/bin/x',
        files: { '/.flatpak-info': '[Application]\nname=org.signal.Signal\nruntime=org.x/y\n' },
      },
      'signal',
    ],
    [
      'in a shared language, by the scope of its package',
      { exe: '/usr/bin/python3.11', group: `${group}com.rtosta.zapzap-5.scope`, words: ['-m', 'zapzap'] },
      'whatsapp',
    ],
    [
      'in a shared language, by the scope of its snap',
      { exe: '/snap/core22/1/usr/bin/node', group: '/user.slice/snap.discord.discord-aa-bb.scope' },
      'discord',
    ],
    [
      'by the archive that a shared Electron was given',
      { exe: '/usr/lib/electron34/electron', words: ['--ozone', '/usr/lib/signal-desktop/app.asar'] },
      'signal',
    ],
    ['by the script', { exe: '/usr/bin/python3', words: ['/usr/bin/caprine'] }, 'messenger'],
  ]
  it.each(cases)('%s', async (_how, one, service) => {
    expect(await serviceOf(one)).toBe(service)
  })
})

describe('no app is', () => {
  const cases: readonly (readonly [string, FakeProcess & { readonly exe: string }])[] = [
    ['a shared program alone', { exe: '/usr/lib/electron34/electron' }],
    [
      'a shared program that is given an app as a word for its own script',
      {
        exe: '/usr/bin/python3',
        words: ['/home/ann/pack.py', '/usr/lib/signal-desktop/app.asar'],
      },
    ],
    [
      'what somebody builds in a folder that is called so',
      {
        exe: '/usr/bin/node',
        words: ['/home/ann/signal-desktop/build.js'],
      },
    ],
    ['a process that only calls itself so', { exe: '/usr/bin/sleep', words: ['telegram-desktop'] }],
    ['another flatpak', { exe: '/app/bin/telegram', group: '/app-flatpak-org.example.App-1.scope' }],
    ['another snap', { exe: '/snap/firefox/1/usr/lib/firefox/firefox' }],
    [
      'a browser that has the site open',
      { exe: '/usr/lib/firefox/firefox', words: ['https://web.telegram.org'] },
    ],
    [
      'the helper of all sandboxes',
      { exe: '/usr/bin/bwrap', group: '/app-flatpak-org.telegram.desktop-1.scope' },
    ],
    ['a shell in the sandbox', { exe: '/usr/bin/bash', group: '/app-flatpak-org.telegram.desktop-1.scope' }],
  ]
  it.each(cases)('%s', async (_what, one) => {
    expect(await serviceOf(one)).toBeNull()
  })
})

const keptNames =
  `systemd init dbus-daemon dbus-broker login sshd ssh su sudo pkexec agetty gdm-session-worker sddm
  lightdm bash sh dash zsh fish tmux gnome-terminal-server konsole xterm Xorg Xwayland sway weston gnome-shell
  gnome-session-binary kwin_wayland plasmashell xfce4-session cinnamon mate-session nautilus pipewire ssh-agent
  gpg-agent gnome-keyring-daemon apt apt-get dpkg rpm dnf pacman snapd snap-confine flatpak flatpak-portal bwrap nix-daemon
  packagekitd breathing-room breathing-room-guard xdg-desktop-portal ibus-daemon fcitx5 at-spi2-registryd electron
  electron34 node java python3 python3.11 perl ruby wine wine64-preloader chrome chromium firefox firefox-esr msedge
  brave vivaldi-bin opera`.split(/\s+/)

test('what the session and the system consist of is never an app, whatever the catalogue says', async () => {
  const everything: Service = {
    ...catalogue[0]!,
    id: 'everything',
    apps: { linux: { executables: keptNames, flatpak: ['org.all.All'], snap: ['all'] } },
  }
  const known = openKnownFiles(null)
  for (const name of keptNames) known.place('program', `/usr/bin/${name}`, 'everything')
  fake.put(8, { exe: '/nowhere' })
  const proc = openProc(fake.root)
  const judge = openJudge(proc, known, indexApps([everything]))
  const folders = ['/usr/bin', '/usr/lib/x', '/home/ann/bin', '/opt', '/usr/libexec']
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...keptNames),
      fc.constantFrom(...folders),
      fc.boolean(),
      async (name, folder, gone) => {
        const exe = `${folder}/${name}`
        expect(await judge(8, gone ? `${exe} (deleted)` : exe)).toBeNull()
      },
    ),
    { numRuns: 300 },
  )
  proc.close()
})

test('no program of the catalogue is one that is never closed by its name', () => {
  const programs = [...indexApps(catalogue).programs.keys()]
  expect(programs.filter((name) => isKept(`/usr/bin/${name}`) || isRuntime(`/usr/bin/${name}`))).toEqual([])
})

test('what two services have alike says of neither', () => {
  const known = openKnownFiles(null)
  const print = { size: 5, hash: 'a'.repeat(64) }
  known.learn('program', print, 'signal')
  expect(known.serviceOf('program', print)).toBe('signal')
  expect(known.serviceOf('payload', print)).toBeNull()
  known.learn('program', print, 'element')
  expect(known.serviceOf('program', print)).toBeNull()
  known.keepOnly(['signal'])
  expect(known.serviceOf('program', print)).toBe('signal')
})

test.each([
  [['electron', '--no-sandbox', '/usr/lib/a/app.asar', 'x'], ['/usr/lib/a/app.asar']],
  [['electron', '--type=renderer', '--app-path=/usr/lib/a/app.asar'], ['/usr/lib/a/app.asar']],
  [['java', '-Xmx1g', '-jar', 'a.jar', 'b.jar'], ['/home/ann/a.jar']],
  [['python3', './a.py'], ['/home/ann/a.py']],
  [['node'], []],
])('what %j was given', (words, paths) => {
  expect(givenTo(words, '/home/ann')).toEqual(paths)
})

test('a folder, a pipe or nothing in the place of a file is no file', async () => {
  fake.put(9, { exe: '/x' })
  expect(await examine(fake.root, () => true)).toBeNull()
  expect(await examine(`${fake.root}/none`, () => true)).toBeNull()
  expect((await examine(`${fake.root}/loadavg`, () => true))?.begins).toBe('0.10')
})
