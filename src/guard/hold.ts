/** Keeps the hosts file as it should be, and reads back what is really in force. */
import { readFileSync } from 'node:fs'
import type { GuardStatus } from '../shared/contract/guard-wire.ts'
import { fail, ok, type Result } from '../shared/model/result.ts'
import { inspect, namesInSection, splice } from './hosts-etc/section.ts'
import { applyToFile, removeFromFile, recover } from './hosts-etc/write.ts'

export type HostsAccount = GuardStatus['hosts']
export type Hold = {
  /** Tidies up after a crash; once, before anything else. */
  readonly recover: () => Promise<Result<null, string>>
  /** Makes exactly these names hold, then looks. An account is what was read, never what was meant. */
  readonly apply: (names: readonly string[]) => Promise<Result<HostsAccount, string>>
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

export const openHold = (hosts: string, stateDir: string): Hold => {
  const file = { path: hosts, stateDir }
  const look = (names: readonly string[]): Result<HostsAccount, string> => {
    if (names.length === 0) return ok({ state: 'idle', names: 0, words: null })
    let bytes: Buffer
    try {
      bytes = readFileSync(hosts)
    } catch {
      return fail('The names were written, but the hosts file cannot be read back. The guard goes on trying.')
    }
    if (inspect(bytes, names, {}) !== 'intact')
      return fail('The names were written, but something changed them at once. The guard goes on trying.')
    const opened = openedByOthers(bytes, names)
    const words = opened
      ? `Another line in the hosts file leads ${opened} somewhere. Take that line out, and the lock is whole.`
      : null
    return ok({ state: opened ? 'degraded' : 'held', names: names.length, words })
  }
  return {
    recover: async () => {
      const done = await recover(file)
      return done.ok ? ok(null) : fail(done.error.words)
    },
    apply: async (names) => {
      const written = names.length ? await applyToFile({ ...file, names }) : await removeFromFile(file)
      return written.ok ? look(names) : fail(written.error.words)
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
