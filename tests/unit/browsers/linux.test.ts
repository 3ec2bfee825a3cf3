/** The files of all browsers on a disk of their own: written, kept, given back, and left alone where they are others'. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Entry } from '../../../src/guard/browsers/book.ts'
import { lookAtFirefox } from '../../../src/guard/browsers/firefox-place.ts'
import { openLinuxPolicies } from '../../../src/guard/browsers/linux.ts'
import type { BrowserRules } from '../../../src/guard/force.ts'

const gid = process.getgid?.() ?? 0
const rules: BrowserRules = {
  chromium: ['.instagram.com/jane', 'google.com/search?q=jane*'],
  firefox: ['*://instagram.com/jane', '*://instagram.com/jane/*'],
  exceptions: ['*://*.google.com/*?*help*'],
}
const more: BrowserRules = { ...rules, chromium: ['.x.com/jane'], firefox: ['*://x.com/jane'] }
const programs = [
  '/usr/lib/chromium/chromium',
  '/usr/lib/firefox-esr/firefox-esr',
  '/opt/google/chrome/chrome',
]

let home = ''
let root = ''
let stateDir = ''
let chromium = ''
let firefox = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'browser-rules-'))
  root = join(home, 'etc')
  stateDir = join(home, 'state')
  mkdirSync(root)
  chromium = join(root, 'chromium/policies/managed/zz-local-rules.json')
  firefox = join(root, 'firefox/policies/policies.json')
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const open = (here: readonly string[] = programs) =>
  openLinuxPolicies({ root, stateDir, ownerGid: gid }, (path) => here.includes(path))

const put = (path: string, content: string | object): string => {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return text
}
const json = (path: string) =>
  JSON.parse(readFileSync(path, 'utf8')) as {
    readonly URLBlocklist: string[]
    readonly policies: Record<string, unknown>
  }
const filterOf = (path: string) =>
  json(path).policies['WebsiteFilter'] as { Block: string[]; Exceptions?: string[] }
/** Everything below, with its bytes. */
const tree = (folder = root): Record<string, string> =>
  Object.fromEntries(
    (readdirSync(folder, { recursive: true }) as string[])
      .toSorted()
      .map((name) => [
        name,
        lstatSync(join(folder, name)).isFile() ? readFileSync(join(folder, name), 'utf8') : '',
      ]),
  )
const stateOf = async (policies: ReturnType<typeof open>, wanted: BrowserRules | null, browser: string) =>
  (await policies.apply(wanted)).browsers.find((each) => each.browser === browser)

test('on an empty disk: a file for each browser that is here, and afterwards nothing is left', async () => {
  const policies = open()
  expect((await policies.apply(null)).browsers.map(({ browser, state }) => [browser, state])).toEqual([
    ['firefox', 'idle'],
    ['chromium', 'idle'],
    ['chrome', 'idle'],
  ])
  expect(tree()).toEqual({})
  expect(existsSync(stateDir)).toBe(false)
  expect(await policies.apply(rules)).toEqual({
    browsers: [
      { browser: 'firefox', state: 'held', entries: 2, note: null },
      { browser: 'chromium', state: 'held', entries: 2, note: null },
      { browser: 'chrome', state: 'held', entries: 2, note: null },
    ],
  })
  expect(json(chromium)).toEqual({ URLBlocklist: rules.chromium })
  expect(filterOf(firefox)).toEqual({ Block: rules.firefox, Exceptions: rules.exceptions })
  for (const path of [chromium, firefox]) expect(statSync(path).mode & 0o777).toBe(0o640)
  for (const path of [chromium, firefox]) expect(statSync(dirname(path)).mode & 0o777).toBe(0o755)
  expect(Object.keys(tree()).filter((name) => name.includes('tmp'))).toEqual([])
  await policies.apply(null)
  expect(tree()).toEqual({})
  expect(existsSync(join(stateDir, 'browser-rules.json'))).toBe(false)
})

test('when all is whole nothing is written, and a changed wish changes the files', async () => {
  const policies = open()
  await policies.apply(rules)
  const before = [chromium, firefox].map((path) => statSync(path, { bigint: true }).ctimeNs)
  await policies.apply(rules)
  expect([chromium, firefox].map((path) => statSync(path, { bigint: true }).ctimeNs)).toEqual(before)
  await policies.apply(more)
  expect(json(chromium)).toEqual({ URLBlocklist: more.chromium })
  expect(filterOf(firefox).Block).toEqual(more.firefox)
  await policies.apply(null)
  expect(tree()).toEqual({})
})

test('files and folders of others come back to the byte', async () => {
  put(join(root, 'chromium/policies/managed/corp.json'), '{ "HomepageLocation": "x", // kept\n}')
  put(firefox, '{\r\n\t"policies": {\r\n\t\t"DisablePocket": 1.0\r\n\t}\r\n}')
  chmodSync(firefox, 0o604)
  const before = tree()
  const policies = open()
  await policies.apply(rules)
  expect(readFileSync(firefox, 'utf8')).toContain('\r\n\t\t"WebsiteFilter": {')
  expect(statSync(firefox).mode & 0o777).toBe(0o604)
  await policies.apply(more)
  // Another guard goes on with the book of the first.
  await open().apply(null)
  expect(tree()).toEqual(before)
  expect(statSync(firefox).mode & 0o777).toBe(0o604)
})

test('what is edited meanwhile: ours comes back, theirs stays, at the end there is theirs alone', async () => {
  put(firefox, '{"policies":{"WebsiteFilter":{"Block":["*://b.example/*"]}}}\n')
  const policies = open()
  await policies.apply(rules)
  const edited = json(firefox)
  edited.policies['WebsiteFilter'] = { Block: ['*://b.example/*', '*://new.example/*'] }
  edited.policies['DisablePocket'] = true
  put(firefox, edited)
  writeFileSync(chromium, '{}')
  expect((await stateOf(policies, rules, 'firefox'))?.state).toBe('held')
  expect(filterOf(firefox).Block).toEqual([...rules.firefox, '*://b.example/*', '*://new.example/*'])
  expect(json(chromium)).toEqual({ URLBlocklist: rules.chromium })
  await policies.apply(null)
  expect(json(firefox)).toEqual({
    policies: {
      WebsiteFilter: { Block: ['*://b.example/*', '*://new.example/*'] },
      DisablePocket: true,
    },
  })
  expect(readFileSync(firefox, 'utf8')).not.toContain('\n')
})

test('only ours taken out by hand: at the end the very bytes of before', async () => {
  const original = put(firefox, '{ "policies" : {"A":1} }')
  const policies = open()
  await policies.apply(rules)
  put(firefox, { policies: { A: 1 } })
  await policies.apply(rules)
  expect(filterOf(firefox).Block).toEqual(rules.firefox)
  const { policies: content, ...rest } = json(firefox)
  put(firefox, { ...rest, policies: { ...content, WebsiteFilter: { Block: [] } } })
  await policies.apply(null)
  // The first edit wrote the file anew: that is what was there before now.
  expect(json(firefox)).toEqual({ policies: { A: 1 } })
  expect(original).not.toBe('')
})

test('removed meanwhile: what others had written is not brought back, ours is', async () => {
  put(firefox, { policies: { A: 1 } })
  const policies = open()
  await policies.apply(rules)
  rmSync(firefox)
  rmSync(join(root, 'chromium'), { recursive: true })
  await policies.apply(rules)
  expect(Object.keys(json(firefox).policies)).toEqual(['WebsiteFilter', 'Preferences'])
  expect(existsSync(chromium)).toBe(true)
  await policies.apply(null)
  expect(existsSync(firefox)).toBe(false)
  expect(existsSync(join(root, 'chromium'))).toBe(false)
})

test('written anew by a package: the new file is what comes back', async () => {
  put(firefox, { policies: { A: 1 } })
  const policies = open()
  await policies.apply(rules)
  const anew = put(firefox, '{"policies": {"B": 2}}  ')
  await policies.apply(rules)
  expect(json(firefox).policies['B']).toBe(2)
  await policies.apply(null)
  expect(readFileSync(firefox, 'utf8')).toBe(anew)
})

test.each(['{"policies": {', '[]', '{"policies": {"WebsiteFilter": 3}}', '\uFEFF{"policies": {}}'])(
  'somebody else’s file that cannot be added to is left alone, and said so: %s',
  async (text) => {
    put(firefox, text)
    const policies = open()
    const account = await stateOf(policies, rules, 'firefox')
    expect(account).toMatchObject({ state: 'degraded', entries: 0, note: { code: 'rules-not-json' } })
    expect(readFileSync(firefox, 'utf8')).toBe(text)
    expect((await stateOf(policies, null, 'firefox'))?.state).toBe('idle')
    expect(readFileSync(firefox, 'utf8')).toBe(text)
  },
)

test('broken while a lock holds: left alone until it is mended, then held again, then given back', async () => {
  const original = put(firefox, '{"policies": {"A": 1}}')
  const policies = open()
  await policies.apply(rules)
  const whole = readFileSync(firefox, 'utf8')
  writeFileSync(firefox, whole.slice(0, -5))
  expect(await stateOf(policies, rules, 'firefox')).toMatchObject({ state: 'degraded' })
  expect(await stateOf(policies, null, 'firefox')).toMatchObject({ state: 'degraded' })
  writeFileSync(firefox, whole)
  expect(await stateOf(policies, rules, 'firefox')).toMatchObject({ state: 'held' })
  await policies.apply(null)
  expect(readFileSync(firefox, 'utf8')).toBe(original)
})

test('links are not followed: neither a file nor a folder', async () => {
  const elsewhere = put(join(home, 'elsewhere.json'), '{"policies": {}}')
  mkdirSync(dirname(firefox), { recursive: true })
  symlinkSync(join(home, 'elsewhere.json'), firefox)
  mkdirSync(join(home, 'kept'))
  symlinkSync(join(home, 'kept'), join(root, 'chromium'))
  const { browsers } = await open().apply(rules)
  expect(browsers.map(({ state, note }) => [state, note?.code])).toEqual([
    ['degraded', 'rules-link'],
    ['degraded', 'rules-link'],
    ['held', undefined],
  ])
  expect(readFileSync(join(home, 'elsewhere.json'), 'utf8')).toBe(elsewhere)
  expect(readdirSync(join(home, 'kept'))).toEqual([])
})

test('replaced by a link while a lock holds: left alone, and given back once it is a file again', async () => {
  const original = put(firefox, '{"policies": {"A": 1}}')
  const policies = open()
  await policies.apply(rules)
  renameSync(firefox, join(home, 'moved'))
  symlinkSync(join(home, 'moved'), firefox)
  expect(await stateOf(policies, rules, 'firefox')).toMatchObject({ note: { code: 'rules-link' } })
  expect(await stateOf(policies, null, 'firefox')).toMatchObject({ note: { code: 'rules-link' } })
  rmSync(firefox)
  renameSync(join(home, 'moved'), firefox)
  expect(await stateOf(policies, null, 'firefox')).toMatchObject({ state: 'idle' })
  expect(readFileSync(firefox, 'utf8')).toBe(original)
})

test('a folder that others may change is not written to', async () => {
  mkdirSync(join(root, 'chromium/policies'), { recursive: true })
  chmodSync(join(root, 'chromium/policies'), 0o777)
  expect(await stateOf(open(), rules, 'chromium')).toMatchObject({
    state: 'degraded',
    note: { code: 'rules-folder-open' },
  })
  expect(tree(join(root, 'chromium'))).toEqual({ policies: '' })
})

test('a file or a folder in the way is left alone', async () => {
  put(join(root, 'firefox'), 'a file')
  mkdirSync(chromium, { recursive: true })
  const { browsers } = await open().apply(rules)
  expect(browsers.slice(0, 2).map(({ state, note }) => [state, note?.code])).toEqual([
    ['degraded', 'rules-fault'],
    ['degraded', 'rules-fault'],
  ])
  expect(readFileSync(join(root, 'firefox'), 'utf8')).toBe('a file')
})

test('a list of others is taken along, again when it changes, and no longer when it is gone', async () => {
  const corp = join(root, 'chromium/policies/managed/corp.json')
  put(corp, { URLBlocklist: ['b.example'] })
  const policies = open()
  const others = {
    state: 'held',
    entries: 2,
    note: { code: 'rules-others-list', params: { file: 'corp.json' } },
  }
  expect(await stateOf(policies, rules, 'chromium')).toMatchObject(others)
  expect(json(chromium).URLBlocklist).toEqual([...rules.chromium, 'b.example'])
  put(corp, { URLBlocklist: ['c.example', rules.chromium[0]] })
  expect(await stateOf(policies, rules, 'chromium')).toMatchObject(others)
  expect(json(chromium).URLBlocklist).toEqual([...rules.chromium, 'c.example'])
  rmSync(corp)
  expect(await stateOf(policies, rules, 'chromium')).toMatchObject({ state: 'held', note: null })
  expect(json(chromium).URLBlocklist).toEqual(rules.chromium)
})

test('what the owner’s browser cannot read does not count', async () => {
  const secret = join(root, 'chromium/policies/managed/zzz.json')
  put(secret, { URLBlocklist: ['b.example'] })
  chmodSync(secret, 0o600)
  expect(await stateOf(open(), rules, 'chromium')).toMatchObject({ state: 'held', note: null })
})

test('a later list, exceptions of others and too many entries are told', async () => {
  const managed = join(root, 'chromium/policies/managed')
  const policies = open()
  put(join(managed, 'zzz.json'), { URLBlocklist: [] })
  expect(await stateOf(policies, rules, 'chromium')).toMatchObject({
    state: 'degraded',
    entries: 0,
    note: { code: 'rules-other-later', params: { file: 'zzz.json' } },
  })
  rmSync(join(managed, 'zzz.json'))
  put(join(managed, 'a.json'), { URLAllowlist: ['instagram.com'] })
  expect(await stateOf(policies, rules, 'chromium')).toMatchObject({
    state: 'degraded',
    note: { code: 'rules-let-through' },
  })
  put(join(managed, 'a.json'), { URLBlocklist: Array.from({ length: 999 }, (_, n) => `b${n}.example`) })
  expect(await stateOf(policies, rules, 'chromium')).toMatchObject({
    state: 'degraded',
    note: { code: 'rules-too-many', params: { count: 1001, max: 1000 } },
  })
  put(firefox, { policies: { WebsiteFilter: { Exceptions: ['<all_urls>'] } } })
  expect(await stateOf(policies, rules, 'firefox')).toMatchObject({ note: { code: 'rules-let-through' } })
})

test('a file of somebody else’s under our name is left alone', async () => {
  const text = put(chromium, { URLBlocklist: ['b.example'], HomepageLocation: 'x' })
  expect(await stateOf(open(), rules, 'chromium')).toMatchObject({ note: { code: 'rules-name-taken' } })
  expect(readFileSync(chromium, 'utf8')).toBe(text)
})

test('what the maker says beneath goes on holding, readable for all, and the file goes again', async () => {
  const beneath = put(join(home, 'dist/policies.json'), { policies: { DisablePocket: true } })
  const place = {
    family: 'firefox',
    folder: 'firefox/policies',
    beneath: [join(home, 'dist/policies.json')],
  } as const
  let entry: Entry | undefined
  const world = {
    root,
    ownerGid: gid,
    entryOf: () => entry,
    note: (_: string, next: Entry | null) => {
      entry = next ?? undefined
      return { ok: true as const, value: null }
    },
    open: () => {
      mkdirSync(dirname(firefox), { recursive: true })
      return { ok: true as const, value: null }
    },
  }
  const wanted = { block: rules.firefox, exceptions: [] }
  lookAtFirefox(world, place, wanted).mend?.()
  expect(json(firefox).policies['DisablePocket']).toBe(true)
  expect(statSync(firefox).mode & 0o777).toBe(0o644)
  expect(lookAtFirefox(world, place, wanted)).toMatchObject({ held: { state: 'held' }, mend: null })
  // An update of the browser's package.
  put(join(home, 'dist/policies.json'), { policies: { DisablePocket: false } })
  lookAtFirefox(world, place, wanted).mend?.()
  expect(json(firefox).policies['DisablePocket']).toBe(false)
  lookAtFirefox(world, place, null).mend?.()
  expect(existsSync(firefox)).toBe(false)
  expect(beneath).toContain('true')
})

test('with the book lost all of it still goes; only the style of somebody else’s file may differ', async () => {
  put(firefox, '{"policies": {"A": 1}}')
  await open().apply(rules)
  rmSync(stateDir, { recursive: true, force: true })
  expect((await open().apply(rules)).browsers.every(({ state }) => state === 'held')).toBe(true)
  rmSync(stateDir, { recursive: true, force: true })
  await open().apply(null)
  expect(json(firefox)).toEqual({ policies: { A: 1 } })
  expect(existsSync(chromium)).toBe(false)
})

test('cut off between book and file, before or after: the next guard goes on, and gives the bytes back', async () => {
  const original = put(firefox, '{"policies": {"A": 1} }')
  const policies = open()
  await policies.apply(rules)
  const held = readFileSync(firefox)
  const book = readFileSync(join(stateDir, 'browser-rules.json'))
  await policies.apply(more)
  const later = readFileSync(firefox)
  // The file of the newer rules with the book of the older, and the other way round.
  writeFileSync(join(stateDir, 'browser-rules.json'), book)
  writeFileSync(firefox, later)
  expect(await stateOf(open(), rules, 'firefox')).toMatchObject({ state: 'held' })
  expect(filterOf(firefox).Block).toEqual(rules.firefox)
  writeFileSync(firefox, held)
  await open().apply(more)
  await open().apply(null)
  expect(json(firefox)).toEqual(JSON.parse(original))
})

test('what a killed writer left is swept', async () => {
  mkdirSync(dirname(chromium), { recursive: true })
  const litter = [dirname(chromium), dirname(dirname(chromium))].map((folder) =>
    join(folder, '.hosts-etc-0123456789abcdef.tmp'),
  )
  for (const path of litter) writeFileSync(path, '{"URLBlocklist": ["x"]}')
  await open().recover()
  expect(litter.map((path) => existsSync(path))).toEqual([false, false])
})

test('a browser that goes stays held, one that comes is met, one that takes no rules says so', async () => {
  await open().apply(rules)
  const policies = open([
    '/opt/brave.com/brave/brave',
    '/usr/lib64/opera/opera',
    '/opt/vivaldi/vivaldi-bin',
    '/var/lib/flatpak/app/org.mozilla.firefox',
  ])
  // Before anything is written, each that is here is told of with what stands in the way of rules in it.
  expect(policies.here().map(({ browser, note }) => [browser, note?.code ?? null])).toEqual([
    ['firefox', 'rules-packed'],
    ['brave', null],
    ['vivaldi', 'rules-place-unsure'],
    ['opera', 'rules-none-taken'],
  ])
  const { browsers } = await policies.apply(more)
  expect(browsers.map(({ browser, state, note }) => [browser, state, note?.code ?? null])).toEqual([
    ['firefox', 'degraded', 'rules-packed'],
    ['chromium', 'held', null],
    ['chrome', 'held', null],
    ['brave', 'held', null],
    ['vivaldi', 'degraded', 'rules-place-unsure'],
    ['opera', 'degraded', 'rules-none-taken'],
  ])
  expect(json(join(root, 'brave/policies/managed/zz-local-rules.json'))).toEqual({
    URLBlocklist: more.chromium,
  })
  await open([]).apply(null)
  expect(tree()).toEqual({})
})

test('the plan names every file and what others have there, and writes nothing', async () => {
  put(firefox, '{"policies": {"A": 1}}')
  put(join(root, 'chromium/policies/managed/a.json'), { URLBlocklist: ['x'] })
  put(join(root, 'opt/chrome/policies/managed/zzz.json'), { URLBlocklist: ['x'] })
  const before = tree()
  expect(open().here()).toEqual([
    { browser: 'firefox', note: null },
    { browser: 'chromium', note: null },
    { browser: 'chrome', note: { code: 'rules-other-later', params: { file: 'zzz.json' } } },
  ])
  expect(open().plan(rules)).toEqual([
    {
      browser: 'firefox',
      path: firefox,
      entries: 2,
      foreign: true,
      note: { code: 'rules-all-may-read', params: { path: firefox } },
    },
    {
      browser: 'chromium',
      path: chromium,
      entries: 2,
      foreign: true,
      note: { code: 'rules-others-list', params: { file: 'a.json' } },
    },
    {
      browser: 'chrome',
      path: join(root, 'opt/chrome/policies/managed/zz-local-rules.json'),
      entries: 2,
      foreign: true,
      note: { code: 'rules-other-later', params: { file: 'zzz.json' } },
    },
  ])
  expect(tree()).toEqual(before)
  expect(open().folders()).toEqual([
    dirname(firefox),
    dirname(chromium),
    join(root, 'opt/chrome/policies/managed'),
  ])
})
