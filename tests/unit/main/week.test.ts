/** The week's calls, as the window makes them: what is refused changes nothing, and every change can be undone. */
import { expect, test } from 'vitest'
import { plannedOn } from '../../../src/shared/calendar/planned.ts'
import { start } from '../../../src/main/start.ts'
import { fakeWorld } from '../../fakes/ports.ts'
import { at, day } from '../week/some-week.ts'

const draft = {
  what: { words: 'Swim' },
  kind: 'movement' as const,
  start: day('2026-11-24'),
  when: at('07:30'),
  minutes: 45,
  repeat: { unit: 'week' as const, every: 1 },
}

const begin = () => {
  const { ports, world } = fakeWorld()
  return { app: start(ports), world }
}

test('a routine is added, moved on one day, ticked, ended; each step is undone, the newest first', async () => {
  const { app, world } = begin()
  const undos: string[] = []
  const weeks = [world.data.week]
  const did = (answer: Awaited<ReturnType<typeof app.moveDay>>) => {
    if (!answer.ok) throw new Error(answer.error.code)
    undos.push(answer.value.undo)
    weeks.push(world.data.week)
  }
  did(await app.addRoutines({ drafts: [draft] }))
  const id = world.data.week.routines[0]?.id ?? ''
  const on = day('2026-12-01')
  did(await app.moveDay({ id, on, to: { date: day('2026-12-02'), when: at('18:00') } }))
  did(await app.markDay({ routine: id, on, state: 'done', before: 2, after: 4, note: ' Cold\u202ewater ' }))
  did(await app.endRoutine({ id, on: day('2026-12-08') }))
  expect(plannedOn(world.data.week, day('2026-12-02'))).toMatchObject([
    { on, state: 'done', mark: { before: 2, after: 4, note: 'Cold water' } },
  ])
  expect(plannedOn(world.data.week, day('2026-12-08'))).toEqual([])
  expect(await app.undoWeek({ undo: undos[1] ?? '' })).toMatchObject({
    ok: false,
    error: { code: 'undo-passed' },
  })
  for (const undo of undos.toReversed()) {
    weeks.pop()
    expect(await app.undoWeek({ undo })).toMatchObject({ ok: true })
    expect(world.data.week).toEqual(weeks.at(-1))
  }
})

test('several at once are all there or none', async () => {
  const { app, world } = begin()
  const bad = { ...draft, what: { words: ' ' } }
  expect(await app.addRoutines({ drafts: [draft, bad] })).toMatchObject({
    ok: false,
    error: { code: 'text-empty' },
  })
  expect(world.data.week.routines).toEqual([])
  await app.addRoutines({ drafts: [draft, draft] })
  expect(world.data.week.routines).toHaveLength(2)
})

test('what is gone is not ticked, and too long a note is refused', async () => {
  const { app, world } = begin()
  const on = day('2026-11-24')
  expect(await app.markDay({ routine: 'x', on, state: 'done' })).toMatchObject({
    error: { code: 'routine-gone' },
  })
  await app.addRoutines({ drafts: [draft] })
  const id = world.data.week.routines[0]?.id ?? ''
  expect(await app.markDay({ routine: id, on, state: 'done', note: 'x'.repeat(501) })).toMatchObject({
    error: { code: 'text-long' },
  })
  expect(world.data.week.marks).toEqual([])
})

test('a week is copied to the next, and what comes by itself is not doubled', async () => {
  const { app, world } = begin()
  await app.addRoutines({ drafts: [draft, { ...draft, what: { words: 'Tea' }, repeat: null }] })
  await app.copyWeek({ source: day('2026-11-23'), target: day('2026-11-30') })
  expect(plannedOn(world.data.week, day('2026-12-01')).map(({ routine: { what } }) => what)).toEqual([
    { words: 'Swim' },
    { words: 'Tea' },
  ])
})
