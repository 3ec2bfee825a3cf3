/** Proves what the guard says: looks every locked name up as a browser would, once the guard has said that all hold. */
import type { AppValue, GuardAccount } from '../../shared/contract/app-bridge.ts'
import { judge, leadsNowhere, type Lookup } from '../../shared/model/proof.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import type { Ports } from '../ports.ts'

/** Looked up side by side: quick, and the computer has room for other things. */
const atOnce = 3

/** Every site of every lock, where the guard says that all of it holds; else null. */
const heldSites = (account: GuardAccount): readonly string[] | null =>
  account.kind === 'answering' && account.status.hosts.state === 'held'
    ? account.status.locks.flatMap(({ sites }) => sites)
    : null

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
  account: GuardAccount,
): Promise<Result<readonly string[], Refusal>> => {
  const names = new Set<string>()
  if (account.kind !== 'answering') return fail(refuse('not-all-held'))
  // One lock at a time: all of them together may be more than one request may hold.
  for (const { sites } of account.status.locks) {
    const preview = await guard.call('preview', { sites })
    if (!preview.ok) return preview
    for (const name of preview.value.names) names.add(name)
  }
  return ok([...names])
}

export const checkNow = async ({
  guard,
  resolver,
  clock,
}: Pick<Ports, 'guard' | 'resolver' | 'clock'>): Promise<Result<AppValue<'checkNow'>, Refusal>> => {
  await guard.ask()
  const account = guard.account()
  const held = heldSites(account)
  if (!held) return fail(refuse('not-all-held'))
  const names = await namesOf({ guard }, account)
  if (!names.ok) return names
  const proof = judge(await lookUp(names.value, resolver))
  await guard.ask()
  const after = heldSites(guard.account())
  // A lock that ended or came meanwhile makes the answer one about another moment.
  if (!proof || after?.join(' ') !== held.join(' ')) return fail(refuse('changed-meanwhile'))
  return ok({ ...proof, at: clock.now() })
}
