/** The machine's clocks behind one port. Linux so far; the other systems follow with their own tests. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'
import type { ClockReading } from './timekeeping.ts'

export type Clock = () => ClockReading

const timedatectl = '/usr/bin/timedatectl'

/** Asks the kernel's own flag through systemd: setting the clock by hand clears it. Unknown counts as no. */
const linuxSynchronised = (): boolean => {
  try {
    const answer = execFileSync(timedatectl, ['show', '--property=NTPSynchronized', '--value'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 2_000,
    })
    return answer.trim() === 'yes'
  } catch {
    return false
  }
}

/** On Linux `os.uptime()` reads CLOCK_BOOTTIME, which goes on while the laptop sleeps; `hrtime` does not. */
export const linuxClock: Clock = () => ({
  bootId: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
  mono: Math.round(uptime() * 1_000),
  wall: Date.now(),
  synchronised: linuxSynchronised,
})
