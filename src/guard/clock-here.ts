/** This machine's clock, until src/guard/lock/clock.ts has one for each system. */
import { uptime } from 'node:os'
import { runCommand, system32 } from './command.ts'
import { linuxClock, type Clock } from './lock/clock.ts'

const prefetch =
  'HKLM\\SYSTEM\\CurrentControlSet\\Control\\Session Manager\\Memory Management\\PrefetchParameters'

/** Without an answer all boots count as one: then time passes only while the computer is on. */
const windowsBootId = (): string => {
  try {
    const answer = runCommand(system32('reg.exe'), ['query', prefetch, '/v', 'BootId'])
    return /REG_DWORD\s+(0x[0-9a-f]+)/i.exec(answer)?.[1] ?? 'unknown'
  } catch {
    return 'unknown'
  }
}

const otherClock = (): Clock => {
  const bootId = process.platform === 'win32' ? windowsBootId() : 'unknown'
  return () => ({
    bootId,
    mono: Math.round(uptime() * 1_000),
    wall: Date.now(),
    synchronised: () => false,
  })
}

export const clockHere: Clock = process.platform === 'linux' ? linuxClock : otherClock()
