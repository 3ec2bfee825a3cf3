// Which program is run on which system after the file has changed, as recorded from their manuals; and that none matters.

import { isAbsolute, win32 } from 'node:path'
import { expect, it } from 'vitest'
import { flushNameCaches, oneAtATime } from '../../../src/guard/hosts-etc/name-caches.ts'
import { PROGRAMS } from '../../../src/guard/hosts-etc/programs.ts'

const everything = () => true

it.each<[NodeJS.Platform, string[]]>([
  ['linux', ['/usr/bin/resolvectl flush-caches', '/usr/sbin/nscd -i hosts']],
  ['darwin', ['/usr/bin/dscacheutil -flushcache', '/usr/bin/killall -HUP mDNSResponder']],
  ['win32', [String.raw`C:\Windows\System32\ipconfig.exe /flushdns`]],
  ['freebsd', []],
])('%s', async (platform, wanted) => {
  const ran: string[] = []
  const run = (program: string, args: readonly string[]) => {
    ran.push([program, ...args].join(' '))
    return Promise.resolve(ran.length > 1)
  }
  const flushed = await flushNameCaches({ platform, exists: everything, run })
  expect(ran).toEqual(wanted)
  // A failure of the first stops nothing.
  expect(Object.values(flushed)).toEqual(wanted.map((_, index) => index > 0))
})

it('leaves out what is not there, and a cache that does not run', async () => {
  const run = () => Promise.reject(new Error('was run'))
  expect(await flushNameCaches({ platform: 'darwin', exists: () => false, run })).toEqual({})
  const exists = (path: string) => path.startsWith('/usr/')
  expect(await flushNameCaches({ platform: 'linux', exists, run })).toEqual({})
})

it('runs programs for real: one that fails, one that is not one, none that outlives its time', async () => {
  const sign = () => true
  expect(Object.values(await flushNameCaches({ platform: 'win32', exists: sign }))).toEqual([false])
})

it('names every program by its absolute path', () => {
  expect(PROGRAMS.filter((program) => !isAbsolute(program) && !win32.isAbsolute(program))).toEqual([])
  expect(PROGRAMS).toContain('/usr/bin/resolvectl')
})

it('does one flush at a time, and one more for all that was asked for meanwhile', async () => {
  let started = 0
  let finish = () => {}
  const flush = oneAtATime(() => {
    started += 1
    return new Promise<void>((done) => (finish = done))
  })
  for (let times = 0; times < 5; times += 1) flush()
  expect(started).toBe(1)
  finish()
  await new Promise(setImmediate)
  expect(started).toBe(2)
  finish()
  await new Promise(setImmediate)
  expect(started).toBe(2)
})
