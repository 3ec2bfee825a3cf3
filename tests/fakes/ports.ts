/** A world without Electron, disk and guard: what was shown and asked is kept, time stands where it is put. */
import type { GuardAccount, Snapshot } from '../../src/shared/contract/app-bridge.ts'
import type { Attempt, GuardStatus } from '../../src/shared/contract/guard-wire.ts'
import { emptyUserData, type UserData } from '../../src/shared/contract/user-data.ts'
import type { InstalledApp } from '../../src/shared/model/apps/installed.ts'
import { refuse, type Refusal } from '../../src/shared/model/refusal.ts'
import { fail, ok, type Result } from '../../src/shared/model/result.ts'
import type { Door } from '../../src/shared/model/door.ts'
import type { Words } from '../../src/shared/words/en.ts'
import type { Closing, News, OpenBrowser, Ports, TrayFace } from '../../src/main/ports.ts'

export const idleStatus: GuardStatus = {
  version: '0.1.0',
  survivesRestart: true,
  locks: [],
  ended: [],
  hosts: { state: 'idle', names: 0, note: null },
  rules: { browsers: [], changedAgo: null },
  apps: { state: 'idle', services: [], closed: [], note: null },
  doorway: { state: 'idle', note: null },
  clockPending: false,
  notices: [],
}

export const fakeWorld = (data: UserData = emptyUserData) => {
  const world = {
    now: Date.parse('2026-11-23T12:00:00Z'),
    /** Where continuous time stands, if the clock was put ahead. */
    agreed: null as number | null,
    zone: 'Europe/Madrid',
    steady: 1_000,
    languages: ['en-GB'] as readonly string[],
    data,
    diskFull: null as Refusal | null,
    account: { kind: 'answering', status: idleStatus } as GuardAccount,
    asked: [] as { verb: string; args: unknown }[],
    /** What the resolver says of names that do not lead nowhere. */
    addresses: {} as Readonly<Record<string, readonly string[]>>,
    lookups: [] as string[],
    browsers: [] as readonly OpenBrowser[],
    installed: [] as readonly InstalledApp[],
    /** What was saved as a file, and the mails that were opened. */
    /** What browsers know, and what would be said to telling them. */
    told: false,
    untellable: null as Refusal | null,
    saved: [] as { name: string; text: string }[],
    bytes: [] as { name: string; bytes: Uint8Array }[],
    /** What is chosen in a file dialog; null for nothing. */
    chosen: '/home/ann/week.ics' as string | null,
    opened: ok(null) as Result<string | null, Refusal>,
    /** What stands where calendar programs look, and why it cannot be written. */
    live: {} as Record<string, string>,
    liveFault: null as Refusal | null,
    papers: [] as string[],
    mails: [] as { subject: string; body: string }[],
    faces: [] as TrayFace[],
    news: [] as News[],
    trayTaken: true as boolean | null,
    tellTaken: () => undefined as void,
    atLogin: false as boolean | null,
    loginNames: [] as string[],
    keys: [] as (string | null)[],
    keysTaken: false,
    pressKeys: () => undefined as void,
    hides: 0,
    closes: 0,
    closing: (): Closing => ({ first: null, after: 'quit' }),
    dressed: [] as string[],
    calledInLists: 'Breathing Room' as string | null,
    wake: { later: null as number | null, look: () => undefined as void },
    menus: [] as Words[],
    menuQuit: () => undefined as void,
    pushed: [] as Snapshot[],
    ids: 0,
    went: [] as (Door | 'quitting')[],
    /** The closed doors that the window was told of. */
    doors: [] as Attempt[],
    hasWindow: true,
    quits: 0,
    tell: () => undefined as void,
    attempt: (_made: Attempt) => undefined as void,
    tick: () => undefined as void,
  }
  const ports: Ports = {
    clock: {
      now: () => world.now,
      agreed: () => world.agreed ?? world.now,
      zone: () => world.zone,
      steady: () => world.steady,
    },
    languages: () => world.languages,
    store: {
      notices: [],
      folder: '/home/ann/.config/breathing-room',
      erase: () => {
        world.data = emptyUserData
        return ok(null)
      },
      read: () => world.data,
      save: (next) => {
        if (world.diskFull) return fail(world.diskFull)
        world.data = next
        return ok(null)
      },
    },
    guard: {
      account: () => world.account,
      onChange: (listener) => (world.tell = listener),
      onAttempt: (listener) => (world.attempt = listener),
      call: async (verb, args) => {
        world.asked.push({ verb, args })
        if (world.account.kind !== 'answering') return fail(refuse('guard-unreachable'))
        const { sites = [] } = args as { readonly sites?: readonly string[] }
        if (verb === 'preview') return ok({ sites: [], names: [...sites], warnings: [] } as never)
        return ok(
          (verb === 'arm' ? { id: 'abcdefabcdef', code: null, status: idleStatus } : idleStatus) as never,
        )
      },
      ask: async () => void world.asked.push({ verb: 'status', args: {} }),
      start: async () => ok(null),
    },
    resolver: {
      addressesOf: async (name) => {
        world.lookups.push(name)
        return world.addresses[name] ?? ['0.0.0.0', '::']
      },
    },
    apps: { installed: async () => world.installed },
    browsers: { open: async () => world.browsers, restart: async () => ok(null) },
    companion: {
      look: () => ({
        folder: '/home/ann/.config/breathing-room/companion/extension',
        browsers: [{ browser: 'chromium', state: world.told ? 'told' : 'untold' }],
      }),
      put: () => {
        if (world.untellable) return fail(world.untellable)
        world.told = true
        return ok(null)
      },
      take: () => {
        world.told = false
        return ok(null)
      },
      show: async () => ok(null),
    },
    ownFiles: {
      saveText: async (name, text) => {
        world.saved.push({ name, text })
        return ok({ path: `/home/ann/${name}` })
      },
      saveBytes: async (name, bytes) => {
        world.bytes.push({ name, bytes })
        return ok({ path: `/home/ann/${name}` })
      },
      choosePath: async () => world.chosen,
      readText: async () => world.opened,
      writeMail: async (subject, body) => {
        world.mails.push({ subject, body })
        return ok(null)
      },
    },
    liveFiles: {
      put: async (path, text, isOurs) => {
        if (world.liveFault) return fail(world.liveFault)
        if (world.live[path] !== undefined && !isOurs(world.live[path])) return fail(refuse('file-taken'))
        world.live[path] = text
        return ok(null)
      },
      remove: async (path, isOurs) => {
        if (isOurs(world.live[path] ?? '')) delete world.live[path]
        return ok(null)
      },
    },
    paper: {
      pdf: async (size) => {
        world.papers.push(size)
        return ok(new Uint8Array([37, 80, 68, 70]))
      },
      print: async (size) => {
        world.papers.push(size)
        return ok(null)
      },
    },
    tray: {
      show: (face) => world.faces.push(face),
      isTaken: () => world.trayTaken,
      onTaken: (changed) => (world.tellTaken = changed),
    },
    login: {
      isOn: () => world.atLogin,
      set: (on, name) => {
        world.atLogin = on
        world.loginNames.push(name)
        return ok(null)
      },
    },
    keys: {
      hold: (keys, press) => {
        world.keys.push(keys)
        world.pressKeys = press
        return keys !== null && !world.keysTaken
      },
    },
    notify: { show: (news) => world.news.push(news), clear: () => (world.news = []) },
    menu: {
      show: (words, quit) => {
        world.menus.push(words)
        world.menuQuit = quit
      },
    },
    newId: () => `id-${(world.ids += 1)}`,
    window: {
      open: () => undefined,
      push: (snapshot) => world.pushed.push(snapshot),
      forget: () => undefined,
      go: (door) => world.went.push(door),
      atDoor: (attempt) => {
        if (!world.hasWindow) return 'unseen'
        world.doors.push(attempt)
        return 'shown'
      },
      goToDoor: (attempt) => world.doors.push(attempt),
      heard: () => undefined,
      hide: () => (world.hides += 1),
      close: () => (world.closes += 1),
      onClose: (decide) => (world.closing = decide),
      dress: (name) => world.dressed.push(name),
      calledInLists: () => world.calledInLists,
      makeAnew: () => (world.calledInLists = world.dressed.at(-1) ?? null),
    },
    wake: (later, look) => (world.wake = { later, look }),
    onTick: (tick) => (world.tick = tick),
    quit: () => (world.quits += 1),
  }
  return { world, ports }
}
