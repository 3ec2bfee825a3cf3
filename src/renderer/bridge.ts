/** The page's only way out: the bridge that the preload has built. No other file of the renderer touches `window`. */
import { useEffect, useState } from 'react'
import type { Bridge, Snapshot } from '../shared/contract/app-bridge.ts'
import { makeUnpacker } from '../shared/contract/snapshot-parcel.ts'

declare global {
  interface Window {
    readonly breathingRoom: Bridge
  }
}

export const bridge: Bridge = window.breathingRoom

/** A snapshot, and when the guard gave the account in it, on the page's own clock (milliseconds). */
export type Received = { readonly snapshot: Snapshot; readonly at: number }

/** The newest snapshot; null until the first has come. */
export const useSnapshot = (): Received | null => {
  const [received, setReceived] = useState<Received | null>(null)
  useEffect(() => {
    const unpack = makeUnpacker()
    const stop = bridge.onSnapshot((parcel) => {
      const snapshot = unpack(parcel)
      // What was pushed before this page could hear it is missing: it is asked for anew.
      if (snapshot) setReceived({ snapshot, at: performance.now() - snapshot.guardAge })
      else void bridge.listen({})
    })
    void bridge.listen({})
    return stop
  }, [])
  return received
}

/** The page's own clock in milliseconds, looked at every `every` milliseconds while somebody can see the page. */
export const usePageClock = (every: number): number => {
  const [now, setNow] = useState(() => performance.now())
  useEffect(() => {
    let timer: ReturnType<typeof setInterval> | undefined
    const look = () => setNow(performance.now())
    const follow = () => {
      clearInterval(timer)
      if (document.hidden) return
      look()
      timer = setInterval(look, every)
    }
    follow()
    document.addEventListener('visibilitychange', follow)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', follow)
    }
  }, [every])
  return now
}
