/** The real guard against the real /etc/hosts of a private mount namespace, with the system's hosts file and socket. */
import { execFileSync, spawnSync, type ChildProcess } from 'node:child_process'
import {
  appendFileSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { connect } from 'node:net'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { getent, guard, guardAs, startGuard, stopGuard, until } from './guard-process.ts'

const hosts = '/etc/hosts'
const state = '/run/state'
const original = Buffer.from('127.0.0.1\tlocalhost\r\n# caf\xe9, kept as it is\r\n10.0.0.7 printer', 'latin1')
const nobody = 65_534
// Without root, the private machine knows one user only: then there is no stranger to refuse.
const hasStrangers = readFileSync('/proc/self/uid_map', 'utf8').trim().endsWith('4294967295')

let running: ChildProcess | undefined
const start = async (...args: string[]) => (running = await startGuard(...args))
const isBlocked = async (name: string) =>
  (await getent('ahostsv4', name)) === '0.0.0.0' && (await getent('ahostsv6', name)) === '::'
const lockSite = async (site: string, time: string, release = 'none') => {
  const armed = await guard('arm', '--site', site, '--for', time, '--release', release, '--json')
  expect(armed.code, armed.err + armed.out).toBe(0)
  return JSON.parse(armed.out) as { id: string; code: string | null }
}

beforeAll(() => {
  // Without this the tests below would write to the machine's own files.
  expect(process.env['BREATHING_ROOM_PRIVATE_MACHINE'], 'run through npm test').toBe('1')
})
beforeEach(() => {
  rmSync(state, { recursive: true, force: true })
  writeFileSync(hosts, original)
})
afterEach(async () => {
  if (running) await stopGuard(running)
  running = undefined
})

/** A raw conversation: greets, lets the caller answer the proof, sends a line, and gives back all that was said. */
const talk = (line: string, prove: (path: string) => void): Promise<string> =>
  new Promise((done) => {
    let said = ''
    const socket = connect('/run/breathing-room/guard.sock')
    socket.setEncoding('utf8')
    socket.on('data', (chunk: string) => {
      if (said === '') {
        prove((JSON.parse(chunk) as { proof: string }).proof)
        socket.write(`${line}\n`)
      }
      said += chunk
    })
    socket.on('error', () => undefined)
    socket.on('close', () => done(said))
  })

test('locks a site for v4, v6 and the trailing dot, proves it, and leaves the file as it was', async () => {
  await start()
  await lockSite('instagram', '10s')
  for (const name of ['instagram.com', 'www.instagram.com', 'i.instagram.com', 'www.instagram.com.'])
    expect(await isBlocked(name), name).toBe(true)
  const doctor = await guard('doctor')
  expect(doctor.out).toContain('lead nowhere now')
  expect(doctor.code).toBe(0)
  await until(() => readFileSync(hosts).equals(original), 15_000)
  expect((await guard('status')).out).toContain('Nothing is locked.')
})

test('undoes edits, a replaced and an emptied file; keeps what others wrote, and says when a line of theirs opens a name', async () => {
  await start()
  await lockSite('example.org', '10m')
  writeFileSync(hosts, readFileSync(hosts, 'latin1').replaceAll('example.org', 'example.invalid'), 'latin1')
  await until(() => isBlocked('example.org'))
  writeFileSync(hosts, '')
  await until(() => isBlocked('example.org'))
  rmSync(hosts)
  await until(() => isBlocked('example.org'))
  appendFileSync(hosts, '10.0.0.9 scanner\n')
  expect(await getent('ahostsv4', 'scanner')).toBe('10.0.0.9')
  writeFileSync(hosts, `1.2.3.4 example.org\n${readFileSync(hosts, 'latin1')}`, 'latin1')
  await until(async () => (await guard('status')).out.includes('Not all is in force'))
  expect((await guard('doctor')).code).toBe(4)
  expect(readFileSync(hosts, 'latin1')).toContain('1.2.3.4 example.org')
})

test('a killed guard takes up its promise again, and time went on meanwhile', async () => {
  const first = await start()
  await lockSite('example.org', '12s')
  await stopGuard(first, 'SIGKILL')
  await new Promise((done) => setTimeout(done, 2_000))
  expect(await isBlocked('example.org')).toBe(true)
  await start()
  const { locks } = JSON.parse((await guard('status', '--json')).out) as { locks: { remaining: number }[] }
  expect(locks[0]?.remaining).toBeLessThan(11_000)
  await until(() => readFileSync(hosts).equals(original), 15_000)
})

test('a damaged ledger goes on from the copy before; with both damaged what stands is kept, with a way out', async () => {
  const first = await start()
  await lockSite('example.org', '10m')
  await lockSite('example.net', '10m')
  await stopGuard(first, 'SIGKILL')
  writeFileSync(`${state}/ledger.json`, readFileSync(`${state}/ledger.json`).subarray(0, 100))
  const second = await start()
  expect((await guard('status')).out).toMatch(/copy before/)
  expect(await isBlocked('example.org')).toBe(true)
  await stopGuard(second, 'SIGKILL')
  writeFileSync(`${state}/ledger.json`, '{}')
  writeFileSync(`${state}/ledger.previous.json`, '')
  await start()
  const status = JSON.parse((await guard('status', '--json')).out) as {
    locks: { id: string; release: { kind: string }; remaining: number }[]
  }
  expect(await isBlocked('example.org')).toBe(true)
  expect(status.locks[0]?.release.kind).toBe('wait')
  expect((await guard('request-release', '--lock', status.locks[0]?.id ?? '')).code).toBe(0)
})

test('tightening is instant; loosening is by the way that was chosen, or not at all', async () => {
  await start()
  const none = await lockSite('example.org', '10m')
  expect((await guard('extend', '--lock', none.id, '--for', '1h', '--site', 'example.net')).code).toBe(0)
  expect(await isBlocked('example.net')).toBe(true)
  expect((await guard('request-release', '--lock', none.id)).code).toBe(1)
  expect((await guard('release', '--lock', none.id)).err).toContain('not made to be opened this way')
  const wait = await lockSite('example.com', '10m', 'wait:1h')
  expect((await guard('release', '--lock', wait.id)).err).toContain('Nobody has asked')
  expect((await guard('request-release', '--lock', wait.id)).code).toBe(0)
  expect((await guard('release', '--lock', wait.id)).err).toContain('Not yet')
  const code = await lockSite('example.edu.example', '10m', 'code')
  expect(readFileSync(`${state}/ledger.json`, 'utf8')).not.toContain(code.code)
  expect((await guard('release', '--lock', code.id, '--code', 'AAAA-AAAA-AAAA')).code).toBe(1)
  expect((await guard('release', '--lock', code.id, '--code', code.code ?? '')).code).toBe(0)
  expect(await isBlocked('example.edu.example')).toBe(false)
  expect(await isBlocked('example.org')).toBe(true)
})

test.skipIf(!hasStrangers)('hears its owner and root, and nobody else', async () => {
  await start('--owner', String(nobody))
  expect((await guardAs(nobody, 'status')).out).toContain('Nothing is locked.')
  const stranger = await guardAs(4_711, 'arm', '--site', 'example.org', '--for', '10m')
  expect(stranger.code).not.toBe(0)
  expect(readFileSync(hosts).equals(original)).toBe(true)
})

test('a folder that is not the guard’s own keeps its mode', async () => {
  mkdirSync('/run/shared', { mode: 0o755 })
  await start('--socket', '/run/shared/guard.sock')
  expect(statSync('/run/shared').mode & 0o777).toBe(0o755)
  expect((await guard('status', '--socket', '/run/shared/guard.sock')).code).toBe(0)
})

test('a second guard says so and changes nothing', async () => {
  await start()
  await lockSite('example.org', '10m')
  const second = await guard('run', '--state', state)
  expect(second.code).toBe(1)
  expect(second.err).toContain('already running')
  expect((await guard('status')).code).toBe(0)
})

test('a full disk: the promise cannot be written down, so nothing is locked', async () => {
  execFileSync('/bin/mkdir', [state])
  execFileSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=16k', 'full', state])
  try {
    await start()
    // It ends with an error when the disk is full: that is what is wanted.
    spawnSync('/bin/dd', ['if=/dev/zero', `of=${state}/fill`, 'bs=1k', 'count=64'])
    const armed = await guard('arm', '--site', 'example.org', '--for', '10m', '--release', 'none')
    expect(armed.code).toBe(1)
    expect(armed.err).toContain('nothing was changed')
    expect(readFileSync(hosts).equals(original)).toBe(true)
    rmSync(`${state}/fill`)
    await lockSite('example.org', '10m')
    if (running) await stopGuard(running)
  } finally {
    execFileSync('/bin/umount', ['--lazy', state])
  }
})

test('a hosts file that cannot be written: a clear word, and no lock is claimed', async () => {
  await start()
  rmSync(hosts)
  execFileSync('/bin/mkdir', [hosts])
  const armed = await guard('arm', '--site', 'example.org', '--for', '10m', '--release', 'none')
  rmSync(hosts, { recursive: true })
  expect(armed.code).toBe(1)
  expect(armed.out).toBe('')
  expect(armed.err.length).toBeGreaterThan(20)
  expect((await guard('status')).out).toContain('Nothing is locked.')
})

test.each([
  ['has a space', 'my ex .com'],
  ['has a space', 'a\nb.com'],
  ['port number', 'example.org:8080'],
  ['one page', 'instagram.com/jane'],
  ['number address', '10.0.0.1'],
  ['number address', '[::1]'],
  ['picture in it', '💔.com'],
  ['this computer itself', 'localhost'],
  ['not a whole name', 'instagrammm'],
  ['stays open', 'www.thehotline.org'],
  ['not a name', 'my_ex.com'],
])('refuses with a clear word: %s', async (words, site) => {
  const refused = await guard('arm', '--site', site, '--for', '10m')
  expect(refused.code).toBe(1)
  expect(refused.err).toContain(words)
  expect(existsSync(`${state}/ledger.json`)).toBe(false)
})

test('ten thousand sites are too many, and it says so', async () => {
  const many = Array.from({ length: 10_000 }, (_, n) => ['--site', `n${n}.example`]).flat()
  expect((await guard('preview', ...many)).err).toContain('10000 sites')
})

test('malformed frames get a typed error and change nothing', async () => {
  await start()
  await lockSite('example.org', '10m')
  const frames = ['nonsense', '[]', '{"id":1,"verb":"disarm","args":{}}', '{"id":-1}', 'x'.repeat(70_000)]
  for (const text of frames) {
    const heard = await talk(text, (path) => writeFileSync(path, ''))
    expect(heard, text.slice(0, 40)).toContain('"ok":false')
  }
  expect(await isBlocked('example.org')).toBe(true)
  expect((await guard('status')).code).toBe(0)
})

const armFrame = JSON.stringify({
  id: 1,
  verb: 'arm',
  args: { sites: ['example.org'], duration: 600_000, release: { kind: 'none' } },
})

test.skipIf(!hasStrangers)(
  'who cannot show a file of the owner’s is not heard, and cannot bring the guard down',
  async () => {
    await start('--owner', String(nobody))
    const proofs: ((path: string) => void)[] = [
      () => undefined,
      (path) => {
        writeFileSync(path, '')
        chownSync(path, 4_711, 4_711)
      },
      (path) => mkdirSync(path),
      (path) => symlinkSync('/etc/hostname', path),
      (path) => {
        writeFileSync('/run/breathing-room/proof/other', '')
        linkSync('/run/breathing-room/proof/other', path)
      },
    ]
    for (const prove of proofs) expect(await talk(armFrame, prove)).toContain('not-owner')
    expect((await guard('status')).out).toContain('Nothing is locked.')
  },
)

test('clients that hang up only half keep nobody else out', async () => {
  await start()
  const lingering = Array.from({ length: 32 }, () => {
    const socket = connect({ path: '/run/breathing-room/guard.sock', allowHalfOpen: true })
    socket.on('error', () => undefined)
    socket.write('no proof\n')
    return socket
  })
  await until(async () => (await guard('status')).code === 0)
  for (const socket of lingering) socket.destroy()
})

test('status looks before it speaks, and nothing says locked that is not', async () => {
  await start()
  appendFileSync(hosts, '\n1.2.3.4 example.org\n')
  const armed = await guard('arm', '--site', 'example.org', '--for', '10m')
  expect(armed.out).toContain('Not all is in force')
  expect(armed.out).not.toContain('Locked')
  writeFileSync(hosts, original)
  // A folder in the file's place cannot be repaired, and nothing tells the guard of it before it is asked.
  await until(async () => (await guard('status')).out.includes('names are in force'))
  rmSync(hosts)
  mkdirSync(hosts)
  const status = await guard('status')
  rmSync(hosts, { recursive: true })
  expect(status.out).toContain('Not all is in force')
})

test('to ask to be let out is possible while the hosts file cannot be written', async () => {
  await start()
  const { id } = await lockSite('example.org', '10m', 'wait:1h')
  rmSync(hosts)
  mkdirSync(hosts)
  const asked = await guard('request-release', '--lock', id)
  rmSync(hosts, { recursive: true })
  expect(asked.code, asked.err).toBe(0)
  expect(asked.out).toContain('may be opened in')
})

test.each([
  ['a hosts file in a folder that is not there', ['--hosts', '/nowhere/hosts'], 'nowhere'],
  ['a socket whose path is too long', ['--socket', `/run/${'x'.repeat(200)}.sock`], 'could not be opened'],
  ['a state folder that is a file', ['--state', '/etc/hostname'], 'administrator'],
])('cannot start with %s: one line says why, and it ends', async (_what, args, words) => {
  const run = await guard('run', '--state', state, ...args)
  expect(run.code).toBe(1)
  expect(run.err).toContain(words)
  expect(run.err.trim().split('\n')).toHaveLength(1)
})

test.skipIf(!hasStrangers)(
  'without the right to run, the guard says so; to a stranger it says whose it is',
  async () => {
    const run = await guardAs(nobody, 'run')
    expect(run.code).toBe(1)
    expect(run.err).toContain('administrator')
    expect(run.err.trim().split('\n')).toHaveLength(1)
    await start()
    expect((await guardAs(4_711, 'status')).err).toContain('another user')
  },
)
