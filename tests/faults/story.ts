/** What is asked of a guard while faults strike it, what it answered, and what must therefore be true afterwards. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { namesFor } from '../../src/guard/compile.ts'
import { splice } from '../../src/guard/hosts-etc/section.ts'
import { loadLedger } from '../../src/guard/lock/ledger.ts'
import type { GuardStatus } from '../../src/shared/contract/guard-wire.ts'
import { day, hour } from '../../src/shared/model/lock.ts'
import type { Site } from '../../src/shared/model/site.ts'
import { say, startIn, type Box } from './box.ts'
import type { Harm } from './rows.ts'

/** `refused`: said no. `unknown`: it died, or nobody could ask. */
type Word = 'yes' | 'refused' | 'unknown'
type Promised = {
  /** Milliseconds. */
  readonly atLeast: number
  readonly since: number
}

/** What was answered about each site: what is promised must hold, what was refused must not. */
export type Account = {
  readonly promised: Map<string, Promised>
  readonly refused: Set<string>
  readonly words: Word[]
}

export const newAccount = (): Account => ({ promised: new Map(), refused: new Set(), words: [] })

export type Blame = (harm: Harm, words: string) => void

const site = (letter: string): string => `${letter}.example.org`

/** Makes a lock on one site, then makes it longer and adds another. */
export const promise = async (box: Box, account: Account, blame: Blame): Promise<void> => {
  const told = (answer: { ok: boolean; error?: unknown }): Word => {
    if (answer.ok) return 'yes'
    if (answer.error === 'silence') blame('stuck', 'no answer within 12 s')
    const code = (answer.error as { code?: string }).code
    return code === undefined || code === 'guard-unreachable' ? 'unknown' : 'refused'
  }
  const since = Date.now()
  const armed = await say(box, 'arm', { sites: [site('a')], duration: hour, release: { kind: 'none' } })
  account.words.push(told(armed))
  if (told(armed) === 'refused') account.refused.add(site('a'))
  if (!armed.ok) return
  account.promised.set(site('a'), { atLeast: hour, since })
  if (armed.value.status.hosts.state === 'held') expectHeld(box, [site('a')], blame)
  const extended = await say(box, 'extend', { id: armed.value.id, by: hour, sites: [site('b')] })
  account.words.push(told(extended))
  if (told(extended) === 'refused') account.refused.add(site('b'))
  if (!extended.ok) return
  account.promised.set(site('a'), { atLeast: 2 * hour, since })
  account.promised.set(site('b'), { atLeast: 2 * hour, since })
  if (extended.value.hosts.state === 'held') expectHeld(box, [site('a'), site('b')], blame)
}

/** Two locks: the one of `a` ends after an hour, the one of `d` after ten days. */
export const makeTemplate = async (box: Box): Promise<void> => {
  const running = await startIn(box)
  for (const [letter, duration] of [
    ['a', hour],
    ['d', 10 * day],
  ] as const) {
    const armed = await say(box, 'arm', { sites: [site(letter)], duration, release: { kind: 'none' } })
    if (!armed.ok) throw new Error(JSON.stringify(armed.error))
  }
  await running.kill()
}

/** Each guard here has a network to itself, where nothing keeps its doorway from opening: the names lead to it. */
const doorway = { v4: '127.66.0.1' }

const fileFor = (box: Box, sites: readonly string[]): Buffer =>
  splice(box.original, namesFor(sites as Site[]), doorway)

/** "Locked" was said: then it stands in the file. */
const expectHeld = (box: Box, sites: readonly string[], blame: Blame): void => {
  if (!readFileSync(box.hosts).equals(fileFor(box, sites))) blame('other', 'said to be held, and is not')
}

/** The file of a guard that was cut off: whole, unless it can only be written in place and will be mended. */
export const judgeCrash = (box: Box, mayBeTorn: boolean, blame: Blame): void => {
  if (!mayBeTorn && !splice(readFileSync(box.hosts), null).equals(box.original))
    blame('corrupt', 'foreign bytes changed at the moment of the crash')
  if (loadLedger(box.state).kind === 'damaged') blame('corrupt', 'no copy of the ledger can be read')
}

const known = ['guard.pid', 'ledger.json', 'ledger.previous.json']
const litterIn = (box: Box): readonly string[] => [
  ...readdirSync(box.etc).filter((name) => name !== 'hosts'),
  ...readdirSync(box.state).filter((name) => !known.includes(name)),
]

const statusOf = async (box: Box, blame: Blame): Promise<GuardStatus | null> => {
  const status = await say(box, 'status', {})
  if (!status.ok) blame('stuck', `no status: ${JSON.stringify(status.error)}`)
  return status.ok ? status.value : null
}

/**
 * A guard that is started again without faults: every promise stands, and nothing that was refused.
 * @returns what stands then, as one text; the same for boxes of which one will end as the other did
 */
export const judgeStanding = async (
  box: Box,
  account: Account,
  blame: Blame,
  seconds = 0,
): Promise<string> => {
  const running = await startIn(box, { seconds })
  if (!running.ready) blame('stuck', `does not start again: ${running.said()}`)
  const status = await statusOf(box, blame)
  if (status) {
    for (const [name, { atLeast, since }] of account.promised) {
      const lock = status.locks.find(({ sites }) => sites.includes(name))
      const left = atLeast - (Date.now() - since) - seconds * 1_000
      // The guard counts in whole ticks of the machine's clock.
      if (!lock || lock.remaining < left - 100)
        blame('early', `${name}: ${lock?.remaining ?? 'gone'} of ${left} left`)
      else if (lock.remaining > lock.required) blame('stuck', `${name} lasts longer than it was made for`)
    }
    for (const name of account.refused)
      if (status.locks.some(({ sites }) => sites.includes(name)))
        blame('other', `${name} was refused, and is locked`)
    const sites = status.locks.flatMap((lock) => lock.sites)
    if (!readFileSync(box.hosts).equals(fileFor(box, sites)))
      blame('corrupt', 'the file is not what the locks ask for')
    const wanted = sites.length ? 'held' : 'idle'
    if (status.hosts.state !== wanted) blame('stuck', `${status.hosts.state} instead of ${wanted}`)
  }
  for (const name of litterIn(box)) blame('corrupt', `left behind: ${name}`)
  await running.kill()
  const locks = status?.locks.map(({ sites, required }) => [sites, required])
  return JSON.stringify([locks, litterIn(box), readFileSync(box.hosts, 'latin1')])
}

/** When every lock is over: nothing is locked, the file is as it was to the last byte, and nothing is left behind. */
export const judgeEnd = async (box: Box, blame: Blame): Promise<void> => {
  const running = await startIn(box, { seconds: 20 * 86_400 })
  if (!running.ready) blame('stuck', `does not start at the end: ${running.said()}`)
  const status = await statusOf(box, blame)
  if (status && status.locks.length > 0) blame('stuck', `${status.locks.length} locks after their time`)
  if (!existsSync(box.hosts) || !readFileSync(box.hosts).equals(box.original))
    blame('stuck', 'the file is not as it was before the first lock')
  for (const name of litterIn(box)) blame('corrupt', `left behind at the end: ${join(name)}`)
  await running.kill()
}
