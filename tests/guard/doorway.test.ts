/** The doorway on real ports: what a browser gets there, what is told of it, and what it leaves alone. */
import { createServer, type Server } from 'node:http'
import { connect, createServer as createPlainServer } from 'node:net'
import { chromium } from '@playwright/test'
import { expect, test } from 'vitest'
import { helloFor, inRecords } from '../unit/doorway/hellos.ts'
import { browserFile } from './browser-file.ts'
import { listenToGuard, type Listening } from './listen-to-guard.ts'
import { addressesOf, lockSite, start, useMachine } from './machine.ts'
import { guard, until } from './guard-process.ts'

useMachine()

const door = '127.66.0.1'
const site = 'closed.example'

/** What comes back over a plain connection, until it ends; null where nobody listens. */
const say = (port: number, ...pieces: readonly (string | Uint8Array)[]): Promise<Buffer | null> =>
  new Promise((done) => {
    const heard: Buffer[] = []
    const socket = connect(port, door, () => {
      for (const piece of pieces) socket.write(piece)
    })
    socket.on('data', (chunk) => heard.push(chunk))
    socket.on('error', ({ code }: NodeJS.ErrnoException) => code === 'ECONNREFUSED' && done(null))
    socket.on('close', () => done(Buffer.concat(heard)))
  })

const get = async (host: string, ...headers: readonly string[]): Promise<string> =>
  String(await say(80, [`GET /the_ex?q=1 HTTP/1.1`, `Host: ${host}`, ...headers, '', ''].join('\r\n')))

const doorwayState = async (): Promise<{ state: string; note: { code: string } | null }> =>
  (JSON.parse((await guard('status', '--json')).out) as { doorway: { state: string; note: null } }).doorway

const serve = async (address: string, port: number): Promise<Server> => {
  const server = createServer((_, response) => response.end(`mine, at ${address}`))
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, address, done))
  return server
}
const close = (server: Server): Promise<void> => {
  server.closeAllConnections()
  return new Promise((done) => server.close(() => done()))
}
const fetched = async (address: string): Promise<string> => (await fetch(`http://${address}/`)).text()

const withEvents = async (work: (heard: Listening) => Promise<void>): Promise<void> => {
  const heard = await listenToGuard()
  try {
    await work(heard)
  } finally {
    heard.close()
  }
}

const setDoorway = (on: boolean): Promise<void> =>
  withEvents(async ({ call }) => expect((await call('setDoorway', { on })).ok).toBe(true))

test('open while something is locked: a quiet page, a name heard once, and the ports given back at the end', async () => {
  await start()
  expect(await say(80, '')).toBeNull()
  await lockSite(site, '12s')
  expect(await addressesOf(`www.${site}`)).toEqual([door, '::'])
  expect(await doorwayState()).toEqual({ state: 'open', note: null })
  await withEvents(async ({ attempts }) => {
    const answer = await get(`www.${site}`, 'Accept: text/html', 'Accept-Language: es-MX')
    expect(answer).toMatch(/^HTTP\/1\.1 403 Forbidden\r\n/)
    expect(answer).toContain('Connection: close')
    expect(answer).toContain('Este sitio está cerrado por ahora')
    expect(answer).not.toContain('the_ex')
    expect(String(await say(80, `HEAD / HTTP/1.1\r\nHost: ${site}\r\n\r\n`))).toMatch(/\r\n\r\n$/)
    expect(String(await say(80, `BREW /\u0000 HTTP/1.1\r\n\r\n`))).not.toContain('<html')
    expect(await say(443, await helloFor(site))).toEqual(Buffer.from([21, 3, 3, 0, 2, 2, 116]))
    expect(await say(443, inRecords(await helloFor('elsewhere.example'), 11))).toHaveLength(7)
    await until(() => attempts.length > 0)
    expect(attempts).toEqual([{ by: 'site', id: site }])
  })
  await until(async () => (await say(80, '')) === null && (await say(443, '')) === null)
  expect(await doorwayState()).toEqual({ state: 'idle', note: null })
})

test('nobody keeps it busy: silence, drops, heads without end and crowds are shown out, and the next is served', async () => {
  await start()
  await lockSite(site, '1m')
  const began = performance.now()
  const crowd = Promise.all([
    ...Array.from({ length: 100 }, () => say(443, '')),
    ...Array.from({ length: 30 }, () => say(80, 'GET / HTTP/1.1\r\nX: ')),
    say(443, Buffer.alloc(64 * 1024)),
    say(80, `GET / HTTP/1.1\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`),
    say(80, `POST / HTTP/1.1\r\nHost: ${site}\r\nContent-Length: 999999999\r\n\r\n`, 'x'.repeat(50_000)),
    ...[1, 2, 3].map((at) => say(443, Buffer.from([22, 3, 1, 0, 200, 1, 0, at]))),
  ])
  await crowd
  expect(performance.now() - began).toBeLessThan(9_000)
  expect(await get(site, 'Accept: text/html')).toContain('closed for now')
  expect((await guard('status')).code).toBe(0)
})

test('servers of this computer stay what they are; where one has every address, names lead nowhere', async () => {
  const mine = await serve('127.0.0.1', 80)
  await start()
  await lockSite(site, '1m')
  expect(await doorwayState()).toEqual({ state: 'open', note: null })
  expect(await fetched('127.0.0.1')).toBe('mine, at 127.0.0.1')
  // One that is started while a lock holds, too.
  const later = createPlainServer()
  await new Promise<void>((done, fail) => later.once('error', fail).listen(443, '127.0.0.1', done))
  later.close()
  await setDoorway(false)
  expect(await doorwayState()).toEqual({ state: 'off', note: null })
  expect(await addressesOf(site)).toEqual(['0.0.0.0', '::'])
  await close(mine)

  const all = [await serve('0.0.0.0', 80), await serve('0.0.0.0', 443)]
  await setDoorway(true)
  expect(await doorwayState()).toMatchObject({ state: 'unavailable', note: { code: 'doorway-port-taken' } })
  expect(await addressesOf(site)).toEqual(['0.0.0.0', '::'])
  expect(await fetched('127.0.0.1')).toBe('mine, at 0.0.0.0')
  // One port is worth having: most visits come to 443.
  await close(all[1] as Server)
  await guard('status')
  expect(await doorwayState()).toMatchObject({ state: 'open', note: { params: { port: 80 } } })
  expect(await addressesOf(site)).toEqual([door, '::'])
  await close(all[0] as Server)
})

test('a real browser that goes to a locked name makes one attempt, over HTTP and over HTTPS', async () => {
  await start()
  await lockSite(site, '1m')
  await lockSite('instagram', '1m')
  await withEvents(async ({ attempts }) => {
    const browser = await chromium.launch({ executablePath: browserFile, args: ['--no-sandbox'] })
    try {
      const page = await browser.newPage({ locale: 'en' })
      await page.goto(`http://${site}/the_ex`)
      await page.getByRole('heading', { name: 'This site is closed for now' }).waitFor()
      await expect(page.goto('https://www.instagram.com/the_ex/')).rejects.toThrow(
        'ERR_BAD_SSL_CLIENT_AUTH_CERT',
      )
      // What it would try by itself, it tries within this time.
      await page.waitForTimeout(2_500)
    } finally {
      await browser.close()
    }
    expect(attempts).toEqual([
      { by: 'site', id: site },
      { by: 'site', id: 'instagram' },
    ])
  })
})
