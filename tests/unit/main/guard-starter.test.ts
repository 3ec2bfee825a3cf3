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

const guard = '/usr/local/lib/breathing-room/breathing-room-guard'
const checkout: Machine = {
  platform: 'linux',
  uid: 1_000,
  node: '/usr/bin/node',
  guardFile: '/home/ann/breathing room/out/guard/guard.cjs',
  installed: false,
  pkexec: true,
}
const verb = ['run', '--detach', '--owner']

test.each<[string, Partial<Machine>, unknown]>([
  [
    'root, from a checkout: at once',
    { uid: 0 },
    { way: { kind: 'directly' }, run: { file: '/usr/bin/node', args: [checkout.guardFile, ...verb, '0'] } },
  ],
  [
    'root, installed: the installed one',
    { uid: 0, installed: true },
    { way: { kind: 'directly' }, run: { file: guard, args: [...verb, '0'] } },
  ],
  [
    'installed, not root: the system asks for the password',
    { installed: true },
    { way: { kind: 'password' }, run: { file: '/usr/bin/pkexec', args: [guard, ...verb, '1000'] } },
  ],
  [
    'installed, without pkexec: one command',
    { installed: true, pkexec: false },
    { way: { kind: 'command', command: `sudo ${guard} run --detach --owner 1000` }, run: null },
  ],
  [
    'a checkout, not root: never a password prompt for a file that the user can change',
    {},
    {
      way: {
        kind: 'command',
        command: `sudo /usr/bin/node '/home/ann/breathing room/out/guard/guard.cjs' run --detach --owner 1000`,
      },
      run: null,
    },
  ],
  ['no guard anywhere', { guardFile: null }, { way: { kind: 'not-here' }, run: null }],
  ['another system', { platform: 'darwin', uid: 501 }, { way: { kind: 'not-here' }, run: null }],
])('%s', (_what, machine, choice) => {
  expect(chooseStart({ ...checkout, ...machine })).toEqual(choice)
})

test('a failed start is told in the guard’s own words', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'starter-'))
  const script = join(folder, 'guard.cjs')
  writeFileSync(script, 'console.error("Another guard is already running here."); process.exit(1)')
  const starter = makeStarter(() => ({ ...checkout, uid: 0, node: process.execPath, guardFile: script }))
  expect(await starter.start()).toEqual({
    ok: false,
    error: { code: 'guard-start-failed', params: { words: 'Another guard is already running here.' } },
  })
  writeFileSync(script, 'process.exit(126)')
  expect(await starter.start()).toEqual({ ok: false, error: { code: 'password-not-given' } })
  rmSync(folder, { recursive: true })
})

test('only a file that root alone can change counts as installed', () => {
  expect(isRootsAlone('/usr/bin/env')).toBe(true)
  expect(isRootsAlone('/nowhere/at-all')).toBe(false)
  const folder = mkdtempSync(join(tmpdir(), 'starter-'))
  writeFileSync(join(folder, 'guard'), '')
  chmodSync(join(folder, 'guard'), 0o755)
  // Whoever owns it: /tmp lets everyone put another file there.
  expect(isRootsAlone(join(folder, 'guard'))).toBe(false)
  rmSync(folder, { recursive: true })
})
