/** The security rules of "Electron, settled", asked of the running app. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from '@playwright/test'
import { appCalls } from '../../src/shared/contract/channels.ts'
import type {} from '../../src/renderer/bridge.ts'
import { openApp, quit, type App } from './app.ts'

let app: App
test.beforeAll(async () => {
  app = await openApp()
})
test.afterAll(async () => quit(app))

const here = 'app://breathing-room/index.html'

test('the page cannot leave: links, scripts, redirects and forms stay where they are', async () => {
  const { page, electron } = app
  expect(page.url()).toBe(here)
  for (const target of [
    'https://example.org/',
    'file:///etc/passwd',
    'app://other/index.html',
    'data:text/html,x',
  ]) {
    await page.evaluate((url) => (location.href = url), target).catch(() => undefined)
    await page.waitForTimeout(150)
    expect(page.url(), target).toBe(here)
  }
  await electron
    .evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.url)
    .then((url) => expect(url).toBe(here))
})

test('it opens no windows and no frames', async () => {
  const { page, electron } = app
  expect(await page.evaluate(() => window.open('https://example.org/'))).toBeNull()
  expect(await page.evaluate(() => window.open('about:blank'))).toBeNull()
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  await page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.id = 'stranger'
    frame.src = 'https://example.org/'
    document.body.append(frame)
  })
  await page.waitForTimeout(300)
  for (const frame of page.frames().slice(1)) {
    expect(frame.url()).not.toContain('example.org')
    expect(await frame.evaluate(() => 'breathingRoom' in window)).toBe(false)
  }
  await page.evaluate(() => document.getElementById('stranger')?.remove())
})

test('every permission is denied', async () => {
  const { page } = app
  const states = await page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read', 'midi']
    return Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    )
  })
  expect(new Set(states)).toEqual(new Set(['denied']))
  expect(
    await page.evaluate(async () =>
      navigator.mediaDevices.getUserMedia({ audio: true }).then(
        () => 'given',
        (error: Error) => error.name,
      ),
    ),
  ).not.toBe('given')
})

test('the content security policy is in force: no inline script, no eval, no inline HTML', async () => {
  const { page } = app
  // Chromium lets the debugger's own evaluation pass; what the page does later is the page's.
  const outcome = await page.evaluate(
    () =>
      new Promise<Record<string, string>>((done) => {
        const tries: Record<string, () => unknown> = {
          // oxlint-disable-next-line no-eval -- that it is refused is what this asks
          eval: () => (0, eval)('1'),
          html: () => (document.createElement('div').innerHTML = '<b>x</b>'),
          script: () => (document.createElement('script').text = 'x = 1'),
        }
        const attempt = (run: () => unknown) => {
          try {
            run()
            return 'allowed'
          } catch {
            return 'refused'
          }
        }
        setTimeout(() =>
          done(Object.fromEntries(Object.entries(tries).map(([name, run]) => [name, attempt(run)]))),
        )
      }),
  )
  expect(outcome).toEqual({ eval: 'refused', html: 'refused', script: 'refused' })
  const policy = await app.electron.evaluate(async ({ net }) =>
    (await net.fetch('app://breathing-room/index.html')).headers.get('content-security-policy'),
  )
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
})

test('nothing leaves the machine: no request reaches even a server next door', async () => {
  let asked = 0
  const server = createServer((_request, response) => {
    asked += 1
    response.end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/`
  const fetched = await app.page.evaluate(
    async (at) =>
      fetch(at).then(
        () => 'reached',
        () => 'refused',
      ),
    url,
  )
  expect(fetched).toBe('refused')
  await app.page.evaluate((at) => (new Image().src = at), url)
  // Even the app's own session, without any page, is not let out.
  const bySession = await app.electron.evaluate(
    async ({ session }, at) =>
      session.defaultSession.fetch(at).then(
        () => 'reached',
        () => 'refused',
      ),
    url,
  )
  expect(bySession).toBe('refused')
  await app.page.waitForTimeout(300)
  expect(asked).toBe(0)
  server.close()
})

test('the page has the bridge and nothing of Node or Electron', async () => {
  const found = await app.page.evaluate(() => ({
    node: ['require', 'process', 'module', 'global', 'Buffer', 'electron'].filter((name) => name in window),
    bridge: Object.keys(window.breathingRoom).toSorted(),
    frozen: Object.isFrozen(window.breathingRoom),
  }))
  expect(found.node).toEqual([])
  expect(found.frozen).toBe(true)
  expect(found.bridge).toEqual([...appCalls, 'onAttempt', 'onGo', 'onSnapshot'].toSorted())
})

test('the gate refuses another window, another origin, a frame inside, and arguments of another shape', async () => {
  const { page, electron } = app
  const fromStranger = await electron.evaluate(async ({ app: main, BrowserWindow }) => {
    const preload = `${main.getAppPath()}/out/preload/index.cjs`
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await stranger.loadURL('app://breathing-room/index.html')
    const answer: unknown = await stranger.webContents.executeJavaScript(
      'breathingRoom.savePerson({ alias: "X", lastContact: "2020-01-01" })',
    )
    stranger.destroy()
    return answer
  })
  expect(fromStranger).toMatchObject({ ok: false, error: { code: 'sender-unknown' } })

  // Frames and origins that cannot be made from here, because no frame gets a preload: asked of the gate directly.
  const answers = await electron.evaluate(async ({ BrowserWindow, ipcMain }) => {
    type Handler = (event: unknown, args: unknown) => Promise<unknown>
    const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Handler> })._invokeHandlers
    const handler = handlers.get('call:listen')
    const sender = BrowserWindow.getAllWindows()[0]?.webContents
    if (!sender || !handler) throw new Error('no window or no handler')
    const { mainFrame } = sender
    const frames = [{ url: mainFrame.url }, null, mainFrame]
    return Promise.all(frames.map(async (senderFrame) => handler({ sender, senderFrame }, {})))
  })
  const refused = { ok: false, error: { code: 'sender-unknown' } }
  expect(answers).toMatchObject([refused, refused, { ok: true }])

  for (const args of [
    null,
    'x',
    { alias: 7, lastContact: '2020-01-01' },
    { alias: 'K' },
    { alias: 'K', lastContact: 'x', more: 1 },
  ])
    expect(
      await page.evaluate((value) => window.breathingRoom.savePerson(value as never), args),
    ).toMatchObject({ ok: false, error: { code: 'frame-invalid' } })
})

test('no library listens on a channel of its own', async () => {
  const listeners = await app.electron.evaluate(({ ipcMain }) => ipcMain.eventNames())
  expect(listeners.filter((name) => name !== 'error')).toEqual([])
})

test('files outside the page are not served, however they are asked for', async () => {
  const statuses = await app.electron.evaluate(async ({ net }) => {
    const paths = [
      'app://breathing-room/../main/index.cjs',
      'app://breathing-room/%2e%2e/main/index.cjs',
      'app://breathing-room/..%2fmain%2findex.cjs',
      'app://breathing-room/%00',
      'app://breathing-room/%',
      'app://breathing-room/nothing.js',
      'app://other/index.html',
    ]
    return Promise.all(paths.map(async (url) => (await net.fetch(url).catch(() => ({ status: 0 }))).status))
  })
  expect(statuses.every((status) => status === 404 || status === 0)).toBe(true)
})
