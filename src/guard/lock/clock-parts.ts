/** What a machine gives to make a clock of, and what differs from system to system. */

/** What a clock is made of: the machine's own parts, or recorded ones. */
export type Machine = {
  /** A program's answer; throws when it fails or takes too long: two seconds, or as many milliseconds as are given. */
  readonly run: (file: string, args: readonly string[], patience?: number) => string
  readonly readText: (path: string) => string
  /** Milliseconds since boot: `os.uptime()`, and `process.hrtime()`. */
  readonly uptime: () => number
  readonly hrtime: () => number
  readonly wall: () => number
  /** `%SystemRoot%` of Windows. */
  readonly systemRoot: string
}

export type Sources = {
  readonly bootId: () => string
  /** Milliseconds since boot, sleep included. */
  readonly mono: () => number
  readonly synchronised: () => boolean
  /** Told of every look, by how much the wall clock is beyond the steady one. */
  readonly noticeOffset?: (offset: number) => void
}
