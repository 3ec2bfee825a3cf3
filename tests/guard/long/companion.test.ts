/** The companion in a real Chromium, told by a real guard: pages that a site changes to without loading are closed. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { companionHost, companionId } from '../../../src/shared/contract/companion.ts'
import { emptyUserData } from '../../../src/shared/contract/user-data.ts'
import { en } from '../../../src/shared/words/en.ts'
import { browserFile } from '../browser-file.ts'
import { guardFile, node } from '../guard-process.ts'
import { listenToGuard } from '../listen-to-guard.ts'
import { start, useMachine } from '../machine.ts'

useMachine()

const name = 'people.example'
const quiet = `chrome-extension://${companionId}/blocked.html`
let server: Server
let context: BrowserContext | undefined

beforeAll(async () => {
  server = createServer((_, response) =>
    response.setHeader('Content-Type', 'text/html').end('<title>people</title><h1>people</h1>'),
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => void server.close())
afterEach(async () => {
  await context?.close()
  context = undefined
})

const address = (path: string): string => `http://${name}${path}`

/** A browser of somebody who has put the companion into it, and whose app has told it whom to ask. */
const openBrowser = async (): Promise<BrowserContext> => {
  const profile = mkdtempSync('/run/profile-')
  const hosts = join(profile, 'NativeMessagingHosts')
  mkdirSync(hosts)
  const data = join(profile, 'person.json')
  writeFileSync(
    data,
    JSON.stringify({
      ...emptyUserData,
      language: 'en',
      reasons: [{ id: 'a', text: 'I sleep again when I do not look.', at: 1 }],
    }),
  )
  const program = join(profile, 'companion')
  writeFileSync(program, `#!/bin/sh\nexec '${node}' '${guardFile}' companion --data '${data}'\n`, {
    mode: 0o755,
  })
  writeFileSync(
    join(hosts, `${companionHost}.json`),
    JSON.stringify({
      name: companionHost,
      description: 'Breathing Room',
      path: program,
      type: 'stdio',
      allowed_origins: [`chrome-extension://${companionId}/`],
    }),
  )
  // Where a browser of another user may read it as well.
  const extension = '/run/extension'
  rmSync(extension, { recursive: true, force: true })
  cpSync(resolve('out/extension'), extension, { recursive: true })
  return chromium.launchPersistentContext(profile, {
    executablePath: browserFile,
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--no-sandbox',
      `--load-extension=${extension}`,
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      `--host-resolver-rules=MAP *.example 127.0.0.1:${(server.address() as AddressInfo).port}`,
    ],
  })
}

const isQuiet = async (page: Page): Promise<void> => {
  await page.waitForURL(quiet, { timeout: 5_000 })
  await page.getByRole('heading', { name: en.companion.title }).waitFor()
}

test('pushState, replaceState, a hash, capitals and percent signs, back, a second tab: the quiet page each time', async () => {
  await start()
  const guard = await listenToGuard()
  context = await openBrowser()
  const page = await context.newPage()
  await page.goto(address('/the_ex'))
  const known = {
    profiles: [{ service: null, text: `https://${name}/the_ex` }],
    phones: [],
    mails: [],
    names: [],
  }
  const beyond = { known, pages: { exact: false }, engines: [], countries: [], apps: [], rules: true }
  const release = { kind: 'none' } as const
  const armed = await guard.call('arm', { sites: [], beyond, duration: 120_000, release })
  expect(armed.ok, JSON.stringify(armed)).toBe(true)
  // It was open when it was closed.
  await isQuiet(page)
  await page.getByText('I sleep again when I do not look.').waitFor()

  const go = (how: 'pushState' | 'replaceState', to: string) =>
    page.evaluate(([way, path]) => history[way as 'pushState'](null, '', path), [how, to] as const)
  for (const [how, to] of [
    ['pushState', '/the_ex'],
    ['replaceState', '/THE_EX/?x=1'],
    ['pushState', '/%74he%5Fex//photos'],
    ['pushState', '/feed#/the_ex'],
  ] as const) {
    await page.goto(address('/feed'))
    await go(how, to)
    await isQuiet(page)
  }
  await page.goto(address('/feed'))
  await page.evaluate(() => (location.hash = '#!/the_ex'))
  await isQuiet(page)
  // Others are left alone.
  await page.goto(address('/feed'))
  await go('pushState', '/the_exotic')
  await go('pushState', '/somebody')
  await page.waitForTimeout(500)
  expect(page.url()).toBe(address('/somebody'))
  // Back and forward between pages of one document, where nothing is loaded: what others see stays, what is closed closes.
  await page.goBack()
  expect(page.url()).toBe(address('/the_exotic'))
  await page.goForward()
  expect(page.url()).toBe(address('/somebody'))
  const second = await context.newPage()
  await second.goto(address('/feed'))
  await second.evaluate(() => history.pushState(null, '', '/The_Ex'))
  await isQuiet(second)

  expect(guard.attempts).toEqual([{ by: 'page', id: name }])
  const tabs = context.pages().length
  // The tab may be gone before the key is let go, which the press then complains of.
  const notNow = second.getByRole('button', { name: en.pull.notNow })
  await Promise.all([
    second.waitForEvent('close', { timeout: 5_000 }),
    notNow.press('Enter').catch(() => null),
  ])
  await expect.poll(() => context?.pages().length).toBe(tabs - 1)
  guard.close()
})
