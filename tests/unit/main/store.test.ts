/** The person's file: whole or not at all, a copy before, nothing thrown away. */
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openStore } from '../../../src/main/adapters/store.ts'
import { emptyUserData, parseUserData, type UserData } from '../../../src/shared/contract/user-data.ts'
import type { LocalDate } from '../../../src/shared/model/day.ts'
import { note } from '../../../src/shared/model/note.ts'

let folder = ''
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'store-'))))
afterEach(() => {
  chmodSync(folder, 0o700)
  rmSync(folder, { recursive: true })
})
const file = () => join(folder, 'breathing-room.json')
const data = (alias: string): UserData => ({
  ...emptyUserData,
  person: { alias, lastContact: { date: '2026-11-13' as LocalDate, zone: 'Europe/Madrid' } },
})
const open = () => openStore(folder, 1_000)

test('keeps what was saved, readable by its owner only', () => {
  expect(open().read()).toEqual(emptyUserData)
  expect(existsSync(file()), 'opening writes nothing').toBe(false)
  expect(open().save(data('K')).ok).toBe(true)
  expect(open().read()).toEqual(data('K'))
  expect(open().notices).toEqual([])
  expect(statSync(file()).mode & 0o777).toBe(0o600)
  expect(statSync(file().replace('.json', '.previous.json'), { throwIfNoEntry: false })).toBeUndefined()
})

test.each([
  ['truncated', '{"version":1,"person":{"al'],
  ['empty', ''],
  ['binary', '\u0000\u0001'],
  ['of a wrong shape', '{"version":1,"person":7}'],
  ['with a day that does not exist', JSON.stringify(data('K')).replace('2026-11-13', '2026-02-30')],
])(
  'a file that is %s: the copy before is in use, the damaged one is kept, and it is said',
  (_what, broken) => {
    const store = open()
    store.save(data('K'))
    store.save(data('L'))
    writeFileSync(file(), broken)
    const again = open()
    expect(again.read()).toEqual(data('K'))
    const aside = readdirSync(folder).find((name) => name.includes('damaged')) ?? ''
    expect(again.notices).toEqual([note('data-damaged', { file: join(folder, aside), copy: 'used' })])
    expect(readFileSync(join(folder, aside), 'utf8')).toBe(broken)
    expect(open().read(), 'two good copies at once').toEqual(data('K'))
    expect(open().notices).toEqual([])
    expect(again.save(data('M')).ok).toBe(true)
    expect(open().read()).toEqual(data('M'))
  },
)

test('damaged without a copy before: begins anew, and the damaged file is kept', () => {
  writeFileSync(file(), '{')
  const store = open()
  expect(store.read()).toEqual(emptyUserData)
  expect(store.notices).toMatchObject([{ code: 'data-damaged', params: { copy: 'none' } }])
  expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toHaveLength(1)
})

test('a damaged copy before is never made of a good one', () => {
  const store = open()
  store.save(data('K'))
  store.save(data('L'))
  writeFileSync(file(), '{'.repeat(statSync(file()).size))
  store.save(data('M'))
  rmSync(file())
  expect(open().read(), 'though it is as long as the good one').toEqual(data('K'))
})

test.each([
  ['an entry of the log', { ...data('L'), happenings: [{ id: '', voids: 'a', said: 1 }] }],
  ['anything else', { ...data('L'), pinned: '' }],
])('what an error of ours has made unreadable never becomes the copy before: %s', (_what, unreadable) => {
  const store = open()
  store.save(data('J'))
  store.save(data('K'))
  store.save(unreadable)
  // The copy before is K; what follows carries the error on.
  store.save({ ...unreadable, language: 'es' })
  store.save({ ...unreadable, language: 'en' })
  expect(open().read()).toEqual(data('K'))
})

/** Milliseconds of work, the least of some: what else the machine does is not counted. */
const leastWork = (work: () => unknown): number =>
  Math.min(
    ...Array.from({ length: 5 }, () => {
      const before = process.cpuUsage()
      work()
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1_000
    }),
  )

test('a log of years is not checked anew at each save: that took longer than a person waits', () => {
  const happenings = Array.from({ length: 20_000 }, (_, at): UserData['happenings'][number] => {
    const date = '2026-11-13' as LocalDate
    return { id: `${at}`, kind: 'pull', date, countFrom: date, zone: 'Europe/Madrid', said: at }
  })
  writeFileSync(file(), JSON.stringify({ ...data('K'), happenings }))
  const store = open()
  let said = 0
  const save = leastWork(() =>
    store.save({
      ...store.read(),
      happenings: [...store.read().happenings, { id: `z${(said += 1)}`, voids: '1', said }],
    }),
  )
  expect(save).toBeLessThan(leastWork(() => parseUserData(store.read())))
  expect(open().read().happenings).toHaveLength(20_005)
})

test('a file of a newer version is left as it is, and nothing is saved over it', () => {
  const newer = '{"version":99,"person":null,"more":true}'
  writeFileSync(file(), newer)
  const store = open()
  expect(store.notices).toEqual([{ code: 'store-newer' }])
  expect(store.save(data('K'))).toMatchObject({ ok: false, error: { code: 'store-newer' } })
  expect(readFileSync(file(), 'utf8')).toBe(newer)
})

test.skipIf(process.getuid?.() === 0)(
  'a folder that cannot be written to: told, and the old data stands',
  () => {
    open().save(data('K'))
    chmodSync(folder, 0o500)
    const store = open()
    expect(store.save(data('L'))).toMatchObject({ ok: false, error: { code: 'store-fault' } })
    expect(store.read()).toEqual(data('K'))
  },
)

test('a folder that is gone is made again', () => {
  const store = open()
  store.save(data('K'))
  rmSync(folder, { recursive: true })
  expect(store.save(data('L')).ok).toBe(true)
  expect(open().read()).toEqual(data('L'))
})
