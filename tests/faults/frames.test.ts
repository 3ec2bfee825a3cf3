/** Ten thousand malformed frames: each gets a typed refusal or a closed line, and the guard stays as it was. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadLedger } from '../../src/guard/lock/ledger.ts'
import { answerSchema } from '../../src/shared/contract/guard-wire.ts'
import { hour } from '../../src/shared/model/lock.ts'
import { makeBox, say, startIn, type Box } from './box.ts'
import { badFrame, kindsOfFrame } from './malformed.ts'
import { memoryOf, watchHonestly } from './observer.ts'
import { talk } from './raw.ts'
import { makeRandom, seed } from './seed.ts'
import { isFull, tallyOf } from './tally.ts'

const frames = isFull ? 10_000 : 1_500
const atOnce = 6
/** Bytes by which the guard may have grown: what its engine has not swept up yet, and no share of each frame. */
const growth = 96 * 1024 * 1024

const tally = tallyOf('malformed frames')

const isRefusal = (line: string): boolean => {
  const parsed = answerSchema.safeParse(JSON.parse(line))
  return parsed.success && !parsed.data.ok
}

const locksIn = (box: Box): unknown => {
  const loaded = loadLedger(box.state)
  return 'ledger' in loaded ? loaded.ledger.locks : loaded.kind
}

test(`${frames} malformed frames`, async () => {
  const box = makeBox()
  const running = await startIn(box)
  const armed = await say(box, 'arm', {
    sites: ['kept.example.org'],
    duration: hour,
    release: { kind: 'none' },
  })
  expect(armed.ok).toBe(true)
  const before = { hosts: readFileSync(box.hosts), locks: locksIn(box) }
  const honest = watchHonestly(box)

  const random = makeRandom()
  const refused = new Map(kindsOfFrame.map((kind) => [kind, 0]))
  let warm = 0
  const worker = async (): Promise<void> => {
    while (tally.injected < frames) {
      tally.injected += 1
      const number = tally.injected
      const { kind, pieces } = badFrame(random, number)
      const { lines, end } = await talk(box, pieces, 1)
      const what = `${kind}, frame ${number} of seed ${seed}`
      if (end === 'silence') tally.harm('stuck', `${what}: neither an answer nor an end`)
      if (!lines.every(isRefusal)) tally.harm('other', `${what}: ${lines.join(' ').slice(0, 300)}`)
      if (lines.length > 0) refused.set(kind, (refused.get(kind) ?? 0) + 1)
      if (number === 500) warm = memoryOf(running)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  const { slowest, asked, unanswered } = await honest.stop()
  const grown = memoryOf(running) - warm
  const [megabytes, grownBy] = [warm, grown].map((value) => (value / 1024 / 1024).toFixed(0))
  tally.remark = `RSS ${megabytes} MB ${grown < 0 ? '' : '+'}${grownBy}; honest client: ${asked} answers, slowest ${slowest.toFixed(0)} ms`
  if (grown > growth) tally.harm('other', `grew by ${grownBy} MB`)
  if (unanswered > 0) tally.harm('stuck', `an honest client was not served ${unanswered} times`)
  if (!readFileSync(box.hosts).equals(before.hosts)) tally.harm('corrupt', 'the hosts file changed')
  expect(locksIn(box)).toEqual(before.locks)
  // Told in words, not only hung up on: but for those that never became a line.
  for (const [kind, count] of refused)
    if (kind !== 'cut off and hung up') expect(count, kind).toBeGreaterThan(0)
  await running.kill()
  box.remove()
  tally.expectNone()
})
