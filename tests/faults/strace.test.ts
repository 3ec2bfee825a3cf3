/** strace makes each system call by which the guard writes fail in turn: no byte lost, no lock ended early, none kept. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { day } from '../../src/shared/model/lock.ts'
import { makeBox, say, startIn, type Box, type HostsKind } from './box.ts'
import { pick, seed } from './seed.ts'
import {
  callsIn,
  faults,
  injectionsAt,
  struck,
  throughInjection,
  throughTrace,
  type Injection,
} from './strace.ts'
import {
  judgeCrash,
  judgeEnd,
  judgeStanding,
  makeTemplate,
  newAccount,
  promise,
  type Account,
  type Blame,
} from './story.ts'
import { isFull, strikesEveryCall, tallyOf } from './tally.ts'

const atOnce = 3
const sample = isFull ? 30 : 5
/** How much later than the locks of the template were made the guard starts, in seconds. */
const stories = {
  'promises and extends': 0,
  'one of two locks has ended': 2 * 3_600,
  'the last lock has ended': 11 * 86_400,
} as const
type Story = keyof typeof stories

const tallies = new Map(faults.map((fault) => [fault, tallyOf(`strace ${fault}`)]))
/** The guard's timing moved the call that was aimed at. */
let elsewhere = 0
const ended = new Set<string>()
let template: Box
let templateMade = 0

beforeAll(async () => {
  template = makeBox()
  templateMade = Date.now()
  await makeTemplate(template)
})
afterAll(() => template.remove())

/** One life of the guard that ends as by a power cut. */
const live = async (story: Story, box: Box, through: readonly string[], blame: Blame): Promise<Account> => {
  const account = newAccount()
  const running = await startIn(box, { through, seconds: stories[story], within: 8_000 })
  const { child } = running
  const isGone = (): boolean => child.exitCode !== null || child.signalCode !== null
  // The very words that it runs may be what was struck.
  const ready = running.ready || (!isGone() && (await say(box, 'status', {})).ok)
  if (!ready && !isGone()) blame('stuck', 'neither starts nor ends')
  account.words.push(ready ? 'yes' : 'unknown')
  if (ready && story === 'promises and extends') await promise(box, account, blame)
  await running.kill()
  return account
}

/** The last sync of the ledger: what was refused because of it stood after the next start. */
const onceHarmful = ({ fault, name, where }: Injection): boolean =>
  fault === 'EIO' && name === 'fsync' && where === 'state'

const boxFor = (story: Story, kind: HostsKind): Box =>
  makeBox(kind, stories[story] === 0 ? undefined : template)

/** Where the fault came down; null when on no file of the guard's. */
const strike = async (
  story: Story,
  kind: HostsKind,
  injection: Injection,
  tell: Blame,
): Promise<string | null> => {
  const box = boxFor(story, kind)
  const blamed: Parameters<Blame>[] = []
  const blame: Blame = (...words) => void blamed.push(words)
  try {
    const account = await live(story, box, throughInjection(box, injection), blame)
    judgeCrash(box, kind === 'in place', blame)
    // Node makes no interrupted read again; no file system of Linux interrupts one, but it may be refused in words.
    const mustBeServed = injection.fault === 'EINTR' && !injection.name.includes('read')
    if (mustBeServed && account.words.some((word) => word !== 'yes'))
      blame('other', 'an interrupted call was not simply made again')
    const seconds = stories[story]
    if (story === 'one of two locks has ended')
      account.promised.set('d.example.org', { atLeast: 10 * day, since: templateMade })
    const standing =
      story === 'the last lock has ended' ? null : await judgeStanding(box, account, blame, seconds)
    // What was seen to end once, ends: of boxes that are the same by now, one is enough.
    const known = standing === null ? null : `${kind} ${standing}`
    if (known === null || !ended.has(known)) await judgeEnd(box, blame)
    if (known !== null) ended.add(known)
    const where = struck(box, injection)
    // A fault that fell on no file, but on what wakes the guard's own threads or tells it the time, is none that a disk
    // can make.
    if (where !== null) for (const words of blamed) tell(...words)
    return where
  } finally {
    box.remove()
  }
}

const kinds: readonly HostsKind[] = ['renamed', 'in place']
const cases = (Object.keys(stories) as Story[]).flatMap((story) =>
  kinds.map((kind) => [story, kind] as const),
)

test.each(cases)('%s, %s', { timeout: 600_000 }, async (story, kind) => {
  const clean = boxFor(story, kind)
  const { words } = await live(story, clean, throughTrace(clean), (_harm, why) => expect.fail(why))
  const calls = callsIn(clean)
  clean.remove()
  expect(words.every((word) => word === 'yes')).toBe(true)
  const all = calls.flatMap(injectionsAt)
  const chosen = strikesEveryCall ? all : [...new Set([...pick(all, sample), ...all.filter(onceHarmful)])]
  console.log(
    `${story}, ${kind}: ${calls.length} calls, ${chosen.length} of ${all.length} faults, seed ${seed}`,
  )
  const waiting = [...chosen]
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const tally = tallies.get(next.fault)
      const what = `${story}, ${kind}: ${next.fault} at ${next.name} ${next.nth} of ${next.where}`
      const tell: Blame = (harm, why) => tally?.harm(harm, `${what}: ${why}`)
      let where: string | null = null
      // What its threads say to each other moves the calls by a few from run to run.
      for (let tries = 0; where === null && tries < 3; tries += 1)
        where = await strike(story, kind, next, tell)
      if (where !== next.where) elsewhere += 1
      if (tally) tally.injected += 1
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
})

test.each([...tallies])('no harm by %s', (_fault, tally) => tally.expectNone())
test('most faults came down where they were aimed', () => {
  const all = [...tallies.values()].reduce((sum, { injected }) => sum + injected, 0)
  expect(elsewhere / all).toBeLessThan(0.2)
})
