/** The machine's clocks behind one port, for the three systems. What the system cannot prove is answered with no. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { uptime } from 'node:os'
import { windowsFolder } from '../../shared/contract/guard-door.ts'
import type { Machine, Sources } from './clock-parts.ts'
import type { ClockReading } from './timekeeping.ts'
import { patienceForBoot, windowsSources } from './windows-clock.ts'

export type Clock = () => ClockReading

export const thisMachine: Machine = {
  run: (file, args, patience = 2_000) =>
    execFileSync(file, [...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: patience,
      windowsHide: true,
    }),
  readText: (path) => readFileSync(path, 'utf8'),
  uptime: () => Math.round(uptime() * 1_000),
  hrtime: () => Math.round(Number(process.hrtime.bigint() / 1_000n) / 1_000),
  wall: () => Date.now(),
  systemRoot: windowsFolder('SystemRoot', process),
}

/** `os.uptime()` reads CLOCK_BOOTTIME, which goes on while the laptop sleeps; `hrtime` does not. */
const linuxSources = ({ run, readText, uptime: sinceBoot }: Machine): Sources => ({
  bootId: () => readText('/proc/sys/kernel/random/boot_id').trim(),
  mono: sinceBoot,
  // The kernel's own flag, through systemd: setting the clock by hand clears it.
  synchronised: () =>
    run('/usr/bin/timedatectl', ['show', '--property=NTPSynchronized', '--value']).trim() === 'yes',
})

/**
 * `hrtime` is mach_continuous_time, sleep included; `os.uptime()` follows the wall clock. Nothing here says for certain
 * that the clock was set by a time server, so the answer is no: a long gap is served as time with the computer on.
 */
const macSources = ({ run, hrtime }: Machine): Sources => ({
  bootId: () => run('/usr/sbin/sysctl', ['-n', 'kern.bootsessionuuid'], patienceForBoot).trim(),
  mono: hrtime,
  synchronised: () => false,
})

const sourcesOf = (platform: NodeJS.Platform, machine: Machine): Sources => {
  switch (platform) {
    case 'darwin':
      return macSources(machine)
    case 'win32':
      return windowsSources(machine)
    default:
      return linuxSources(machine)
  }
}

const orElse = <T>(ask: () => T, otherwise: T): T => {
  try {
    return ask()
  } catch {
    return otherwise
  }
}

const askAgainAfter = { shortest: 14_000, longest: 60_000 }

/** Asking runs a program: after a no, waits as long again as the answer has been no, within bounds. */
const patiently = (ask: () => boolean): ((mono: number) => boolean) => {
  let firstNo: number | null = null
  let notBefore = 0
  return (mono) => {
    if (firstNo !== null && mono < notBefore) return false
    if (ask()) {
      firstNo = null
      return true
    }
    firstNo ??= mono
    const { shortest, longest } = askAgainAfter
    notBefore = mono + Math.min(longest, Math.max(shortest, mono - firstNo))
    return false
  }
}

/** How far the wall clock may move against the steady one while it is being asked about. */
const steadyWithin = 1_000

/** The clock of a system. Its boot is looked up once: it cannot change while this process lives. */
export const clockOf = (platform: NodeJS.Platform, machine: Machine = thisMachine): Clock => {
  const sources = sourcesOf(platform, machine)
  const bootId = orElse(sources.bootId, '')
  const isSynchronised = patiently(() => orElse(sources.synchronised, false))
  return () => {
    const mono = sources.mono()
    const wall = machine.wall()
    sources.noticeOffset?.(wall - mono)
    return {
      bootId,
      mono,
      wall,
      // A clock that was put right only while we asked proves nothing about what was read before.
      synchronised: () =>
        isSynchronised(mono) && Math.abs(machine.wall() - wall - (sources.mono() - mono)) <= steadyWithin,
    }
  }
}
