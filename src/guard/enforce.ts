/** Makes what the locks close hold in every way there is, in a fixed order, and says what was read back. */
import type { GuardStatus, Outlook } from '../shared/contract/guard-wire.ts'
import { note, type Note } from '../shared/model/note.ts'
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

/**
 * No browser took them. Where none is installed nothing has failed: one that comes later is met then. What was written
 * and may not be seen (a packed browser) is no refusal either.
 */
const areRefused = ({ browsers }: RulesAccount): boolean =>
  browsers.length > 0 && browsers.every(({ state, entries }) => state === 'degraded' && entries === 0)

/** A bug in one way of holding must not keep the others from holding. */
const carefully = async <T>(work: () => T | Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await work()
  } catch (bug) {
    console.error(bug)
    return otherwise
  }
}

export const openEnforcement = (
  { hold, policies, apps, doorway }: Force,
  now: () => number = () => performance.now(),
): Enforcement => {
  let hosts: HostsAccount = { state: 'idle', names: 0, note: null }
  let rules: RulesAccount = { browsers: [] }
  let isWished = true
  /** What was asked for last; null before the first time. */
  let asked: string | null = null
  let changedAt: number | null = null

  /** What is beyond the first thousand does not hold, whatever the files say. */
  const told = (account: RulesAccount, tooMuch: Refusal | null): RulesAccount =>
    tooMuch === null
      ? account
      : { browsers: account.browsers.map((each) => ({ ...each, state: 'degraded', note: tooMuch })) }

  return {
    recover: async () => {
      const mended = await hold.recover()
      return [...(mended.ok ? [] : [mended.error]), ...(await carefully(policies.recover, []))]
    },
    standing: hold.standing,
    apply: async (wanted, how) => {
      isWished = wanted.doorway
      // Before the names: they lead to it only while it listens.
      await carefully(() => doorway.hold(wanted.doorway && wanted.names.length > 0), undefined)
      const isNew = how.kind === 'new'
      const applied = await hold.apply(wanted.names, ...(isNew ? [] : (['again'] as const)))
      if (!applied.ok && isNew) return applied
      hosts = applied.ok
        ? applied.value
        : { state: 'degraded', names: wanted.names.length, note: applied.error }
      // What a new guard takes up stood there before it: nobody has seen it change.
      const wish = JSON.stringify(wanted.rules)
      const isChanged = asked !== null && wish !== asked
      asked = wish
      const unknown = rules.browsers.map((each) => ({
        ...each,
        state: 'degraded' as const,
        note: note('rules-not-read-back'),
      }))
      rules = told(await carefully(() => policies.apply(wanted.rules), { browsers: unknown }), wanted.tooMuch)
      if (wanted.rules === null) changedAt = null
      else if (isChanged) changedAt = now()
      // What closes something else as well is kept for that: the rules are told as degraded, and tried again.
      if (isNew && how.restsOnRules && areRefused(rules)) return fail(refuse('rules-not-written'))
      await carefully(() => apps.hold(wanted.apps), undefined)
      return ok(null)
    },
    account: () => ({
      hosts,
      rules: { ...rules, changedAgo: changedAt === null ? null : Math.round(now() - changedAt) },
      apps: apps.account(),
      doorway: isWished ? doorway.account() : { state: 'off', note: null },
    }),
    look: async (wanted) => ({
      files: wanted.rules === null ? [] : [...policies.plan(wanted.rules)],
      browsers: [...policies.here()],
      running: [...(await apps.running(wanted.apps))],
    }),
  }
}
