/** The numbers through the whole app: log, clocks, milestones, one clock or two. Nothing on a screen is needed for it. */
import { expect, test } from 'vitest'
import { emptyUserData, type UserData } from '../../../src/shared/contract/user-data.ts'
import { mostEvents } from '../../../src/shared/contract/records.ts'
import type { LocalDate } from '../../../src/shared/model/day.ts'
import { start } from '../../../src/main/start.ts'
import { fakeWorld, idleStatus } from '../../fakes/ports.ts'

const day = (text: string) => text as LocalDate
const on = (date: string) => ({ date: day(date), countFrom: day(date) })
const begin = async (lastContact = '2026-11-03', data: UserData = emptyUserData) => {
  const { world, ports } = fakeWorld(data)
  const app = start(ports)
  await app.savePerson({ alias: 'K', lastContact })
  return { world, app, now: () => world.pushed.at(-1) }
}
const earned = (data: UserData) =>
  (data.earned ?? []).filter(({ run }) => run === 'noContact').map(({ mark }) => mark.count)
const refused = (code: string) => ({ ok: false, error: { code } })

test('longest, total and the last 90 survive a slip, in one answer with the number of the tray', async () => {
  const { world, app, now } = await begin()
  await app.recordEvent({ kind: 'called', ...on('2026-11-13') })
  expect(now()?.counts?.noContact).toMatchObject({
    day: 10,
    start: '2026-11-13',
    longest: { days: 10 },
    total: { kept: 19, of: 20 },
    lately: { kept: 19, of: 20 },
  })
  expect(now()).toMatchObject({ glance: { day: 10 }, looking: { day: 10 } })
  expect(world.faces.at(-1)?.number).toBe('10')
})

test('what was earned stays when a slip is said to have been before it; a wrong first day takes what it only said', async () => {
  const { world, app } = await begin()
  expect(earned(world.data)).toEqual([1, 3, 7, 14])
  await app.recordEvent({ kind: 'called', ...on('2026-11-04') })
  await app.recordEvent({ kind: 'called', ...on('2026-11-20') })
  expect(earned(world.data)).toEqual([1, 3, 7, 14])
  const other = await begin('2016-11-03')
  expect(earned(other.world.data)).toContain(10)
  await other.app.savePerson({ alias: 'K', lastContact: '2026-11-16' })
  expect(earned(other.world.data)).toEqual([1, 3, 7])
})

test('a clock that was put ahead shows its number, and earns nothing; the guard’s doubt counts too', async () => {
  const { world } = await begin('2026-11-22')
  expect(earned(world.data)).toEqual([1])
  world.agreed = world.now + 3_600_000
  world.now += 10 * 86_400_000
  world.tick()
  expect(world.pushed.at(-1)?.glance).toMatchObject({ day: 11, held: null })
  expect(earned(world.data)).toEqual([1])
  world.agreed = null
  world.account = { kind: 'answering', status: { ...idleStatus, clockPending: true } }
  world.tell()
  expect(earned(world.data)).toEqual([1])
  world.account = { kind: 'answering', status: idleStatus }
  world.tell()
  expect(earned(world.data)).toEqual([1, 3, 7])
})

test('a look neither moves the other number nor lets it fall on a journey', async () => {
  const { world, app, now } = await begin('2026-11-01')
  await app.savePerson({ alias: 'K', lastContact: '2026-11-01', lastLook: '2026-11-01' })
  world.zone = 'Pacific/Auckland'
  world.tick()
  expect(now()).toMatchObject({ glance: { day: 23 }, looking: { day: 23 } })
  world.zone = 'America/Los_Angeles'
  world.now += 1_000
  world.tick()
  expect(now()).toMatchObject({ today: '2026-11-23', glance: { day: 23, held: 'travel' } })
  await app.recordEvent({ kind: 'looked-them-up', ...on('2026-11-23') })
  expect(now()).toMatchObject({ glance: { day: 23, held: 'travel' }, looking: { day: 0 } })
})

test('a clock behind the log: the newest day can still be said, and the person’s word on the clock frees the number', async () => {
  const { world, app, now } = await begin()
  await app.recordEvent({ kind: 'urge', ...on('2026-11-23') })
  world.now = Date.parse('2026-11-10T12:00:00Z')
  world.tick()
  expect(now()?.glance).toMatchObject({ day: 20, held: 'clock-behind' })
  expect(await app.recordEvent({ kind: 'urge', ...on('2026-11-24') })).toMatchObject(refused('date-future'))
  expect(await app.recordEvent({ kind: 'urge', ...on('2026-11-23') })).toMatchObject({ ok: true })
  await app.trustClock({})
  expect(now()?.glance).toMatchObject({ day: 7, held: null })
  world.tick()
  expect(now()?.glance).toMatchObject({ day: 7, held: null })
})

test('one clock rules from tomorrow on', async () => {
  const { world, app, now } = await begin()
  await app.setStrict({ strict: true })
  await app.recordEvent({ kind: 'drove-past', ...on('2026-11-23') })
  expect(now()?.glance?.day).toBe(20)
  world.now += 86_400_000
  await app.recordEvent({ kind: 'drove-past', ...on('2026-11-24') })
  expect(now()?.glance?.day).toBe(0)
})

test('what an event says of itself is checked: minute, drift, note, what it stands for', async () => {
  const { world, app, now } = await begin()
  const instant = Date.parse('2026-11-22T22:30:00Z')
  const said = { kind: 'texted', ...on('2026-11-22') } as const
  expect(await app.recordEvent({ ...said, precision: 'exact' })).toMatchObject(refused('instant-missing'))
  expect(await app.recordEvent({ ...said, instant })).toMatchObject(refused('instant-missing'))
  expect(await app.recordEvent({ ...said, precision: 'exact', instant: instant + 3_600_000 })).toMatchObject(
    refused('date-invalid'),
  )
  // Half past ten in the evening, said before noon: the day has come, the hour has not.
  expect(
    await app.recordEvent({
      ...on('2026-11-23'),
      kind: 'texted',
      precision: 'exact',
      instant: instant + 86_400_000,
    }),
  ).toMatchObject(refused('time-future'))
  const drift = { kind: 'scoped-drift', ...on('2026-11-22') } as const
  expect(await app.recordEvent(drift)).toMatchObject(refused('contact-undecided'))
  expect(await app.recordEvent({ ...said, note: 'x'.repeat(281) })).toMatchObject(refused('text-long'))
  expect(await app.recordEvent({ ...said, amends: 'nobody' })).toMatchObject(refused('event-gone'))
  expect(await app.recordEvent({ ...said, goesOn: true, countFrom: day('2026-11-23') })).toMatchObject(
    refused('count-before'),
  )
  expect(world.data.happenings).toEqual([])
  await app.recordEvent({
    ...said,
    precision: 'exact',
    instant,
    note: ' at the \n station ',
    channel: 'texts',
  })
  expect(now()?.records.happenings).toMatchObject([{ note: 'at the   station', zone: 'Europe/Madrid' }])
  expect(now()?.counts?.noContact).toMatchObject({ day: 1, hours: 13 })
  const [first] = now()?.records.happenings ?? []
  await app.recordEvent({ kind: 'texted', ...on('2026-11-20'), amends: first?.id ?? '' })
  expect(now()).toMatchObject({ glance: { day: 3 }, records: { happenings: [{ date: '2026-11-20' }] } })
  expect(world.data.happenings).toHaveLength(2)
})

test('what was said to the minute on a journey is ended, said anew and taken back at home', async () => {
  const { world, app, now } = await begin()
  world.zone = 'Asia/Tokyo'
  // 01:30 of the 22nd there, the 21st at home.
  const said = {
    kind: 'texted',
    ...on('2026-11-22'),
    precision: 'exact',
    instant: Date.parse('2026-11-21T16:30:00Z'),
    goesOn: true,
  } as const
  await app.recordEvent(said)
  world.zone = 'Europe/Madrid'
  const [going] = now()?.records.happenings ?? []
  const { goesOn: _still, ...over } = said
  expect(
    await app.recordEvent({ ...over, countFrom: day('2026-11-23'), amends: going?.id ?? '' }),
  ).toMatchObject({ ok: true })
  expect(now()?.records.happenings).toMatchObject([{ date: '2026-11-22', zone: 'Asia/Tokyo' }])
})

test('what was only said by an event that was wrong is not earned; what was lived is', async () => {
  const { world, app, now } = await begin()
  const reached = () =>
    (now()?.records.earned ?? []).flatMap(({ run, mark }) => (run === 'notLooking' ? [mark.count] : []))
  await app.recordEvent({ kind: 'looked-them-up', ...on('2026-11-08') })
  expect(reached()).toEqual([1, 3, 7, 14])
  const [wrong] = now()?.records.happenings ?? []
  await app.recordEvent({ kind: 'looked-them-up', ...on('2026-11-22'), amends: wrong?.id ?? '' })
  expect(reached()).toEqual([1])
  world.now += 2 * 86_400_000
  world.tick()
  expect(reached()).toEqual([1, 3])
  const [right] = now()?.records.happenings ?? []
  await app.removeEvent({ id: right?.id ?? '' })
  expect(reached()).toEqual([3])
})

test('several people: each their own clocks, milestones and roads; one of them on the tray', async () => {
  const { world, app, now } = await begin()
  await app.saveOther({ alias: 'L', lastContact: '2026-11-16' })
  const id = world.data.others?.[0]?.id ?? ''
  await app.recordEvent({ kind: 'called', ...on('2026-11-20'), person: id })
  await app.sayRoads({ roads: [{ kind: 'calls', inbound: 'open', outbound: 'blocked' }], person: id })
  const shown = () => now()?.people.map(({ alias, counts, onTray }) => [alias, counts.noContact.day, onTray])
  expect(shown()).toEqual([
    ['K', 20, true],
    ['L', 3, false],
  ])
  expect(world.faces.at(-1)?.number).toBe('20')
  expect(world.data.roads).toEqual([])
  expect(world.data.earned?.filter((each) => each.person === id && each.run === 'noContact')).toHaveLength(3)
  await app.chooseForTray({ id })
  expect(world.faces.at(-1)?.number).toBe('3')
  expect(now()?.glance?.day).toBe(20)
  await app.saveOther({ id, alias: 'L', lastContact: '2026-11-21' })
  // Of 1, 3 and 7 days, which only the wrong first day had said, the right one has reached the first.
  expect(world.data.earned?.filter((each) => each.person === id && each.run === 'noContact')).toHaveLength(1)
  world.now = Date.parse('2026-11-10T12:00:00Z')
  world.tick()
  expect(now()?.people.map(({ counts }) => [counts.noContact.day, counts.noContact.held])).toEqual([
    [20, 'clock-behind'],
    [2, 'clock-behind'],
  ])
  await app.removeOther({ id })
  expect(world.faces.at(-1)?.number).toBe('20')
  expect(await app.chooseForTray({ id })).toMatchObject(refused('person-unknown'))
  expect(await app.recordEvent({ kind: 'called', ...on('2026-11-09'), person: id })).toMatchObject(
    refused('person-unknown'),
  )
})

test('a log that is full refuses in words, before its file could no longer be read', async () => {
  const { world, app } = await begin()
  const one = { kind: 'urge', ...on('2026-11-20'), zone: 'UTC', said: 0 } as const
  const happenings = Array.from({ length: mostEvents }, (_, at) => ({ ...one, id: `e${at}` }))
  world.data = { ...world.data, happenings }
  expect(await app.recordEvent({ kind: 'urge', ...on('2026-11-20') })).toMatchObject(refused('log-full'))
})
