/** What stands beside the week, through the whole app: own ideas, weeks to begin with, calendars in and out, paper. */
import { expect, test } from 'vitest'
import { start } from '../../../src/main/start.ts'
import { emptyUserData, parseUserData, type UserData } from '../../../src/shared/contract/user-data.ts'
import { appBridge } from '../../../src/shared/contract/app-bridge.ts'
import { refuse } from '../../../src/shared/model/refusal.ts'
import { fail, ok } from '../../../src/shared/model/result.ts'
import { fakeWorld } from '../../fakes/ports.ts'
import { at, day, routine, weekWith } from '../week/some-week.ts'

const path = '/home/ann/week.ics'
const walk = routine('walk', '2026-11-23', {
  what: { words: 'Walk' },
  kind: 'movement',
  when: at('18:00'),
  repeat: { unit: 'day', every: 1 },
})
const naming = routine('not', '2026-11-24', { what: { words: 'No text to kim' }, kind: 'boundaries' })

const begun = (more: Partial<UserData> = {}) => {
  const { world, ports } = fakeWorld({
    ...emptyUserData,
    person: { alias: 'Kim', lastContact: { date: day('2026-01-01'), zone: 'Europe/Madrid' } },
    week: weekWith([walk, naming]),
    ...more,
  })
  const app = start(ports)
  const settled = () => new Promise((settle) => setTimeout(settle, 0))
  const planner = () => world.data.planner ?? {}
  return { world, ports, app, settled, planner }
}

const idea = {
  words: ' Feed the ducks ',
  kind: 'movement',
  minutes: 10,
  energy: 'low',
  withChild: true,
  free: true,
  indoors: false,
} as const
const calendar = (...events: readonly string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//', ...events, 'END:VCALENDAR', ''].join('\r\n')
const event = (uid: string, begins: string, ...more: readonly string[]) =>
  ['BEGIN:VEVENT', `UID:${uid}`, `DTSTART:${begins}`, 'DURATION:PT1H', ...more, 'END:VEVENT'].join('\r\n')

test('own ideas are kept, changed, removed, brought back, and refused in words', async () => {
  const { app, planner, world } = begun()
  const kept = await app.keepIdea(idea)
  const id = kept.ok ? kept.value.id : ''
  expect(planner().ideas).toEqual([{ ...idea, id, words: 'Feed the ducks' }])
  await app.keepIdea({ ...idea, id, words: 'Feed the geese' })
  expect(planner().ideas).toMatchObject([{ id, words: 'Feed the geese' }])
  const [before] = planner().ideas ?? []
  await app.removeIdea({ id })
  expect(planner().ideas).toEqual([])
  if (before) await app.keepIdea(before)
  expect(planner().ideas).toEqual([before])
  expect(await app.keepIdea({ ...idea, minutes: 2_880 })).toMatchObject({ error: { code: 'length-invalid' } })
  expect(await app.keepIdea({ ...idea, words: ' ' })).toMatchObject({ error: { code: 'text-empty' } })
  for (let n = 1; n < 200; n += 1) await app.keepIdea(idea)
  expect(await app.keepIdea(idea)).toMatchObject({ error: { code: 'many-kept' } })
  expect(parseUserData(world.data).ok).toBe(true)
})

test('weeks to begin with and the days of the children are kept, and stand in the snapshot', async () => {
  const { app, planner, world } = begun()
  const entry = {
    weekday: 1,
    what: { idea: 'long-walk' },
    kind: null,
    when: { part: 'midday' },
    minutes: 60,
  } as const
  const kept = await app.keepTemplate({ name: 'Mine', entries: [entry] })
  await app.setCustody({
    custody: { since: day('2026-11-23'), first: [1, 2], second: [6, 7], swapped: [] },
  })
  await app.swapChildDay({ date: day('2026-11-24') })
  expect(planner().custody?.swapped).toEqual(['2026-11-24'])
  expect(world.pushed.at(-1)?.records.planner).toEqual(planner())
  await app.setCustody({ custody: null })
  expect(planner()).not.toHaveProperty('custody')
  if (kept.ok) await app.removeTemplate({ id: kept.value.id })
  expect(planner().templates).toEqual([])
  expect(await app.keepTemplate({ name: 'Mine', entries: [] })).toMatchObject({
    error: { code: 'template-empty' },
  })
})

test('a calendar that is read twice is the same as once; it goes as a whole, and the week stays', async () => {
  const { app, world, planner } = begun()
  const text = calendar(
    event('a', '20261125T090000Z'),
    event('b', '20261126T090000Z', 'RRULE:FREQ=WEEKLY;COUNT=3'),
  )
  world.opened = ok(text)
  expect(await app.readCalendar({})).toEqual(ok({ read: { busy: 4, unread: 0 } }))
  const once = planner().busy
  await app.readCalendar({})
  expect(planner().busy).toEqual(once)
  // Moved by its owner, and another called off.
  world.opened = ok(
    calendar(event('a', '20261127T090000Z'), event('b', '20261126T090000Z', 'STATUS:CANCELLED')),
  )
  await app.readCalendar({})
  expect(planner().busy).toEqual([{ uid: 'a', date: '2026-11-27', time: '10:00', minutes: 60 }])
  await app.removeBusy({})
  expect(planner()).not.toHaveProperty('busy')
  expect(world.data.week.routines).toHaveLength(2)
  expect(parseUserData(world.data).ok).toBe(true)
})

test.each([
  ['', 'calendar-unclear'],
  ['BEGIN:VCALENDAR\r\nBEGIN:VEVENT', 'calendar-unclear'],
  ['\u0000\u0001PK\u0003\u0004', 'calendar-unclear'],
  ['x'.repeat(8_000_001), 'calendar-too-big'],
])('a broken calendar is refused, and nothing is lost', async (text, code) => {
  const { app, world, planner } = begun({
    planner: { busy: [{ uid: 'a', date: day('2026-11-27'), time: at('10:00').time, minutes: 60 }] },
  })
  const before = world.data
  world.opened = ok(text)
  expect(await app.readCalendar({})).toMatchObject({ ok: false, error: { code } })
  expect(world.data).toBe(before)
  expect(planner().busy).toHaveLength(1)
  world.opened = fail(refuse('file-unreadable'))
  expect(await app.readCalendar({})).toMatchObject({ error: { code: 'file-unreadable' } })
  world.opened = ok(null)
  expect(await app.readCalendar({})).toEqual(ok({ read: null }))
})

test('a file for calendars names nobody, and in neutral words nothing of why', async () => {
  const { app, world } = begun()
  await app.saveCalendar({ neutral: false })
  await app.saveCalendar({ neutral: true })
  const [plain, neutral] = world.saved.map(({ text }) => text)
  expect(world.saved.map(({ name }) => name)).toEqual(['week.ics', 'week.ics'])
  expect(plain).toContain('SUMMARY:Walk')
  expect(plain).toContain('SUMMARY:Time for myself')
  expect(neutral).toContain('SUMMARY:Movement')
  for (const text of [plain, neutral]) expect(text).not.toMatch(/kim|breathing/i)
})

test('the live file keeps up with the week, and only then is written anew', async () => {
  const { app, world, settled } = begun()
  expect(await app.startLive({ neutral: false })).toEqual(ok({ path }))
  expect(world.live[path]).toContain('SUMMARY:Walk')
  const first = world.live[path]
  world.now += 3_600_000
  world.tick()
  await settled()
  expect(world.live[path]).toBe(first)
  await app.addRoutines({
    drafts: [
      {
        what: { words: 'Choir' },
        kind: 'people',
        start: day('2026-11-25'),
        when: at('19:00'),
        minutes: 90,
        repeat: null,
      },
    ],
  })
  await settled()
  expect(world.live[path]).toContain('SUMMARY:Choir')
  // Somebody who is called otherwise is kept off by that name from now on.
  const renamed = await app.savePerson({ alias: 'Choir', lastContact: day('2026-01-01') })
  expect(renamed.ok).toBe(true)
  await settled()
  expect(world.live[path]).not.toContain('Choir')
  expect(await app.askLive({})).toEqual(ok({ live: { path, neutral: false, fault: null } }))
  expect(
    appBridge.calls.askLive.value.safeParse({ live: { path, neutral: false, fault: null } }).success,
  ).toBe(true)
})

test('a disk that is unplugged is told of, and the file catches up once it is back', async () => {
  const { app, world, settled } = begun()
  await app.startLive({ neutral: true })
  const before = world.live[path]
  world.liveFault = refuse('file-not-saved', { reason: 'gone', errno: 'ENOENT' })
  expect((await app.endRoutine({ id: 'walk', on: day('2026-11-25') })).ok).toBe(true)
  await settled()
  expect(await app.askLive({})).toMatchObject({ value: { live: { fault: { code: 'file-not-saved' } } } })
  expect(world.live[path]).toBe(before)
  world.liveFault = null
  world.tick()
  await settled()
  expect(world.live[path]).toContain('UNTIL=20261124')
  expect(await app.askLive({})).toMatchObject({ value: { live: { fault: null } } })
})

test('the live file is never written over somebody else’s; stopped, or with everything deleted, it goes', async () => {
  const { app, world, planner, settled } = begun()
  world.live[path] = 'BEGIN:VCALENDAR\r\nPRODID:-//work//'
  expect(await app.startLive({ neutral: true })).toMatchObject({ error: { code: 'file-taken' } })
  expect(planner()).not.toHaveProperty('live')
  world.chosen = '/home/ann/other.ics'
  await app.startLive({ neutral: true })
  expect(Object.keys(world.live)).toEqual([path, '/home/ann/other.ics'])
  world.chosen = '/home/ann/third.ics'
  await app.startLive({ neutral: true })
  expect(Object.keys(world.live)).toEqual([path, '/home/ann/third.ics'])
  expect((await app.stopLive({})).ok).toBe(true)
  await app.endRoutine({ id: 'walk', on: day('2026-11-25') })
  await settled()
  expect(Object.keys(world.live)).toEqual([path])
  await app.startLive({ neutral: true })
  expect((await app.deleteEverything({})).ok).toBe(true)
  expect(world.live).toEqual({ [path]: 'BEGIN:VCALENDAR\r\nPRODID:-//work//' })
  expect(world.data.planner).toBeUndefined()
  world.chosen = null
  expect(await app.startLive({ neutral: true })).toEqual(ok({ path: null }))
})

test('the sheet goes to paper of the size that was asked for, under a name that says nothing', async () => {
  const { app, world } = begun()
  expect(await app.printSheet({ paper: 'Letter', way: 'print', date: day('2026-11-23') })).toEqual(
    ok({ path: null }),
  )
  await app.printSheet({ paper: 'A4', way: 'pdf', date: day('2026-11-23') })
  expect(world.papers).toEqual(['Letter', 'A4'])
  expect(world.bytes).toMatchObject([{ name: 'week-2026-11-23.pdf' }])
})

test('what cannot be is refused at the door: too long, below nothing, not a number, rules that cross', async () => {
  const { app, world } = begun()
  const draft = {
    what: { words: 'x' },
    kind: null,
    start: day('2026-11-25'),
    when: at('10:00'),
    repeat: null,
  }
  for (const minutes of [2_880, -1, 1.5])
    expect(await app.addRoutines({ drafts: [{ ...draft, minutes }] })).toMatchObject({
      error: { code: 'length-invalid' },
    })
  const shape = appBridge.calls.addRoutines.args
  for (const minutes of [Number.NaN, Number.POSITIVE_INFINITY, '20'])
    expect(shape.safeParse({ drafts: [{ ...draft, minutes }] }).success).toBe(false)
  expect(shape.safeParse({ drafts: [{ ...draft, minutes: 0, when: { time: '24:00' } }] }).success).toBe(false)
  expect(shape.safeParse({ drafts: [{ ...draft, minutes: 0, start: '2026-02-30' }] }).success).toBe(false)
  for (const repeat of [
    { unit: 'week', every: 0 },
    { unit: 'day', every: 1, days: [1] },
  ] as const)
    expect(await app.addRoutines({ drafts: [{ ...draft, minutes: 0, repeat }] })).toMatchObject({ ok: false })
  expect(world.data.week.routines).toHaveLength(2)
})
