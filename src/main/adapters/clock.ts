/** The computer's clock and zone, and how far the time since it was started bears the clock out. */
import { uptime } from 'node:os'
import { agreedInstant, type TwoClocks } from '../../shared/model/today.ts'
import type { ClockPort } from '../ports.ts'

// The time since the start goes on while the machine sleeps, and no setting of the clock moves it.
const look = (): TwoClocks => ({ wall: Date.now(), steady: uptime() * 1_000 })

export const openClock = (): ClockPort => {
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
    zone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
  }
}
