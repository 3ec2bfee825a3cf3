/** Files of rules where the disk is full, read-only or immutable: told, never half there, and whole when it is over. */
import { execFileSync, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openLinuxPolicies } from '../../../src/guard/browsers/linux.ts'
import type { BrowserRules } from '../../../src/guard/force.ts'

const rules: BrowserRules = {
  chromium: ['.instagram.com/jane', ...Array.from({ length: 900 }, (_, at) => `.instagram.com/jane${at}`)],
  firefox: Array.from({ length: 900 }, (_, at) => `*://instagram.com/jane${at}`),
  exceptions: [],
}
const fewer: BrowserRules = { ...rules, chromium: ['.x.com/jane'], firefox: ['*://x.com/jane'] }
const theirs = '{"policies":{"BlockAboutConfig":true}}'

let home = ''
let root = ''
let stateDir = ''
let undo: () => void = () => undefined
beforeEach(() => {
  expect(process.env['BREATHING_ROOM_PRIVATE_MACHINE'], 'run through npm test').toBe('1')
  home = mkdtempSync('/var/tmp/br-rules-')
  root = join(home, 'etc')
  stateDir = join(home, 'state')
  mkdirSync(root)
  undo = () => undefined
})
afterEach(() => {
  undo()
  rmSync(home, { recursive: true, force: true })
})

/** A new guard each time, which has not yet waited for anything. */
const hold = async (wanted: BrowserRules | null) => {
  const here = ['/usr/lib/chromium/chromium', '/usr/lib/firefox-esr/firefox-esr']
  const policies = openLinuxPolicies({ root, stateDir, ownerGid: process.getgid?.() ?? 0 }, (path) =>
    here.includes(path),
  )
  await policies.recover()
  return policies.apply(wanted)
}
const run = (file: string, ...args: readonly string[]) => execFileSync(file, args, { stdio: 'ignore' })
const tree = (): Record<string, string> =>
  Object.fromEntries(
    (readdirSync(root, { recursive: true }) as string[])
      .toSorted()
      .map((name) => join(root, name))
      .map((path) => [path, statSync(path).isFile() ? readFileSync(path, 'utf8') : '']),
  )
const faultsOf = ({ browsers }: Awaited<ReturnType<typeof hold>>) =>
  browsers.map(({ state, note }) => [
    state,
    note?.code,
    note?.code === 'rules-fault' ? note.params.fault : null,
  ])

/** Firefox has somebody's file; what a full disk has room for is all taken. */
const dress = (): void => {
  for (const folder of ['chromium/policies/managed', 'firefox/policies'])
    mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, 'firefox/policies/policies.json'), theirs)
}
const mountSmall = (size: string): void => {
  run('/bin/mount', '-t', 'tmpfs', '-o', `size=${size}`, 'small', root)
  undo = () => run('/bin/umount', root)
}

test('a full disk: told, every file as it was; with room it holds, and is given back to the byte', async () => {
  mountSmall('64k')
  dress()
  const filler = join(root, 'filler')
  spawnSync('/bin/dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k'], { stdio: 'ignore' })
  const before = tree()
  expect(faultsOf(await hold(rules))).toEqual([
    ['degraded', 'rules-fault', 'no-space'],
    ['degraded', 'rules-fault', 'no-space'],
  ])
  expect(tree()).toEqual(before)
  rmSync(filler)
  run('/bin/mount', '-o', 'remount,size=2m', root)
  expect(faultsOf(await hold(rules)).map(([state]) => state)).toEqual(['held', 'held'])
  // Filled up again while they stand: what cannot be changed stays whole.
  spawnSync('/bin/dd', ['if=/dev/zero', `of=${filler}`, 'bs=4k'], { stdio: 'ignore' })
  const stood = tree()
  expect(faultsOf(await hold(fewer)).map(([state]) => state)).toContain('degraded')
  for (const [path, text] of Object.entries(tree())) if (path.endsWith('.json')) JSON.parse(text)
  expect(Object.keys(tree())).toEqual(Object.keys(stood))
  rmSync(filler)
  expect(faultsOf(await hold(null)).map(([state]) => state)).toEqual(['idle', 'idle'])
  delete before[filler]
  expect(tree()).toEqual(before)
})

test('a read-only place: told; it ends all the same, and is given back once it can be written', async () => {
  mountSmall('2m')
  dress()
  const before = tree()
  run('/bin/mount', '-o', 'remount,ro', root)
  expect(faultsOf(await hold(rules))).toEqual([
    ['degraded', 'rules-fault', 'read-only'],
    ['degraded', 'rules-fault', 'read-only'],
  ])
  run('/bin/mount', '-o', 'remount,rw', root)
  expect(faultsOf(await hold(rules)).map(([state]) => state)).toEqual(['held', 'held'])
  run('/bin/mount', '-o', 'remount,ro', root)
  expect(faultsOf(await hold(null)).map(([, , fault]) => fault)).toEqual(['read-only', 'read-only'])
  run('/bin/mount', '-o', 'remount,rw', root)
  expect(faultsOf(await hold(null)).map(([state]) => state)).toEqual(['idle', 'idle'])
  expect(tree()).toEqual(before)
})

test('immutable files and folders: told and left alone; without the flag it holds', async ({ skip }) => {
  dress()
  const managed = join(root, 'chromium/policies/managed')
  const file = join(root, 'firefox/policies/policies.json')
  const flag = (sign: '+i' | '-i') =>
    [managed, file].every((path) => spawnSync('/usr/bin/chattr', [sign, path]).status === 0)
  if (!existsSync('/usr/bin/chattr') || !flag('+i')) {
    flag('-i')
    skip('needs chattr, real root and a file system with the immutable flag')
  }
  const before = tree()
  const held = await hold(rules).finally(() => flag('-i'))
  expect(faultsOf(held)).toEqual([
    ['degraded', 'rules-fault', 'not-permitted'],
    ['degraded', 'rules-fault', 'not-permitted'],
  ])
  expect(tree()).toEqual(before)
  expect(faultsOf(await hold(rules)).map(([state]) => state)).toEqual(['held', 'held'])
  // Ours, made immutable by somebody, is told when the lock ends, and goes once that is over.
  const own = join(managed, 'zz-local-rules.json')
  run('/usr/bin/chattr', '+i', own)
  const ended = await hold(null).finally(() => run('/usr/bin/chattr', '-i', own))
  expect(faultsOf(ended)).toContainEqual(['degraded', 'rules-fault', 'not-permitted'])
  expect(faultsOf(await hold(null)).map(([state]) => state)).toEqual(['idle', 'idle'])
  expect(tree()).toEqual(before)
})
