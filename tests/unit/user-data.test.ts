/** The person's file in the shapes that it has had: what an older app wrote is read, what a newer one wrote is left. */
import { expect, test } from 'vitest'
import { userDataVersion } from '../../src/shared/contract/user-data-steps.ts'
import { broadKinds } from '../../src/shared/model/event-kinds.ts'
import { noHistory } from '../../src/shared/model/lock-history.ts'
import { emptyUserData, parseUserData } from '../../src/shared/contract/user-data.ts'

/** As version 1 stood on a disk, to the letter. */
const first =
  '{"version":1,"person":{"alias":"K","lastContact":{"date":"2026-11-13","zone":"Europe/Madrid"}},"seen":{"instant":1795435200000,"day":10}}'

test('a file of version 1 is read: nothing of it is lost, and what is new is as at the beginning', () => {
  const { person, seen } = JSON.parse(first) as { person: unknown; seen: unknown }
  // Who has given a name and a day has been through the first run of that version.
  const setup = { ...emptyUserData.setup, step: 'done' }
  expect(parseUserData(JSON.parse(first))).toEqual({
    ok: true,
    value: { ...emptyUserData, person, seen, setup },
  })
  expect(parseUserData({ version: 1, person: null, seen: null })).toEqual({ ok: true, value: emptyUserData })
})

/** As version 2 stood on a disk, after the first run of somebody who locks. */
const second =
  '{"version":2,"language":"es","person":{"alias":"K","lastContact":{"date":"2026-11-13","zone":"Europe/Madrid"}},"seen":null,"setup":{"shared":false,"intention":"heal","children":false,"safetyConcern":false,"blocking":true,"alias":"K","draft":null,"step":"done"},"lastLook":"2026-11-01","roads":[],"happenings":[],"reasons":[{"id":"r","text":"I sleep."}],"pinned":"r","planned":[],"appearance":"dark"}'

test('a file of version 2 is read: all of it is there, and the history of locks begins empty', () => {
  const { version: _, planned: __, ...kept } = JSON.parse(second) as { version: number; planned: unknown }
  expect(parseUserData(JSON.parse(second))).toEqual({
    ok: true,
    value: {
      ...kept,
      version: userDataVersion,
      lockHistory: { from: null, locks: [], removed: [] },
      week: emptyUserData.week,
    },
  })
})

test('what was planned in version 3 is a week of version 4: each thing once, on its day, ticked or not', () => {
  const { week: _, ...before } = emptyUserData
  const planned = [
    { id: 'a', what: { idea: 'morning-walk' }, date: '2026-11-24', part: 'morning', done: true },
    { id: 'b', what: { words: 'Tea 🫖' }, date: '2026-11-25', part: 'evening', done: false },
  ]
  const once = { kind: null, minutes: 0, repeat: null, changes: [] }
  expect(parseUserData({ ...before, version: 3, planned })).toEqual({
    ok: true,
    value: {
      ...emptyUserData,
      week: {
        routines: [
          {
            ...once,
            id: 'a',
            what: { idea: 'morning-walk' },
            start: '2026-11-24',
            when: { part: 'morning' },
          },
          { ...once, id: 'b', what: { words: 'Tea 🫖' }, start: '2026-11-25', when: { part: 'evening' } },
        ],
        marks: [{ routine: 'a', on: '2026-11-24', state: 'done' }],
      },
    },
  })
  expect(parseUserData({ ...before, version: 3, planned: 'x' }).ok).toBe(false)
})

test('what is written now is read as it is', () => {
  const data = { ...emptyUserData, language: 'es' }
  expect(data.version).toBe(userDataVersion)
  expect(parseUserData(JSON.parse(JSON.stringify(data)))).toEqual({ ok: true, value: data })
})

/** As version 2 stood on a disk before events had more than a day, to the letter. */
const firstLog =
  '{"version":2,"language":"system","person":{"alias":"K","lastContact":{"date":"2026-11-03","zone":"Europe/Madrid"}},"seen":{"instant":1795435200000,"day":20},"setup":{"shared":null,"intention":null,"children":false,"safetyConcern":false,"blocking":true,"alias":"","draft":null,"step":"done"},"lastLook":null,"roads":[{"kind":"calls","inbound":"blocked","outbound":"blocked"}],"happenings":[{"id":"a","kind":"got-in-touch","date":"2026-11-04","countFrom":"2026-11-05","zone":"Europe/Madrid","said":1795435200000},{"id":"b","kind":"pull","date":"2026-11-06","countFrom":"2026-11-06","zone":"Europe/Madrid","said":1795435200000}],"reasons":[],"pinned":null,"planned":[],"appearance":"system"}'

test('what the first log wrote loads as it is, every kind of it, and nothing need be added to it', () => {
  const data = JSON.parse(firstLog) as { version: number; planned: unknown; happenings: readonly object[] }
  const { planned: _, ...kept } = data
  expect(parseUserData(data)).toEqual({
    ok: true,
    value: { ...kept, version: userDataVersion, lockHistory: noHistory, week: emptyUserData.week },
  })
  const [event] = data.happenings
  for (const kind of broadKinds)
    expect(parseUserData({ ...data, happenings: [{ ...event, kind }] }).ok, kind).toBe(true)
})

test('events with all that can be said of them, and what takes them back, are read as they were written', () => {
  const happening = {
    id: 'a',
    kind: 'scoped-drift',
    date: '2026-11-04',
    countFrom: '2026-11-04',
    zone: 'Etc/GMT+5',
    said: 1795435200000,
    precision: 'exact',
    instant: 1795435100000,
    channel: 'calls',
    note: 'At the door.',
    person: 'L',
    endsContact: true,
    amends: 'z',
  }
  const data = {
    ...emptyUserData,
    seen: { instant: 1, day: 2, of: 'a', looking: { instant: 1, day: 2, of: 'b' } },
    trusted: 2,
    happenings: [happening, { ...happening, id: 'c', goesOn: true }, { id: 'b', voids: 'a', said: 5 }],
    policy: [{ from: '2026-11-05', strict: true }],
    earned: [
      {
        run: 'noContact',
        mark: { unit: 'days', count: 7 },
        start: '2026-11-01',
        reached: '2026-11-08',
        noted: '2026-11-08',
        lived: true,
      },
    ],
    roads: [
      {
        kind: 'email',
        inbound: 'scoped',
        outbound: 'scoped',
        id: 'r',
        handle: 'k@mail.example',
        purpose: 'court',
        enforcedBy: 'laptop',
        sites: ['mail.example'],
        said: 5,
      },
    ],
  }
  expect(parseUserData(JSON.parse(JSON.stringify(data)))).toEqual({ ok: true, value: data })
})

test('a zone that this runtime has never heard of is no damage: no rule asks it for anything', () => {
  const lastContact = { date: '2026-11-03', zone: 'America/Newtown' }
  expect(parseUserData({ ...emptyUserData, person: { alias: 'K', lastContact } }).ok).toBe(true)
  expect(
    parseUserData({ ...emptyUserData, person: { alias: 'K', lastContact: { ...lastContact, zone: '' } } }).ok,
  ).toBe(false)
})

test('a language that this version does not speak is no damage', () => {
  expect(parseUserData({ ...emptyUserData, language: 'pt-BR' }).ok).toBe(true)
  expect(parseUserData({ ...emptyUserData, language: 'no tag' }).ok).toBe(false)
})

test.each([
  ['of no version', { person: null, seen: null }],
  ['of version 0', { ...emptyUserData, version: 0 }],
  ['of half a version', { ...emptyUserData, version: 1.5 }],
  ['of a version in words', { ...emptyUserData, version: '1' }],
  ['damaged in version 1', { version: 1, person: 7, seen: null }],
  ['damaged now', { ...emptyUserData, seen: { instant: 1, day: -1 } }],
  ['no object', [1]],
])('%s: not understood', (_what, value) => {
  expect(parseUserData(value)).toMatchObject({ ok: false, error: { code: 'frame-invalid' } })
})

test('of a newer version: left alone', () => {
  expect(parseUserData({ version: userDataVersion + 1, more: true })).toEqual({
    ok: false,
    error: { code: 'store-newer' },
  })
})
