/**
 * How much time has really passed, whatever the wall clock says. Pure; the rule of the lock rests on it.
 *
 * Within one boot only the monotonic clock counts. Across a reboot the wall clock is all there is, so it is believed
 * only as far as it was honest before: what it had been pushed ahead is taken off, and a gap of over a day waits
 * until the system says that its clock is synchronised.
 */

/** One look at the machine's clocks. */
export type ClockReading = {
  /** Changes at every boot. */
  readonly bootId: string
  /** Milliseconds since boot, suspend included. */
  readonly mono: number
  /** Milliseconds since the Unix epoch, as the machine claims. */
  readonly wall: number
  /** Whether the system says that its wall clock follows a time server. Asked only when it matters: it may be slow. */
  readonly synchronised: () => boolean
}

export type Timekeeping = {
  readonly bootId: string
  readonly lastMono: number
  /** What the wall clock would say now if nobody had touched it since it was first trusted. */
  readonly lastTrustedWall: number
  /** How far the wall clock runs ahead of (or behind) the trusted one, in milliseconds. */
  readonly wallAhead: number
  /** Milliseconds that have really passed since the ledger began. Never falls. */
  readonly elapsed: number
  /** A long gap that is not credited yet: where trusted time and elapsed time stood when it began. */
  readonly pending: { readonly sinceWall: number; readonly sinceElapsed: number } | null
}

/** A gap across a reboot that is longer than this is not believed without a synchronised clock. */
const longestUnprovenGap = 24 * 3_600_000

export const beginTimekeeping = (now: ClockReading): Timekeeping => ({
  bootId: now.bootId,
  lastMono: now.mono,
  lastTrustedWall: now.wall,
  wallAhead: 0,
  elapsed: 0,
  pending: null,
})

const sameBoot = (then: Timekeeping, now: ClockReading): Timekeeping => {
  const passed = Math.max(0, now.mono - then.lastMono)
  const trusted = then.lastTrustedWall + passed
  return {
    ...then,
    lastMono: now.mono,
    lastTrustedWall: trusted,
    wallAhead: now.wall - trusted,
    elapsed: then.elapsed + passed,
  }
}

const newBoot = (then: Timekeeping, now: ClockReading): Timekeeping => {
  // A clock that had been set back is not added to the gap: the wait may only get longer by that, never shorter.
  const gap = Math.max(0, now.wall - then.lastTrustedWall - Math.max(0, then.wallAhead))
  const proven = gap <= longestUnprovenGap
  return {
    bootId: now.bootId,
    lastMono: now.mono,
    lastTrustedWall: proven ? then.lastTrustedWall + gap : then.lastTrustedWall,
    wallAhead: proven ? now.wall - (then.lastTrustedWall + gap) : 0,
    elapsed: proven ? then.elapsed + gap : then.elapsed,
    pending:
      then.pending ?? (proven ? null : { sinceWall: then.lastTrustedWall, sinceElapsed: then.elapsed }),
  }
}

const settlePending = (then: Timekeeping, now: ClockReading): Timekeeping => {
  if (!then.pending || !now.synchronised()) return then
  const truly = now.wall - then.pending.sinceWall
  const counted = then.elapsed - then.pending.sinceElapsed
  return {
    ...then,
    lastTrustedWall: now.wall,
    wallAhead: 0,
    elapsed: then.elapsed + Math.max(0, truly - counted),
    pending: null,
  }
}

/** Brings the books up to `now`. */
export const advance = (then: Timekeeping, now: ClockReading): Timekeeping =>
  settlePending(then.bootId === now.bootId ? sameBoot(then, now) : newBoot(then, now), now)
