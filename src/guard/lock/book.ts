/** The guard's book as it is kept: time, locks and what ended. A lock is what it is only once the disk has it so. */
import type { Note } from '../../shared/model/note.ts'
import type { Clock } from './clock.ts'
import type { Ledger } from './ledger-shape.ts'
import { saveLedger } from './ledger.ts'
import * as rules from './locks.ts'
import { takeUp } from './take-up.ts'
import { advance, beginTimekeeping, clockJumped, trustFromNow } from './timekeeping.ts'

const checkpointEvery = 60_000

export class Book {
  readonly #stateDir: string
  readonly #clock: Clock
  #ledger: Ledger
  #savedAt = 0
  /** Something changed that the disk does not have yet. */
  #unsaved = false

  constructor(stateDir: string, clock: Clock) {
    this.#stateDir = stateDir
    this.#clock = clock
    this.#ledger = { time: beginTimekeeping(clock()), locks: [], ended: [], doorway: true }
  }

  get ledger(): Ledger {
    return this.#ledger
  }

  get locks(): rules.Locks {
    return this.#ledger.locks
  }

  get elapsed(): number {
    return this.#ledger.time.elapsed
  }

  /** What was promised before, with what to say of it; null, and nothing is touched, where the disk does not tell. */
  open(standing: () => readonly string[]): { readonly notice: Note | null } | null {
    const taken = takeUp(this.#stateDir, this.#ledger.time, standing)
    if (!taken) return null
    // Both copies anew: one may be damaged, tell of locks that are over, or not be there yet, and then a promise
    // that was refused halfway would be the only copy.
    this.#unsaved = true
    this.#ledger = taken.ledger
    return taken
  }

  /** Looks at the clock. */
  advance(): void {
    const before = this.#ledger
    const { time, late } = advance(before.time, this.#clock())
    this.#ledger = { ...before, time, ...(late && rules.afterLateCredit(before, late)) }
    if (this.locks.length > 0 && (late || clockJumped(before.time, time))) this.#unsaved = true
  }

  /** What the clocks did while nothing was locked does not matter. */
  forgetTheClocks(): void {
    if (rules.unexpired(this.locks, this.elapsed).length === 0)
      this.#ledger = { ...this.#ledger, time: trustFromNow(this.#ledger.time, this.#clock()) }
  }

  /** Lets go of what has run out, and writes down what has to be. */
  settle(): void {
    this.advance()
    const holding = rules.unexpired(this.locks, this.elapsed)
    const ended = this.locks
      .filter((lock) => !holding.includes(lock))
      .map(({ id, from, required }) => ({ id, how: 'ran-out' as const, at: from + required }))
    this.#ledger = { ...this.#ledger, locks: holding, ended: rules.withEnded(this.#ledger.ended, ended) }
    if (ended.length > 0) this.#unsaved = true
    const due = holding.length > 0 && this.elapsed - this.#savedAt >= checkpointEvery
    if (this.#unsaved || due) this.save()
  }

  /** True only when the disk has it; else everything is as it was. */
  writeDown(change: Partial<Pick<Ledger, 'locks' | 'ended' | 'doorway'>>): boolean {
    const before = this.#ledger
    this.#ledger = { ...before, ...change }
    const written = this.save()
    if (!written) {
      this.#ledger = before
      // It may have failed when all but the last sync was done: what was refused must not stand after a crash.
      this.save()
    }
    return written
  }

  save(): boolean {
    try {
      saveLedger(this.#stateDir, this.#ledger)
      this.#savedAt = this.elapsed
      this.#unsaved = false
      return true
    } catch {
      return false
    }
  }
}
