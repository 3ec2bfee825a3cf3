/** Reminders through the whole app: each said once, whatever the computer, its clock and its owner do meanwhile. */
import { expect, test } from 'vitest'
import { start } from '../../../src/main/start.ts'
import { emptyUserData, parseUserData, type UserData } from '../../../src/shared/contract/user-data.ts'
import type { Routine } from '../../../src/shared/model/week/routine.ts'
import { fakeWorld } from '../../fakes/ports.ts'
import { at, routine, weekWith } from '../week/some-week.ts'

const minute = 60_000
const utc = (text: string): number => Date.parse(`2026-11-${text}Z`)
/** At 18:00 in Madrid, so at 17:00 by UTC; said ten minutes before. */
const walk = (more: Partial<Routine> = {}): Routine =>
  routine('walk', '2026-11-20', {
    repeat: { unit: 'day', every: 1 },
    when: at('18:00'),
    remind: 10,
    ...more,
  })

const begun = (at0: string, routines: readonly Routine[] = [walk()], more: Partial<UserData> = {}) => {
  const { world, ports } = fakeWorld({ ...emptyUserData, week: weekWith(routines), ...more })
  world.now = utc(at0)
  const app = start(ports)
  const said = () => world.news.map(({ kind }) => kind)
  const press = (label: string) =>
    world.news
      .at(-1)
      ?.actions.find((each) => each.label === label)
      ?.run()
  const goTo = (text: string) => {
    world.now = utc(text)
    world.tick()
  }
  return { world, ports, app, said, press, goTo }
}

test('is said at its moment, for which the app wakes, and once', () => {
  const { world, said, goTo } = begun('23T16:00')
  expect(world.wake.later).toBe(50 * minute)
  world.now += 50 * minute
  world.wake.look()
  expect(said()).toEqual(['soon'])
  expect(world.news[0]?.body).toBe('Something of yours is planned soon.')
  goTo('23T16:51')
  goTo('23T17:30')
  expect(said()).toEqual(['soon'])
  expect(world.wake.later).toBe(24 * 60 * minute - 40 * minute)
  expect(parseUserData(world.data).ok).toBe(true)
})

test('names nothing of the plan, and is said again the next day', () => {
  const { world, said, goTo } = begun('23T16:00', [walk({ remind: 0 })])
  goTo('23T17:00')
  goTo('24T17:00')
  expect(said()).toEqual(['routine', 'routine'])
  expect(JSON.stringify(world.news)).not.toContain('walk')
})

test('a restart says nothing twice; what was slept through is said once, together', () => {
  const { world, ports, said, goTo } = begun('23T16:00', [
    walk(),
    { ...walk({ when: at('12:00') }), id: 'tea' },
  ])
  goTo('23T16:50')
  start(ports)
  expect(said()).toEqual(['soon'])
  goTo('24T19:00')
  expect(said()).toEqual(['soon', 'missed'])
  goTo('24T20:00')
  start(ports)
  expect(world.news).toHaveLength(2)
})

test('done marks the day and keeps its moods; later says it once more in ten minutes', () => {
  const { world, said, press, goTo } = begun('23T16:00')
  goTo('23T16:50')
  press('In ten minutes')
  expect(world.wake.later).toBe(10 * minute)
  goTo('23T16:59')
  expect(said()).toEqual(['soon'])
  goTo('23T17:00')
  goTo('23T17:01')
  expect(said()).toEqual(['soon', 'routine'])
  world.data = {
    ...world.data,
    week: {
      ...world.data.week,
      marks: [{ routine: 'walk', on: '2026-11-23' as never, state: 'planned', before: 2 }],
    },
  }
  press('Done')
  expect(world.data.week.marks).toEqual([{ routine: 'walk', on: '2026-11-23', state: 'done', before: 2 }])
})

test('put off, and done in the window meanwhile: not said again', async () => {
  const { app, said, press, goTo } = begun('23T16:00')
  goTo('23T16:50')
  press('In ten minutes')
  await app.markDay({ routine: 'walk', on: '2026-11-23' as never, state: 'done' })
  goTo('23T17:00')
  expect(said()).toEqual(['soon'])
})

const evening = { routine: 'walk', on: '2026-11-23' as never }

test('put off, and taken out of that day or moved meanwhile: not said again', async () => {
  for (const repeat of [{ unit: 'day', every: 1 } as const, null])
    for (const change of ['drop', 'move'] as const) {
      const { app, said, press, goTo } = begun('23T16:00', [walk({ repeat, start: '2026-11-23' as never })])
      goTo('23T16:50')
      press('In ten minutes')
      const day = { id: 'walk', on: evening.on }
      if (change === 'drop') await app.dropDay(day)
      else await app.moveDay({ ...day, to: { date: '2026-11-28' as never, when: at('18:00') } })
      goTo('23T17:00')
      expect(said(), `${change} ${repeat?.unit}`).toEqual(['soon'])
    }
})

test('said, and moved then: said once more before its new hour', async () => {
  for (const to of ['23', '24']) {
    const { app, said, goTo } = begun('23T16:00', [walk({ repeat: null, start: '2026-11-23' as never })])
    goTo('23T16:50')
    await app.moveDay({
      id: 'walk',
      on: evening.on,
      to: { date: `2026-11-${to}` as never, when: at('20:00') },
    })
    goTo(`${to}T18:50`)
    goTo(`${to}T18:55`)
    expect(said(), to).toEqual(['soon', 'soon'])
  }
  const { app, said, goTo } = begun('23T16:00')
  goTo('23T16:50')
  await app.moveDay({ id: 'walk', on: evening.on, to: { date: '2026-11-23' as never, when: at('20:00') } })
  goTo('23T18:50')
  expect(said()).toEqual(['soon', 'soon'])
})

test('its buttons stay on the screen for a while: what was taken away meanwhile is not brought back by them', async () => {
  for (const label of ['Done', 'In ten minutes']) {
    const { world, app, press, goTo } = begun('23T16:00')
    goTo('23T16:50')
    await app.removeRoutine({ id: 'walk' })
    press(label)
    expect(world.data.week.marks).toEqual([])
    expect(world.data.reminded?.later).toEqual([])
  }
  const { world, app, press, goTo } = begun('23T16:00')
  goTo('23T16:50')
  await app.dropDay({ id: 'walk', on: evening.on })
  press('Done')
  expect(world.data.week.marks, 'dropped').toEqual([])
})

test('quiet hours hold it, across a restart, and it is said once after them', () => {
  const { world, ports, said, goTo } = begun('23T20:00', [walk({ when: at('23:00') })])
  goTo('23T21:50')
  expect(said()).toEqual([])
  // 22:50 in Madrid; one may speak from 08:00 on.
  expect(world.wake.later).toBe((9 * 60 + 10) * minute)
  start(ports)
  goTo('24T07:00')
  goTo('24T07:30')
  expect(said()).toEqual(['missed'])
})

test('what was ticked within quiet hours is not said after them', async () => {
  const { app, said, goTo } = begun('23T20:00', [walk({ when: at('23:00') })])
  goTo('23T21:50')
  await app.markDay({ routine: 'walk', on: '2026-11-23' as never, state: 'done' })
  goTo('24T07:00')
  expect(said()).toEqual([])
})

test('who wants no short words hears nothing, neither then nor later', () => {
  const { world, said, goTo } = begun('23T16:00', [walk()], { presence: { news: false } })
  goTo('23T16:50')
  world.data = { ...world.data, presence: { news: true } }
  goTo('23T17:30')
  expect(said()).toEqual([])
})

test('a journey brings the same evening once more, a clock set back the same minute: neither is said again', () => {
  const { world, said, goTo } = begun('23T16:00')
  goTo('23T16:50')
  world.zone = 'America/Lima'
  goTo('23T22:50')
  expect(said()).toEqual(['soon'])
  world.zone = 'Europe/Madrid'
  goTo('23T16:00')
  goTo('23T16:50')
  expect(said()).toEqual(['soon'])
  goTo('24T16:50')
  expect(said()).toEqual(['soon', 'soon'])
})

test('open past midnight: the lead of tomorrow’s first thing begins today, and is said at its own minute', () => {
  // 00:05 in Madrid is 23:05 by UTC, and half an hour before that is the day before.
  const { world, said, goTo } = begun('23T20:00', [walk({ when: at('00:05'), remind: 30 })], {
    presence: { quietHours: null },
  })
  goTo('23T22:34')
  expect(said()).toEqual([])
  expect(world.wake.later).toBe(minute)
  goTo('23T22:35')
  goTo('23T23:00')
  goTo('23T23:05')
  expect(said()).toEqual(['soon'])
  expect(world.data.reminded?.said).toMatchObject([{ routine: 'walk', on: '2026-11-24' }])
})

test('another zone while the app is open: the same hour on the wall there, for which it wakes anew', () => {
  const { world, said, goTo } = begun('23T12:00')
  world.zone = 'America/New_York'
  goTo('23T12:01')
  // 17:50 there is 22:50 by UTC.
  expect(world.wake.later).toBe((10 * 60 + 49) * minute)
  goTo('23T16:50')
  expect(said()).toEqual([])
  goTo('23T22:50')
  expect(said()).toEqual(['soon'])
})

test('the hour of an old routine is said in words that name nobody, once for both', () => {
  const tea = walk({ remind: 0, replaces: { words: 'Good morning to Kim', time: at('18:00').time } })
  const { world, said, goTo } = begun('23T16:00', [tea])
  goTo('23T17:00')
  goTo('23T17:05')
  expect(said()).toEqual(['routine'])
  expect(JSON.stringify(world.news)).not.toMatch(/Kim|morning|walk/)
})

test('a clock that was years ahead for a moment silences nothing', () => {
  const { world, said, goTo } = begun('23T16:00')
  world.now = Date.parse('2031-01-01T12:00:00Z')
  world.tick()
  const before = world.news.length
  goTo('23T16:01')
  goTo('23T16:50')
  expect(said().slice(before)).toEqual(['soon'])
})

test('what is planned into the past is not said; a disk that is full says nothing again and again', async () => {
  const { world, app, said, goTo } = begun('23T16:55', [walk({ when: at('20:00') })])
  await app.addRoutines({
    drafts: [
      {
        what: { words: 'tea' },
        kind: null,
        start: '2026-11-22',
        when: at('09:00'),
        minutes: 0,
        repeat: { unit: 'day', every: 1 },
        remind: 0,
      },
    ] as never,
  })
  expect(world.data.week.routines).toHaveLength(2)
  goTo('23T17:30')
  expect(said()).toEqual([])
  world.diskFull = { code: 'store-full' } as never
  goTo('23T18:50')
  goTo('23T18:51')
  expect(said()).toEqual([])
})
