/** Keeps the hosts file as it should be, and reads back what is really in force. */
import { readFileSync } from 'node:fs'
import type { GuardStatus } from '../shared/contract/guard-wire.ts'
import { fail, ok, type Result } from '../shared/model/result.ts'
import { inspect, namesInSection } from './hosts-etc/section.ts'
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

export const openHold = (hosts: string, stateDir: string): Hold => {
  const file = { path: hosts, stateDir }
  const look = (names: readonly string[]): Result<HostsAccount, string> => {
    if (names.length === 0) return ok({ state: 'idle', names: 0, words: null })
    const state = inspect(readFileSync(hosts), names, {})
    return state === 'intact'
      ? ok({ state: 'held', names: names.length, words: null })
      : fail('The names were written, but something changed them at once. The guard goes on trying.')
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
