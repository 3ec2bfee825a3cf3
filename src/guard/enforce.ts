/** Makes what the locks close hold in every way there is, in a fixed order, and says what was read back. */
import type { GuardStatus, Outlook } from '../shared/contract/guard-wire.ts'
import type { Note } from '../shared/model/note.ts'
import { refuse, type Refusal } from '../shared/model/refusal.ts'
import { fail, ok, type Result } from '../shared/model/result.ts'
import type { Compiled } from './compile-locks.ts'
import type { Force, RulesAccount } from './force.ts'
import type { HostsAccount } from './hold.ts'

export type ForceAccount = Pick<GuardStatus, 'hosts' | 'rules' | 'apps' | 'doorway'>

export type Wanted = Compiled & {
  /** Whether the person wants the doorway. */
  readonly doorway: boolean
}

/**
 * `again`: it was asked for before, so whatever is in the way is told in the account. `new`: what cannot be held is
 * refused; `restsOnRules` where nothing but the browsers' rules would hold it.
 */
type How = { readonly kind: 'again' } | { readonly kind: 'new'; readonly restsOnRules: boolean }

export type Enforcement = {
  readonly recover: () => Promise<readonly Note[]>
  readonly standing: () => readonly string[]
  readonly apply: (wanted: Wanted, how: How) => Promise<Result<null, Refusal>>
  readonly account: () => ForceAccount
  /** What `apply` would do beside the hosts file, without doing it. */
  readonly look: (wanted: Compiled) => Promise<Outlook>
}

/** No browser took them. Where none is installed nothing has failed: one that comes later is met then. */
const areRefused = ({ browsers }: RulesAccount): boolean =>
  browsers.length > 0 && browsers.every(({ state }) => state === 'degraded')

export const openEnforcement = ({ hold, policies, apps, doorway }: Force): Enforcement => {
  let hosts: HostsAccount = { state: 'idle', names: 0, note: null }
  let rules: RulesAccount = { browsers: [] }

  /** What is beyond the first thousand does not hold, whatever the files say. */
  const told = (account: RulesAccount, tooMuch: Refusal | null): RulesAccount =>
    tooMuch === null
      ? account
      : { browsers: account.browsers.map((each) => ({ ...each, state: 'degraded', note: tooMuch })) }

  return {
    recover: async () => {
      const mended = await hold.recover()
      return [...(mended.ok ? [] : [mended.error]), ...(await policies.recover())]
    },
    standing: hold.standing,
    apply: async (wanted, how) => {
      // Before the names: they lead to it only while it listens.
      await doorway.hold(wanted.doorway && wanted.names.length > 0)
      const isNew = how.kind === 'new'
      const applied = await hold.apply(wanted.names, ...(isNew ? [] : (['again'] as const)))
      if (!applied.ok && isNew) return applied
      hosts = applied.ok
        ? applied.value
        : { state: 'degraded', names: wanted.names.length, note: applied.error }
      rules = told(await policies.apply(wanted.rules), wanted.tooMuch)
      // What closes something else as well is kept for that: the rules are told as degraded, and tried again.
      if (isNew && how.restsOnRules && areRefused(rules)) return fail(refuse('rules-not-written'))
      apps.hold(wanted.apps)
      return ok(null)
    },
    account: () => ({ hosts, rules, apps: apps.account(), doorway: doorway.account() }),
    look: async (wanted) => ({
      files: wanted.rules === null ? [] : [...policies.plan(wanted.rules)],
      running: [...(await apps.running(wanted.apps))],
    }),
  }
}
