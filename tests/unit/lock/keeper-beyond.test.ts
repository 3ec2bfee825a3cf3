/** What the guard does with pages, searches and apps: book first, then the machine; what cannot hold is refused or told. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openAttempts } from '../../../src/guard/attempts.ts'
import { openEnforcement } from '../../../src/guard/enforce.ts'
import type { BrowserRules, Force, RulesAccount } from '../../../src/guard/force.ts'
import { Keeper } from '../../../src/guard/keeper.ts'
import type { Attempt } from '../../../src/shared/contract/guard-wire.ts'
import { note } from '../../../src/shared/model/note.ts'
import { noBeyond, type Beyond } from '../../../src/shared/model/reach/beyond.ts'
import { refuse } from '../../../src/shared/model/refusal.ts'
import { fail, ok } from '../../../src/shared/model/result.ts'
import { hour, SimulatedMachine } from './simulated-machine.ts'

let folder: string
let machine: SimulatedMachine
let keeper: Keeper
const done: string[] = []
const world = {
  names: [] as readonly string[],
  rules: null as BrowserRules | null,
  apps: [] as readonly string[],
  doorway: false,
  hostsRefuse: false,
  /** How many browsers there are, and whether they take rules. */
  browsers: 'taking' as 'taking' | 'refusing' | 'none' | 'broken',
}

const booksSay = (text: string): boolean =>
  readdirSync(folder).some((name) => readFileSync(join(folder, name), 'utf8').includes(text))

const rulesAccount = (): RulesAccount => ({
  browsers:
    world.browsers === 'none'
      ? []
      : [
          world.browsers === 'refusing'
            ? { browser: 'firefox', state: 'degraded', entries: 0, note: note('rules-not-read-back') }
            : {
                browser: 'firefox',
                state: world.rules ? 'held' : 'idle',
                entries: world.rules?.firefox.length ?? 0,
                note: null,
              },
        ],
})

const force: Force = {
  hold: {
    recover: async () => ok(null),
    standing: () => world.names,
    apply: async (names) => {
      if (world.hostsRefuse && names.length > world.names.length) return fail(refuse('hosts-not-read-back'))
      world.names = names
      return ok({ state: names.length ? 'held' : 'idle', names: names.length, note: null })
    },
  },
  policies: {
    recover: async () => [],
    apply: async (rules) => {
      if (world.browsers === 'broken') throw new Error('a bug')
      done.push(`rules ${rules ? 'on' : 'off'}${booksSay('the_ex') ? ', written down' : ''}`)
      if (world.browsers === 'taking') world.rules = rules
      return rulesAccount()
    },
    here: () => [],
    plan: (rules) => [
      { browser: 'firefox', path: '/etc/x', entries: rules.firefox.length, foreign: false, note: null },
    ],
    folders: () => [],
  },
  apps: {
    hold: (services) => void (world.apps = services),
    account: () => ({ state: 'idle', services: [...world.apps], closed: [], note: null }),
    running: async (services) => services.map((service) => ({ service, name: 'Signal' })),
    close: () => undefined,
  },
  doorway: {
    hold: async (on) => void (world.doorway = on),
    account: () => ({ state: world.doorway ? 'open' : 'idle', note: null }),
    address: () => '0.0.0.0',
    close: () => undefined,
  },
}

const startKeeper = (): Promise<boolean> => {
  keeper = new Keeper({
    clock: () => machine.look(),
    force: openEnforcement(force),
    stateDir: folder,
    version: '0',
    survivesRestart: true,
    onChange: () => undefined,
  })
  return keeper.start()
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'breathing-room-beyond-'))
  machine = new SimulatedMachine()
  Object.assign(world, {
    names: [],
    rules: null,
    apps: [],
    doorway: false,
    hostsRefuse: false,
    browsers: 'taking',
  })
  done.length = 0
  await startKeeper()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const pages: Beyond = {
  ...noBeyond,
  known: { ...noBeyond.known, profiles: [{ service: 'instagram', text: '@the_ex' }] },
  pages: { exact: false },
  rules: true,
}
const apps: Beyond = { ...noBeyond, apps: ['signal'] }
const arm = (sites: string[], beyond: Beyond) =>
  keeper.arm({ sites, beyond, duration: hour, release: { kind: 'wait', hours: 1 } })
const idOf = async (armed: ReturnType<typeof arm>) => {
  const answer = await armed
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value.id
}

test('the book has it before any browser has; the answer says what was read back; at the end all is given back', async () => {
  done.length = 0
  const armed = await arm(['example.org'], { ...pages, apps: ['signal'] })
  expect(done[0]).toBe('rules on, written down')
  expect(armed).toMatchObject({
    value: {
      status: {
        locks: [{ sites: ['example.org'], beyond: { ...pages, apps: ['signal'] } }],
        rules: { browsers: [{ browser: 'firefox', state: 'held' }] },
        doorway: { state: 'open' },
      },
    },
  })
  expect(world.apps).toEqual(['signal'])
  expect(world.rules?.chromium).toContain('instagram.com/the_ex')
  machine.take({ do: 'run', ms: hour })
  await keeper.check()
  expect(world).toMatchObject({ names: [], rules: null, apps: [], doorway: false })
  expect(booksSay('the_ex')).toBe(false)
})

test('what no browser takes is refused where nothing else would hold it, and nothing of it stays', async () => {
  world.browsers = 'refusing'
  expect(await arm([], pages)).toMatchObject({ error: { code: 'rules-not-written' } })
  expect((await keeper.status()).locks).toEqual([])
  expect(booksSay('the_ex')).toBe(false)
  expect(done.at(-1)).toBe('rules off')
})

test.each([
  ['sites', ['example.org'], pages],
  ['apps', [], { ...pages, apps: ['signal'] }],
])(
  'where it closes %s as well it is kept for those, and the rules are told as degraded',
  async (_what, sites, beyond) => {
    world.browsers = 'refusing'
    expect(await arm(sites, beyond)).toMatchObject({
      value: {
        status: { rules: { browsers: [{ state: 'degraded', note: { code: 'rules-not-read-back' } }] } },
      },
    })
    // They are tried again, and hold as soon as they can.
    world.browsers = 'taking'
    expect(await keeper.status()).toMatchObject({ rules: { browsers: [{ state: 'held', note: null }] } })
  },
)

test('without any browser that could take rules a lock waits for the first', async () => {
  world.browsers = 'none'
  expect(await arm([], pages)).toMatchObject({ value: { status: { rules: { browsers: [] } } } })
  world.browsers = 'taking'
  expect(await keeper.status()).toMatchObject({ rules: { browsers: [{ state: 'held' }] } })
})

test('rules that stop holding later are told, and the lock stays', async () => {
  const id = await idOf(arm([], pages))
  world.browsers = 'refusing'
  expect(await keeper.status()).toMatchObject({
    locks: [{ id }],
    rules: { browsers: [{ state: 'degraded' }] },
  })
})

test('a hosts file that refuses keeps the browsers as they were', async () => {
  world.hostsRefuse = true
  done.length = 0
  expect(await arm(['example.org'], pages)).toMatchObject({ error: { code: 'hosts-not-read-back' } })
  expect(done).not.toContain('rules on, written down')
  expect(world.rules).toBeNull()
})

test('an addition that no browser takes leaves the lock as it was', async () => {
  const id = await idOf(arm(['example.org'], apps))
  world.browsers = 'refusing'
  const more = await keeper.extend({ id, by: 0, sites: [], beyond: pages })
  expect(more).toMatchObject({ error: { code: 'rules-not-written' } })
  expect((await keeper.status()).locks).toMatchObject([{ sites: ['example.org'], beyond: apps }])
})

test('a bug in the rules keeps no site open, and is told where there were rules before', async () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await idOf(arm([], pages))
  world.browsers = 'broken'
  const status = await keeper.status()
  expect(status.rules.browsers).toMatchObject([{ state: 'degraded', note: { code: 'rules-not-read-back' } }])
  await idOf(arm(['example.org'], noBeyond))
  expect(world.names).toContain('example.org')
  expect(complain).toHaveBeenCalled()
  complain.mockRestore()
})

test('what is refused costs nothing and stays nowhere', async () => {
  for (const beyond of [
    { ...pages, rules: false },
    { ...apps, apps: ['no-such-service'] },
    { ...pages, engines: ['no-such-engine'], known: { ...pages.known, names: ['Jane Doe'] } },
  ])
    expect((await arm(['example.org'], beyond)).ok).toBe(false)
  expect(world).toMatchObject({ names: [], rules: null, apps: [] })
})

test('a look says what would be written and closed, and does none of it', async () => {
  await idOf(arm(['example.org'], noBeyond))
  const seen = await keeper.look({ sites: [], beyond: { ...pages, apps: ['signal'] } })
  expect(seen).toMatchObject({
    value: {
      files: [{ browser: 'firefox', path: '/etc/x' }],
      running: [{ service: 'signal', name: 'Signal' }],
    },
  })
  expect(world).toMatchObject({ rules: null, apps: [] })
  expect((await keeper.status()).locks).toHaveLength(1)
})

test('after a restart all of it holds again; a book that is lost gives rules and apps back, and says so', async () => {
  await idOf(arm(['example.org'], { ...pages, apps: ['signal'] }))
  Object.assign(world, { rules: null, apps: [] })
  await startKeeper()
  expect(world.apps).toEqual(['signal'])
  expect(world.rules).not.toBeNull()
  for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'x')
  await startKeeper()
  const status = await keeper.status()
  expect(status.notices).toMatchObject([{ code: 'ledger-lost' }])
  expect(world).toMatchObject({ rules: null, apps: [] })
  expect(world.names).toContain('example.org')
})

test('names of a page that stand in the hosts file are no unknown lock after a book was mended', async () => {
  const tumblr = { ...pages, known: { ...pages.known, profiles: [{ service: 'tumblr', text: 'janedoe' }] } }
  await idOf(arm([], tumblr))
  expect(world.names).toContain('janedoe.tumblr.com')
  rmSync(join(folder, 'ledger.json'))
  await startKeeper()
  const status = await keeper.status()
  expect(status.notices).toMatchObject([{ code: 'ledger-from-copy' }])
  expect(status.locks).toHaveLength(1)
})

test('the doorway is open while something is locked, unless it was switched off; that is remembered', async () => {
  await idOf(arm([], apps))
  // Nothing leads to it: no name is locked.
  expect(world.doorway).toBe(false)
  await idOf(arm(['example.org'], noBeyond))
  expect(world.doorway).toBe(true)
  expect((await keeper.setDoorway({ on: false })).ok).toBe(true)
  expect(world.doorway).toBe(false)
  await startKeeper()
  expect(world.doorway).toBe(false)
  expect(world.names).toContain('example.org')
  await keeper.setDoorway({ on: true })
  expect(world.doorway).toBe(true)
})

test('an attempt is told the first time in ten minutes, for each thing by itself', () => {
  let now = 0
  const told: Attempt[] = []
  const attempted = openAttempts(
    () => now,
    (made) => told.push(made),
  )
  for (let knock = 0; knock < 60; knock += 1, now += 9_000) attempted({ by: 'site', id: 'tiktok' })
  attempted({ by: 'app', id: 'tiktok' })
  expect(told).toEqual([
    { by: 'site', id: 'tiktok' },
    { by: 'app', id: 'tiktok' },
  ])
  now = 600_000
  attempted({ by: 'site', id: 'tiktok' })
  expect(told).toHaveLength(3)
})
