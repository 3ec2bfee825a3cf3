/** How the guard is started, for each kind of machine. */
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  chooseStart,
  isRootsAlone,
  makeStarter,
  type Machine,
} from '../../../src/main/adapters/guard-starter.ts'

const installed = '/usr/local/lib/breathing-room/breathing-room-guard'
const built = '/home/ann/breathing room/out/guard/breathing-room-guard'
const checkout: Machine = { platform: 'linux', uid: 1_000, built, installed: null, pkexec: true }
const packaged: Partial<Machine> = { built: null, installed }
const verb = ['install', '--owner']

test.each<[string, Partial<Machine>, unknown]>([
  [
    'root, from a checkout: at once',
    { uid: 0 },
    { way: { kind: 'directly' }, run: { file: built, args: [...verb, '0'] } },
  ],
  [
    'root, from a checkout, with another guard installed: the newer one takes its place',
    { uid: 0, installed },
    { way: { kind: 'directly' }, run: { file: built, args: [...verb, '0'] } },
  ],
  [
    'root, from a package',
    { uid: 0, ...packaged },
    { way: { kind: 'directly' }, run: { file: installed, args: [...verb, '0'] } },
  ],
  [
    'installed, not root: the system asks for the password',
    packaged,
    { way: { kind: 'password' }, run: { file: '/usr/bin/pkexec', args: [installed, ...verb, '1000'] } },
  ],
  [
    'installed, without pkexec: one command',
    { ...packaged, pkexec: false },
    { way: { kind: 'command', command: `sudo ${installed} install --owner 1000` }, run: null },
  ],
  [
    'a checkout, not root: never a password prompt for a file that the user can change',
    {},
    { way: { kind: 'command', command: `sudo '${built}' install --owner 1000` }, run: null },
  ],
  ['no guard anywhere', { built: null }, { way: { kind: 'not-here' }, run: null }],
  ['another system', { platform: 'darwin', uid: 501 }, { way: { kind: 'not-here' }, run: null }],
])('%s', (_what, machine, choice) => {
  expect(chooseStart({ ...checkout, ...machine })).toEqual(choice)
})

test('a failed start is told in the guard’s own words', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'starter-'))
  const script = join(folder, 'guard')
  writeFileSync(script, '#!/bin/sh\necho "Another guard is already running here." >&2\nexit 1\n', {
    mode: 0o755,
  })
  const starter = makeStarter(() => ({ ...checkout, uid: 0, built: script }))
  expect(await starter.start()).toEqual({
    ok: false,
    error: { code: 'guard-start-failed', params: { words: 'Another guard is already running here.' } },
  })
  writeFileSync(script, '#!/bin/sh\nexit 126\n')
  expect(await starter.start()).toEqual({ ok: false, error: { code: 'password-not-given' } })
  rmSync(folder, { recursive: true })
})

test('only a file that root alone can change counts as installed', () => {
  expect(isRootsAlone('/usr/bin/env')).toBe(true)
  expect(isRootsAlone('/nowhere/at-all')).toBe(false)
  const folder = mkdtempSync(join(tmpdir(), 'starter-'))
  writeFileSync(join(folder, 'guard'), '')
  chmodSync(join(folder, 'guard'), 0o755)
  // /tmp lets everyone put a file there, but nobody may touch root's.
  expect(isRootsAlone(join(folder, 'guard'))).toBe(process.getuid?.() === 0)
  chmodSync(folder, 0o777)
  expect(isRootsAlone(join(folder, 'guard'))).toBe(false)
  rmSync(folder, { recursive: true })
})
