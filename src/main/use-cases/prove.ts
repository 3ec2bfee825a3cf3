/** Proves what the guard says: looks every locked name up as a browser would, has rules read back and processes looked at. */
import type { AppValue, GuardAccount } from '../../shared/contract/app-bridge.ts'
import type { GuardStatus } from '../../shared/contract/guard-wire.ts'
import { judge, leadsNowhere, type Lookup } from '../../shared/model/proof.ts'
import { choicesOf, noBeyond } from '../../shared/model/reach/beyond.ts'
import { isBeyondRules } from '../../shared/model/reach/family.ts'
import { compileReach } from '../../shared/model/reach/compile.ts'
import { engines } from '../../shared/model/reach/engines.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import { catalogue } from '../../shared/model/services.ts'
import type { Ports } from '../ports.ts'

type Whole = Extract<AppValue<'checkNow'>, { kind: 'whole' }>

/** Looked up side by side: quick, and the computer has room for other things. */
const atOnce = 3

/** The locks, where the guard says that all of their names hold; else null. */
const heldLocks = (account: GuardAccount): GuardStatus['locks'] | null =>
  account.kind === 'answering' && account.status.hosts.state !== 'degraded' && account.status.locks.length > 0
    ? account.status.locks
    : null

/** What the locks close, and nothing that passes with time. */
const substanceOf = (locks: GuardStatus['locks'] | null): string =>
  JSON.stringify(locks?.map(({ sites, beyond }) => [sites, beyond]) ?? null)

/**
 * Ends with the first that does not lead nowhere: a name that this computer does not find in its own file would be
 * asked of the network, and the others with it.
 */
const lookUp = async (
  names: readonly string[],
  { addressesOf }: Ports['resolver'],
): Promise<readonly Lookup[]> => {
  const lookups: Lookup[] = []
  for (let at = 0; at < names.length; at += atOnce) {
    const found = await Promise.all(
      names.slice(at, at + atOnce).map(async (name) => ({ name, addresses: await addressesOf(name) })),
    )
    lookups.push(...found)
    if (!found.every(leadsNowhere)) break
  }
  return lookups
}

const namesOf = async (
  { guard }: Pick<Ports, 'guard'>,
  locks: GuardStatus['locks'],
): Promise<Result<readonly string[], Refusal>> => {
  const names = new Set<string>()
  // One lock at a time: all of them together may be more than one request may hold.
  for (const { sites, beyond } of locks) {
    const preview = await guard.call('preview', { sites })
    if (!preview.ok) return preview
    for (const name of preview.value.names) names.add(name)
    if (!beyond?.rules) continue
    // A page may be a name of its own: jane.tumblr.com.
    const reach = compileReach(catalogue, engines, beyond.known, choicesOf([], beyond))
    for (const name of reach.hosts) names.add(name)
  }
  return ok([...names])
}

/** What of the closed apps runs all the same: the guard looks at the processes, and closes none for it. */
const appsOf = async (
  { guard }: Pick<Ports, 'guard'>,
  { apps }: GuardStatus,
): Promise<Result<Whole['apps'], Refusal>> => {
  const { services } = apps
  if (services.length === 0) return ok(null)
  const outlook = await guard.call('look', { sites: [], beyond: { ...noBeyond, apps: services } })
  if (!outlook.ok) return outlook
  const running = [...new Set(outlook.value.running.map(({ service }) => service))]
  return ok({ services: [...services], running })
}

const rulesOf = ({ rules }: GuardStatus): Whole['rules'] =>
  rules.browsers
    // Of a browser that takes no rules the account says so; there is nothing to prove.
    .filter(({ state, note }) => state !== 'idle' && !isBeyondRules(note))
    .map(({ browser, state }) => ({ browser, isWhole: state === 'held' }))

export const checkNow = async ({
  guard,
  resolver,
  clock,
}: Pick<Ports, 'guard' | 'resolver' | 'clock'>): Promise<Result<AppValue<'checkNow'>, Refusal>> => {
  await guard.ask()
  const held = heldLocks(guard.account())
  if (!held) return fail(refuse('not-all-held'))
  const names = await namesOf({ guard }, held)
  if (!names.ok) return names
  const proof = judge(await lookUp(names.value, resolver))
  await guard.ask()
  const account = guard.account()
  // A lock that ended or came meanwhile makes the answer one about another moment.
  if (account.kind !== 'answering' || substanceOf(heldLocks(account)) !== substanceOf(held))
    return fail(refuse('changed-meanwhile'))
  if (proof?.kind === 'open') return ok({ ...proof, at: clock.now() })
  const apps = await appsOf({ guard }, account.status)
  if (!apps.ok) return apps
  const rules = rulesOf(account.status)
  return ok({ kind: 'whole', names: proof?.names ?? 0, rules, apps: apps.value, at: clock.now() })
}
