/** The guard's command line: what it refuses, how it starts, and that it says so in words. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
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
  for (const unknown of [
    [],
    ['--app', 'no-such-app'],
    ['--app', 'bilibili'],
    ['--search', 'Jane Doe', '--engine', 'altavista'],
  ])
    expect(await guard('preview', ...unknown), unknown.join(' ')).toMatchObject({ code: 2, out: '' })
})

const personFile = '/run/of-the-command-line.json'
const seenOf = async (written: string | Buffer, ...more: string[]) => {
  writeFileSync(personFile, written)
  return guard('preview', '--person', personFile, ...more)
}

test('a person in a file is read as any editor on any system writes it', async () => {
  const text =
    '{"profiles": [{"service": "Instagram", "text": "jane.roe"}],\r\n"names": ["José Roé", "Иван Петров"]}'
  const bigEndian = Buffer.from(`\ufeff${text}`, 'utf16le').swap16()
  const files = [text, `\ufeff${text}`, Buffer.from(`\ufeff${text}`, 'utf16le'), bigEndian]
  const told = await Promise.all(
    files.map(async (file, at) => {
      const path = `/run/person-${at}.json`
      writeFileSync(path, file)
      return guard('preview', '--person', path)
    }),
  )
  for (const { code, out, err } of told) {
    expect(code, err).toBe(0)
    expect(out).toBe(told[0]?.out)
    expect(out).toContain('Search: José Roé')
  }
})

test.each([
  // A letter that was lost would lock another name.
  ['not text in UTF-8', Buffer.from('{"names": ["Jos\xe9 Roe"]}', 'latin1')],
  ['is not JSON', '{"names": ["Jane Roe"],}'],
  ['is not JSON', ''],
  ['something in { } should stand there', '[]'],
  ['something in { } should stand there', '{"profiles": ["instagram.com/jane"]}'],
  ['a list in [ ] should stand there', '{"names": "Jane Roe"}'],
  ['at phones.0: a text in quotes should stand there', '{"phones": [491711234567]}'],
  ['nothing is called “name”', '{"name": ["Jane Roe"]}'],
  ['at names.0: it is empty', '{"names": [""]}'],
  ['at names: 20 are the most', JSON.stringify({ names: Array.from({ length: 21 }, () => 'Jane Roe') })],
  ['a service is named as the catalogue does', '{"profiles": [{"service": "my space", "text": "jane"}]}'],
  ['“instagramm” is not a service', '{"profiles": [{"service": "instagramm", "text": "jane.roe"}]}'],
])('a person’s file that is none: %s', async (words, written) => {
  const refused = await seenOf(written)
  expect(refused).toMatchObject({ code: 2, out: '' })
  expect(refused.err).toContain(words)
  expect(refused.err.trim().split('\n')).toHaveLength(1)
  expect(refused.err, 'the words of a programmer').not.toMatch(/pattern|expected|Invalid|object|array|string/)
})

test('nothing is passed over: a second site without its option is asked about, and of two people both are read', async () => {
  for (const verb of [['preview'], ['arm', '--for', '1h'], ['extend', '--lock', 'abcdef123456']]) {
    const refused = await guard(...verb, '--site', 'one.example', 'two.example')
    expect(refused).toMatchObject({ code: 2, out: '' })
    expect(refused.err).toContain('“two.example” stands alone')
  }
  writeFileSync('/run/one.json', '{"names": ["Jane Roe"]}')
  writeFileSync('/run/two.json', '{"names": ["Zoe Roe"]}')
  const both = await guard('preview', '--person', '/run/one.json', '--person', '/run/two.json')
  expect(both.out).toMatch(/Search: Jane Roe[^]*Search: Zoe Roe/)
})

test('what is missing is asked for in words, before a guard is needed', async () => {
  for (const verb of ['extend', 'release', 'request-release', 'withdraw-release']) {
    expect((await guard(verb)).err, verb).toContain('Say which lock: --lock ID.')
    expect((await guard(verb, '--lock', 'nope')).err, verb).toContain('not there any more')
  }
  expect((await guard('arm', '--site', 'example.org')).err).toContain('how long')
  expect((await guard('preview', '--rules')).err).toContain('Say what to look at')
})

test('ids are read in any capitals, and a country that changes nothing is not passed over', async () => {
  const search = ['--search', 'Jane Roe', '--engine', 'Google', '--json']
  const plain = await guard('preview', ...search)
  const german = await guard('preview', ...search, '--country', 'DE')
  expect(plain.out).not.toContain('www.google.de')
  expect(german.out).toContain('www.google.de/search')
  for (const country of ['zz', 'germany'])
    expect(await guard('preview', ...search, '--country', country)).toMatchObject({ code: 2 })
  expect((await guard('preview', '--service', 'TikTok', '--app', 'Signal')).code).toBe(0)
  // How accounts are called is no mail address.
  expect((await guard('preview', '--search', '@jane_roe')).out).toContain('Search: jane_roe')
})

test('a dry run refuses what would be refused, and tells of the rules that would be written', async () => {
  mkdirSync('/run/policies-dry', { recursive: true })
  await start('--policies', '/run/policies-dry')
  const who = ['--policies', '/run/policies-dry', '--json']
  const armed = await guard(
    'arm',
    '--search',
    'Jane Roe',
    '--app',
    'signal',
    '--rules',
    '--for',
    '10m',
    ...who,
  )
  expect(armed.code, armed.err + armed.out).toBe(0)
  const { id } = JSON.parse(armed.out) as { id: string }
  const dry = (...args: string[]) => guard('extend', ...args, '--dry-run', ...who)
  expect((await dry('--lock', 'nobody', '--search', 'Zoe Roe')).out).toContain('lock-unknown')
  expect((await dry('--lock', id)).out).toContain('nothing-to-extend')
  const names = Array.from({ length: 12 }, (_, at) => [
    '--search',
    `Jane Roe ${'abcdefghijkl'[at]}son`,
  ]).flat()
  for (const verb of [
    ['extend', '--lock', id],
    ['arm', '--rules', '--for', '10m'],
  ])
    expect((await guard(...verb, ...names, '--dry-run', ...who)).out, verb[0]).toContain('reach-too-much')
  const would = JSON.parse((await dry('--lock', id, '--search', 'Zoe Roe')).out) as { files: unknown }
  const extended = await guard('extend', '--lock', id, '--search', 'Zoe Roe', ...who)
  expect(extended.code, extended.err + extended.out).toBe(0)
  const does = JSON.parse(
    (await guard('arm', '--app', 'signal', '--for', '10m', '--dry-run', ...who)).out,
  ) as {
    files: unknown
  }
  expect(would.files).toEqual(does.files)
})
