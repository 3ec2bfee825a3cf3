/** Keeps the hosts file as it should be, and reads back what is really in force. */
import { readFileSync } from 'node:fs'
import type { GuardStatus } from '../shared/contract/guard-wire.ts'
import { note } from '../shared/model/note.ts'
import { refuse, type Refusal } from '../shared/model/refusal.ts'
import { fail, ok, type Result } from '../shared/model/result.ts'
import { MAX_FILE, type Fault } from './hosts-etc/fault.ts'
import { inspect, namesInSection, splice } from './hosts-etc/section.ts'
import { applyToFile, lineEndOn, recover, removeFromFile } from './hosts-etc/write.ts'

export type HostsAccount = GuardStatus['hosts']
export type Hold = {
  /** Tidies up after a crash; once, before anything else. */
  readonly recover: () => Promise<Result<null, Refusal>>
  /** Makes exactly these names hold, then looks. An account is what was read, never what was meant. */
  readonly apply: (names: readonly string[]) => Promise<Result<HostsAccount, Refusal>>
  /** The names that stand in our section now. */
  readonly standing: () => readonly string[]
}

const leadsNowhere = /^(?:0\.0\.0\.0|127\.\d+\.\d+\.\d+|::1?)$/

/**
 * The first of our names that a foreign line leads somewhere. Where the resolver gathers all lines of a name
 * (`multi on`, Debian's default), such a line opens the name again, wherever it stands.
 */
const openedByOthers = (bytes: Uint8Array, names: readonly string[]): string | undefined => {
  const ours = new Set(names)
  for (const line of Buffer.from(splice(bytes, null, {}))
    .toString('latin1')
    .split(/[\r\n]+/)) {
    const [address = '', ...aliases] = (line.split('#', 1)[0] ?? '').trim().split(/\s+/)
    if (leadsNowhere.test(address)) continue
    const opened = aliases
      .map((alias) => alias.toLowerCase().replace(/\.$/, ''))
      .find((name) => ours.has(name))
    if (opened) return opened
  }
  return undefined
}

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

export const openHold = (hosts: string, stateDir: string): Hold => {
  const file = { path: hosts, stateDir }
  const look = (names: readonly string[]): Result<HostsAccount, Refusal> => {
    if (names.length === 0) return ok({ state: 'idle', names: 0, note: null })
    let bytes: Buffer
    try {
      bytes = readFileSync(hosts)
    } catch {
      return fail(refuse('hosts-not-read-back'))
    }
    if (inspect(bytes, names, { eol: lineEndOn(process.platform) }) !== 'intact')
      return fail(refuse('hosts-changed-at-once'))
    const opened = openedByOthers(bytes, names)
    return ok({
      state: opened ? 'degraded' : 'held',
      names: names.length,
      note: opened ? note('hosts-line-of-others', { name: opened }) : null,
    })
  }
  return {
    recover: async () => {
      const done = await recover(file)
      return done.ok ? ok(null) : fail(refusalOf(done.error))
    },
    apply: async (names) => {
      const written = names.length ? await applyToFile({ ...file, names }) : await removeFromFile(file)
      return written.ok ? look(names) : fail(refusalOf(written.error))
    },
    standing: () => {
      try {
        return namesInSection(readFileSync(hosts))
      } catch {
        return []
      }
    },
  }
}
