/** A small web for tests of browsers: every name leads to one server here, and a lock on a person in it. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect } from 'vitest'
import { ask } from '../../src/guard/ask.ts'
import { guardDoorOf } from '../../src/shared/contract/guard-door.ts'
import type { GuardStatus } from '../../src/shared/contract/guard-wire.ts'

/** Names that no browser knows to speak HTTPS only. */
const people = 'people.example.org'
const engine = 'www.baidu.com'
export const webNames = [people, `m.${people}`, engine]

/** What a page says when it was loaded; a button that goes to the person's page without loading one. */
const page = (address: string): string =>
  `<title>page</title><p>loaded ${address}</p><button onclick="history.pushState({}, '', '/jane_doe')">go</button>`

export const serveWeb = async (): Promise<{ readonly server: Server; readonly port: number }> => {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html')
    response.setHeader('cache-control', 'no-store')
    response.end(page(`${request.headers.host}${request.url}`))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { server, port: (server.address() as AddressInfo).port }
}

/** What the lock below closes, and what is beside it. */
export const addresses = (port: number) => {
  const at = (host: string, path: string): string => `http://${host}:${port}${path}`
  return {
    front: at(people, '/'),
    closed: {
      path: at(people, '/jane_doe'),
      below: at(people, '/jane_doe/photos'),
      withQuery: at(people, '/jane_doe?tab=all'),
      subdomain: at(`m.${people}`, '/jane_doe'),
      search: at(engine, '/s?ie=utf-8&wd=jane%20doe'),
    },
    open: {
      other: at(people, '/john'),
      search: at(engine, '/s?wd=weather'),
    },
    help: at(engine, '/s?wd=how%20to%20get%20over%20suicide'),
  }
}

/** A lock on a person's page and on searches for her, by rules alone; `open` ends it. */
export const lockPerson = async (): Promise<{
  readonly status: GuardStatus
  readonly open: () => Promise<void>
}> => {
  const armed = await ask(guardDoorOf(process), 'arm', {
    sites: [],
    duration: 600_000,
    release: { kind: 'code' },
    beyond: {
      known: {
        profiles: [{ service: null, text: `https://${people}/jane_doe` }],
        phones: [],
        mails: [],
        names: ['Jane Doe'],
      },
      pages: { exact: false },
      engines: ['baidu'],
      countries: [],
      apps: [],
      rules: true,
    },
  })
  if (!armed.ok) throw new Error(armed.error.code)
  const { id, code, status } = armed.value
  return {
    status,
    open: async () => {
      const opened = await ask(guardDoorOf(process), 'release', { id, code: code ?? '' })
      expect(opened).toMatchObject({ ok: true, value: { locks: [] } })
    },
  }
}
