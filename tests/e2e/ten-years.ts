/** Data as somebody has them after years: every kind of event, roads, windows, plans, reasons, several people. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyUserData, parseUserData, type UserData } from '../../src/shared/contract/user-data.ts'
import { addDays, localDateIn, type LocalDate } from '../../src/shared/model/day.ts'
import type { Mark, Routine } from '../../src/shared/model/week/routine.ts'
import { timeOfMinute } from '../../src/shared/model/week/time-of-day.ts'
import { eventKinds } from '../../src/shared/model/event-kinds.ts'
import { zoneThere } from './there.ts'

const day = 86_400_000

/** As many as somebody has tried in ten years: most came to an end, forty still go on. */
const routinesOf = (first: LocalDate, today: LocalDate): readonly Routine[] =>
  Array.from({ length: 320 }, (_, at) => {
    const start = addDays(first, at * 11)
    const goesOn = at % 8 === 0
    return {
      id: `7a2504e0-4f89-41d3-9a0c-${String(at).padStart(12, '0')}`,
      what: { words: `Something good ${at}` },
      kind: null,
      start,
      when: at % 2 === 0 ? { time: timeOfMinute(7 * 60 + ((at * 37) % 840)) } : { part: 'evening' },
      minutes: (at % 5) * 15,
      repeat: {
        unit: (['week', 'day', 'month'] as const)[at % 3] ?? 'week',
        every: 1 + (at % 4),
        ...(goesOn ? {} : { until: addDays(start, 90) < today ? addDays(start, 90) : today }),
      },
      changes: [],
    }
  })

const ticks = 10_000

const marksOf = (routines: readonly Routine[], days: number): readonly Mark[] =>
  routines.flatMap(({ id, start }) =>
    Array.from({ length: Math.ceil(ticks / routines.length) }, (_, at) => ({
      routine: id,
      on: addDays(start, Math.floor((at * days) / 90)),
      state: 'done' as const,
    })),
  )

/** Whoever writes often; the same days every time. */
export const yearsOf = (years: number, events: number): UserData => {
  const now = Date.now()
  const today = localDateIn(now, zoneThere)
  const days = Math.round(years * 365.25)
  const first = addDays(today, -days)
  const id = (at: number) => `3f2504e0-4f89-41d3-9a0c-${String(at).padStart(12, '0')}`
  // The last weeks are quiet, so that there is a number to look at.
  const happenings = Array.from({ length: events }, (_, at) => {
    const since = Math.floor((at / events) * (days - 40))
    const date = addDays(first, since)
    const kind = eventKinds[(at * 7_919) % eventKinds.length] ?? 'urge'
    return {
      id: id(at),
      kind,
      date,
      countFrom: date,
      zone: zoneThere,
      said: now - (days - since) * day,
      ...(kind === 'scoped-drift' && { endsContact: false }),
      ...(at % 9 === 0 && { note: 'It was late, and I had slept badly.' }),
      ...(at % 4 === 0 && { channel: 'messengers' }),
    }
  })
  const routines = events === 0 ? [] : routinesOf(first, today)
  const closed = { inbound: 'blocked', outbound: 'blocked', said: now - 40 * day } as const
  const data: UserData = {
    ...emptyUserData,
    setup: { ...emptyUserData.setup, step: 'done', children: true },
    person: { alias: 'Sam', lastContact: { date: first, zone: zoneThere } },
    lastLook: first,
    others: [
      {
        id: 'm',
        alias: 'Maxi',
        lastContact: { date: addDays(today, -90), zone: zoneThere },
        lastLook: null,
        roads: [],
        seen: null,
      },
    ],
    roads: [
      { kind: 'calls', ...closed, handle: '+34 600 11 22 33' },
      { kind: 'messengers', ...closed, handle: 'WhatsApp' },
      { kind: 'social', ...closed, inbound: 'open', handle: 'sam.doe' },
      { kind: 'email', ...closed, inbound: 'filtered-unread', handle: 'sam@example.org' },
      { kind: 'co-parenting', inbound: 'scoped', outbound: 'scoped', purpose: 'children', said: now },
    ],
    knownBy: {
      profiles: [{ service: null, text: 'https://example.org/sam' }],
      phones: ['+34 611 22 33 44'],
      mails: [],
      names: [],
    },
    happenings,
    week: { routines, marks: marksOf(routines, days) },
    reasons: [{ id: 'r1', text: 'I sleep better when I do not look.' }],
    ifThens: [
      {
        id: 'p1',
        trigger: 'I lie awake and want to write',
        action: 'get up and drink a glass of water',
        at: '02:00',
      },
      {
        id: 'p2',
        trigger: 'I want to look them up',
        action: 'put the phone in another room for ten minutes',
      },
    ],
    windows: [
      {
        id: 'w1',
        purpose: 'children',
        days: { kind: 'weekly', weekday: 5 },
        from: '18:00',
        until: '18:30',
        about: 'Handover',
      },
    ],
  }
  const read = parseUserData(JSON.parse(JSON.stringify(data)))
  if (!read.ok) throw new Error(`the app would not take these data: ${JSON.stringify(read.error)}`)
  return data
}

export const writeData = (folder: string, data: UserData): void =>
  writeFileSync(join(folder, 'breathing-room.json'), JSON.stringify(data, undefined, '\t'))
