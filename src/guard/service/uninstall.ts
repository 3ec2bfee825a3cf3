/** Takes everything of the guard away, whatever state it is in: what fails is told, and the rest goes all the same. */
import { lstatSync, readFileSync, rmSync, rmdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Note } from '../../shared/model/note.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import type { Result } from '../../shared/model/result.ts'
import { en } from '../../shared/words/en.ts'
import { serviceWords } from '../../shared/words/en/service.ts'
import { sayNote, sayRefusal } from '../../shared/words/say.ts'
import { restorePolicies } from '../browsers/policies.ts'
import { openHold } from '../hold.ts'
import { sweepTemps } from '../hosts-etc/durable-file.ts'
import { systemPlaces } from '../places.ts'
import { endGuard, endGuardsOf } from './end-guard.ts'
import { runCommand } from './run-command.ts'
import type { Command, Service } from './service.ts'

const { hosts, state, socket, policies } = systemPlaces

const isThere = (path: string): boolean => lstatSync(path, { throwIfNoEntry: false }) !== undefined

/** Whether these are the words that open everything, however they were typed. */
export const areRemovalWords = (typed: string): boolean => {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^a-z]+/g, ' ')
      .trim()
  return plain(typed) === plain(serviceWords.removal)
}

export type Removal = {
  readonly removed: readonly string[]
  /** What stays although it should not, and why. */
  readonly left: readonly string[]
}

export type Standing = {
  readonly service: Service
  /** Whether the system's own commands can be asked. */
  readonly systemRuns: boolean
}

const bytesOf = (path: string): Buffer | null => {
  try {
    return readFileSync(path)
  } catch {
    return null
  }
}

const reasonOf = (refusal: Refusal): string => sayRefusal(en, refusal)

/** The names go first and are looked for again: a guard that still lived could have put them back. */
const freeHosts = async (): Promise<Result<boolean, Refusal>> => {
  const hold = openHold(hosts, state)
  const mended = await hold.recover()
  const before = bytesOf(hosts)
  const freed = await hold.apply([])
  if (!freed.ok) return freed
  if (hold.standing().length > 0) return { ok: false, error: refuse('hosts-changed-at-once') }
  const after = bytesOf(hosts)
  return mended.ok
    ? { ok: true, value: before !== null && (after === null || !after.equals(before)) }
    : mended
}

/** What of the browsers' rules could not be given back. */
const freeRules = (): Promise<readonly Note[]> =>
  restorePolicies({ root: policies, stateDir: state, platform: process.platform })

export const uninstall = async ({ service, systemRuns }: Standing): Promise<Removal> => {
  const removed: string[] = []
  const left: string[] = []
  const attempt = (what: string, work: () => void): void => {
    try {
      if (!isThere(what)) return
      work()
      removed.push(what)
    } catch (error) {
      left.push(serviceWords.becauseOf(what, (error as Error).message))
    }
  }
  const tell = async (commands: readonly Command[]): Promise<void> => {
    if (systemRuns) for (const command of commands) await runCommand(command)
  }

  if (isThere(service.file)) await tell(service.stop)
  const ended = new Set([await endGuard(state), ...(await endGuardsOf(service.program))])
  for (const pid of ended) if (pid !== null) removed.push(serviceWords.process(pid))

  const freed = await freeHosts()
  if (!freed.ok) left.push(serviceWords.becauseOf(hosts, reasonOf(freed.error)))
  else if (freed.value) removed.push(serviceWords.section(hosts))

  const rules = await freeRules()
  for (const why of rules) left.push(sayNote(en, why))

  for (const link of service.links) attempt(link, () => rmSync(link))
  const hadFile = isThere(service.file)
  attempt(service.file, () => rmSync(service.file))
  for (const folder of service.folders) attempt(folder, () => rmdirSync(folder))
  if (hadFile) await tell(service.forget)

  const run = dirname(socket)
  attempt(run, () => rmSync(run, { recursive: true }))
  // Whatever stands in a file still, the book tells how it was before.
  if (freed.ok && rules.length === 0) attempt(state, () => rmSync(state, { recursive: true }))
  // The program goes last: it is what a second attempt needs.
  if (left.length === 0) {
    const folder = dirname(service.program)
    attempt(service.program, () => rmSync(service.program))
    attempt(`${service.program}.before`, () => rmSync(`${service.program}.before`))
    sweepTemps(folder)
    attempt(folder, () => rmdirSync(folder))
  }
  return { removed, left }
}
