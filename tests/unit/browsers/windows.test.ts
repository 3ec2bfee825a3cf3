/** The registry of Windows as text, and our values in it: against a small registry that takes what `reg` takes. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPolicies } from '../../../src/guard/browsers/policies.ts'
import { importFile, readQuery } from '../../../src/guard/browsers/registry.ts'
import { openWindowsPolicies } from '../../../src/guard/browsers/windows.ts'
import type { BrowserRules } from '../../../src/guard/force.ts'

const root = 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies'
const chrome = `${root}\\Google\\Chrome`
const firefox = `${root}\\Mozilla\\Firefox`
const rules: BrowserRules = {
  chromium: ['.a.example/jane', 'google.com/search?q=%22jane*'],
  firefox: ['*://a.example/jane'],
  exceptions: [],
}

type Keys = Map<string, Map<string, string>>
const keyIn = (keys: Keys, key: string): Map<string, string> => {
  const found = keys.get(key) ?? new Map<string, string>()
  keys.set(key, found)
  return found
}

/** Does what `reg query` and `reg import` do. */
const registry =
  (keys: Keys) =>
  (_file: string, [verb, what = '']: readonly string[]): string => {
    if (verb === 'query') {
      const within = [...keys].filter(([key]) => key.startsWith(what))
      if (within.length === 0) throw new Error('not found')
      return within
        .map(([key, values]) =>
          ['', key, ...[...values].map(([name, value]) => `    ${name}    REG_SZ    ${value}`)].join('\r\n'),
        )
        .join('\r\n')
    }
    let key = ''
    for (const line of readFileSync(what, 'utf16le').split('\r\n')) {
      const [, minus, named] = /^\[(-?)(.*)\]$/.exec(line) ?? []
      if (named !== undefined) {
        if (minus)
          for (const each of keys.keys())
            if (each === named || each.startsWith(`${named}\\`)) keys.delete(each)
        if (!minus) keyIn(keys, (key = named))
        continue
      }
      const [, name, gone, value] = /^"((?:[^"\\]|\\.)*)"=(?:(-)|"((?:[^"\\]|\\.)*)")$/.exec(line) ?? []
      if (name === undefined) continue
      if (gone) keyIn(keys, key).delete(name)
      else keyIn(keys, key).set(name, (value ?? '').replace(/\\(.)/g, '$1'))
    }
    return ''
  }

let home = ''
let keys: Keys = new Map()
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'registry-'))
  keys = new Map()
  for (const program of ['Google\\Chrome\\Application\\chrome.exe', 'Mozilla Firefox\\firefox.exe']) {
    mkdirSync(join(home, dirname(program)), { recursive: true })
    writeFileSync(join(home, program), '')
  }
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

const open = () => openWindowsPolicies({ root, stateDir: home }, registry(keys), [home])
const states = async (policies: ReturnType<typeof open>, wanted: BrowserRules | null) =>
  (await policies.apply(wanted)).browsers.map(({ browser, state, note }) => [
    browser,
    state,
    note?.code ?? null,
  ])

test('what reg prints is read, and what it imports is written, quotes and backslashes included', () => {
  expect(
    readQuery(
      `\r\n${chrome}\r\n    a b    REG_SZ    c    d\r\n    n    REG_DWORD    0x1\r\n    e    REG_SZ\r\n`,
    ),
  ).toEqual(
    new Map([
      [
        chrome,
        new Map([
          ['a b', 'c    d'],
          ['n', '0x1'],
          ['e', ''],
        ]),
      ],
    ]),
  )
  const text = importFile(
    [
      { key: chrome, name: '1', value: 'a"b\\c' },
      { key: chrome, name: '2', value: null },
    ],
    [firefox],
  )
  expect(text.toString('utf16le').split('\r\n')).toEqual([
    '\uFEFFWindows Registry Editor Version 5.00',
    '',
    `[${chrome}]`,
    '"1"="a\\"b\\\\c"',
    `[${chrome}]`,
    '"2"=-',
    `[-${firefox}]`,
    '',
  ])
})

test('written beside others, undone edits, another guard that goes on, and as before at the end', async () => {
  keyIn(keys, `${chrome}\\URLBlocklist`).set('1', 'corp.example')
  keyIn(keys, chrome).set('HomepageLocation', 'x')
  const before = structuredClone(keys)
  const policies = open()
  expect(await states(policies, rules)).toEqual([
    ['firefox', 'held', null],
    ['chrome', 'held', null],
  ])
  expect([...(keys.get(`${chrome}\\URLBlocklist`) ?? [])]).toEqual([
    ['1', 'corp.example'],
    ['70001', rules.chromium[0]],
    ['70002', rules.chromium[1]],
  ])
  expect(JSON.parse(keys.get(firefox)?.get('WebsiteFilter') ?? '')).toEqual({ Block: rules.firefox })
  keys.delete(firefox)
  keys.get(`${chrome}\\URLBlocklist`)?.delete('70001')
  expect(await states(policies, rules)).toEqual([
    ['firefox', 'held', null],
    ['chrome', 'held', null],
  ])
  const fewer = { ...rules, chromium: rules.chromium.slice(1) }
  await open().apply(fewer)
  expect(keys.get(`${chrome}\\URLBlocklist`)?.size).toBe(2)
  await open().apply(null)
  expect(keys).toEqual(before)
})

test('Firefox’s own text of somebody else’s is left alone; exceptions of others are told', async () => {
  keyIn(keys, firefox).set('WebsiteFilter', '{}')
  keyIn(keys, `${chrome}\\URLAllowlist`).set('1', 'a.example')
  const before = structuredClone(keys)
  const policies = open()
  expect(await states(policies, rules)).toEqual([
    ['firefox', 'degraded', 'rules-name-taken'],
    ['chrome', 'degraded', 'rules-let-through'],
  ])
  expect(policies.plan(rules).map(({ foreign }) => foreign)).toEqual([true, false])
  expect(policies.here().map(({ browser }) => browser)).toEqual(['firefox', 'chrome'])
  await policies.apply(null)
  expect(keys).toEqual(before)
})

test('a registry that refuses is told, and nothing is claimed', async () => {
  const policies = openWindowsPolicies(
    { root, stateDir: home },
    (_, [verb]) => {
      if (verb === 'import') throw new Error('denied')
      return ''
    },
    [home],
  )
  expect(await states(policies, rules)).toEqual([
    ['firefox', 'degraded', 'rules-fault'],
    ['chrome', 'degraded', 'rules-fault'],
  ])
})

test('on macOS nothing is written, and it is said so', async () => {
  const policies = openPolicies({
    root: '/Library/Managed Preferences',
    stateDir: home,
    ownerGid: 20,
    platform: 'darwin',
  })
  expect((await policies.apply(rules)).browsers).toMatchObject([
    { state: 'degraded', entries: 0, note: { code: 'rules-not-here' } },
    { state: 'degraded', entries: 0, note: { code: 'rules-not-here' } },
  ])
  expect(await policies.apply(null)).toEqual({ browsers: [] })
  expect([policies.plan(rules), policies.folders(), await policies.recover()]).toEqual([[], [], []])
  expect(policies.here().map(({ note }) => note?.code)).toEqual(['rules-not-here', 'rules-not-here'])
})
