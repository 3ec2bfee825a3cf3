/** How old the guard's account is: what it says is left goes on shrinking, however often it is shown again. */
import type { GuardAccount } from '../../shared/contract/app-bridge.ts'
import type { Ports } from '../ports.ts'

/** @returns a function that gives the age of the account of that moment, in milliseconds */
export const makeGuardAge = ({ guard, clock }: Pick<Ports, 'guard' | 'clock'>): (() => number) => {
  let seen: GuardAccount | null = null
  let at = 0
  return () => {
    const account = guard.account()
    // Every word of the guard is an account of its own, also where it says the same again.
    if (account !== seen) [seen, at] = [account, clock.steady()]
    return Math.max(0, clock.steady() - at)
  }
}
