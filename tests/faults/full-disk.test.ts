/** A disk that is full at every step of a write: what was promised stands, what was refused does not, no byte is lost. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'vitest'
import { makeBox, mount, original, say, startIn, type Box } from './box.ts'
import { judgeCrash, judgeEnd, judgeStanding, newAccount, promise, type Blame } from './story.ts'
import { isFull, tallyOf } from './tally.ts'

const tally = tallyOf('full disk, at every page')
const page = 4_096
/** More than the ledger, its copy and the hosts file with all that they become on the way take. */
const enough = 14
const every = isFull ? 1 : 4

/** Some pages long, so that there is not always room for its copy. */
const long = Buffer.concat([original, Buffer.from('\n10.0.0.8 machine.local # one of many\n'.repeat(300))])

/** A box on a small disk of its own. */
const makeSmallBox = (): Box => {
  const box = makeBox()
  mount('-t', 'tmpfs', '-o', 'size=400k', 'small', box.root)
  mkdirSync(box.etc)
  mkdirSync(box.state, { mode: 0o700 })
  writeFileSync(box.hosts, long)
  const remove = (): void => {
    spawnSync('/bin/umount', ['--lazy', box.root])
    box.remove()
  }
  return { ...box, original: long, remove }
}

const filling = (box: Box): string => join(box.root, 'filling')
const fillUpTo = (box: Box, free: number): void => {
  rmSync(filling(box), { force: true })
  const { bavail, bsize } = statfsSync(box.root)
  writeFileSync(filling(box), Buffer.alloc(Math.floor((bavail * bsize) / page - free) * page))
}

test.each(Array.from({ length: enough / every }, (_, step) => step * every))(
  'full but for %i pages',
  async (free) => {
    const blame: Blame = (harm, words) => tally.harm(harm, `${free} pages free: ${words}`)
    const box = makeSmallBox()
    const account = newAccount()
    const running = await startIn(box)
    fillUpTo(box, free)
    await promise(box, account, blame)
    await running.kill()
    judgeCrash(box, false, blame)

    // Full once more when all locks end: the section comes out as soon as there is room.
    fillUpTo(box, free)
    const later = await startIn(box, { seconds: 20 * 86_400 })
    if (!later.ready) blame('stuck', `does not start on a full disk: ${later.said()}`)
    rmSync(filling(box))
    const status = await say(box, 'status', {})
    if (!status.ok || status.value.locks.length > 0 || !readFileSync(box.hosts).equals(long))
      blame('stuck', 'the section stays although there is room')
    await later.kill()
    box.remove()
    tally.injected += 2
  },
)

test.each(Array.from({ length: enough / every }, (_, step) => step * every))(
  'full but for %i pages, and started again when there is room',
  async (free) => {
    const blame: Blame = (harm, words) => tally.harm(harm, `${free} pages free, then room: ${words}`)
    const box = makeSmallBox()
    const account = newAccount()
    const running = await startIn(box)
    fillUpTo(box, free)
    await promise(box, account, blame)
    await running.kill()
    rmSync(filling(box))
    await judgeStanding(box, account, blame)
    await judgeEnd(box, blame)
    box.remove()
    tally.injected += 1
  },
)

test('no harm', () => tally.expectNone())
