/** What goes over to the page is what is new of the log and of the week; what comes out there is the whole of both. */
import { expect, test } from 'vitest'
import type { Snapshot, SnapshotParcel } from '../../src/shared/contract/app-bridge.ts'
import { makePacker, makeUnpacker } from '../../src/shared/contract/snapshot-parcel.ts'
import { start } from '../../src/main/start.ts'
import { fakeWorld } from '../fakes/ports.ts'
import { date } from './streaks/log.ts'

const walk = {
  what: { words: 'A walk' },
  kind: null,
  start: date('2026-11-20'),
  when: { part: 'evening' },
  minutes: 30,
  repeat: null,
} as const

test('the log grows, shrinks, stays, and is sent anew to another page', async () => {
  const { world, ports } = fakeWorld()
  const app = start(ports)
  const now = () => world.pushed.at(-1) ?? expect.fail('nothing was shown')
  const [{ pack, forget }, unpack] = [makePacker(), makeUnpacker()]
  const across = () => {
    const parcel = pack(now())
    expect(parcel.snapshot.records.happenings).toEqual([])
    const out = unpack(structuredClone(parcel))
    expect(out).toEqual(now())
    return { ...parcel, log: out?.records.happenings, planned: out?.records.week }
  }
  const on = { date: date('2026-11-20'), countFrom: date('2026-11-20') }
  expect(across()).toMatchObject({ kept: 0, fresh: '[]' })
  await app.recordEvent({ kind: 'pull', ...on })
  const second = await app.recordEvent({ kind: 'urge', ...on })
  expect(across()).toMatchObject({ kept: 0 })
  const { log, planned } = across()
  await app.setLanguage({ language: 'es' })
  const again = across()
  expect(again).toMatchObject({ kept: 2, fresh: '[]', week: null })
  expect(again.log).toBe(log)
  expect(again.planned).toBe(planned)
  await app.addRoutines({ drafts: [walk] })
  expect(across().week).toContain('A walk')
  await app.recordEvent({ kind: 'thought', ...on })
  expect(across()).toMatchObject({ kept: 2 })
  await app.removeEvent({ id: second.ok ? second.value.id : '' })
  expect(across()).toMatchObject({ kept: 1 })

  const other = makeUnpacker()
  expect(other(structuredClone(pack(now())))).toBeNull()
  forget()
  expect(other(structuredClone(pack(now())))).toEqual(now())
})

test('a page that was not there yet asks once for all of it, and hears of what is new from then on', async () => {
  const { ports } = fakeWorld()
  const { pack, forget } = makePacker()
  const parcels: SnapshotParcel[] = []
  const window = { ...ports.window, forget, push: (each: Snapshot) => parcels.push(pack(each)) }
  const app = start({ ...ports, window })
  const pull = { kind: 'pull', date: date('2026-11-20'), countFrom: date('2026-11-20') } as const
  await app.recordEvent(pull)
  await app.recordEvent(pull)

  const unpack = makeUnpacker()
  const heard = () => unpack(structuredClone(parcels.at(-1) ?? expect.fail('nothing was pushed')))
  await app.setLanguage({ language: 'es' })
  expect(heard(), 'of two entries that never came').toBeNull()
  await app.listen({})
  expect(heard()?.records.happenings).toHaveLength(2)
  await app.recordEvent(pull)
  expect(heard()?.records.happenings).toHaveLength(3)
  expect(parcels.at(-1)).toMatchObject({ kept: 2, week: null })
})
