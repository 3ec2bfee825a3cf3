/** Browsers that came as snaps, on a laid-out disk: whether they see our file is read from the profile that snapd wrote for them. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { installedHere } from '../../../src/guard/browsers/installed.ts'
import { openLinuxPolicies } from '../../../src/guard/browsers/linux.ts'

let disk = ''
beforeEach(() => void (disk = mkdtempSync(join(tmpdir(), 'snaps-'))))
afterEach(() => rmSync(disk, { recursive: true }))

const put = (path: string, text = ''): void => {
  mkdirSync(join(disk, path, '..'), { recursive: true })
  writeFileSync(join(disk, path), text)
}
const snap = (name: string, profile?: string): void => {
  mkdirSync(join(disk, `snap/${name}/current`), { recursive: true })
  if (profile !== undefined) put(`var/lib/snapd/apparmor/profiles/snap.${name}.${name}`, profile)
}
const isThere = (path: string): boolean => existsSync(join(disk, path))
const read = (path: string): string => readFileSync(join(disk, path), 'utf8')
const lookHere = () => installedHere(isThere, read)
/** As snapd writes them: the interface \`system-files\` or \`browser-support\` becomes lines such as these. */
const mayRead = (folder: string): string =>
  `profile "snap.x.x" {\n  # Allow reading policies\n  /etc/${folder}/{,**} r,\n}\n`

test('a snap whose profile lets it see the folder counts as held', () => {
  snap('firefox', mayRead('firefox/policies'))
  snap('chromium', mayRead('chromium-browser/policies'))
  expect(lookHere().map(({ browser, doubt }) => [browser, doubt])).toEqual([
    ['firefox', null],
    ['chromium', null],
  ])
  expect(lookHere().map(({ places }) => places.map(({ folder }) => folder))).toEqual([
    ['firefox/policies'],
    ['chromium-browser/policies'],
  ])
})

test('one without that line, without a profile, or of a maker that says nothing, is said to be in doubt', () => {
  snap('firefox', 'profile "snap.firefox.firefox" {\n  /etc/hosts r,\n}\n')
  snap('chromium')
  snap('brave', mayRead('brave/policies'))
  snap('opera')
  expect(lookHere().map(({ browser, doubt }) => [browser, doubt?.code, doubt?.params])).toEqual([
    ['firefox', 'rules-packed', { how: 'snap' }],
    ['chromium', 'rules-packed', { how: 'snap' }],
    ['brave', 'rules-packed', { how: 'snap' }],
    ['opera', 'rules-none-taken', undefined],
  ])
})

test('a snap beside the system’s own: each has its place, and the worse of the two is told', () => {
  put('usr/lib/chromium/chromium')
  snap('chromium', 'nothing of it')
  const [found] = lookHere()
  expect(found?.places.map(({ folder }) => folder)).toEqual([
    'chromium/policies',
    'chromium-browser/policies',
  ])
  expect(found?.doubt?.code).toBe('rules-packed')
})

test('the rules of a snap are written where it looks, and given back', async () => {
  snap('chromium', mayRead('chromium-browser/policies'))
  const root = join(disk, 'etc')
  mkdirSync(root)
  const policies = openLinuxPolicies(
    { root, stateDir: join(disk, 'state'), ownerGid: process.getgid?.() ?? 0 },
    isThere,
    read,
  )
  const rules = { chromium: ['.x.com/jane'], firefox: [], exceptions: [] }
  expect((await policies.apply(rules)).browsers).toEqual([
    { browser: 'chromium', state: 'held', entries: 1, note: null },
  ])
  expect(policies.folders().map((folder) => folder.replace(disk, ''))).toContain(
    '/etc/chromium-browser/policies/managed',
  )
  expect((await policies.apply(null)).browsers[0]?.state).toBe('idle')
})
