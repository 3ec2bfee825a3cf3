/** The guard's door: who is heard at its socket, and that nobody there can harm it. */
import { spawn } from 'node:child_process'
import {
  chownSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { cpuOf } from '../bench/process-tree.ts'
import { guard, guardAs, guardFile, node, stopGuard, until } from './guard-process.ts'
import { hasStrangers, hosts, isBlocked, lockSite, nobody, original, start, useMachine } from './machine.ts'

useMachine()

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

const armFrame = JSON.stringify({
  id: 1,
  verb: 'arm',
  args: { sites: ['example.org'], duration: 600_000, release: { kind: 'none' } },
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
  const lingering = Array.from({ length: 128 }, () => {
    const socket = connect({ path: '/run/breathing-room/guard.sock', allowHalfOpen: true })
    socket.on('error', () => undefined)
    socket.write('no proof\n')
    return socket
  })
  await until(async () => (await guard('status')).code === 0)
  for (const socket of lingering) socket.destroy()
})

/** Stays once it was heard, and says nothing more; `hears` is told all that was said so far. */
const linger = (line: string, hears: (said: string) => void = () => undefined): Promise<Socket> =>
  new Promise((done) => {
    const socket = connect('/run/breathing-room/guard.sock')
    socket.on('error', () => undefined)
    let said = ''
    socket.on('data', (chunk: Buffer) => {
      if (said === '') {
        writeFileSync((JSON.parse(chunk.toString()) as { proof: string }).proof, '')
        socket.write(line)
      }
      said += chunk.toString()
      hears(said)
      if (said.split('\n').length > 2) done(socket)
    })
  })

test('clients that prove themselves and then stay silent keep nobody out: the longest silent one makes room', async () => {
  await start()
  const subscriber = await linger('{"id":1,"verb":"subscribe","args":{}}\n')
  const idle: Socket[] = []
  for (let count = 0; count < 140; count += 1) {
    idle.push(await linger('{"id":1,"verb":"status","args":{}}\n'))
    if (count % 40 === 0) subscriber.write('{"id":2,"verb":"status","args":{}}\n')
  }
  expect((await guard('status')).code).toBe(0)
  // Who goes on speaking stays, however many came after.
  expect(subscriber.destroyed).toBe(false)
  expect(idle[0]?.destroyed).toBe(true)
  for (const socket of [subscriber, ...idle]) socket.destroy()
})

test('what was left in the folder of proofs is gone when the guard starts again; what lies in a folder there stays', async () => {
  await stopGuard(await start())
  const proofs = '/run/breathing-room/proof'
  for (let count = 0; count < 50; count += 1) writeFileSync(`${proofs}/junk${count}`, '')
  mkdirSync(`${proofs}/empty`)
  mkdirSync(`${proofs}/full`)
  writeFileSync(`${proofs}/full/file`, '')
  symlinkSync('/etc/hostname', `${proofs}/link`)
  const hostname = readFileSync('/etc/hostname')
  await start()
  expect(readdirSync(proofs)).toEqual(['full'])
  expect(readdirSync(`${proofs}/full`)).toEqual(['file'])
  expect(readFileSync('/etc/hostname')).toEqual(hostname)
})

test('a link in the place of the folder of proofs opens no other folder to everybody', async () => {
  mkdirSync('/run/open', { recursive: true })
  mkdirSync('/run/secret', { mode: 0o700, recursive: true })
  symlinkSync('/run/secret', '/run/open/proof')
  await expect(start('--socket', '/run/open/guard.sock')).rejects.toThrow('could not be opened')
  expect(statSync('/run/secret').mode & 0o7777).toBe(0o700)
})

test('wishes for a code that are refused cost nothing: others are served at once', async () => {
  const running = await start()
  const refused = { sites: [], duration: 600_000, release: { kind: 'code' } }
  const wishes = Array.from({ length: 30 }, (_, id) => JSON.stringify({ id, verb: 'arm', args: refused }))
  const pids = [running.pid ?? 0]
  const before = cpuOf(pids)
  let heard = ''
  await linger(`${wishes.join('\n')}\n`, (said) => (heard = said))
  await until(() => heard.split('no-sites').length > 25)
  // Each hash takes about 0.05 s of a processor.
  expect(cpuOf(pids) - before).toBeLessThan(0.6)
})

test('whom a browser has started for its companion is told, and ends with the browser, also while the guard goes on', async () => {
  await start()
  const host = spawn(node, [guardFile, 'companion', '--data', '/run/nobody.json'])
  try {
    let told = 0
    host.stdout.on('data', (chunk: Buffer) => (told += chunk.length))
    await until(() => told > 0)
    host.stdin.end()
    await until(() => host.exitCode === 0)
    expect((await guard('status')).code).toBe(0)
  } finally {
    host.kill('SIGKILL')
  }
})
