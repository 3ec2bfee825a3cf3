/** What stands behind the room of locks: its history, how old the guard's word is, the proof, and browsers before a lock. */
import { expect, test } from 'vitest'
import { start } from '../../../src/main/start.ts'
import type { GuardStatus } from '../../../src/shared/contract/guard-wire.ts'
import { day, hour } from '../../../src/shared/model/lock.ts'
import { note, type Note } from '../../../src/shared/model/note.ts'
import { refuse } from '../../../src/shared/model/refusal.ts'
import { fakeWorld, idleStatus } from '../../fakes/ports.ts'

const lock = {
  id: 'abcdefabcdef',
  sites: ['a.example', 'b.example'],
  beyond: null,
  release: { kind: 'wait', hours: 24 } as const,
  remaining: 6 * day,
  required: 7 * day,
  coolingLeft: null,
}
const held: GuardStatus = {
  ...idleStatus,
  locks: [lock],
  hosts: { state: 'held', names: 2, note: null },
}

const begin = async () => {
  const { world, ports } = fakeWorld()
  const app = start(ports)
  await app.savePerson({ alias: 'K', lastContact: '2026-11-03' })
  const say = (status: GuardStatus) => {
    world.account = { kind: 'answering', status }
    world.tell()
  }
  const silence = () => {
    world.account = { kind: 'unreachable', why: refuse('guard-unreachable'), start: { kind: 'not-here' } }
    world.tell()
  }
  return { world, app, say, silence }
}

test('a lock and its end are kept, removed and put back, and gone when everything is deleted', async () => {
  const { world, app, say } = await begin()
  say(held)
  const opened: GuardStatus['ended'][number] = { id: lock.id, how: 'opened', ago: hour }
  say({ ...idleStatus, ended: [opened] })
  const [record] = world.data.lockHistory.locks
  if (!record) throw new Error('nothing was kept')
  expect(record).toMatchObject({ sites: lock.sites, ended: { how: 'after-wait', at: world.now - hour } })
  await app.removeLock({ id: lock.id })
  expect(world.pushed.at(-1)?.records.lockHistory.locks).toEqual([])
  world.tick()
  expect(world.data.lockHistory.locks).toEqual([])
  await app.putBack({ what: 'lock', record })
  expect(world.data.lockHistory).toMatchObject({ locks: [record], removed: [] })
  await app.deleteEverything({})
  world.tick()
  expect(world.data.lockHistory).toEqual({ from: null, locks: [], removed: [] })
})

test('while nobody answers, nothing of the history changes', async () => {
  const { world, say, silence } = await begin()
  say(held)
  const before = world.data.lockHistory
  silence()
  expect(world.data.lockHistory).toBe(before)
})

test('the same word of the guard, shown again later, is told with its age', async () => {
  const { world, app, say } = await begin()
  say(held)
  expect(world.pushed.at(-1)?.guardAge).toBe(0)
  world.steady += 8_000
  await app.keepReason({ text: 'I sleep.' })
  expect(world.pushed.at(-1)?.guardAge).toBe(8_000)
  say({ ...held })
  expect(world.pushed.at(-1)?.guardAge).toBe(0)
})

test('the proof asks for every name of every lock, and says when', async () => {
  const { world, app, say } = await begin()
  say({ ...held, locks: [lock, { ...lock, id: 'fedcbafedcba', sites: ['b.example', 'c.example'] }] })
  expect(await app.checkNow({})).toEqual({
    ok: true,
    value: { kind: 'whole', names: 3, rules: [], apps: null, at: world.now },
  })
  expect(world.lookups).toEqual(['a.example', 'b.example', 'c.example'])
})

test('of a browser that takes no rules nothing is proven, and nothing is called broken', async () => {
  const { app, say } = await begin()
  const of = (browser: 'chromium' | 'brave' | 'opera', note: Note | null) =>
    ({ browser, state: note ? 'degraded' : 'held', entries: 3, note }) as const
  const browsers = [
    of('chromium', null),
    of('brave', note('rules-fought-over')),
    of('opera', note('rules-none-taken')),
  ]
  say({ ...held, rules: { browsers, changedAgo: null } })
  expect(await app.checkNow({})).toMatchObject({
    value: {
      rules: [
        { browser: 'chromium', isWhole: true },
        { browser: 'brave', isWhole: false },
      ],
    },
  })
})

test('the first name that leads somewhere ends it: the others are not asked of the network', async () => {
  const { world, app, say } = await begin()
  const sites = Array.from({ length: 30 }, (_, n) => `n${n}.example`)
  say({ ...held, locks: [{ ...lock, sites }] })
  world.addresses = { 'n4.example': ['93.184.216.34'] }
  expect(await app.checkNow({})).toMatchObject({
    value: { kind: 'open', first: 'n4.example', how: 'somewhere', open: 1 },
  })
  expect(world.lookups).toHaveLength(6)
})

test.each<[string, GuardStatus]>([
  ['nothing is locked', idleStatus],
  ['not all of it holds', { ...held, hosts: { state: 'degraded', names: 2, note: null } }],
])('where %s no name is looked up', async (_what, status) => {
  const { world, app, say } = await begin()
  say(status)
  expect(await app.checkNow({})).toMatchObject({ ok: false, error: { code: 'not-all-held' } })
  expect(world.lookups).toEqual([])
})

test('where nobody answers no name is looked up', async () => {
  const { world, app, silence } = await begin()
  silence()
  expect(await app.checkNow({})).toMatchObject({ ok: false, error: { code: 'not-all-held' } })
  expect(world.lookups).toEqual([])
})

test('a lock that ends while it is proven makes no proof', async () => {
  const { world, ports } = fakeWorld()
  const app = start({
    ...ports,
    resolver: {
      addressesOf: async () => {
        world.account = { kind: 'answering', status: idleStatus }
        return ['0.0.0.0']
      },
    },
  })
  world.account = { kind: 'answering', status: held }
  expect(await app.checkNow({})).toMatchObject({ ok: false, error: { code: 'changed-meanwhile' } })
})

test('browsers that were open before the youngest lock are named, once each', async () => {
  const { world, app, say } = await begin()
  world.browsers = [
    { id: 'firefox', age: 2 * day },
    { id: 'firefox', age: 3 * day },
    { id: 'chromium', age: hour },
  ]
  expect(await app.openBrowsers({})).toEqual({ ok: true, value: [] })
  say(held)
  expect(await app.openBrowsers({})).toEqual({ ok: true, value: ['firefox'] })
  // What was added to the lock just now is open in every browser that runs.
  say({ ...held, locks: [{ ...lock, sites: [...lock.sites, 'c.example'] }] })
  expect(await app.openBrowsers({})).toEqual({ ok: true, value: ['firefox', 'chromium'] })
})

test('a Firefox that is older than the rules is named too', async () => {
  const { world, app, say } = await begin()
  world.browsers = [
    { id: 'firefox', age: hour },
    { id: 'chromium', age: hour },
  ]
  say({ ...held, rules: { browsers: [], changedAgo: 5_000 } })
  expect(await app.openBrowsers({})).toEqual({ ok: true, value: ['firefox'] })
  say({ ...held, rules: { browsers: [], changedAgo: hour + 1 } })
  expect(await app.openBrowsers({})).toEqual({ ok: true, value: [] })
})

test('a lock on pages alone asks for no restart of a browser that takes rules up by itself', async () => {
  const { world, app, say } = await begin()
  world.browsers = [
    { id: 'firefox', age: 2 * day },
    { id: 'chromium', age: 2 * day },
    { id: 'chrome', age: 6_000 },
  ]
  const pages = { ...lock, sites: [], required: day, remaining: day - 5_000 }
  say({ ...held, locks: [pages], rules: { browsers: [], changedAgo: 5_000 } })
  // Firefox reads rules when it starts; this Chrome had been started when they were written, and may have missed them.
  expect(await app.openBrowsers({})).toEqual({ ok: true, value: ['firefox', 'chrome'] })
})
