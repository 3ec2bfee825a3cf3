/** The whole app without Electron: what the window asks, what the tray shows. */
import { expect, test } from 'vitest'
import { start } from '../../../src/main/start.ts'
import { refuse } from '../../../src/shared/model/refusal.ts'
import { fakeWorld, idleStatus } from '../../fakes/ports.ts'

test('saves the person, counts the days, and shows the same number in window and tray', async () => {
  const { world, ports } = fakeWorld()
  const app = start(ports)
  expect(world.faces.at(-1)?.number).toBeNull()
  expect(await app.savePerson({ alias: ' K ', lastContact: '2026-11-13' })).toEqual({ ok: true, value: null })
  expect(world.data.person).toEqual({
    alias: 'K',
    lastContact: { date: '2026-11-13', zone: 'Europe/Madrid' },
  })
  expect(world.faces.at(-1)?.number).toBe('10')
  expect(world.pushed.at(-1)?.glance).toMatchObject({ day: 10, held: null })
  expect(world.data.seen).toEqual({ instant: world.now, day: 10, of: 'named 2026-11-13' })
})

test('refuses a future day, an empty name and a day that does not exist, and keeps what was there', async () => {
  const { world, ports } = fakeWorld()
  const app = start(ports)
  await app.savePerson({ alias: 'K', lastContact: '2026-11-13' })
  const before = world.data
  for (const [alias, lastContact, code] of [
    ['K', '2026-11-24', 'date-future'],
    ['  ', '2026-11-13', 'alias-empty'],
    ['K', '2026-02-30', 'date-invalid'],
    ['K'.repeat(41), '2026-11-13', 'alias-long'],
  ] as const)
    expect(await app.savePerson({ alias, lastContact })).toMatchObject({ ok: false, error: { code } })
  expect(world.data).toBe(before)
})

test('a new name does not move the day to the zone of a journey; a new day does', async () => {
  const { world, ports } = fakeWorld()
  const app = start(ports)
  await app.savePerson({ alias: 'K', lastContact: '2026-11-13' })
  world.zone = 'America/Lima'
  await app.savePerson({ alias: 'Kay', lastContact: '2026-11-13' })
  expect(world.data.person?.lastContact.zone).toBe('Europe/Madrid')
  await app.savePerson({ alias: 'Kay', lastContact: '2026-11-20' })
  expect(world.data.person?.lastContact.zone).toBe('America/Lima')
  expect(world.faces.at(-1)?.number).toBe('3')
})

test('a clock set back freezes the number until the person trusts it', async () => {
  const { world, ports } = fakeWorld()
  const app = start(ports)
  await app.savePerson({ alias: 'K', lastContact: '2026-11-01' })
  world.now = Date.parse('2026-11-10T12:00:00Z')
  world.tick()
  expect(world.pushed.at(-1)?.glance).toMatchObject({ day: 22, held: 'clock-behind' })
  expect(world.faces.at(-1)?.tooltip).toContain('clock')
  await app.trustClock({})
  expect(world.pushed.at(-1)?.glance).toMatchObject({ day: 9, held: null })
})

test('midnight moves the number without anybody asking, and asks the guard anew', async () => {
  const { world, ports } = fakeWorld()
  const app = start(ports)
  await app.savePerson({ alias: 'K', lastContact: '2026-11-22' })
  world.now = Date.parse('2026-11-23T23:00:00Z')
  world.tick()
  expect(world.faces.at(-1)?.number).toBe('2')
  expect(world.asked.at(-1)?.verb).toBe('status')
})

test('a full disk is told, and the number goes on', async () => {
  const { world, ports } = fakeWorld()
  const app = start(ports)
  await app.savePerson({ alias: 'K', lastContact: '2026-11-13' })
  world.diskFull = refuse('store-fault', { reason: 'full', errno: 'ENOSPC' })
  expect(await app.savePerson({ alias: 'L', lastContact: '2026-11-13' })).toMatchObject({
    ok: false,
    error: { code: 'store-fault' },
  })
  expect(world.data.person?.alias).toBe('K')
  world.now += 86_400_000
  world.tick()
  expect(world.faces.at(-1)?.number).toBe('11')
})

test('nothing reaches the guard that the rules refuse', async () => {
  const { world, ports } = fakeWorld()
  const app = start(ports)
  const lock = { duration: 60_000, release: { kind: 'none' } as const }
  expect(await app.armLock({ ...lock, sites: ['localhost'] })).toMatchObject({ error: { code: 'site-own' } })
  expect(await app.armLock({ ...lock, sites: [] })).toMatchObject({ error: { code: 'no-sites' } })
  expect(await app.armLock({ ...lock, sites: ['a b'] })).toMatchObject({ error: { code: 'site-space' } })
  expect(world.asked).toEqual([])
  expect(await app.armLock({ ...lock, sites: ['instagram'] })).toEqual({ ok: true, value: { code: null } })
})

test('the tray never says that a lock is in force unless the guard has just said so', async () => {
  const { world, ports } = fakeWorld()
  await start(ports).savePerson({ alias: 'K', lastContact: '2026-11-13' })
  const lines = () => world.faces.at(-1)?.tooltip ?? ''
  const blank = { sites: [], beyond: null }
  const held = { ...idleStatus, hosts: { state: 'held', names: 40, note: null } as const }
  world.account = { kind: 'answering', status: { ...held, locks: [blank, blank] as never } }
  world.tell()
  expect(lines()).toContain('2 locks are in force')
  world.account = {
    kind: 'unreachable',
    why: refuse('guard-unreachable'),
    start: { kind: 'not-here' },
  }
  world.tell()
  expect(lines()).toContain('not answering')
  expect(lines()).not.toContain('in force')
  world.account = {
    kind: 'answering',
    status: { ...held, hosts: { state: 'degraded', names: 40, note: refuse('hosts-changed-at-once') } },
  }
  world.tell()
  expect(lines()).toContain('Not all of the lock is in force')
})

test('the menu opens the window and quits; its labels say that locks stay', () => {
  const { world, ports } = fakeWorld()
  start(ports)
  const actions = world.faces.at(-1)?.menu.flatMap((item) => (item.kind === 'action' ? [item] : [])) ?? []
  expect(actions.map(({ label }) => label)).toEqual(['Open Breathing Room', 'Quit (locks stay)'])
  actions.at(-1)?.run()
  expect(world.quits).toBe(1)
})

test('speaks what the computer prefers, until the person chooses; window, tray and menu follow at once', async () => {
  const { world, ports } = fakeWorld()
  world.languages = ['es-MX', 'en']
  const app = start(ports)
  const shown = () => {
    const { language, languageChoice, locale } = world.pushed.at(-1) ?? {}
    const tray = world.faces.at(-1)?.menu.flatMap((item) => (item.kind === 'action' ? [item.label] : []))
    return { language, languageChoice, locale, tray, menu: world.menus.at(-1)?.menu.file }
  }
  const spanish = { language: 'es', locale: 'es-MX', menu: 'Archivo' }
  const quit = ['Abrir Breathing Room', 'Salir (los bloqueos siguen)']
  expect(shown()).toEqual({ ...spanish, languageChoice: 'system', tray: quit })
  expect(await app.setLanguage({ language: 'en' })).toEqual({ ok: true, value: null })
  expect(shown()).toEqual({
    language: 'en',
    languageChoice: 'en',
    locale: 'en-MX',
    tray: ['Open Breathing Room', 'Quit (locks stay)'],
    menu: 'File',
  })
  await app.setLanguage({ language: 'system' })
  expect(shown()).toEqual({ ...spanish, languageChoice: 'system', tray: quit })
})

test('a language that is not spoken is refused; one that was chosen in another version is passed over', async () => {
  const { world, ports } = fakeWorld()
  const app = start(ports)
  expect(await app.setLanguage({ language: 'pt-BR' })).toEqual({
    ok: false,
    error: { code: 'language-unknown', params: { language: 'pt-BR' } },
  })
  expect(world.data.language).toBe('system')
  world.data = { ...world.data, language: 'pt-BR' }
  world.languages = ['es-ES']
  world.tick()
  expect(world.pushed.at(-1)).toMatchObject({ language: 'es', languageChoice: 'pt-BR', locale: 'es-ES' })
})
