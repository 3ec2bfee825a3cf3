/** The companion switched on in the app, in a real Chromium: whom to ask stands in the browser's own folder, pages close, and the app says so. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { createServer, get, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { chromium, expect, type BrowserContext, type Page } from '@playwright/test'
import { companionHost, companionId } from '../../src/shared/contract/companion.ts'
import { en } from '../../src/shared/words/en.ts'
import { browserFile } from '../guard/browser-file.ts'
import { guard } from '../guard/guard-process.ts'
import { listenToGuard } from '../guard/listen-to-guard.ts'
import { newFolder, quit } from './app.ts'
import { violations } from './axe.ts'
import { test } from './fixtures.ts'
import { enterPerson, goTo, press } from './story-steps.ts'

const name = 'people.example'
const reason = 'I sleep again when I do not look.'
let server: Server
let context: BrowserContext | undefined

test.beforeAll(async () => {
  server = createServer((_, response) =>
    response.setHeader('Content-Type', 'text/html').end('<title>people</title><h1>people</h1>'),
  )
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
test.afterAll(() => void server.close())
test.afterEach(async () => {
  await context?.close()
  context = undefined
})

/** Not by waiting for a navigation: the one that the companion breaks off would end the waiting, too. */
const isQuiet = (tab: Page): Promise<void> =>
  expect.poll(() => tab.url(), { timeout: 20_000 }).toBe(`chrome-extension://${companionId}/blocked.html`)

/** As a browser does it, and no more. */
const visit = (host: string): Promise<number> =>
  new Promise((done, fail) =>
    get({ host: '127.66.0.1', port: 80, headers: { Host: host, Accept: 'text/html' } }, (response) => {
      response.resume()
      done(response.statusCode ?? 0)
    }).on('error', fail),
  )

test(
  'switched on, put into Chromium, a click inside a page is met there and here; switched off, nothing is left',
  { tag: '@long' },
  async ({ openApp, startGuard }) => {
    test.setTimeout(180_000)
    const home = newFolder()
    const browser = join(home, '.config/chromium')
    const manifest = join(browser, 'NativeMessagingHosts', `${companionHost}.json`)
    mkdirSync(browser, { recursive: true })
    await startGuard()
    const first = await openApp({ folder: home })
    await enterPerson(first.page)
    await goTo(first.page, 'Looking back')
    await first.page.getByLabel('A reason').fill(reason)
    await press(first.page, 'Keep it')
    await goTo(first.page, 'Locks')
    const card = first.page.getByRole('region', { name: en.companion.heading })
    const turn = () => card.locator('label', { hasText: en.companion.on }).click()
    await turn()
    await expect(card).toContainText(en.companion.told('Chromium'))
    const folder = join(home, 'companion/extension')
    await expect(card).toContainText(folder)
    expect(JSON.parse(readFileSync(manifest, 'utf8'))).toMatchObject({ path: join(home, 'companion/ask') })
    expect(await violations(first.page), 'the companion').toEqual([])

    context = await chromium.launchPersistentContext(browser, {
      executablePath: browserFile,
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        '--no-sandbox',
        `--load-extension=${folder}`,
        '--disable-features=DisableLoadExtensionCommandLineSwitch',
        `--host-resolver-rules=MAP *.example 127.0.0.1:${(server.address() as AddressInfo).port}`,
      ],
      env: { HOME: home, PATH: '/usr/bin:/bin', DISPLAY: process.env['DISPLAY'] ?? '' },
    })
    const tab = await context.newPage()
    await tab.goto(`http://${name}/the_ex`)
    const client = await listenToGuard()
    const known = {
      profiles: [{ service: null, text: `https://${name}/the_ex` }],
      phones: [],
      mails: [],
      names: [],
    }
    const beyond = { known, pages: { exact: false }, engines: [], countries: [], apps: [], rules: true }
    const release = { kind: 'none' } as const
    const armed = await client.call('arm', { sites: ['doors.example'], beyond, duration: 600_000, release })
    expect(armed.ok, JSON.stringify(armed)).toBe(true)
    // It was open: closed at once in the browser, and no reason to bring up the app's window.
    await isQuiet(tab)
    await expect(tab.getByText(reason)).toBeVisible()
    const blocked = first.page.getByRole('dialog')
    await first.page.waitForTimeout(500)
    await expect(blocked).toHaveCount(0)

    // Ten seconds after the lock, and not before, somebody who comes to the doorway is met in the app.
    await first.page.waitForTimeout(10_000)
    expect(await visit('www.doors.example')).toBe(403)
    await expect(blocked).toContainText('doors.example')
    await expect(blocked).toContainText(reason)
    await expect(blocked.getByRole('button', { name: en.pull.notNow })).toBeFocused()
    expect(await violations(first.page), 'Blocked').toEqual([])
    await first.page.keyboard.press('Enter')
    await expect(blocked).toHaveCount(0)

    // Back onto the closed page, as its address is still in the history of the tab.
    await tab.goto(`http://${name}/feed`)
    await tab.evaluate(() => history.pushState(null, '', '/The_Ex/photos'))
    await isQuiet(tab)
    await tab.goBack().catch(() => null)
    await isQuiet(tab)
    await context.close()

    // A moved guard or folder is made good at the start; what was switched off leaves nothing.
    await quit(first)
    const { page } = await openApp({ folder: home })
    await goTo(page, 'Locks')
    const again = page.getByRole('region', { name: en.companion.heading })
    await expect(again).toContainText(en.companion.told('Chromium'))
    await again.locator('label', { hasText: en.companion.on }).click()
    await expect(again).not.toContainText(folder)
    expect(existsSync(manifest)).toBe(false)
    expect(readdirSync(home)).not.toContain('companion')
    client.close()
    expect((await guard('status')).code).toBe(0)
  },
)
