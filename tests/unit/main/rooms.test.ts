/** Roads, people, plans, windows and an imported past: kept, refused in words, taken back and put back. */
import { expect, test } from 'vitest'
import { start } from '../../../src/main/start.ts'
import type { LocalDate } from '../../../src/shared/model/day.ts'
import { fakeWorld } from '../../fakes/ports.ts'

const day = (text: string) => text as LocalDate
const begin = async (lastContact = '2026-11-03') => {
  const { world, ports } = fakeWorld()
  const app = start(ports)
  await app.savePerson({ alias: 'K', lastContact })
  return { world, app, now: () => world.pushed.at(-1) }
}
const refused = (code: string) => ({ ok: false, error: { code } })
const valueOf = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

test('several roads of a kind, each by its own name; one goes and comes back as it was said', async () => {
  const { world, app, now } = await begin()
  const road = { kind: 'email', inbound: 'filtered-unread', outbound: 'removed' } as const
  expect(valueOf(await app.addRoad({ road: { ...road, handle: ' a@example.org ' } })).key).toBe('email')
  const { key } = valueOf(await app.addRoad({ road: { ...road, handle: 'b@example.org' } }))
  expect(key).not.toBe('email')
  expect(now()?.records.roads).toMatchObject([
    { handle: 'a@example.org' },
    { id: key, handle: 'b@example.org' },
  ])
  world.now += 86_400_000
  const gone = valueOf(await app.removeRoad({ key }))
  expect(now()?.records.roads).toHaveLength(1)
  await app.putBack({ what: 'road', record: gone })
  expect(now()?.records.roads[1]).toEqual(gone)
  expect(await app.removeRoad({ key: 'gone' })).toMatchObject(refused('road-gone'))
  expect(await app.addRoad({ road, person: 'nobody' })).toMatchObject(refused('person-unknown'))
})

test('somebody else: their own roads, clocks and strict choice; removed and put back whole', async () => {
  const { app, now } = await begin()
  await app.saveOther({ alias: 'M', lastContact: '2026-11-13' })
  const id = now()?.people[1]?.id ?? ''
  await app.addRoad({ road: { kind: 'calls', inbound: 'blocked', outbound: 'blocked' }, person: id })
  await app.setStrict({ strict: true, person: id })
  await app.chooseForTray({ id })
  await app.tickCleanOut({ key: 'instagram.block', isDone: true })
  await app.tickCleanOut({ key: 'instagram.block', isDone: true, person: id })
  await app.keepWindow({
    purpose: 'children',
    days: { kind: 'weekly', weekday: 5 },
    from: '18:00',
    until: '18:30',
    person: id,
  })
  const [ticks, windows] = [now()?.records.ticks, now()?.records.windows]
  const before = now()?.people[1]
  expect(before).toMatchObject({
    alias: 'M',
    lastContact: { date: '2026-11-13' },
    counts: { noContact: { day: 10 } },
    policy: [{ from: '2026-11-24', strict: true }],
    onTray: true,
  })
  expect(now()?.records.policy).toBeUndefined()
  const gone = valueOf(await app.removeOther({ id }))
  expect(now()?.people).toHaveLength(1)
  expect(now()?.people[0]?.onTray).toBe(true)
  // What was done and agreed about them goes with them; what is about others stays.
  expect(now()?.records.ticks).toEqual(ticks?.filter(({ person }) => person === undefined))
  expect(now()?.records.windows).toEqual([])
  await app.putBack({ what: 'person', record: gone })
  expect(now()?.people[1]).toMatchObject({ roads: before?.roads, counts: { noContact: { day: 10 } } })
  expect(now()?.records.ticks).toEqual(ticks)
  expect(now()?.records.windows).toEqual(windows)
  expect(await app.removeOther({ id: 'nobody' })).toMatchObject(refused('person-unknown'))
})

test('a plan and a window are kept, said anew, removed and brought back', async () => {
  const { app, now } = await begin()
  await app.keepIfThen({ trigger: 'I lie awake', action: 'I read', at: '02:00' })
  const plan = now()?.records.ifThens?.[0]
  if (!plan) throw new Error('nothing was kept')
  await app.keepIfThen({ id: plan.id, trigger: 'I lie awake', action: 'I get up' })
  expect(now()?.records.ifThens).toEqual([{ id: plan.id, trigger: 'I lie awake', action: 'I get up' }])
  await app.removeIfThen({ id: plan.id })
  expect(now()?.records.ifThens).toEqual([])
  await app.putBack({ what: 'if-then', record: plan })
  expect(now()?.records.ifThens).toEqual([plan])

  const draft = {
    purpose: 'children',
    days: { kind: 'weekly', weekday: 5 },
    from: '18:00',
    until: '18:30',
  } as const
  await app.keepWindow(draft)
  const window = now()?.records.windows?.[0]
  if (!window) throw new Error('nothing was kept')
  await app.keepWindow({ ...draft, id: window.id, until: '19:00', about: 'Handover' })
  expect(now()?.records.windows).toEqual([{ ...draft, id: window.id, until: '19:00', about: 'Handover' }])
  await app.removeWindow({ id: window.id })
  await app.putBack({ what: 'window', record: window })
  expect(now()?.records.windows).toEqual([window])
  expect(await app.keepWindow({ ...draft, until: '17:00' })).toMatchObject(refused('window-order'))
})

test('a past comes in whole or not at all, and goes out as if it had never been there', async () => {
  const { world, app, now } = await begin()
  const event = (on: string) => ({
    kind: 'texted' as const,
    date: day(on),
    countFrom: day(on),
    precision: 'day' as const,
  })
  await app.recordEvent(event('2026-11-20'))
  const before = now()
  expect(
    await app.importPast({ events: [event('2026-03-01'), event('2026-12-01')], start: '2026-01-01' }),
  ).toMatchObject(refused('date-future'))
  expect(await app.importPast({ events: [] })).toMatchObject(refused('import-empty'))
  expect(world.data.happenings).toHaveLength(1)

  const made = valueOf(
    await app.importPast({ events: [event('2026-03-01'), event('2026-05-01')], start: '2026-01-01' }),
  )
  expect(now()?.counts?.noContact).toMatchObject({
    day: 3,
    longest: { days: 203, start: '2026-05-01', end: '2026-11-20' },
    total: { kept: 323, of: 326 },
  })
  expect(now()?.records.earned?.some(({ mark }) => mark.count === 180)).toBe(true)
  await app.undoImport(made)
  expect(now()?.counts).toEqual(before?.counts)
  expect(now()?.person).toEqual(before?.person)
  expect(now()?.records.happenings).toEqual(before?.records.happenings)
  // What was only said is not earned.
  expect(now()?.records.earned).toEqual(before?.records.earned)
})

test('what is amended keeps when it was said: a road that was closed since stays closed', async () => {
  const { world, app, now } = await begin()
  const on = { date: day('2026-11-20'), countFrom: day('2026-11-20') }
  const { id } = valueOf(await app.recordEvent({ kind: 'texted', ...on, channel: 'texts' }))
  const said = world.now
  world.now += 60_000
  await app.recordEvent({ kind: 'texted', ...on, channel: 'texts', note: 'late', amends: id })
  expect(now()?.records.happenings).toMatchObject([{ note: 'late', said }])
})

test('what was amended twice goes whole when it is removed, and comes back as it stood', async () => {
  const { app, now } = await begin()
  const on = { kind: 'texted' as const, date: day('2026-11-20'), countFrom: day('2026-11-20') }
  const first = valueOf(await app.recordEvent(on))
  const second = valueOf(await app.recordEvent({ ...on, note: 'a', amends: first.id }))
  const third = valueOf(await app.recordEvent({ ...on, note: 'b', amends: second.id }))
  const [record] = now()?.records.happenings ?? []
  await app.removeEvent({ id: third.id })
  expect(now()?.records.happenings).toEqual([])
  expect(now()?.glance?.day).toBe(20)
  await app.putBack({ what: 'event', record: record ?? ({} as never) })
  expect(now()?.records.happenings).toEqual([record])
})
