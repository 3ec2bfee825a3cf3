/** The guard's command line: what it refuses, how it starts, and that it says so in words. */
import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { guard, guardAs } from './guard-process.ts'
import { hasStrangers, hosts, lockSite, nobody, original, start, state, useMachine } from './machine.ts'

useMachine()

test.each([
  ['has a space', 'my ex .com'],
  ['has a space', 'a\nb.com'],
  ['port number', 'example.org:8080'],
  ['one page', 'instagram.com/jane'],
  ['number address', '10.0.0.1'],
  ['number address', '[::1]'],
  ['picture in it', '💔.com'],
  ['this computer itself', 'localhost'],
  ['not a whole name', 'instagrammm'],
  ['stays open', 'www.thehotline.org'],
  ['not a name', 'my_ex.com'],
])('refuses with a clear word: %s', async (words, site) => {
  const refused = await guard('arm', '--site', site, '--for', '10m')
  expect(refused.code).toBe(1)
  expect(refused.err).toContain(words)
  expect(existsSync(`${state}/ledger.json`)).toBe(false)
})

test('ten thousand sites are too many, and it says so', async () => {
  const many = Array.from({ length: 10_000 }, (_, n) => ['--site', `n${n}.example`]).flat()
  expect((await guard('preview', ...many)).err).toContain('10000 sites')
})

test('a second guard says so and changes nothing', async () => {
  await start()
  await lockSite('example.org', '10m')
  const second = await guard('run', '--state', state)
  expect(second.code).toBe(1)
  expect(second.err).toContain('already running')
  expect((await guard('status')).code).toBe(0)
})

test.each([
  ['a hosts file in a folder that is not there', ['--hosts', '/nowhere/hosts'], 'nowhere'],
  ['a socket whose path is too long', ['--socket', `/run/${'x'.repeat(200)}.sock`], 'could not be opened'],
  ['a state folder that is a file', ['--state', '/etc/hostname'], 'administrator'],
])('cannot start with %s: one line says why, and it ends', async (_what, args, words) => {
  for (const where of [[], ['--detach']]) {
    const run = await guard('run', '--state', state, ...args, ...where)
    expect(run.code).toBe(1)
    expect(run.err).toContain(words)
    expect(run.err.trim().split('\n')).toHaveLength(1)
  }
})

test.skipIf(!hasStrangers)(
  'without the right to run, the guard says so; to a stranger it says whose it is',
  async () => {
    const run = await guardAs(nobody, 'run')
    expect(run.code).toBe(1)
    expect(run.err).toContain('administrator')
    expect(run.err.trim().split('\n')).toHaveLength(1)
    await start()
    expect((await guardAs(4_711, 'status')).err).toContain('another user')
  },
)

test('without an agreement to rules, nothing is written where browsers look for them', async () => {
  await start('--policies', '/run/policies')
  await lockSite('example.org', '10m')
  const doctor = await guard('doctor', '--policies', '/run/policies')
  expect(doctor.out).toContain('good       rules of Chromium: nothing to hold')
  expect(doctor.code).toBe(0)
  expect(existsSync('/run/policies')).toBe(false)
})

test('preview and dry run need no guard, tell of every part and of the browsers here, and refuse what nobody knows', async () => {
  const what = [
    '--service',
    'tiktok',
    '--page',
    'instagram.com/the_ex',
    '--search',
    'Jane Doe',
    '--app',
    'signal',
  ]
  const seen = await guard('preview', ...what, '--json')
  expect(seen.code, seen.err).toBe(0)
  const told = JSON.parse(seen.out) as { reach: { items: { kind: string }[] }; browsers: unknown }
  expect(new Set(told.reach.items.map(({ kind }) => kind))).toEqual(new Set(['site', 'page', 'search']))
  const dry = await guard('arm', ...what, '--rules', '--for', '1h', '--dry-run', '--json')
  expect(JSON.parse(dry.out), dry.err).toMatchObject({ by: 'this command', browsers: told.browsers })
  expect((await guard('arm', ...what, '--rules', '--for', '1h', '--dry-run')).out).toMatch(
    /Page: instagram\.com\/the_ex[^]*Search: Jane Doe[^]*Whole site: tiktok[^]*Signal/,
  )
  expect(readFileSync(hosts).equals(original)).toBe(true)
  expect(existsSync(state)).toBe(false)
  for (const unknown of [[], ['--app', 'no-such-app'], ['--search', 'Jane Doe', '--engine', 'altavista']])
    expect(await guard('preview', ...unknown), unknown.join(' ')).toMatchObject({ code: 2, out: '' })
})
