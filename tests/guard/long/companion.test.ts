/** The companion in a real Chromium, told by a real guard: pages that a site changes to without loading are closed. */
import { execFileSync } from 'node:child_process'
import { createHash, generateKeyPairSync } from 'node:crypto'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { companionManifest, companionScript } from '../../../src/main/adapters/companion/texts.ts'
import { companionHost, companionId } from '../../../src/shared/contract/companion.ts'
import { emptyUserData } from '../../../src/shared/contract/user-data.ts'
import { en } from '../../../src/shared/words/en.ts'
import { browserFile } from '../browser-file.ts'
import { guardFile, node, until } from '../guard-process.ts'
import { listenToGuard, type Listening } from '../listen-to-guard.ts'
import { start, useMachine } from '../machine.ts'

useMachine()

const name = 'people.example'
const policy = '/etc/chromium/policies/managed/test-companion.json'
let server: Server
let context: BrowserContext | undefined
/** What the packed extension is, for a browser that is told to fetch it. */
let packed: { readonly id: string; readonly crx: Buffer } | null = null
/** From which page came a sign of life, and when. */
const alive = new Map<string, number>()

/** Goes to a person's page by itself, without loading it, and says again and again that it is there. */
const restless = (key: string): string =>
  `<title>restless</title><script>
history.pushState(null, '', '/the_ex')
setInterval(() => fetch('/alive/${key}'), 100)
</script>`
const updates = (id: string): string =>
  `<?xml version='1.0' encoding='UTF-8'?>
<gupdate xmlns='http://www.google.com/update2/response' protocol='2.0'>
<app appid='${id}'><updatecheck codebase='${base()}/companion.crx' version='0.1.0'/></app></gupdate>`
const base = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`

beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    const [, what, key = ''] = /^\/(alive|restless)\/(\w+)/.exec(url) ?? []
    if (what !== undefined) alive.set(key, Date.now())
    if (url === '/companion.crx' && packed)
      return response.setHeader('Content-Type', 'application/x-chrome-extension').end(packed.crx)
    if (url.startsWith('/updates.xml') && packed)
      return response.setHeader('Content-Type', 'text/xml').end(updates(packed.id))
    return response
      .setHeader('Content-Type', 'text/html')
      .end(what === 'restless' ? restless(key) : '<title>people</title><h1>people</h1>')
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
})
afterAll(() => void server.close())
afterEach(async () => {
  await context?.close()
  context = undefined
  rmSync(policy, { force: true })
})

const address = (path: string): string => `http://${name}${path}`
const quietOf = (id: string): string => `chrome-extension://${id}/blocked.html`

const person = {
  ...emptyUserData,
  language: 'en',
  reasons: [{ id: 'a', text: 'I sleep again when I do not look.', at: 1 }],
}

/** A browser of somebody whose app has told it whom to ask: the extension unpacked by hand, or forced by policy. */
const openBrowser = (id: string, ...more: readonly string[]): Promise<BrowserContext> =>
  openBrowserOf(mkdtempSync('/run/profile-'), id, ...more)

const openBrowserOf = async (
  profile: string,
  id: string,
  ...more: readonly string[]
): Promise<BrowserContext> => {
  const hosts = join(profile, 'NativeMessagingHosts')
  mkdirSync(hosts, { recursive: true })
  const data = join(profile, 'person.json')
  writeFileSync(data, JSON.stringify(person))
  const script = join(profile, 'ask')
  // The guard is no program of its own here.
  const wrapped = companionScript(guardFile, data).replace('exec ', `exec '${node}' `)
  writeFileSync(script, wrapped, { mode: 0o755 })
  writeFileSync(join(hosts, `${companionHost}.json`), companionManifest(script).replace(companionId, id))
  context = await chromium.launchPersistentContext(profile, {
    executablePath: browserFile,
    ignoreDefaultArgs: [
      '--disable-extensions',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-default-apps',
    ],
    args: ['--no-sandbox', `--host-resolver-rules=MAP *.example ${base().slice(7)}`, ...more],
  })
  return context
}

/** Put in by hand, as the steps in the app say. */
const byHand = (): readonly string[] => [
  `--load-extension=${unpacked()}`,
  '--disable-features=DisableLoadExtensionCommandLineSwitch',
]

const unpacked = (): string => {
  // Where a browser of another user may read it as well.
  const extension = '/run/extension'
  rmSync(extension, { recursive: true, force: true })
  cpSync(resolve('out/extension'), extension, { recursive: true })
  return extension
}

const armPerson = async (guard: Listening): Promise<void> => {
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
}

const isQuiet = async (page: Page, id = companionId): Promise<void> => {
  // Not by waiting for a navigation: the one that the companion breaks off would end the waiting, too.
  await until(() => page.url() === quietOf(id))
  await page.getByRole('heading', { name: en.companion.title }).waitFor()
}

test('pushState, replaceState, a hash, capitals and percent signs, back, a second tab: the quiet page each time', async () => {
  await start()
  const guard = await listenToGuard()
  const browser = await openBrowser(companionId, ...byHand())
  const page = await browser.newPage()
  await page.goto(address('/the_ex'))
  await armPerson(guard)
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
  // Back onto the closed page, which stands in the history of the tab.
  await page.goBack().catch(() => null)
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
  const second = await browser.newPage()
  await second.goto(address('/feed'))
  await second.evaluate(() => history.pushState(null, '', '/The_Ex'))
  await isQuiet(second)

  expect(guard.attempts).toEqual([{ by: 'page', id: name }])

  // A private window: only where the person allows it, as the steps in the app say.
  const inPrivate = (from: Page, key: string) =>
    from.evaluate(
      async (url) => {
        const { windows } = (globalThis as unknown as { chrome: unknown }).chrome as {
          windows: { create: (what: object) => Promise<unknown> }
        }
        await windows.create({ incognito: true, url })
      },
      address(`/restless/${key}`),
    )
  const since = (key: string) => Date.now() - (alive.get(key) ?? 0)
  const third = await browser.newPage()
  await third.goto(quietOf(companionId))
  await inPrivate(third, 'unallowed')
  await until(() => alive.has('unallowed'))
  await page.waitForTimeout(1_500)
  expect(since('unallowed')).toBeLessThan(1_000)
  await page.goto('chrome://extensions')
  await page.evaluate(async (extensionId) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: unknown }).chrome as {
      developerPrivate: Record<
        'updateExtensionConfiguration' | 'updateProfileConfiguration',
        (what: object) => Promise<unknown>
      >
    }
    // The first step that the app names: without it what was loaded unpacked is not begun anew.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true })
    await developerPrivate.updateExtensionConfiguration({ extensionId, incognitoAccess: true })
  }, companionId)
  // Its part there wakes when a tab of such a window goes somewhere, and then closes what was open before, too.
  const fourth = await browser.newPage()
  // The extension begins anew with that right, which takes a moment.
  await until(async () => (await fourth.goto(quietOf(companionId)).catch(() => null)) !== null)
  await inPrivate(fourth, 'allowed')
  await until(() => alive.has('allowed'))
  await until(() => since('allowed') > 1_500 && since('unallowed') > 1_500, 20_000)
  guard.close()
}, 120_000)

test('tabs that Chromium brings back when it starts: the one that was closed meanwhile is the quiet page, others stay', async () => {
  mkdirSync('/etc/chromium/policies/managed', { recursive: true })
  writeFileSync(policy, JSON.stringify({ RestoreOnStartup: 1 }))
  mkdirSync('/run/policies', { recursive: true })
  // Its rules where no browser looks: what is closed here, the companion has closed.
  await start('--policies', '/run/policies')
  const guard = await listenToGuard()
  const profile = mkdtempSync('/run/profile-')
  const before = await openBrowserOf(profile, companionId, ...byHand())
  for (const path of ['/the_ex', '/feed']) await (await before.newPage()).goto(address(path))
  await before.close()
  await armPerson(guard)
  const after = await openBrowserOf(profile, companionId, ...byHand())
  const where = () => after.pages().map((page) => page.url())
  await until(() => where().includes(address('/feed')), 20_000)
  await until(() => where().includes(quietOf(companionId)), 20_000)
  expect(where()).not.toContain(address('/the_ex'))
  guard.close()
}, 120_000)

/** Signed with a key of this test's own, from which its id follows. */
const pack = (): { readonly id: string; readonly crx: Buffer } => {
  const folder = mkdtempSync('/run/packed-')
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
  const key = join(folder, 'key.pem')
  writeFileSync(key, privateKey.export({ type: 'pkcs8', format: 'pem' }))
  cpSync(resolve('out/extension'), join(folder, 'companion'), { recursive: true })
  const manifest = join(folder, 'companion/manifest.json')
  const { key: _, ...rest } = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>
  writeFileSync(manifest, JSON.stringify(rest))
  execFileSync(
    browserFile,
    [
      '--headless=new',
      '--no-sandbox',
      '--disable-gpu',
      `--user-data-dir=${join(folder, 'profile')}`,
      `--pack-extension=${join(folder, 'companion')}`,
      `--pack-extension-key=${key}`,
    ],
    { stdio: 'ignore', timeout: 60_000 },
  )
  const digest = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
  const id = Array.from(digest.slice(0, 32), (digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 16)),
  ).join('')
  return { id, crx: readFileSync(join(folder, 'companion.crx')) }
}

test('forced into Chromium by policy, packed and signed: it is there, cannot be taken out, and closes the page', async () => {
  packed = pack()
  const { id } = packed
  mkdirSync('/etc/chromium/policies/managed', { recursive: true })
  writeFileSync(
    policy,
    JSON.stringify({
      ExtensionSettings: {
        [id]: { installation_mode: 'force_installed', update_url: `${base()}/updates.xml` },
      },
    }),
  )
  await start()
  const guard = await listenToGuard()
  await armPerson(guard)
  const browser = await openBrowser(id)
  const page = await browser.newPage()
  await page.goto('chrome://extensions')
  const infoOf = () =>
    page.evaluate(async () => {
      const { developerPrivate } = (globalThis as unknown as { chrome: unknown }).chrome as {
        developerPrivate: { getExtensionsInfo: () => Promise<unknown> }
      }
      return developerPrivate.getExtensionsInfo()
    }) as Promise<readonly { id: string; state: string; userMayModify: boolean }[]>
  await expect.poll(async () => (await infoOf()).map((each) => each.id), { timeout: 30_000 }).toContain(id)
  expect((await infoOf()).find((each) => each.id === id)).toMatchObject({
    state: 'ENABLED',
    userMayModify: false,
  })
  await page.goto(address('/feed'))
  await page.evaluate(() => history.pushState(null, '', '/THE%5FEX'))
  await isQuiet(page, id)
  await page.getByText('I sleep again when I do not look.').waitFor()
  guard.close()
}, 120_000)
