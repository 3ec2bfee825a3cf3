/** Asks this computer's own resolver, as every program on it does: the hosts file first, where the system says so. */
import { lookup } from 'node:dns/promises'
import { setTimeout as wait } from 'node:timers/promises'
import type { ResolverPort } from '../ports.ts'

/** Milliseconds; a name in the hosts file takes less than one, but the computer may be very busy. */
const patience = 10_000

const askOnce = async (name: string): Promise<readonly string[]> => {
  const late = new AbortController()
  const found = lookup(name, { all: true }).then(
    (addresses) => addresses.map(({ address }) => address),
    () => [],
  )
  const nothing = wait(patience, [], { signal: late.signal }).catch(() => [])
  const addresses = await Promise.race([found, nothing])
  late.abort()
  return addresses
}

export const systemResolver: ResolverPort = {
  addressesOf: async (name) => {
    const addresses = await askOnce(name)
    // No answer may be a hiccup of the resolver; it counts when it comes twice.
    return addresses.length > 0 ? addresses : askOnce(name)
  },
}
