/** Walks the lock's state machine at random, with a real ledger on disk and restarts, against a plain model of it. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Keeper } from '../../../src/guard/keeper.ts'
import { compileLocks } from '../../../src/guard/compile-locks.ts'
import type { AppWatch, BrowserRules, Policies } from '../../../src/guard/force.ts'
import { openEnforcement } from '../../../src/guard/enforce.ts'
import { noAppWatch, noDoorway, noPolicies } from '../../../src/guard/idle-force.ts'
import type { Hold } from '../../../src/guard/hold.ts'
import { addBeyond, checkBeyond, type Beyond } from '../../../src/shared/model/reach/beyond.ts'
import { limits, type Release } from '../../../src/shared/model/lock.ts'
import { fail, ok } from '../../../src/shared/model/result.ts'
import { refuse } from '../../../src/shared/model/refusal.ts'
import type { Site } from '../../../src/shared/model/site.ts'
import { day, hour, minute, SimulatedMachine } from './simulated-machine.ts'

type Known = {
  readonly id: string
  readonly sites: Set<string>
  beyond: Beyond | null
  readonly release: Release
  readonly code: string | null
  endsAt: number
  mayOpenAt: number | null
  wrong: number
  wrongAt: number
}

const sites = ['instagram', 'tiktok', 'example.org', 'example.net', 'xn--bcher-kva.example'] as const
const site = fc.constantFrom(...sites)
const someSites = fc.uniqueArray(site, { minLength: 1, maxLength: 3 })
const person = {
  profiles: [{ service: 'tumblr', text: 'janedoe' }],
  phones: [],
  mails: ['jane@example.org'],
  names: ['Jane Doe'],
}
/** With pages and searches, with apps, and some that are refused: rules that nobody agreed to. */
const beyond: fc.Arbitrary<Beyond | null> = fc.option(
  fc.record({
    known: fc.constant(person),
    pages: fc.option(fc.record({ exact: fc.boolean() })),
    engines: fc.subarray(['brave', 'qwant']),
    countries: fc.constant([]),
    apps: fc.subarray(['signal', 'whatsapp']),
    rules: fc.constantFrom(true, true, true, false),
  }),
)
const asked = (more: Beyond | null) => (more === null ? {} : { beyond: more })

const duration = fc.oneof(
  fc.integer({ min: 1, max: 2 * hour }),
  fc.integer({ min: 10_000, max: 30 * day }),
  fc.constantFrom(30 * day, 30 * day + 1, 180 * day, 180 * day + 1, 0.5, -day, Number.NaN, 1e300),
)
const release: fc.Arbitrary<Release> = fc.oneof(
  fc.record({ kind: fc.constant('wait' as const), hours: fc.constantFrom(0, 1, 24, 168, 169, 1.5) }),
  fc.constantFrom({ kind: 'none' } as const, { kind: 'code' } as const),
)
const which = fc.nat({ max: 5 })
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('arm' as const), sites: someSites, beyond, duration, release }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('extend' as const),
      which,
      by: duration,
      sites: fc.uniqueArray(site, { maxLength: 2 }),
      beyond,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('request' as const, 'withdraw' as const, 'open' as const, 'open' as const),
      which,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('right-code' as const, 'wrong-code' as const), which }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('pass' as const),
      ms: fc.oneof(fc.integer({ min: 1, max: 3 * hour }), fc.integer({ min: 1, max: 10 * day })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constantFrom('stop' as const, 'kill' as const, 'reboot' as const, 'refused' as const),
    }),
  },
)

type Wish = { sites: string[]; beyond: Beyond | null; duration: number; release: Release }

/** Everything in it, each as one text. */
const contentsOf = (more: Beyond | null): readonly string[] =>
  more === null
    ? []
    : [
        ...Object.values(more.known).flatMap((list) => list.map((each) => JSON.stringify(each))),
        ...more.engines,
        ...more.apps,
        ...(more.rules ? ['rules'] : []),
        ...(more.pages ? ['pages'] : []),
      ]

const fits = (left: number, kind: Release['kind']): boolean =>
  left <= (kind === 'none' ? limits.longestWithoutRelease : limits.longest)

class Walk {
  readonly folder = mkdtempSync(join(tmpdir(), 'breathing-room-walk-'))
  readonly machine = new SimulatedMachine()
  known: Known[] = []
  held: readonly string[] = []
  rules: BrowserRules | null = null
  apps: readonly string[] = []
  readonly #refusing = { now: false }
  keeper = this.#newKeeper()

  #newKeeper(): Keeper {
    const account = () => ({
      state: this.held.length ? ('held' as const) : ('idle' as const),
      names: this.held.length,
      note: null,
    })
    const hold: Hold = {
      recover: async () => ok(null),
      standing: () => this.held,
      apply: async (names) => {
        if (this.#refusing.now && names.length > this.held.length) return fail(refuse('hosts-not-read-back'))
        this.held = names
        return ok(account())
      },
    }
    const policies: Policies = {
      ...noPolicies,
      apply: async (wanted) => {
        this.rules = wanted
        return { browsers: [] }
      },
    }
    const apps: AppWatch = { ...noAppWatch, hold: (services) => (this.apps = services) }
    return new Keeper({
      clock: () => this.machine.look(),
      force: openEnforcement({ hold, policies, apps, doorway: noDoorway }),
      stateDir: this.folder,
      version: '0',
      survivesRestart: true,
      onChange: () => undefined,
    })
  }

  async restart(): Promise<void> {
    this.keeper = this.#newKeeper()
    await this.keeper.start()
  }

  get now(): number {
    return this.machine.truly
  }

  find(index: number): Known | undefined {
    return this.known[index % Math.max(1, this.known.length)]
  }

  /** Nothing but its end or an opening removes a lock, and nothing makes it shorter. */
  async look(): Promise<void> {
    this.known = this.known.filter(({ endsAt }) => endsAt > this.now)
    const status = await this.keeper.status()
    expect(status.notices).toEqual([])
    expect(status.clockPending).toBe(false)
    expect(status.locks).toEqual(
      this.known.map((lock) => ({
        id: lock.id,
        sites: [...lock.sites],
        beyond: lock.beyond,
        release: lock.release,
        remaining: lock.endsAt - this.now,
        required: expect.any(Number) as number,
        coolingLeft: lock.mayOpenAt === null ? null : Math.max(0, lock.mayOpenAt - this.now),
      })),
    )
    for (const { release: way, endsAt } of this.known) expect(fits(endsAt - this.now, way.kind)).toBe(true)
    const { names, rules, apps } = compileLocks(
      this.known.map((lock) => ({ sites: [...lock.sites] as Site[], beyond: lock.beyond })),
    )
    expect({ names: this.held, rules: this.rules, apps: this.apps }).toEqual({ names, rules, apps })
  }

  async arm({ beyond: more, ...request }: Wish): Promise<void> {
    const { duration: lasts, release: way } = request
    const checked = checkBeyond(more)
    const right =
      checked.ok &&
      Number.isSafeInteger(lasts) &&
      lasts >= limits.shortest &&
      fits(lasts, way.kind) &&
      (way.kind !== 'wait' || (Number.isInteger(way.hours) && way.hours >= 1 && way.hours <= 168))
    const armed = await this.keeper.arm({ ...request, ...asked(more) })
    expect(armed.ok).toBe(right)
    if (!armed.ok || !checked.ok) return
    const { id, code } = armed.value
    this.known.push({
      id,
      code,
      sites: new Set(request.sites),
      beyond: checked.value,
      release: way,
      endsAt: this.now + lasts,
      mayOpenAt: null,
      wrong: 0,
      wrongAt: 0,
    })
    if (code) expect(this.#written()).not.toContain(code)
  }

  async extend(lock: Known, by: number, more: string[], wider: Beyond | null): Promise<void> {
    const left = lock.endsAt - this.now
    const added = addBeyond(lock.beyond, wider)
    const adds = added.ok && JSON.stringify(added.value) !== JSON.stringify(lock.beyond)
    const right =
      added.ok &&
      Number.isSafeInteger(by) &&
      by >= 0 &&
      (by > 0 || more.length > 0 || adds) &&
      fits(left + by, lock.release.kind)
    const done = await this.keeper.extend({ id: lock.id, by, sites: more, ...asked(wider) })
    expect(done.ok).toBe(right)
    if (!done.ok || !added.ok) return
    // One way only: nothing that was locked disappears from a lock before it ends.
    for (const each of contentsOf(lock.beyond)) expect(contentsOf(added.value)).toContain(each)
    lock.beyond = added.value
    lock.endsAt += by
    lock.mayOpenAt = null
    for (const each of more) lock.sites.add(each)
  }

  async ask(lock: Known): Promise<void> {
    const asked = await this.keeper.requestRelease({ id: lock.id })
    expect(asked.ok).toBe(lock.release.kind === 'wait')
    if (lock.release.kind === 'wait') lock.mayOpenAt ??= this.now + lock.release.hours * hour
  }

  async withdraw(lock: Known): Promise<void> {
    expect((await this.keeper.withdrawRelease({ id: lock.id })).ok).toBe(true)
    lock.mayOpenAt = null
  }

  async open(lock: Known, code?: string): Promise<void> {
    const delay = lock.wrong < 3 ? 0 : Math.min(hour, minute * 2 ** (lock.wrong - 3))
    const tooSoon = lock.wrongAt + delay - this.now >= 1_000
    const opens =
      lock.release.kind === 'wait'
        ? lock.mayOpenAt !== null && lock.mayOpenAt <= this.now
        : lock.release.kind === 'code' && !tooSoon && code !== undefined && code === lock.code
    const answer = await this.keeper.release({ id: lock.id, ...(code === undefined ? {} : { code }) })
    expect(answer.ok).toBe(opens)
    if (opens) this.known = this.known.filter((each) => each !== lock)
    else if (lock.release.kind === 'code') {
      expect(answer).toMatchObject({ error: { code: tooSoon ? 'code-too-soon' : 'code-wrong' } })
      if (!tooSoon) Object.assign(lock, { wrong: lock.wrong + 1, wrongAt: this.now })
    }
    // What is open is gone: the same code opens nothing again.
    if (opens) expect((await this.keeper.release({ id: lock.id, code: code ?? '' })).ok).toBe(false)
  }

  /** The hosts file cannot take more: the promise is taken back, and what was stays. */
  async refuseMore(): Promise<void> {
    this.#refusing.now = true
    const before = this.#written()
    const armed = await this.keeper.arm({
      sites: ['never.example'],
      duration: day,
      release: { kind: 'none' },
    })
    this.#refusing.now = false
    expect(armed.ok).toBe(false)
    expect(this.#written().includes('never.example')).toBe(false)
    expect(before.includes('never.example')).toBe(false)
  }

  #written(): string {
    return readdirSync(this.folder)
      .map((name) => readFileSync(join(this.folder, name), 'utf8'))
      .join('\n')
  }

  /** Long after: everything has ended, and nothing that stays says what was locked. */
  async outlive(): Promise<void> {
    this.machine.take({ do: 'run', ms: 181 * day })
    this.known = []
    await this.look()
    expect({ held: this.held, rules: this.rules, apps: this.apps }).toEqual({
      held: [],
      rules: null,
      apps: [],
    })
    for (const name of [...sites, 'Jane', 'janedoe']) expect(this.#written()).not.toContain(name)
    for (const name of readdirSync(this.folder)) {
      const file = JSON.parse(readFileSync(join(this.folder, name), 'utf8')) as { body: string }
      expect(Object.keys(JSON.parse(file.body) as object).toSorted()).toEqual([
        'doorway',
        'ended',
        'locks',
        'time',
      ])
      expect(JSON.parse(file.body)).toMatchObject({ locks: [] })
    }
  }
}

type Taken = typeof step extends fc.Arbitrary<infer T> ? T : never

const take = async (walk: Walk, taken: Taken): Promise<void> => {
  const lock = 'which' in taken ? walk.find(taken.which) : undefined
  switch (taken.do) {
    case 'arm':
      return walk.arm(taken)
    case 'pass':
      return walk.machine.take({ do: 'run', ms: taken.ms })
    case 'stop':
      walk.keeper.checkpoint()
      return walk.restart()
    case 'kill':
      return walk.restart()
    case 'reboot':
      walk.machine.take({ do: 'reboot', off: 9 * hour })
      return walk.restart()
    case 'refused':
      return walk.refuseMore()
    case 'extend':
      return lock && walk.extend(lock, taken.by, taken.sites, taken.beyond)
    case 'request':
      return lock && walk.ask(lock)
    case 'withdraw':
      return lock && walk.withdraw(lock)
    case 'open':
      return lock && walk.open(lock)
    case 'right-code':
      return lock && walk.open(lock, lock.code ?? 'NONE')
    case 'wrong-code':
      return lock && walk.open(lock, 'AAAA-AAAA-AAAA')
  }
}

test('whatever is asked in whatever order, with stops, kills and reboots between: the guard does what a plain model does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25, size: 'max' }), async (steps) => {
      const walk = new Walk()
      try {
        await walk.keeper.start()
        for (const taken of steps) {
          await take(walk, taken)
          await walk.look()
        }
        await walk.outlive()
      } finally {
        rmSync(walk.folder, { recursive: true, force: true })
      }
    }),
    { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 12) },
  )
}, 600_000)
