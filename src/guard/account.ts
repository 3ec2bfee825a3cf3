/** What the guard tells about itself: its books in the words of the wire, rounded so that nothing ends before it says. */
import type { GuardStatus } from '../shared/contract/guard-wire.ts'
import { hour } from '../shared/model/lock.ts'
import * as rules from './lock/locks.ts'
import type { Ledger } from './lock/ledger-shape.ts'

export const accountOf = ({
  time: { elapsed, pending },
  locks,
  ended,
}: Ledger): Pick<GuardStatus, 'locks' | 'ended' | 'clockPending'> => ({
  locks: locks.map((lock) => {
    const cooling = rules.coolingLeft(lock, elapsed)
    return {
      id: lock.id,
      sites: [...lock.sites],
      beyond: lock.beyond,
      release: lock.release,
      remaining: Math.ceil(rules.remainingOf(lock, elapsed)),
      required: Math.ceil(lock.required),
      coolingLeft: cooling === null ? null : Math.ceil(cooling),
    }
  }),
  ended: ended.map(({ id, how, at }) => ({ id, how, ago: Math.max(0, Math.round(elapsed - at)) })),
  // Without a lock nobody waits for anything.
  clockPending: locks.length > 0 && pending?.waits === true,
})

/** What is left shrinks all the time: only a change of substance is worth an event. */
export const substanceOf = (status: GuardStatus): string =>
  JSON.stringify({
    ...status,
    locks: status.locks.map(({ id, sites, beyond, required, coolingLeft }) => [
      id,
      sites,
      beyond,
      required,
      coolingLeft === null ? null : Math.ceil(coolingLeft / hour),
    ]),
    ended: status.ended.map(({ id }) => id),
    rules: status.rules.browsers,
    apps: { ...status.apps, closed: status.apps.closed.map(({ service }) => service) },
  })
