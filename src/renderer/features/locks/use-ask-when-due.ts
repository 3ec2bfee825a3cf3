/** Asks the guard itself when, by the page's clock, something is over: only its word counts. */
import { useEffect } from 'react'
import { bridge } from '../../bridge.ts'

/** Milliseconds: the guard rounds up, so that the very moment would be a little early. */
const later = 300

/** @param at when the guard gave its account: each is asked about once */
export const useAskWhenDue = (isDue: boolean, at: number): void => {
  useEffect(() => {
    if (!isDue) return
    const timer = setTimeout(() => void bridge.askGuard({}), later)
    return () => clearTimeout(timer)
  }, [isDue, at])
}
