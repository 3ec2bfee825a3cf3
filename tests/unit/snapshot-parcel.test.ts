/** What goes over to the page is what is new of the log; what comes out there is the whole of it. */
import { expect, test } from 'vitest'
import { makePacker, makeUnpacker } from '../../src/shared/contract/snapshot-parcel.ts'
import { start } from '../../src/main/start.ts'
import { fakeWorld } from '../fakes/ports.ts'
import { date } from './streaks/log.ts'

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
    return { ...parcel, log: out?.records.happenings }
  }
  const on = { date: date('2026-11-20'), countFrom: date('2026-11-20') }
  expect(across()).toMatchObject({ kept: 0, fresh: '[]' })
  await app.recordEvent({ kind: 'pull', ...on })
  const second = await app.recordEvent({ kind: 'urge', ...on })
  expect(across()).toMatchObject({ kept: 0 })
  const { log } = across()
  await app.setLanguage({ language: 'es' })
  const again = across()
  expect(again).toMatchObject({ kept: 2, fresh: '[]' })
  expect(again.log).toBe(log)
  await app.recordEvent({ kind: 'thought', ...on })
  expect(across()).toMatchObject({ kept: 2 })
  await app.removeEvent({ id: second.ok ? second.value.id : '' })
  expect(across()).toMatchObject({ kept: 1 })

  const other = makeUnpacker()
  expect(other(structuredClone(pack(now())))).toBeNull()
  forget()
  expect(other(structuredClone(pack(now())))).toEqual(now())
})
