/** What the person says of themselves: kept, refused in words, taken back, put back, and all of it deleted. */
import { expect, test } from 'vitest'
import { start } from '../../../src/main/start.ts'
import { emptyUserData } from '../../../src/shared/contract/user-data.ts'
import type { LocalDate } from '../../../src/shared/model/day.ts'
import { fakeWorld, idleStatus } from '../../fakes/ports.ts'

const day = (text: string) => text as LocalDate
const begin = async (lastContact = '2026-11-03') => {
  const { world, ports } = fakeWorld()
  const app = start(ports)
  await app.savePerson({ alias: 'K', lastContact })
  return { world, app }
}
const refused = (code: string) => ({ ok: false, error: { code } })

test('an event begins the runs that it ends, from the day that the person says, and can be taken back', async () => {
  const { world, app } = await begin()
  await app.recordEvent({ kind: 'looked-them-up', date: day('2026-11-20'), countFrom: day('2026-11-20') })
  expect(world.pushed.at(-1)).toMatchObject({ glance: { day: 20 }, looking: { day: 3 } })
  await app.recordEvent({ kind: 'got-in-touch', date: day('2026-11-18'), countFrom: day('2026-11-21') })
  expect(world.pushed.at(-1)).toMatchObject({
    glance: { day: 2, since: '2026-11-21', held: null },
    looking: { day: 2 },
  })
  expect(world.faces.at(-1)?.number).toBe('2')
  const [, contact] = world.pushed.at(-1)?.records.happenings ?? []
  if (!contact) throw new Error('nothing was kept')
  await app.removeEvent({ id: contact.id })
  expect(world.pushed.at(-1)).toMatchObject({ glance: { day: 20 }, looking: { day: 3 } })
  await app.putBack({ what: 'event', record: contact })
  await app.putBack({ what: 'event', record: contact })
  expect(world.pushed.at(-1)?.records.happenings).toHaveLength(2)
  expect(world.pushed.at(-1)).toMatchObject({ glance: { day: 2 } })
  // The log only grows: two happenings, one taken back, and that taken back once.
  expect(world.data.happenings).toMatchObject([{}, contact, { voids: contact.id }, { voids: 'id-3' }])
})

test('an event of tomorrow, and a count that begins before it, are refused', async () => {
  const { world, app } = await begin()
  const kind = 'got-in-touch'
  expect(
    await app.recordEvent({ kind, date: day('2026-11-24'), countFrom: day('2026-11-24') }),
  ).toMatchObject(refused('date-future'))
  expect(
    await app.recordEvent({ kind, date: day('2026-11-20'), countFrom: day('2026-11-24') }),
  ).toMatchObject(refused('date-future'))
  expect(
    await app.recordEvent({ kind, date: day('2026-11-20'), countFrom: day('2026-11-19') }),
  ).toMatchObject(refused('count-before'))
  expect(world.data.happenings).toEqual([])
})

test('a pull is kept and ends nothing', async () => {
  const { world, app } = await begin()
  const before = world.pushed.at(-1)?.glance
  await app.recordEvent({ kind: 'pull', date: day('2026-11-23'), countFrom: day('2026-11-23') })
  expect(world.pushed.at(-1)?.glance).toEqual(before)
  expect(world.pushed.at(-1)?.looking).toBeNull()
  expect(world.data.happenings).toHaveLength(1)
})

test('reasons: nothing empty, nothing endless, no characters that break lines', async () => {
  const { world, app } = await begin()
  expect(await app.keepReason({ text: ' \u202e ' })).toMatchObject(refused('text-empty'))
  expect(await app.keepReason({ text: 'x'.repeat(281) })).toMatchObject(refused('text-long'))
  await app.keepReason({ text: ' 👩‍👧 first\nline ' })
  expect(world.data.reasons).toMatchObject([{ text: '👩‍👧 first line' }])
})

test('a pinned reason that is removed is pinned no more', async () => {
  const { world, app } = await begin()
  await app.keepReason({ text: 'One' })
  await app.keepReason({ text: 'Two' })
  const id = world.data.reasons[0]?.id ?? ''
  await app.pinReason({ id })
  expect(world.data.pinned).toBe(id)
  await app.removeReason({ id })
  expect(world.data).toMatchObject({ pinned: null, reasons: [{ text: 'Two' }] })
})

test('the first run keeps what was said, one thing at a time', async () => {
  const { world, app } = await begin()
  await app.saveSetup({ shared: true, step: 'safety' })
  await app.saveSetup({ blocking: false })
  await app.sayRoads({ roads: [{ kind: 'calls', inbound: 'open', outbound: 'blocked' }] })
  await app.sayRoads({ roads: [{ kind: 'calls', inbound: 'blocked', outbound: 'blocked' }] })
  expect(world.data.setup).toMatchObject({ shared: true, step: 'safety', blocking: false })
  expect(world.data.roads).toEqual([
    { kind: 'calls', inbound: 'blocked', outbound: 'blocked', said: world.now },
  ])
})

test('the day of the last look: left out it stays, empty it goes, a future one is refused', async () => {
  const { world, app } = await begin()
  const person = { alias: 'K', lastContact: '2026-11-03' }
  await app.savePerson({ ...person, lastLook: '2026-11-10' })
  expect(world.pushed.at(-1)?.looking).toMatchObject({ day: 13 })
  await app.savePerson(person)
  expect(world.data.lastLook).toBe('2026-11-10')
  expect(await app.savePerson({ ...person, lastLook: '2026-12-24' })).toMatchObject(refused('date-future'))
  await app.savePerson({ ...person, lastLook: '' })
  expect(world.pushed.at(-1)?.looking).toBeNull()
})

test('deleting everything leaves the app as on its first day', async () => {
  const { world, app } = await begin()
  await app.keepReason({ text: 'One' })
  expect(await app.deleteEverything({})).toMatchObject({ ok: true })
  expect(world.data).toEqual(emptyUserData)
  expect(world.faces.at(-1)?.number).toBeNull()
})

test('deleted, it does not open with the computer any more, and no words of it stay on the screen', async () => {
  const { world, ports } = fakeWorld()
  const app = start(ports)
  await app.setAtLogin({ on: true })
  ports.notify.show({} as never)
  expect(await app.deleteEverything({})).toMatchObject({ ok: true })
  expect(world.atLogin).toBe(false)
  expect(world.news).toEqual([])
  world.atLogin = null
  expect(await app.deleteEverything({}), 'where it cannot be set').toMatchObject({ ok: true })
})

test('the tray leads to the two buttons once there is somebody to count for', async () => {
  const { world, ports } = fakeWorld()
  const app = start(ports)
  const actions = () =>
    world.faces.at(-1)?.menu.flatMap((item) => (item.kind === 'action' ? [item] : [])) ?? []
  expect(actions().map(({ label }) => label)).not.toContain('I feel the pull')
  await app.savePerson({ alias: 'K', lastContact: '2026-11-03' })
  for (const label of ['I feel the pull', 'Something happened'])
    actions()
      .find((item) => item.label === label)
      ?.run()
  expect(world.went).toEqual(['pull', 'happened'])
})

test('without locks the tray says nothing of a guard, unless one holds', async () => {
  const { world, app } = await begin()
  const tooltip = () => world.faces.at(-1)?.tooltip
  expect(tooltip()).toContain('Nothing is locked')
  await app.saveSetup({ blocking: false })
  expect(tooltip()).toBe('20 days of no contact')
  const status = {
    ...idleStatus,
    hosts: { state: 'held', names: 3, note: null } as const,
    locks: [{ sites: [], beyond: null }] as never,
  }
  world.account = { kind: 'answering', status }
  world.tell()
  expect(tooltip()).toContain('1 lock is in force')
})
