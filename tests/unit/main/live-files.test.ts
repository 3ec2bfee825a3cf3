/** The file that calendars look at, on a real disk: whole or not at all, ours or not touched. */
import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { liveFiles } from '../../../src/main/adapters/live-files.ts'

let place: string
beforeEach(() => (place = mkdtempSync(join(tmpdir(), 'live-'))))
afterEach(() => rmSync(place, { recursive: true, force: true }))

const isOurs = (text: string) => text.startsWith('ours')
const at = (...names: readonly string[]) => join(place, ...names)
const put = (path: string, text = 'ours 1') => liveFiles.put(path, text, isOurs)

test('is written whole, for its owner alone, and leaves nothing beside it', async () => {
  expect((await put(at('week.ics'))).ok).toBe(true)
  expect((await put(at('week.ics'), 'ours 2')).ok).toBe(true)
  expect(readFileSync(at('week.ics'), 'utf8')).toBe('ours 2')
  expect(statSync(at('week.ics')).mode & 0o777).toBe(0o600)
  expect(readdirSync(place)).toEqual(['week.ics'])
})

test('is never written over what is not ours: a file, a folder, a pipe, a link to one', async () => {
  writeFileSync(at('theirs.ics'), 'BEGIN:VCALENDAR of work')
  mkdirSync(at('folder.ics'))
  execFileSync('mkfifo', [at('pipe.ics')])
  symlinkSync(at('theirs.ics'), at('link.ics'))
  for (const name of ['theirs.ics', 'folder.ics', 'pipe.ics', 'link.ics'])
    expect(await put(at(name)), name).toMatchObject({ ok: false, error: { code: 'file-taken' } })
  for (const name of ['theirs.ics', 'folder.ics', 'pipe.ics', 'link.ics'])
    expect((await liveFiles.remove(at(name), isOurs)).ok, name).toBe(true)
  expect(readFileSync(at('theirs.ics'), 'utf8')).toBe('BEGIN:VCALENDAR of work')
  expect(readdirSync(place).toSorted()).toEqual(['folder.ics', 'link.ics', 'pipe.ics', 'theirs.ics'])
})

test('a link to ours stays a link', async () => {
  await put(at('real.ics'))
  symlinkSync(at('real.ics'), at('link.ics'))
  await put(at('link.ics'), 'ours 2')
  expect(lstatSync(at('link.ics')).isSymbolicLink()).toBe(true)
  expect(readFileSync(at('real.ics'), 'utf8')).toBe('ours 2')
})

test('on a disk that is gone it is refused, no folder is made in its place, and the person is told where it was', async () => {
  mkdirSync(at('disk'))
  await put(at('disk', 'week.ics'))
  renameSync(at('disk'), at('unplugged'))
  expect(await put(at('disk', 'week.ics'))).toMatchObject({
    error: { code: 'file-not-saved', params: { reason: 'gone' } },
  })
  expect(await liveFiles.remove(at('disk', 'week.ics'), isOurs)).toMatchObject({
    error: { code: 'file-not-removed', params: { path: at('disk', 'week.ics') } },
  })
  expect(existsSync(at('disk'))).toBe(false)
  renameSync(at('unplugged'), at('disk'))
  expect((await put(at('disk', 'week.ics'), 'ours 2')).ok).toBe(true)
  expect((await liveFiles.remove(at('disk', 'week.ics'), isOurs)).ok).toBe(true)
  expect(readdirSync(at('disk'))).toEqual([])
  // Once more: gone already is as good.
  expect((await liveFiles.remove(at('disk', 'week.ics'), isOurs)).ok).toBe(true)
})

test.skipIf(process.getuid?.() === 0)(
  'where one may not write it is refused, and the old one stands',
  async () => {
    await put(at('week.ics'))
    chmodSync(place, 0o500)
    expect(await put(at('week.ics'), 'ours 2')).toMatchObject({
      error: { code: 'file-not-saved', params: { reason: 'not-yours' } },
    })
    chmodSync(place, 0o700)
    expect(readFileSync(at('week.ics'), 'utf8')).toBe('ours 1')
  },
)
