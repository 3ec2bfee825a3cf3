/** Browsers that were open before a lock: the room names them, restarts them, and their pages are back but the locked one. */
import { spawn, type ChildProcess } from 'node:child_process'
import { createSocket, type Socket } from 'node:dgram'
import { chownSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { hasUsers, newFolder, nobody } from './app.ts'
import { test } from './fixtures.ts'
import { enterPerson, goTo, inForce, press, pressLock } from './story-steps.ts'

/** Two addresses of this computer at which a locked name, which leads to 0.0.0.0, does not arrive. */
const [nameServer, siteAddress] = ['127.66.0.53', '127.66.0.80']
/** Not one of the catalogue: browsers know of many of those that they speak HTTPS only. */
const lockedHost = 'people.example.org'
const openHost = 'calm.example.net'

/** The world outside as far as these tests need it: every name leads to our own site. */
const startNames = (): Promise<Socket> => {
  const names = createSocket('udp4')
  names.on('message', (query, from) => {
    const end = query.indexOf(0, 12) + 5
    const isIPv4 = query.readUInt16BE(end - 4) === 1
    const header = Buffer.from([...query.subarray(0, 2), 0x81, 0x80, 0, 1, 0, isIPv4 ? 1 : 0, 0, 0, 0, 0])
    const address = siteAddress.split('.').map(Number)
    const answer = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4, ...address])
    const parts = [header, query.subarray(12, end), ...(isIPv4 ? [answer] : [])]
    names.send(Buffer.concat(parts), from.port, from.address)
  })
  return new Promise((done) => names.bind(53, nameServer, () => done(names)))
}

let names: Socket
let site: Server
let port = 0
/** From which host's page came a sign of life, since we last began to listen. */
let alive: string[] = []

test.beforeAll(async () => {
  test.skip(!hasUsers, 'Only real root may answer for names.')
  names = await startNames()
  site = createServer(({ url, headers }, response) => {
    const host = (headers.host ?? '').split(':')[0] ?? ''
    if (url === '/alive') alive.push(host)
    response.setHeader('cache-control', 'no-store')
    response.setHeader('content-type', 'text/html')
    response.end(`<title>${host}</title><script>setInterval(() => fetch('/alive'), 200)</script>`)
  })
  await new Promise<void>((done) => site.listen(0, siteAddress, done))
  port = (site.address() as AddressInfo).port
})
test.afterAll(() => {
  names?.close()
  site?.closeAllConnections()
  site?.close()
})

const listen = (): void => {
  alive = []
}

let browser: ChildProcess | undefined
let profile = ''
const pages = () => [`http://${lockedHost}:${port}/`, `http://${openHost}:${port}/`]

/** As `nobody`, whose browsers are these tests' alone: the app never touches those of whoever runs them. */
const openBrowser = (file: string, ...args: string[]): void => {
  const user = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--no-new-privs']
  browser = spawn('/usr/bin/setpriv', [...user, file, ...args, ...pages()], {
    env: { PATH: '/usr/bin:/bin', HOME: profile, DISPLAY: process.env['DISPLAY'] ?? '' },
    cwd: '/',
    stdio: 'ignore',
  })
}

/** Whatever runs with this test's profile: the one that the app has opened is nobody's child. */
const endBrowsers = (): void => {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      if (readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)) process.kill(Number(pid), 'SIGKILL')
    } catch {
      // It has ended meanwhile.
    }
}

test.beforeEach(() => {
  profile = newFolder(true)
  // glibc and Chromium read it anew; the private machine's own.
  writeFileSync('/etc/resolv.conf', `nameserver ${nameServer}\n`)
  listen()
})
test.afterEach(endBrowsers)

const browsers = [
  {
    name: 'Chromium',
    file: '/usr/lib/chromium/chromium',
    open: (file: string) => openBrowser(file, '--no-sandbox', '--no-first-run', `--user-data-dir=${profile}`),
  },
  {
    name: 'Firefox',
    file: '/usr/lib/firefox-esr/firefox-esr',
    open: (file: string) => {
      // A first start without its welcome; its session written each second and brought back at once, to wait less here.
      const quiet = {
        'browser.aboutwelcome.enabled': false,
        'datareporting.policy.dataSubmissionEnabled': false,
        'browser.shell.checkDefaultBrowser': false,
        'browser.sessionstore.interval': 1_000,
        'browser.sessionstore.restore_on_demand': false,
        'dom.security.https_first': false,
      }
      const lines = Object.entries(quiet).map(([key, value]) => `user_pref('${key}', ${value});`)
      writeFileSync(join(profile, 'user.js'), lines.join('\n'))
      chownSync(join(profile, 'user.js'), nobody, nobody)
      openBrowser(file, '--profile', profile, '--new-instance')
    },
  },
]

for (const { name, file, open } of browsers)
  test(
    `${name}: a page goes on after the lock; after the restart it is blocked, and the other one is back`,
    { tag: '@long' },
    async ({ openApp, startGuard }) => {
      test.skip(!existsSync(file), `${name} is not installed here.`)
      await startGuard('--owner', String(nobody))
      open(file)
      const { page } = await openApp({ asNobody: true })
      await enterPerson(page)
      await expect
        .poll(() => [...new Set(alive)].toSorted(), { timeout: 50_000 })
        .toEqual([openHost, lockedHost])
      await goTo(page, 'Locks')
      await page.getByLabel('Find a site or app').fill(lockedHost)
      await page.keyboard.press('Enter')
      await pressLock(page)
      await expect(inForce(page)).toContainText(`${name} was open before the lock`)
      // The connection is kept alive: the lock does not reach it.
      listen()
      await expect.poll(() => alive).toContain(lockedHost)

      await press(page, `Restart ${name} now`)
      await expect(page.getByText(`${name} was restarted.`)).toBeVisible({ timeout: 40_000 })
      listen()
      await expect.poll(() => alive.length, { timeout: 40_000 }).toBeGreaterThan(10)
      expect([...new Set(alive)]).toEqual([openHost])
      await expect(inForce(page)).not.toContainText('was open before the lock')
      expect(browser?.exitCode ?? browser?.signalCode).not.toBeNull()
    },
  )
