/** Clients that are slow, deaf, many or in a hurry: none of them keeps the guard from anybody else, nor makes it grow. */
import type { Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openGuardSession } from '../../src/shared/contract/guard-session.ts'
import type { GuardStatus } from '../../src/shared/contract/guard-wire.ts'
import { hour, second } from '../../src/shared/model/lock.ts'
import { makeBox, say, startIn, type Box, type Started } from './box.ts'
import { memoryOf, openFilesOf, watchHonestly } from './observer.ts'
import { knock, proveTo } from './raw.ts'
import { makeRandom } from './seed.ts'
import { isFull, tallyOf } from './tally.ts'

const tally = tallyOf('slow, deaf and hasty clients')
const connections = isFull ? 10_000 : 1_500
const mebibyte = 1024 * 1024

let box: Box
let running: Started
beforeAll(async () => {
  box = makeBox()
  running = await startIn(box)
})
afterAll(async () => {
  await running.kill()
  box.remove()
})

/** Resolves when the guard hangs up. */
const hungUp = (socket: Socket): Promise<number> => {
  const began = performance.now()
  return new Promise((done) => {
    for (const event of ['end', 'close'] as const) socket.once(event, () => done(performance.now() - began))
  })
}

test('who sends a byte a second is let go after five seconds, and all others are served meanwhile', async () => {
  const honest = watchHonestly(box)
  const slow = await Promise.all(
    Array.from({ length: 40 }, async () => {
      const { socket } = await knock(box)
      const drip = setInterval(() => socket.write('{'), 1_000)
      const waited = await hungUp(socket)
      clearInterval(drip)
      socket.destroy()
      return waited
    }),
  )
  tally.injected += slow.length
  const { unanswered } = await honest.stop()
  if (unanswered > 0) tally.harm('stuck', `${unanswered} times nobody was served beside slow clients`)
  for (const waited of slow) if (waited > 8_000) tally.harm('stuck', `a slow client stayed for ${waited} ms`)
  tally.expectNone()
})

test('who subscribes or asks without ever reading is let go, and the guard does not keep what they missed', async () => {
  const before = memoryOf(running)
  const deaf = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const { socket, greeting } = await knock(box)
      proveTo(greeting ?? '')
      socket.pause()
      socket.write('{"id":1,"verb":"subscribe","args":{}}\n')
      return socket
    }),
  )
  const sites = Array.from({ length: 400 }, (_, n) => `${'x'.repeat(50)}${n}.example.org`)
  const asking = setInterval(() => {
    for (const socket of deaf)
      socket.write(`${JSON.stringify({ id: 1, verb: 'preview', args: { sites } })}\n`)
  }, 60)
  const honest = watchHonestly(box)
  await pause(isFull ? 15_000 : 3_000)
  clearInterval(asking)
  const { unanswered } = await honest.stop()
  tally.injected += deaf.length
  if (unanswered > 0) tally.harm('stuck', `${unanswered} times nobody was served beside deaf clients`)
  const grown = memoryOf(running) - before
  // Each may have a mebibyte waiting.
  if (grown > 100 * mebibyte)
    tally.harm('other', `deaf clients made the guard grow by ${grown / mebibyte} MB`)
  for (const socket of deaf) socket.destroy()
  tally.expectNone()
})

test(`${connections} connections that open and close leave nothing behind`, async () => {
  const honest = watchHonestly(box)
  const [files, before] = [openFilesOf(running), memoryOf(running)]
  let left = connections
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1
      const { socket } = await knock(box)
      const closed = new Promise((done) => socket.once('close', done))
      socket.destroy()
      await closed
    }
  }
  await Promise.all(Array.from({ length: 8 }, worker))
  tally.injected += connections
  const { unanswered } = await honest.stop()
  if (unanswered > 0) tally.harm('stuck', `${unanswered} times nobody was served beside hasty clients`)
  await pause(300)
  if (openFilesOf(running) > files + 2)
    tally.harm('other', `${openFilesOf(running) - files} files stayed open`)
  const grown = memoryOf(running) - before
  if (grown > 48 * mebibyte)
    tally.harm('other', `${connections} connections made it grow by ${grown / mebibyte} MB`)
  tally.remark = `${connections} connections: ${(grown / mebibyte).toFixed(0)} MB`
  tally.expectNone()
})

test('who listens hears every change in its order, and knows the truth at once after each reconnection', async () => {
  const random = makeRandom()
  type Listener = { readonly seen: GuardStatus[]; readonly hangUp: () => void }
  const listen = async (): Promise<Listener> => {
    const { socket, greeting } = await knock(box)
    const seen: GuardStatus[] = []
    const session = openGuardSession({
      send: (text) => socket.write(text),
      close: () => socket.destroy(),
      prove: () => proveTo(greeting ?? ''),
      onStatus: (status) => seen.push(status),
    })
    socket.setEncoding('utf8').on('data', (chunk: string) => session.receive(chunk))
    session.receive(greeting ?? '')
    const first = await session.call('subscribe', {})
    if (first.ok) seen.push(first.value)
    return { seen, hangUp: () => socket.destroy() }
  }
  const idsOf = (status: GuardStatus | undefined): string[] => status?.locks.map(({ id }) => id) ?? []
  const steady = await listen()
  let restless = await listen()
  const made: string[] = []
  // Fewer than the locks that there may be at once.
  const changes = isFull ? 90 : 30
  for (let count = 0; count < changes; count += 1) {
    const asking = say(box, 'arm', {
      sites: [`n${count}.example.org`],
      duration: count % 5 === 0 ? 10 * second : hour,
      release: { kind: 'none' },
    })
    // In the middle of a change, or between two.
    if (random() < 0.5) {
      restless.hangUp()
      restless = await listen()
    }
    const armed = await asking
    expect(armed.ok).toBe(true)
    if (armed.ok) made.push(armed.value.id)
    await pause(20)
    tally.injected += 1
    const last = made.at(-1) ?? ''
    for (const [who, { seen }] of [
      ['steady', steady],
      ['restless', restless],
    ] as const)
      if (!idsOf(seen.at(-1)).includes(last))
        tally.harm('other', `the ${who} listener missed change ${count}`)
  }
  // Each lock was heard of first in the order in which they were made.
  const heard = [...new Set(steady.seen.flatMap(idsOf))]
  expect(heard).toEqual(made)
  steady.hangUp()
  restless.hangUp()
  tally.expectNone()
})
