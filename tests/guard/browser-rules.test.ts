/** A real Chromium that is open while a lock on a person is made: it goes by our rules, and by nothing of ours afterwards. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type BrowserContext } from '@playwright/test'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { NEEDS } from '../../scripts/setup/debian-names.mjs'
import { blindAtStart } from '../../src/shared/model/restart.ts'
import { until } from './guard-process.ts'
import { start, useMachine } from './machine.ts'
import { addresses, lockPerson, serveWeb } from './web.ts'

useMachine()

const programs = NEEDS.browser.flatMap((part) => part.programs ?? [])
const executablePath =
  (process.env['PATH'] ?? '')
    .split(':')
    .flatMap((folder) => programs.map((name) => join(folder, name)))
    .find((path) => existsSync(path)) ?? ''
const managed = '/etc/chromium/policies/managed'
const own = `${managed}/zz-local-rules.json`

let profile = ''
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'chromium-rules-'))
})

let server: Server
let web: ReturnType<typeof addresses>
beforeAll(async () => {
  const served = await serveWeb()
  server = served.server
  web = addresses(served.port)
})
afterAll(() => void server.close())
afterEach(() => {
  for (const folder of ['/etc/chromium/policies', profile]) rmSync(folder, { recursive: true, force: true })
})

/** As a person starts it: with Playwright's own switches it never looks for changed rules. */
const openBrowser = () =>
  chromium.launch({
    executablePath,
    ignoreDefaultArgs: true,
    args: [
      '--headless=new',
      '--no-sandbox',
      '--no-first-run',
      '--remote-debugging-pipe',
      `--user-data-dir=${profile}`,
      '--host-resolver-rules=MAP * 127.0.0.1',
      'about:blank',
    ],
  })

const blocked = 'ERR_BLOCKED_BY_ADMINISTRATOR'
/** Each context of Playwright's is a private window. */
const visit = async (context: BrowserContext, address: string): Promise<string> => {
  const page = await context.newPage()
  try {
    await page.goto(address, { timeout: 5_000 })
    return (await page.innerText('p')).split(' ')[0] ?? ''
  } catch (error) {
    return /net::(ERR_\w+)/.exec(String(error))?.[1] ?? String(error)
  } finally {
    await page.close()
  }
}
const visitAll = async <K extends string>(context: BrowserContext, all: Readonly<Record<K, string>>) =>
  Object.fromEntries(
    await Promise.all(
      Object.entries<string>(all).map(async ([key, address]) => [key, await visit(context, address)]),
    ),
  ) as Record<K, string>
const every = (all: object, outcome: string) =>
  Object.fromEntries(Object.keys(all).map((key) => [key, outcome]))

test('an open Chromium takes the rules up by itself: path, subdomain, search, private window; then all is as before', async () => {
  mkdirSync(managed, { recursive: true })
  const corp = '{ "URLBlocklist": ["corp.example"] /* theirs */ }'
  writeFileSync(join(managed, 'corp.json'), corp)
  await start()
  const browser = await openBrowser()
  const opened = performance.now()
  try {
    const context = await browser.newContext()
    expect(await visitAll(context, { ...web.closed, ...web.open })).toEqual(
      every({ ...web.closed, ...web.open }, 'loaded'),
    )
    const stays = await context.newPage()
    await stays.goto(web.front)

    // Before that a Chromium may miss what is written: then the app asks for a restart.
    await wait(blindAtStart + 500 - (performance.now() - opened))
    const { status, open } = await lockPerson()
    expect(status.rules.browsers.find((each) => each.browser === 'chromium')).toMatchObject({
      state: 'held',
      note: { code: 'rules-others-list' },
    })
    await until(async () => (await visit(context, web.closed.path)) === blocked, 30_000)
    expect(await visitAll(context, web.closed)).toEqual(every(web.closed, blocked))
    expect(await visitAll(context, web.open)).toEqual(every(web.open, 'loaded'))
    expect(await visit(context, 'http://corp.example/')).toBe(blocked)

    // What no rule of a browser sees, and what the app says of it: a page that changes its address without loading.
    await stays.click('button')
    expect(new URL(stays.url()).pathname).toBe('/jane_doe')
    expect(await stays.innerText('p')).toContain('loaded')

    // Somebody empties our file: it is written again before the browser has looked.
    writeFileSync(own, '{}')
    await until(() => readFileSync(own, 'utf8').includes('jane_doe'))

    await open()
    expect(readdirSync(managed)).toEqual(['corp.json'])
    expect(readFileSync(join(managed, 'corp.json'), 'utf8')).toBe(corp)
    await until(async () => (await visit(context, web.closed.path)) === 'loaded', 30_000)
  } finally {
    await browser.close()
  }
})
