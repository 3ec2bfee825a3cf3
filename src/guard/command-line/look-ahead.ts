/** What a lock would write and close, said without doing it: by the guard that runs, else by what stands on this computer. */
import type { Outlook, Preview } from '../../shared/contract/guard-wire.ts'
import { choicesOf } from '../../shared/model/reach/beyond.ts'
import { compileReach } from '../../shared/model/reach/compile.ts'
import { engines } from '../../shared/model/reach/engines.ts'
import type { Found } from '../../shared/model/reach/family.ts'
import type { Reach } from '../../shared/model/reach/reach.ts'
import type { Refusal } from '../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import { catalogue } from '../../shared/model/services.ts'
import { ask } from '../ask.ts'
import { compileLocks, readClosing, tooMuchOf, type Compiled } from '../compile-locks.ts'
import { preview } from '../compile.ts'
import { openEnforcement } from '../enforce.ts'
import { openPolicies } from '../browsers/policies.ts'
import { openForce } from '../open-force.ts'
import { findOwner, whoAsks } from '../owner.ts'
import type { Places } from '../places.ts'
import type { What } from './what.ts'

export type Ahead = {
  readonly preview: Preview
  /** Null where nothing but whole sites was named. */
  readonly reach: Reach | null
}

/** Every name and rule, compiled as the guard would; what cannot be closed is told, not refused. */
export const lookAhead = ({ sites, beyond }: What): Result<Ahead, Refusal> => {
  const seen = preview(sites)
  if (!seen.ok || !beyond) return seen.ok ? ok({ preview: seen.value, reach: null }) : seen
  const reach = compileReach(catalogue, engines, beyond.known, choicesOf(sites, beyond))
  const { names } = compileLocks([{ sites: reach.sites, beyond: { ...beyond, rules: true } }])
  return ok({ preview: { ...seen.value, names: [...names] }, reach })
}

/** The ports are opened for a look only: nothing listens, watches or writes before it is told to hold something. */
const lookHere = async (compiled: Compiled, places: Places): Promise<Outlook> => {
  const force = openForce({
    places,
    owner: findOwner(whoAsks(process.env)) ?? { uid: 0, gid: 0 },
    platform: process.platform,
    siteOf: () => null,
    onSite: () => undefined,
    onApp: () => undefined,
  })
  try {
    return await openEnforcement(force).look(compiled)
  } finally {
    force.apps.close()
    force.doorway.close()
  }
}

/** Every browser of this computer, and why rules may not hold in it. */
export const browsersHere = ({ policies, state }: Places): readonly Found[] =>
  openPolicies({ root: policies, stateDir: state, ownerGid: 0, platform: process.platform }).here()

export type Outcome = { readonly outlook: Outlook; readonly by: 'guard' | 'this command' }

export const lookOut = async (what: What, places: Places): Promise<Result<Outcome, Refusal>> => {
  const asked = readClosing(what)
  if (!asked.ok) return asked
  const { sites, beyond } = what
  const told = await ask(places.socket, 'look', { sites: [...sites], ...(beyond && { beyond }) })
  if (told.ok) return ok({ outlook: told.value, by: 'guard' })
  if (told.error.code !== 'guard-unreachable') return fail(told.error)
  const compiled = compileLocks([asked.value])
  const tooMuch = tooMuchOf([asked.value], compiled)
  return tooMuch ? fail(tooMuch) : ok({ outlook: await lookHere(compiled, places), by: 'this command' })
}
