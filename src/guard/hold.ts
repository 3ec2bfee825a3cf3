/** Keeps the hosts file as it should be, and reads back what is really in force. */
import { readFileSync } from 'node:fs'
import type { GuardStatus } from '../shared/contract/guard-wire.ts'
import { note, type Note } from '../shared/model/note.ts'
import { refuse, type Refusal } from '../shared/model/refusal.ts'
import { fail, ok, type Result } from '../shared/model/result.ts'
import { MAX_FILE, type Fault } from './hosts-etc/fault.ts'
import { flushNameCaches, oneAtATime } from './hosts-etc/name-caches.ts'
import { namesInSection } from './hosts-etc/section.ts'
import { applyToFile, lookAtFile, recover, removeFromFile, setMode } from './hosts-etc/write.ts'
import { openPatience } from './patience.ts'

export type HostsAccount = GuardStatus['hosts']
export type Hold = {
  /** Tidies up after a crash; once, before anything else. */
  readonly recover: () => Promise<Result<null, Refusal>>
  /**
   * Makes exactly these names hold, then looks. An account is what was read, never what was meant. `again` is for names
   * that were asked for before: while something is in the way, the file is then only read, until a new try is due.
   */
  readonly apply: (names: readonly string[], again?: 'again') => Promise<Result<HostsAccount, Refusal>>
  /** The names that stand in our section now. */
  readonly standing: () => readonly string[]
}

const readableByAll = 0o444
/** Milliseconds for which a file that changes under the writer's hands is tried: others wait for the guard meanwhile. */
const patienceAgain = 100

/** A name as it may be shown: no longer than a line, nothing in it that breaks one. */
const shown = (name: string): string => {
  const printable = name.replace(/\p{Cc}/gu, '?')
  return printable.length > 60 ? `${printable.slice(0, 57)}…` : printable
}

const refusalOf = (fault: Fault): Refusal => {
  const { code, path, errno } = fault
  switch (code) {
    case 'bad-name':
      return refuse('hosts-bad-name', { name: shown(fault.name), reason: fault.reason })
    case 'too-big':
      return refuse('hosts-too-big', { path, mebibytes: MAX_FILE / 1024 / 1024 })
    default:
      return refuse('hosts-fault', { fault: code, path, errno: errno ?? '' })
  }
}

const degraded = (names: readonly string[], why: Note): Result<HostsAccount, Refusal> =>
  ok({ state: 'degraded', names: names.length, note: why })

/** `retryIn`: milliseconds until something that is in the way should be looked at again; null when nothing is. */
export type HoldThatWaits = Hold & { readonly retryIn: () => number | null }

/** @param address where the names lead over IPv4; asked at each look, because the doorway opens and closes */
export const openHold = (
  hosts: string,
  stateDir: string,
  address: () => string = () => '0.0.0.0',
): HoldThatWaits => {
  const place = { path: hosts, stateDir }
  let file: typeof place & { readonly v4: string } = { ...place, v4: address() }
  const patience = openPatience(() => performance.now())
  const flush = oneAtATime(flushNameCaches)
  let asked = ''
  /** As it was when all could read the file: what takes that away also takes the lock away from their programs. */
  let mode: number | null = null

  const isReadable = (names: readonly string[], now: number): boolean => {
    if ((now & readableByAll) !== readableByAll) return mode !== null && setMode({ ...file, names }, mode).ok
    mode = now
    return true
  }

  const look = (names: readonly string[]): Result<HostsAccount, Refusal> => {
    const seen = lookAtFile({ ...file, names })
    if (!seen.ok) return fail(refuse('hosts-not-read-back'))
    if (!seen.value.isAsWanted) return fail(refuse('hosts-changed-at-once'))
    if (names.length === 0) {
      mode = null
      return ok({ state: 'idle', names: 0, note: null })
    }
    const { aside } = seen.value
    if (!isReadable(names, seen.value.mode ?? 0)) return degraded(names, note('hosts-not-readable'))
    return ok({
      state: 'held',
      names: names.length,
      note: aside > 0 ? note('hosts-lines-aside', { lines: aside }) : null,
    })
  }

  const write = async (names: readonly string[], patienceMs?: number) => {
    const how = { ...file, ...(patienceMs !== undefined && { patienceMs }) }
    const written = names.length > 0 ? await applyToFile({ ...how, names }) : await removeFromFile(how)
    if (written.ok && written.value.how !== 'unchanged') flush()
    return written
  }

  return {
    recover: async () => {
      const done = await recover(place)
      return done.ok ? ok(null) : fail(refusalOf(done.error))
    },
    apply: async (names, again) => {
      file = { ...place, v4: address() }
      // With another address it is another wish: a section that leads where it led before was edited by nobody.
      const wanted = `${file.v4} ${names.join(' ')}`
      const isRepeated = again === 'again' && wanted === asked
      asked = wanted
      const inTheWay = isRepeated ? patience.waitsFor() : null
      if (inTheWay) {
        const seen = look(names)
        return seen.ok && seen.value.state !== 'degraded' && patience.isOver()
          ? seen
          : degraded(names, inTheWay)
      }
      const written = await write(names, isRepeated ? patienceAgain : undefined)
      if (!written.ok) {
        const refusal = refusalOf(written.error)
        patience.failed(refusal, isRepeated && written.error.code === 'busy')
        return isRepeated ? degraded(names, patience.waitsFor() ?? refusal) : fail(refusal)
      }
      const wasWhole = written.value.how === 'unchanged'
      const fight = patience.tried(isRepeated ? (wasWhole ? 'whole' : 'undone') : 'new')
      return fight ? degraded(names, fight) : look(names)
    },
    standing: () => {
      try {
        return namesInSection(readFileSync(hosts))
      } catch {
        return []
      }
    },
    retryIn: patience.retryIn,
  }
}
