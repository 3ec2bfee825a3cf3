/** The guard’s pipe on Windows: nonsense harms nobody, who makes no file is nobody, kills leave whole files. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  contentOf,
  guard,
  hosts,
  inside,
  killGuardWhileItWrites,
  original,
  startGuard,
  state,
  useWindows,
} from './windows.ts'

useWindows()

const arm = (site: string): string =>
  JSON.stringify({
    id: 1,
    verb: 'arm',
    args: { sites: [site], duration: 600_000, release: { kind: 'none' } },
  })

test('malformed frames get a typed error, a hundred of them too; the file and the guard stay as they were', async () => {
  await startGuard()
  const frames = ['nonsense', '[]', '{"id":1,"verb":"disarm","args":{}}', '{"id":-1}', 'x × 70000', '\u0001']
  const heard = (await inside('talk', 'proved', ...frames)).out.trim().split('\n')
  expect(heard).toHaveLength(frames.length)
  for (const answer of heard) expect(answer).toContain('"ok":false')
  const many = Array.from({ length: 100 }, (_, index) => `{"id":${index},"verb":${'['.repeat(index)}`)
  const answers = (await inside('talk', 'proved', ...many)).out.trim().split('\n')
  expect(answers.filter((answer) => answer.includes('frame-not-json'))).toHaveLength(100)
  expect(readFileSync(hosts).equals(original)).toBe(true)
  expect((await guard('status')).code).toBe(0)
})

test('who does not make the file that is asked for is not heard, and no such file stays', async () => {
  await startGuard()
  expect((await inside('talk', 'unproved', arm('example.org'))).out).toContain('not-owner')
  expect(readFileSync(hosts).equals(original)).toBe(true)
  expect((await guard('arm', '--site', 'example.org', '--for', '10m')).code).toBe(0)
  expect(readdirSync(`${state}/proof`)).toEqual([])
})

test('killed four times while it writes a large file, it leaves one that the next guard makes whole', async () => {
  const large = Buffer.concat([original, Buffer.from('\r\n10.9.8.7 somebody.example'.repeat(200_000))])
  writeFileSync(hosts, large)
  await startGuard()
  expect((await guard('arm', '--site', 'example.org', '--for', '10m')).code).toBe(0)
  const held = contentOf(hosts)
  let cut = 0
  for (const delay of [0, 8, 16, 30]) {
    await killGuardWhileItWrites(delay, () => writeFileSync(hosts, large))
    if (existsSync(`${state}/hosts-journal`)) cut += 1
    await startGuard()
    expect((await guard('status')).out).toContain('names are in force')
    expect(contentOf(hosts) === held, `killed after ${delay} ms`).toBe(true)
  }
  // A journal that is still there: the write had begun, and had not ended.
  expect(cut).toBeGreaterThan(0)
})
