/** The clocks of Windows: the system's own programs by their whole path, answers read without words of any language. */
import type { Machine, Sources } from './clock-parts.ts'

/** Milliseconds. Asked once; a restart that goes unseen costs the time of the gap, and a busy start may take long. */
export const patienceForBoot = 20_000

const bootKey = String.raw`HKLM\SYSTEM\CurrentControlSet\Control\Session Manager\Memory Management\PrefetchParameters`

/** The number that a dword is printed as: `    BootId    REG_DWORD    0x39`. Empty where there is none. */
const bootIdIn = (answer: string): string => /\bREG_DWORD\s+0x([0-9a-f]{1,8})\b/i.exec(answer)?.[1] ?? ''

/** The leap indicator stands on the first line, in every language: 0 to 2 say that there is a time, 3 that there is none. */
const hasTimeSource = (answer: string): boolean => /^[^\r\n]*:\s*[0-2]\s*\(/.test(answer.trimStart())

/** A clock that moves by more than this against the steady one was set, by a time server or by hand. */
const moved = 60_000

/**
 * `os.uptime()` is GetTickCount64: sleep included. Setting the clock by hand does not make Windows say that it is no
 * longer synchronised. So a yes counts after a move only if the last answer before it was no, as it is when a time
 * server sets the clock.
 */
export const windowsSources = ({ run, uptime, systemRoot }: Machine): Sources => {
  const program = (name: string): string => `${systemRoot}\\System32\\${name}`
  let offset: number | null = null
  let lastAnswer: boolean | null = null
  let isStale = false
  return {
    bootId: () => bootIdIn(run(program('reg.exe'), ['query', bootKey, '/v', 'BootId'], patienceForBoot)),
    mono: uptime,
    noticeOffset: (now) => {
      if (offset !== null && Math.abs(now - offset) > moved && lastAnswer !== false) isStale = true
      offset = now
    },
    synchronised: () => {
      lastAnswer = hasTimeSource(run(program('w32tm.exe'), ['/query', '/status']))
      if (!lastAnswer) isStale = false
      return lastAnswer && !isStale
    },
  }
}
