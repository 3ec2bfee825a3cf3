/** A real Chromium in the private machine: a locked name leads nowhere in a browser too, and comes back by itself. */
import { appendFileSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium } from '@playwright/test'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { browserFile } from './browser-file.ts'
import { until } from './guard-process.ts'
import { hosts, lockSite, start, useMachine } from './machine.ts'

useMachine()

const lockedNames = ['www.instagram.com', 'www.instagram.com.', 'i.instagram.com']
/** Stands in the hosts file by another's hand, and leads here. */
const openName = 'open.example.org'
const patience = 3_000

let server: Server
/** Where our own server answers, on 127.0.0.1 only, and a port on which nobody does. */
let servedPort = 0
let closedPort = 0

const greeting = 'this computer, as'
const greetingOf = (address: string): string => `${greeting} ${address}`

const listen = async (): Promise<Server> => {
  const made = createServer((request, response) => response.end(greetingOf(request.headers.host ?? '')))
  await new Promise<void>((done) => made.listen(0, '127.0.0.1', done))
  return made
}
const portOf = (each: Server): number => (each.address() as AddressInfo).port

beforeAll(async () => {
  server = await listen()
  servedPort = portOf(server)
  const brief = await listen()
  closedPort = portOf(brief)
  await new Promise((done) => brief.close(done))
})
afterAll(() => void server.close())

/** What a browser that was never open before makes of each address: the page's text, or Chromium's error. */
const visit = async (addresses: readonly string[]): Promise<string[]> => {
  // Root has no sandbox, nor has who is root in a user namespace only.
  const browser = await chromium.launch({ executablePath: browserFile, args: ['--no-sandbox'] })
  try {
    return await Promise.all(
      addresses.map(async (address) => {
        const page = await browser.newPage()
        try {
          await page.goto(`http://${address}/`, { timeout: patience })
          return await page.innerText('body')
        } catch (error) {
          return /net::(ERR_\w+)/.exec(String(error))?.[1] ?? 'no answer'
        }
      }),
    )
  } finally {
    await browser.close()
  }
}

test('a locked site, its subdomain and its name with a dot do not load; other sites do; all is back at the end', async () => {
  const open = `${openName}:${servedPort}`
  const locked = lockedNames.map((name) => `${name}:${servedPort}`)
  // With a network a stranger answers there, or nobody; without one the names are not found. But never this computer.
  const expectNoLock = async () => {
    const [first, ...others] = await visit([open, ...locked])
    expect(first).toBe(greetingOf(open))
    for (const outcome of others) expect(outcome).not.toContain(greeting)
  }
  appendFileSync(hosts, `\n127.0.0.1 ${openName}\n`)
  const withoutLock = readFileSync(hosts)
  await start()
  await expectNoLock()

  await lockSite('instagram', '15s')
  const refused = lockedNames.map((name) => `${name}:${closedPort}`)
  expect(await visit([open, ...refused, ...locked])).toEqual([
    greetingOf(open),
    ...refused.map(() => 'ERR_CONNECTION_REFUSED'),
    // Not even a server of this computer that has the port: the doorway has an address of its own.
    ...locked.map(() => 'ERR_CONNECTION_REFUSED'),
  ])

  await until(() => readFileSync(hosts).equals(withoutLock), 20_000)
  await expectNoLock()
})
