/** kill -9 at random moments of a guard that is starting, promising and ending locks: every promise outlives it. */
import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { splice } from '../../src/guard/hosts-etc/section.ts'
import { second } from '../../src/shared/model/lock.ts'
import { launch, makeBox, original, say, startIn, type Box } from './box.ts'
import { makeRandom, seed } from './seed.ts'
import { judgeEnd, type Blame } from './story.ts'
import { isFull, tallyOf } from './tally.ts'

const runFor = isFull ? 120_000 : 10_000
const sites = Array.from({ length: 12 }, (_, n) => `s${n}.example.org`)
/** The guard counts in whole ticks of the machine's clock, and answers a moment after it looked at it. */
const tick = 150

const tally = tallyOf('kill -9 at random moments')
const random = makeRandom()
const oneOf = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T

test(`${runFor / second} seconds of kills`, { timeout: runFor + 120_000 }, async () => {
  const box = makeBox()
  /** Seconds by which the guards' machine is older than this one: each guard finds that a while has gone by. */
  let seconds = 0
  /** When each lock that was promised ends, by the guard's clock: no earlier than `from`, no later than `to`. */
  const promised = new Map<string, { from: number; to: number }>()
  const counts = { armed: 0, extended: 0, ended: 0, killedWhileStarting: 0 }
  const clock = (): number => performance.now() + seconds * second
  const blame: Blame = (harm, words) => tally.harm(harm, `kill ${tally.injected}, seed ${seed}: ${words}`)

  const judge = async (): Promise<void> => {
    const asked = clock()
    const status = await say(box, 'status', {})
    if (!status.ok) return blame('stuck', `no status: ${JSON.stringify(status.error)}`)
    for (const [id, { from, to }] of promised) {
      const lock = status.value.locks.find((each) => each.id === id)
      if (!lock && from > clock() + tick) blame('early', `${id} is gone ${from - clock()} ms before its time`)
      if (lock && lock.remaining < from - clock() - tick)
        blame('early', `${id} has ${lock.remaining} ms left`)
      if (lock && lock.remaining > to - asked + tick) blame('stuck', `${id} lasts ${lock.remaining} ms`)
      if (lock) continue
      promised.delete(id)
      counts.ended += 1
    }
    const wanted = status.value.locks.length > 0 ? 'held' : 'idle'
    if (status.value.hosts.state !== wanted) blame('stuck', `${status.value.hosts.state}, not ${wanted}`)
  }

  /** Asks for one thing after the other until nobody answers any more; says when so many have been answered. */
  const work = async (target: Box, wanted: number, answered: () => void): Promise<void> => {
    for (let asked = 0; ; asked += 1) {
      if (asked === wanted) answered()
      const known = [...promised.keys()]
      const before = clock()
      if (known.length < 4 || random() < 0.5) {
        const duration = (10 + Math.floor(random() * 20)) * second
        const armed = await say(target, 'arm', { sites: [oneOf(sites)], duration, release: { kind: 'none' } })
        if (!armed.ok) return
        promised.set(armed.value.id, { from: before + duration, to: clock() + duration })
        counts.armed += 1
      } else {
        const id = oneOf(known)
        const by = Math.ceil(random() * 5_000)
        const lock = promised.get(id)
        // Whether the guard did it is not known once it is killed: it may then last so much longer.
        if (lock) promised.set(id, { from: lock.from, to: lock.to + by })
        const extended = await say(target, 'extend', { id, by, sites: [oneOf(sites)] })
        if (!extended.ok && extended.error !== 'silence' && extended.error.code === 'lock-unknown') continue
        if (!extended.ok) return
        if (lock) promised.set(id, { from: lock.from + by, to: lock.to + by })
        counts.extended += 1
      }
    }
  }

  const began = Date.now()
  // On a machine with much to do a guard lives too short in that time to promise anything: it goes on until all was seen.
  const isOver = (): boolean => {
    const left = began + runFor - Date.now()
    return left < -60_000 || (left < 0 && Math.min(counts.armed, counts.extended, counts.ended) > 0)
  }
  while (!isOver()) {
    if (random() < 0.25) {
      const running = launch(box, { seconds })
      await pause(random() * 250)
      await running.kill()
      counts.killedWhileStarting += 1
    } else {
      const running = await startIn(box, { seconds })
      if (!running.ready) blame('stuck', `does not start: ${running.said()}`)
      await judge()
      // Some of its answers long, and a moment more: a slow machine's guard is killed no earlier in its life.
      const wanted = Math.floor(random() * 5)
      let worked: Promise<void> = Promise.resolve()
      const enough = new Promise<void>((resolve) => {
        worked = work(box, wanted, resolve).finally(resolve)
      })
      await enough
      await pause(random() * 60)
      await running.kill()
      await worked
    }
    tally.injected += 1
    if (!splice(readFileSync(box.hosts), null).equals(original)) blame('corrupt', 'foreign bytes changed')
    seconds += Math.floor(random() * 6)
  }
  await judgeEnd(box, blame)
  box.remove()
  const { armed, extended, ended, killedWhileStarting } = counts
  tally.remark = `${armed} armed, ${extended} extended, ${ended} ended, ${killedWhileStarting} killed while starting`
  expect(Math.min(armed, extended, ended)).toBeGreaterThan(0)
  tally.expectNone()
})
