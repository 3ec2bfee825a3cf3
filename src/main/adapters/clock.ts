/** The computer's clock and zone, and how far the time since it was started bears the clock out. */
import { uptime } from 'node:os'
import { agreedInstant, type TwoClocks } from '../../shared/model/today.ts'
import type { ClockPort } from '../ports.ts'

/** Goes on while the machine sleeps, as the time of locks does, and no setting of the clock moves it: milliseconds. */
const steadyOf = (platform: NodeJS.Platform): (() => number) =>
  // On macOS the time since the start follows the wall clock, and this one goes on asleep; elsewhere it does not.
  platform === 'darwin' ? () => Number(process.hrtime.bigint() / 1_000_000n) : () => uptime() * 1_000

export const openClock = (platform: NodeJS.Platform): ClockPort => {
  const steady = steadyOf(platform)
  const look = (): TwoClocks => ({ wall: Date.now(), steady: steady() })
  let before = look()
  return {
    now: () => Date.now(),
    agreed: () => {
      const now = look()
      const agreed = agreedInstant(before, now)
      // As long as they agree, small differences must not add up to a large one.
      if (agreed === now.wall) before = now
      return agreed
    },
    steady,
    zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}
