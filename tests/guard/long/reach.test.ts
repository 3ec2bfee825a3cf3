/** A lock on a person, whole: names, rules and apps by the real guard, until every byte of /etc is as it was before. */
import { spawn, type ChildProcess } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { GuardStatus } from '../../../src/shared/contract/guard-wire.ts'
import { guard, stopGuard, until } from '../guard-process.ts'
import { hosts, isBlocked, start, state, useMachine } from '../machine.ts'

useMachine()

/** Browsers are told by their programs; which of them are on this machine makes no difference to the rest. */
const folders = ['opt', 'chromium', 'brave', 'vivaldi', 'firefox', 'firefox-esr'].map((name) =>
  join('/etc', name),
)
const foreign = '/etc/firefox/policies/policies.json'
const foreignBytes = '{\r\n  "policies": { "DisableTelemetry": true }\r\n}'

/** Every file below with its bytes and its mode. */
const treeOf = (folder: string): readonly string[] =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .toSorted()
        .map((name) => {
          const path = join(folder, name)
          const stats = statSync(path)
          return `${path} ${stats.mode.toString(8)} ${stats.isFile() ? readFileSync(path, 'latin1') : ''}`
        })
const etc = (): readonly string[] => [readFileSync(hosts, 'latin1'), ...folders.flatMap(treeOf)]

const personFile = '/run/person.json'
let app: ChildProcess | undefined
beforeEach(() => {
  mkdirSync(dirname(foreign), { recursive: true })
  writeFileSync(foreign, foreignBytes)
  writeFileSync(
    personFile,
    JSON.stringify({
      profiles: [
        { service: 'instagram', text: '@the_ex' },
        { service: 'tumblr', text: 'janedoe' },
      ],
      names: ['Jane Doe'],
    }),
  )
})
afterEach(() => {
  app?.kill('SIGKILL')
  app = undefined
  rmSync(foreign, { force: true })
  rmSync('/usr/local/bin/signal-desktop', { force: true })
})

const what = [
  '--site',
  'example.org',
  '--person',
  personFile,
  '--engine',
  'brave',
  '--app',
  'signal',
  '--rules',
]
const status = async (): Promise<GuardStatus> =>
  JSON.parse((await guard('status', '--json')).out) as GuardStatus
const arm = async (time: string, ...more: string[]) => {
  const armed = await guard('arm', ...what, '--for', time, '--json', ...more)
  expect(armed.code, armed.err + armed.out).toBe(0)
  return JSON.parse(armed.out) as { id: string; code: string; status: GuardStatus }
}
/** Not those that take no rules, or of which nobody can tell whether they do. */
const areWritten = ({ rules }: GuardStatus): boolean =>
  rules.browsers.every(({ state: held }) => held !== 'idle')
const rulesNow = (): string => folders.flatMap(treeOf).join('\n')

test('arm, kill -9, start, edit, extend, release: all holds on, and in the end /etc is as it was to the byte', async () => {
  const before = etc()
  let running = await start()

  // A dry run changes nothing, and says the files and names.
  const dry = await guard('arm', ...what, '--for', '1h', '--dry-run')
  expect(dry.out).toContain('Nothing was changed.')
  expect(dry.out).toContain('www.janedoe.tumblr.com')
  expect(etc()).toEqual(before)
  expect((await status()).locks).toEqual([])
  // Neither does a lock whose rules nobody agreed to.
  const unagreed = await guard('arm', ...what.filter((word) => word !== '--rules'), '--for', '1h')
  expect([unagreed.code, unagreed.err]).toEqual([1, expect.stringContaining('--rules')])
  expect(etc()).toEqual(before)

  const { id, code, status: armed } = await arm('1h', '--release', 'code')
  expect(armed.hosts.state).toBe('held')
  expect(armed.locks[0]?.beyond).toMatchObject({ apps: ['signal'], engines: ['brave'], rules: true })
  expect(armed.apps).toMatchObject({ state: 'watching', services: ['signal'] })
  expect(areWritten(armed)).toBe(true)
  for (const name of ['example.org', 'janedoe.tumblr.com']) expect(await isBlocked(name), name).toBe(true)
  expect(await isBlocked('tumblr.com')).toBe(false)
  const written = rulesNow()
  if (armed.rules.browsers.some(({ entries }) => entries > 0)) expect(written).toContain('the_ex')

  const killed = new Promise((done) => running.once('exit', done))
  running.kill('SIGKILL')
  await killed
  expect(rulesNow()).toBe(written)
  running = await start()
  expect(await status()).toMatchObject({ locks: [{ id }], apps: { services: ['signal'] } })
  expect(rulesNow()).toBe(written)

  // Our own files taken away: they are back within moments, not at the next look in 15 seconds.
  const own = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((path) => path.endsWith('zz-local-rules.json'))
  for (const path of own) rmSync(path)
  await until(() => rulesNow() === written)

  const more = await guard('extend', '--lock', id, '--page', 'https://www.tiktok.com/@the.other', '--json')
  expect(more.code, more.err + more.out).toBe(0)
  expect(rulesNow().includes('the.other')).toBe(written.includes('the_ex'))
  expect(JSON.stringify((await status()).locks)).toContain('@the_ex')

  const doctor = await guard('doctor')
  expect(doctor.out).toMatch(/good +apps: .*signal/)
  expect(doctor.out).toMatch(/doorway/)

  // The wire has no verb that takes anything away, so that only the way out is left.
  expect((await guard('release', '--lock', id, '--code', 'AAAA-AAAA-AAAA')).code).toBe(1)
  await stopGuard(running)
  expect(rulesNow()).toContain(written.includes('the_ex') ? 'the_ex' : '')
  await start()
  expect((await guard('release', '--lock', id, '--code', code)).code).toBe(0)
  expect(etc()).toEqual(before)
  expect(await status()).toMatchObject({ locks: [], apps: { services: [] } })
})

test('a lock that ends gives every file back as it was, and what it closed may be started again', async () => {
  const before = etc()
  await start()
  await arm('20s', '--release', 'none')
  const program = '/usr/local/bin/signal-desktop'
  copyFileSync('/bin/sleep', program)
  app = spawn(program, ['60'], { stdio: 'ignore' })
  await until(() => app?.signalCode !== null)
  // Seen to be gone at the watch's next look.
  await until(async () => (await status()).apps.closed[0]?.service === 'signal')
  await until(() => etc().join() === before.join(), 30_000)
  expect(etc()).toEqual(before)
  expect(await status()).toMatchObject({
    locks: [],
    hosts: { state: 'idle' },
    apps: { state: 'idle', services: [] },
  })
  expect(readFileSync(join(state, 'ledger.json'), 'utf8')).not.toContain('the_ex')
  const again = spawn(program, ['60'], { stdio: 'ignore' })
  await new Promise((done) => setTimeout(done, 1_500))
  expect(again.signalCode).toBeNull()
  again.kill('SIGKILL')
})
