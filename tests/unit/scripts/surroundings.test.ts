/** What set-up finds around it: npm, the disk, the system's packages, the display; and what it says then. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { displayFor } from '../../../scripts/commands/start.mjs'
import { chosenSuites } from '../../../scripts/commands/test.mjs'
import { filesFirst } from '../../../scripts/machine/private.mjs'
import { outcomeOf, sayTroubles, summarise } from '../../../scripts/outcome.mjs'
import { digestOf } from '../../../scripts/setup/build.mjs'
import { ensureWritable } from '../../../scripts/setup/checkout.mjs'
import { installDependencies } from '../../../scripts/setup/dependencies.mjs'
import { ensureSystem, installable, missingLibraries } from '../../../scripts/setup/system-packages.mjs'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'br-setup-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const lockWith = (integrity: string) =>
  JSON.stringify({ packages: { '': {}, 'node_modules/a': { integrity } } })

/** A checkout with one package, and an npm that writes down how often it was called. */
const checkout = (npmScript: string) => {
  const npm = join(folder, 'npm')
  writeFileSync(npm, `#!/bin/sh\necho "$@" >> "${folder}/calls"\n${npmScript}\n`)
  chmodSync(npm, 0o755)
  writeFileSync(join(folder, 'package-lock.json'), lockWith('one'))
  return { folder, npm: [npm] }
}
const calls = () => readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n')

test('npm runs once, and again only when the lockfile has changed', () => {
  const options = checkout('mkdir -p node_modules')
  installDependencies(options)
  installDependencies(options)
  expect(calls()).toEqual(['ci --include=dev --ignore-scripts --no-fund --no-audit'])
  writeFileSync(join(folder, 'package-lock.json'), lockWith('two'))
  installDependencies(options)
  expect(calls()).toHaveLength(2)
})

test('what a developer installed by hand is not wiped', () => {
  const options = checkout('exit 1')
  mkdirSync(join(folder, 'node_modules'))
  writeFileSync(join(folder, 'node_modules', '.package-lock.json'), lockWith('one'))
  installDependencies(options)
  writeFileSync(join(folder, 'package-lock.json'), lockWith('two'))
  expect(() => installDependencies(options)).toThrow()
})

test.each([
  [
    'npm error code EAI_AGAIN\nnpm error request to https://registry failed, reason: getaddrinfo EAI_AGAIN',
    'cannot be reached',
  ],
  [
    'npm error code ENOSPC\nnpm error errno -28\nnpm error nospc ENOSPC: no space left on device, write',
    'disk is full',
  ],
  ['npm error code EACCES\nnpm error syscall mkdir', 'cannot be written to'],
  [
    'npm error code EINTEGRITY\nnpm error sha512-x integrity checksum failed',
    'not the one that the lockfile pins',
  ],
])('npm that fails with %j is said in words, and tried again next time', (output, words) => {
  const options = checkout(`printf '%s\\n' '${output.replaceAll('\n', "' '")}' >&2; exit 1`)
  expect(() => installDependencies(options)).toThrow(words)
  expect(() => installDependencies(options)).toThrow(words)
  expect(calls()).toHaveLength(2)
})

test('without npm', () => {
  checkout('')
  expect(() => installDependencies({ folder, npm: [join(folder, 'none')] })).toThrow('npm was not found')
})

const diskThatFails = (code: string) => ({
  mkdirSync: () => undefined,
  writeFileSync: () => {
    throw Object.assign(new Error(code), { code })
  },
  rmSync: () => {},
  statfsSync,
})

test.each([
  ['EROFS', 'read-only file system'],
  ['ENOSPC', 'is full'],
  ['EACCES', 'may not write'],
])('a checkout on a disk that answers %s', (code, words) => {
  expect(() => ensureWritable('/checkout', diskThatFails(code))).toThrow(words)
})

const ldd = `\tlinux-vdso.so.1 (0x00007ffc)
\tlibgtk-3.so.0 => not found
\tlibgdk-3.so.0 => not found
\tlibasound.so.2 => not found
\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f0)
\tlibgtk-3.so.0 => not found
`
const policy = `libgtk-3-0t64:
  Installed: (none)
  Candidate: (none)
  Version table:
libgtk-3-0:
  Installed: (none)
  Candidate: 3.24.38
  Version table:
     3.24.38 500
libasound2t64:
  Installed: (none)
  Candidate: 1.2.11
`

const machine = (given: {
  root: boolean
  has: string[]
  failures?: number
  ldd?: string
  python?: string[]
}) => {
  const ran: string[] = []
  let failures = given.failures ?? 0
  return {
    ran,
    system: {
      run: (command: string, args: string[]) => {
        ran.push([command, ...args].join(' '))
        const refused = command === 'apt-get' && args[0] === 'install' && failures-- > 0
        const lacking = command === '/usr/bin/python3' && !given.python?.includes(String(args.at(-1)))
        const status = refused ? 100 : lacking ? 1 : 0
        const stdout = command === 'ldd' ? (given.ldd ?? ldd) : command === 'apt-cache' ? policy : ''
        return { status, stdout, stderr: status === 0 ? '' : 'E: Unable to fetch some archives' }
      },
      hasProgram: (name: string) => given.has.includes(name),
      isRoot: () => given.root,
      say: () => {},
    },
  }
}
const wanted = { program: '/electron', needs: ['display'] as const }

test('missing libraries and the packages that apt knows', () => {
  expect(missingLibraries(ldd)).toEqual(['libgtk-3.so.0', 'libgdk-3.so.0', 'libasound.so.2'])
  expect([...installable(policy)]).toEqual(['libgtk-3-0', 'libasound2t64'])
})

test('nothing missing: nothing is asked of apt', () => {
  const { system, ran } = machine({ root: true, has: ['apt-get', 'Xvfb'], ldd: '' })
  ensureSystem(wanted, system)
  expect(ran).toEqual(['ldd /electron'])
})

test('root: installed, with the names of this release, and the lists fetched when that fails first', () => {
  const { system, ran } = machine({ root: true, has: ['apt-get'], failures: 1 })
  ensureSystem(wanted, system)
  const install =
    'apt-get install --yes --no-install-recommends -oDPkg::Lock::Timeout=120 libgtk-3-0 libasound2t64 xvfb'
  expect(ran.filter((line) => line.startsWith('apt-get'))).toEqual([install, 'apt-get update', install])
})

test('root, and apt fails for good: its reason is shown', () => {
  const { system } = machine({ root: true, has: ['apt-get'], failures: 9 })
  expect(() => ensureSystem(wanted, system)).toThrow('Unable to fetch some archives')
})

test('not root: the exact command, and nothing is run', () => {
  const { system, ran } = machine({ root: false, has: ['apt-get'] })
  const command =
    'sudo apt-get update && sudo apt-get install --no-install-recommends libgtk-3-0 libasound2t64 xvfb'
  expect(() => ensureSystem(wanted, system)).toThrow(command)
  expect(ran.some((line) => line.startsWith('apt-get'))).toBe(false)
})

test('another distribution, or a library nobody knows: said by name', () => {
  expect(() => ensureSystem(wanted, machine({ root: true, has: [] }).system)).toThrow(/lacks: libgtk-3.*Xvfb/)
  const strange = machine({ root: true, has: ['apt-get', 'Xvfb'], ldd: '\tlibstrange.so.9 => not found\n' })
  expect(() => ensureSystem(wanted, strange.system)).toThrow('libstrange.so.9')
})

test("a tray host: the bus, and modules for the system's own Python", () => {
  const tray = { program: null, needs: ['tray'] as const }
  const whole = machine({ root: true, has: ['apt-get', 'dbus-daemon'], python: ['import dbus', 'import gi'] })
  ensureSystem(tray, whole.system)
  expect(whole.ran.some((line) => line.startsWith('apt'))).toBe(false)
  const part = machine({ root: true, has: ['apt-get', 'dbus-daemon'], python: ['import gi'] })
  ensureSystem(tray, part.system)
  expect(part.ran.at(-1)).toMatch(/^apt-get install .* python3-dbus$/)
  const bare = machine({ root: false, has: ['apt-get'] })
  expect(() => ensureSystem(tray, bare.system)).toThrow(
    /lacks: dbus-daemon, Python's module dbus, Python's module gi[^]*dbus python3-dbus python3-gi/,
  )
})

test('a display: X, Wayland alone, none', () => {
  expect(displayFor({ DISPLAY: ':0', WAYLAND_DISPLAY: 'w' }, 'linux')).toEqual({ switches: [] })
  expect(displayFor({ WAYLAND_DISPLAY: 'w' }, 'linux').switches).toEqual(['--ozone-platform-hint=auto'])
  expect(displayFor({}, 'linux').stop).toContain('npm run tour')
  expect(displayFor({}, 'darwin')).toEqual({ switches: [] })
})

test('files are the first source of host names', () => {
  expect(filesFirst('passwd: files\nhosts:          mymachines files dns\n')).toContain(
    'hosts:          files mymachines dns',
  )
  expect(filesFirst('hosts: files dns\n')).toBe('hosts: files dns\n')
})

test('a build is due when a source changes, comes or goes', () => {
  const at = (file: string) => join(folder, file)
  mkdirSync(at('src'))
  writeFileSync(at('src/a'), '1')
  const digest = () => digestOf(['src', 'gone'], at)
  const first = digest()
  expect(digest()).toBe(first)
  writeFileSync(at('src/b'), '')
  expect(digest()).not.toBe(first)
  rmSync(at('src/b'))
  writeFileSync(at('src/a'), '2')
  expect(digest()).not.toBe(first)
})

test('counts come from both reporters; a tool that fails without a failing test is one failure', () => {
  const report = join(folder, 'report.json')
  const write = (value: unknown) => writeFileSync(report, JSON.stringify(value))
  write({ numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 0 })
  const vitest = outcomeOf(report, 1)
  expect(vitest).toMatchObject({ passed: 5, failed: 2, skipped: 1 })
  write({ stats: { expected: 3, unexpected: 0, flaky: 1, skipped: 0 } })
  const playwright = outcomeOf(report, 0)
  expect(playwright).toMatchObject({ passed: 4, failed: 0, skipped: 0 })
  expect(summarise([vitest, playwright])).toEqual({ line: '9 passed, 2 failed', exitCode: 1 })
  expect(summarise([playwright])).toEqual({ line: '4 passed, 0 failed', exitCode: 0 })
  expect(outcomeOf(report, 1).failed).toBe(1)
  expect(outcomeOf(join(folder, 'none.json'), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(summarise([]).exitCode).toBe(1)
})

test('what failed, and what passed only when tried again, is named at the end, without the tools’ own lines', () => {
  const report = join(folder, 'report.json')
  const write = (value: unknown) => writeFileSync(report, JSON.stringify(value))
  const said = () => sayTroubles('suite', outcomeOf(report, 1).troubles ?? []).join('\n')
  const words = '\u001B[31mexpected\u001B[39m 1\n at /there/node_modules/tool.js\n at here.ts:3'
  const test = { fullName: 'does it', status: 'passed', failureMessages: [] }
  const again = { ...test, fullName: 'does it late', failureMessages: [words] }
  const bad = { ...again, fullName: 'does not', status: 'failed' }
  write({
    testResults: [
      { name: '/there/tests/unit/a.test.ts', message: '', assertionResults: [test, again, bad] },
      { name: '/there/tests/unit/b.test.ts', message: 'cannot be read', assertionResults: [] },
    ],
  })
  expect(said()).toBe(
    [
      'passed when tried again: suite, unit/a.test.ts: does it late\n    expected 1\n     at here.ts:3',
      'FAILED: suite, unit/a.test.ts: does not\n    expected 1\n     at here.ts:3',
      'FAILED: suite, unit/b.test.ts\n    cannot be read',
    ].join('\n'),
  )
  const spec = (title: string, status: string, message: string | null) => ({
    file: 'a.test.ts',
    title,
    tests: [{ status, results: message ? [{ error: { message } }, {}] : [{}] }],
  })
  const specs = [
    spec('walks', 'expected', null),
    spec('runs', 'flaky', words),
    spec('falls', 'unexpected', words),
  ]
  write({ stats: {}, suites: [{ suites: [{ specs }] }] })
  expect(said()).toMatch(
    /^passed when tried again: suite, a.test.ts: runs\n.*\n.*\nFAILED: suite, a.test.ts: falls\n/,
  )
})

test('suites by name', () => {
  const namesOf = (args: string[]) => chosenSuites(args).map(({ name }) => name)
  const faults = (args: string[]) => namesOf(args).filter((name) => name.startsWith('faults'))
  expect([faults([]), faults(['full']), faults(['faults-full'])]).toEqual([
    ['faults'],
    ['faults-long'],
    ['faults-full'],
  ])
  expect(chosenSuites(['unit', 'guard']).map(({ name }) => name)).toEqual(['unit', 'guard'])
  expect(() => chosenSuites(['units'])).toThrow('There are: e2e, check, unit')
})
