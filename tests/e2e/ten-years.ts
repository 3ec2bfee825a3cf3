/** Data as somebody has them after years: every kind of event, roads, windows, plans, reasons, several people. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyUserData, parseUserData, type UserData } from '../../src/shared/contract/user-data.ts'
import { addDays, localDateIn } from '../../src/shared/model/day.ts'
import { eventKinds } from '../../src/shared/model/event-kinds.ts'

const zone = 'Europe/Madrid'
const day = 86_400_000

/** Whoever writes often; the same days every time. */
export const yearsOf = (years: number, events: number): UserData => {
  const now = Date.now()
  const today = localDateIn(now, zone)
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
      zone,
      said: now - (days - since) * day,
      ...(kind === 'scoped-drift' && { endsContact: false }),
      ...(at % 9 === 0 && { note: 'It was late, and I had slept badly.' }),
      ...(at % 4 === 0 && { channel: 'messengers' }),
    }
  })
  const closed = { inbound: 'blocked', outbound: 'blocked', said: now - 40 * day } as const
  const data: UserData = {
    ...emptyUserData,
    setup: { ...emptyUserData.setup, step: 'done', children: true },
    person: { alias: 'Sam', lastContact: { date: first, zone } },
    lastLook: first,
    others: [
      {
        id: 'm',
        alias: 'Maxi',
        lastContact: { date: addDays(today, -90), zone },
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
