/**
 * How much time has really passed, whatever the wall clock says. Pure; the rule of the lock rests on it.
 *
 * Within one boot only the monotonic clock counts. Across a reboot the wall clock is all there is, so it is believed
 * only as far as it was honest before: what it had been pushed ahead is taken off, and a gap of over a day, or one that
 * runs backwards, is credited only when the system says that its clock is synchronised: counted from the last moment
 * at which the clock was known.
 *
 * What this rests on: the wall clock was not behind when the first lock was made, or was put right before the next
 * restart; "synchronised" is only said of a right clock; the monotonic clock is honest. Then the books never run
 * ahead of the truth, except for a clock that is moved while nobody looks (the computer is off, or dies within the
 * guard's next look): that buys at most a day for each restart. Time during which the guard runs always counts.
 */

/** One look at the machine's clocks. */
export type ClockReading = {
  /** Changes at every boot; empty where the system does not tell. */
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
  /**
   * Open from a restart until a synchronised clock has confirmed it: the most that a right clock can have said when
   * the time before was last looked at, and how much had elapsed. `waits` when the gap was not believed meanwhile.
   */
  readonly pending: {
    readonly sinceWall: number
    readonly sinceElapsed: number
    readonly waits: boolean
  } | null
}

/** Time of long ago, credited now: whatever was noted since `after` is not concerned, and moves on `by` as much. */
export type LateCredit = { readonly after: number; readonly by: number }

/** A gap across a reboot that is longer than this is not believed without a synchronised clock. */
const longestUnprovenGap = 24 * 3_600_000
/** Hardware clocks tell whole seconds, and drift: no sign that anybody moved them. */
const wobble = 60_000

export const beginTimekeeping = (now: ClockReading): Timekeeping => trustFromNow({ elapsed: 0 }, now)

/** Nothing is promised yet, so what the clocks did before this moment does not matter. */
export const trustFromNow = ({ elapsed }: Pick<Timekeeping, 'elapsed'>, now: ClockReading): Timekeeping => ({
  bootId: now.bootId,
  lastMono: now.mono,
  lastTrustedWall: now.wall,
  wallAhead: 0,
  elapsed,
  pending: null,
})

const pass = (then: Timekeeping, now: ClockReading, passed: number): Timekeeping => {
  const trusted = then.lastTrustedWall + passed
  return {
    bootId: now.bootId === '' ? then.bootId : now.bootId,
    lastMono: now.mono,
    lastTrustedWall: trusted,
    wallAhead: now.wall - trusted,
    elapsed: then.elapsed + passed,
    pending: then.pending,
  }
}

/** Asked another way, because the first one failed, the counter is told in whole seconds: it falls, and rises again. */
const grain = 2_000

// Where boots cannot be told apart, this is still safe: after a reboot the counter is lower, or has truly run so long.
const sameBoot = (then: Timekeeping, now: ClockReading): Timekeeping => {
  const passed = now.mono - then.lastMono
  const next = pass(then, now, Math.max(0, passed))
  // What was counted before such a fall must not be counted twice.
  return passed < 0 && passed > -grain ? { ...next, lastMono: then.lastMono } : next
}

const newBoot = (then: Timekeeping, now: ClockReading): Timekeeping => {
  // A counter that went on (Windows starts fast by not quite shutting down) must not be counted twice. At least one:
  // what is noted from here on is noted after the gap.
  const ran = Math.max(1, now.mono < then.lastMono ? now.mono : now.mono - then.lastMono)
  // A clock that had been set back is not added to the gap: the wait may only get longer by that, never shorter.
  const reach = then.lastTrustedWall + Math.max(0, then.wallAhead)
  const gap = now.wall - reach
  const believed = gap >= -wobble && gap <= longestUnprovenGap
  const since = then.pending ?? { sinceWall: reach, sinceElapsed: then.elapsed, waits: false }
  return {
    ...pass(then, now, believed ? Math.max(ran, gap) : ran),
    pending: { ...since, waits: since.waits || !believed },
  }
}

const isNewBoot = (then: Timekeeping, now: ClockReading): boolean =>
  then.bootId !== now.bootId && then.bootId !== '' && now.bootId !== ''

/** Brings the books up to `now`. */
export const advance = (
  then: Timekeeping,
  now: ClockReading,
): { readonly time: Timekeeping; readonly late: LateCredit | null } => {
  const time = isNewBoot(then, now) ? newBoot(then, now) : sameBoot(then, now)
  const { pending } = time
  // Only ever forward without a gap: a yes that outlived a clock set back by hand must not make the next gap longer.
  const matters = pending !== null || time.wallAhead > wobble
  if (!matters || !now.synchronised()) return { time, late: null }
  const truly = pending === null ? 0 : now.wall - pending.sinceWall
  const counted = pending === null ? 0 : time.elapsed - pending.sinceElapsed
  const by = Math.max(0, truly - counted)
  return {
    time: { ...time, lastTrustedWall: now.wall, wallAhead: 0, elapsed: time.elapsed + by, pending: null },
    late: pending !== null && by > 0 ? { after: pending.sinceElapsed, by } : null,
  }
}

/** Whether the wall clock was moved between two looks: worth writing down at once, lest a reboot hides it. */
export const clockJumped = (before: Timekeeping, after: Timekeeping): boolean =>
  Math.abs(after.wallAhead - before.wallAhead) > wobble
