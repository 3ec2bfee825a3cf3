/** The real guard as a Windows program: browser rules in the registry, beside those of others, and gone again. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { drive, guard, inside, killGuard, startGuard, useWindows, wine } from './windows.ts'

useWindows()

const root = 'HKLM\\SOFTWARE\\Policies'
const query = async (key = root): Promise<string> => (await wine('reg', 'query', key, '/s')).out
const add = (key: string, name: string, value: string) =>
  wine('reg', 'add', `${root}\\${key}`, '/v', name, '/t', 'REG_SZ', '/d', value, '/f')

/** As far as the guard looks: a program in its folder. */
const install = (path: string): void => {
  const file = join(drive, 'Program Files', path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, '')
}

type Answer = { readonly ok: boolean; readonly value: { readonly id: string; readonly code: string } }
const say = async (verb: string, args: object): Promise<Answer> =>
  JSON.parse((await inside('ask', JSON.stringify({ id: 1, verb, args }))).out) as Answer

const arm = () =>
  say('arm', {
    sites: [],
    duration: 600_000,
    release: { kind: 'code' },
    beyond: {
      known: {
        profiles: [{ service: null, text: 'https://people.example.org/jane_doe' }],
        phones: [],
        mails: [],
        names: ['Jane "J" Doe'],
      },
      pages: { exact: false },
      engines: ['baidu'],
      countries: [],
      apps: [],
      rules: true,
    },
  })

type Row = { browser: string; state: string; entries: number; note: { code: string } | null }
const rows = async (): Promise<Row[]> =>
  (JSON.parse((await guard('status', '--json')).out) as { rules: { browsers: Row[] } }).rules.browsers

test(
  'rules stand in the registry beside those of others, edits are undone, and at the end all is as before',
  { timeout: 240_000 },
  async () => {
    install('Google\\Chrome\\Application\\chrome.exe'.replaceAll('\\', '/'))
    install('Mozilla Firefox/firefox.exe')
    install('BraveSoftware/Brave-Browser/Application/brave.exe')
    await add('Google\\Chrome\\URLBlocklist', '1', 'corp.example')
    await add('Google\\Chrome', 'HomepageLocation', 'https://corp.example/    x')
    const before = await query()
    await startGuard()
    const { ok, value } = await arm()
    expect(ok).toBe(true)
    expect(await rows()).toMatchObject([
      { browser: 'firefox', state: 'held', note: null },
      { browser: 'chrome', state: 'held', note: null },
      { browser: 'brave', state: 'held', note: null },
    ])
    const list = await query(`${root}\\Google\\Chrome\\URLBlocklist`)
    expect(list).toMatch(/ {4}1 {4}REG_SZ {4}corp\.example/)
    expect(list).toMatch(/ {4}70001 {4}REG_SZ {4}\S+/)
    expect(list).toContain('people.example.org/jane_doe')
    expect(await query(`${root}\\Mozilla\\Firefox`)).toMatch(
      /WebsiteFilter {4}REG_SZ {4}\{"Block":\[.*jane_doe/,
    )
    expect(await query(`${root}\\BraveSoftware\\Brave`)).toContain('70001')

    await wine('reg', 'delete', `${root}\\BraveSoftware\\Brave`, '/f')
    expect((await rows()).map(({ state }) => state)).toEqual(['held', 'held', 'held'])
    expect(await query(`${root}\\BraveSoftware\\Brave`)).toContain('70001')

    // Killed and started again, it goes on with what it has written down.
    await killGuard()
    await startGuard()
    expect((await rows()).map(({ state }) => state)).toEqual(['held', 'held', 'held'])
    expect((await say('release', { id: value.id, code: value.code })).ok).toBe(true)
    expect(await query()).toBe(before)
  },
)

test('a policy of somebody else’s for Firefox is left alone, and said so', async () => {
  install('Mozilla Firefox/firefox.exe')
  await add('Mozilla\\Firefox', 'WebsiteFilter', '{"Block": ["*://corp.example/*"]}')
  const before = await query(`${root}\\Mozilla`)
  await startGuard()
  await arm()
  expect((await rows()).find(({ browser }) => browser === 'firefox')).toMatchObject({
    state: 'degraded',
    note: { code: 'rules-name-taken' },
  })
  expect(await query(`${root}\\Mozilla`)).toBe(before)
})
