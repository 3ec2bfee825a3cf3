/** The guard at work: holds the ledger and the hosts file to each other, until the last lock has ended. */
import { randomBytes } from 'node:crypto'
import type { GuardArgs, GuardStatus, GuardValue } from '../shared/contract/guard-wire.ts'
import { day, hour, limits } from '../shared/model/lock.ts'
import { note, type Note } from '../shared/model/note.ts'
import { refuse, type Refusal } from '../shared/model/refusal.ts'
import { fail, ok, type Result } from '../shared/model/result.ts'
import { catalogue } from '../shared/model/services.ts'
import type { Site } from '../shared/model/site.ts'
import { compile, namesFor } from './compile.ts'
import type { Hold, HostsAccount } from './hold.ts'
import type { Clock } from './lock/clock.ts'
import { hashCode, makeCode, matchesCode } from './lock/code.ts'
import { loadLedger, saveLedger } from './lock/ledger.ts'
import * as rules from './lock/locks.ts'
import { advance, beginTimekeeping, type Timekeeping } from './lock/timekeeping.ts'

export type World = {
  readonly clock: Clock
  readonly hold: Hold
  readonly stateDir: string
  readonly version: string
  /** Whether something starts the guard again after a restart of the computer. */
  readonly survivesRestart: boolean
  readonly onChange: (status: GuardStatus) => void
}

const checkpointEvery = 60_000
const notWritten = fail(refuse('ledger-not-written'))

const lockId = (): string => randomBytes(6).toString('hex')

/** Nothing is known any more but the names that stand: they are kept as long as may be, with the longest way out. */
const recovered = (names: readonly string[]): rules.Lock => ({
  id: lockId(),
  sites: names as readonly Site[],
  release: { kind: 'wait', hours: limits.waitHours.max },
  from: 0,
  required: limits.longest,
  askedAt: null,
  codeHash: null,
  wrongCodes: { count: 0, at: 0 },
})

export class Keeper {
  readonly #world: World
  #time: Timekeeping
  #locks: rules.Locks = []
  #ended: readonly rules.Ended[] = []
  #account: HostsAccount = { state: 'idle', names: 0, note: null }
  #notices: Note[] = []
  #savedAt = 0
  #told = ''
  #queue: Promise<unknown> = Promise.resolve()

  constructor(world: World) {
    this.#world = world
    this.#time = beginTimekeeping(world.clock())
  }

  /** Takes up what was promised before. */
  start(): Promise<void> {
    return this.#inTurn(async () => {
      const mended = await this.#world.hold.recover()
      if (!mended.ok) this.#notices.push(mended.error)
      const loaded = loadLedger(this.#world.stateDir)
      if (loaded.kind === 'whole' || loaded.kind === 'previous') {
        this.#time = loaded.ledger.time
        this.#locks = loaded.ledger.locks
        this.#ended = loaded.ledger.ended
      }
      if (loaded.kind === 'previous') this.#notices.push(note('ledger-from-copy'))
      if (loaded.kind === 'damaged') {
        const standing = this.#world.hold.standing()
        this.#locks = standing.length ? [recovered(standing)] : []
        this.#notices.push(note('ledger-lost', { days: limits.longest / day }))
        this.#save()
      }
      await this.#settle()
    })
  }

  /** Looks at the clock and at the hosts file, and repairs the difference. */
  check(): Promise<void> {
    return this.#inTurn(() => this.#settle())
  }

  /** Milliseconds until the next lock ends; null when none is armed. */
  get nextEnd(): number | null {
    const left = this.#locks.map((lock) => rules.remainingOf(lock, this.#time.elapsed))
    return left.length ? Math.min(...left) : null
  }

  /** Looks first: nobody is told what was true a while ago. */
  status(): Promise<GuardStatus> {
    return this.#inTurn(async () => {
      await this.#settle()
      return this.#status()
    })
  }

  arm(request: GuardArgs<'arm'>): Promise<Result<GuardValue<'arm'>, Refusal>> {
    return this.#inTurn(async () => {
      this.#time = advance(this.#time, this.#world.clock())
      const code = request.release.kind === 'code' ? makeCode() : null
      const id = lockId()
      const made = { id, elapsed: this.#time.elapsed, codeHash: code === null ? null : hashCode(code) }
      const armed = rules.arm(catalogue, this.#locks, request, made)
      if (!armed.ok) return armed
      const promised = await this.#promise(armed.value)
      return promised.ok ? ok({ id, code, status: promised.value }) : promised
    })
  }

  extend(request: GuardArgs<'extend'>): Promise<Result<GuardStatus, Refusal>> {
    return this.#inTurn(async () => {
      this.#time = advance(this.#time, this.#world.clock())
      const extended = rules.extend(catalogue, this.#locks, request, this.#time.elapsed)
      return extended.ok ? this.#promise(extended.value) : extended
    })
  }

  requestRelease({ id }: GuardArgs<'requestRelease'>): Promise<Result<GuardStatus, Refusal>> {
    return this.#loosen((elapsed) => rules.requestRelease(this.#locks, id, elapsed))
  }

  withdrawRelease({ id }: GuardArgs<'withdrawRelease'>): Promise<Result<GuardStatus, Refusal>> {
    return this.#loosen(() => rules.withdrawRelease(this.#locks, id))
  }

  release({ id, code }: GuardArgs<'release'>): Promise<Result<GuardStatus, Refusal>> {
    return this.#inTurn(async () => {
      this.#time = advance(this.#time, this.#world.clock())
      const isCode = (lock: rules.Lock) => matchesCode(code ?? '', lock.codeHash)
      const { locks, refusal } = rules.release(this.#locks, id, this.#time.elapsed, isCode)
      const opened = refusal ? [] : [{ id, how: 'opened' as const, at: this.#time.elapsed }]
      if (locks !== this.#locks && !this.#writeDown(locks, opened)) return notWritten
      if (refusal) return fail(refusal)
      await this.#settle()
      return ok(this.#status())
    })
  }

  /** The way out does not hang on the hosts file: it stays open while the file cannot be written. */
  #loosen(to: (elapsed: number) => Result<rules.Locks, Refusal>): Promise<Result<GuardStatus, Refusal>> {
    return this.#inTurn(async () => {
      this.#time = advance(this.#time, this.#world.clock())
      const changed = to(this.#time.elapsed)
      if (!changed.ok) return changed
      if (!this.#writeDown(changed.value)) return notWritten
      await this.#settle()
      return ok(this.#status())
    })
  }

  /** Ledger first, then the machine; if the machine will not have it, the promise is taken back and said so. */
  async #promise(locks: rules.Locks): Promise<Result<GuardStatus, Refusal>> {
    const names = compile(locks.flatMap((lock) => lock.sites))
    if (!names.ok) return names
    const before = this.#locks
    if (!this.#writeDown(locks)) return notWritten
    const applied = await this.#world.hold.apply(names.value)
    // What the disk will not take back stays promised, and is told as degraded.
    const takenBack = !applied.ok && this.#writeDown(before)
    await this.#settle()
    return takenBack ? applied : ok(this.#status())
  }

  async #settle(): Promise<void> {
    this.#time = advance(this.#time, this.#world.clock())
    const holding = rules.unexpired(this.#locks, this.#time.elapsed)
    const ended = this.#locks.filter((lock) => !holding.includes(lock))
    this.#locks = holding
    this.#ended = rules.withEnded(
      this.#ended,
      ended.map(({ id, from, required }) => ({ id, how: 'ran-out', at: from + required })),
    )
    if (ended.length > 0 || (holding.length > 0 && this.#time.elapsed - this.#savedAt >= checkpointEvery))
      this.#save()
    const names = namesFor(holding.flatMap((lock) => lock.sites))
    const applied = await this.#world.hold.apply(names, 'again')
    this.#account = applied.ok
      ? applied.value
      : { state: 'degraded', names: names.length, note: applied.error }
    this.#tell()
  }

  /** The locks become these only when the ledger has them. */
  #writeDown(locks: rules.Locks, ended: readonly rules.Ended[] = []): boolean {
    const before = { locks: this.#locks, ended: this.#ended }
    this.#locks = locks
    this.#ended = rules.withEnded(this.#ended, ended)
    const written = this.#save()
    if (!written) ({ locks: this.#locks, ended: this.#ended } = before)
    return written
  }

  #save(): boolean {
    try {
      saveLedger(this.#world.stateDir, { time: this.#time, locks: this.#locks, ended: this.#ended })
      this.#savedAt = this.#time.elapsed
      return true
    } catch {
      return false
    }
  }

  #tell(): void {
    const status = this.#status()
    // What is left shrinks all the time: only a change of substance is worth an event.
    const substance = JSON.stringify({
      ...status,
      locks: status.locks.map(({ id, sites, required, coolingLeft }) => [
        id,
        sites,
        required,
        coolingLeft === null ? null : Math.ceil(coolingLeft / hour),
      ]),
      ended: status.ended.map(({ id }) => id),
    })
    if (substance !== this.#told) this.#world.onChange(status)
    this.#told = substance
  }

  #status(): GuardStatus {
    const { elapsed, pending } = this.#time
    return {
      version: this.#world.version,
      survivesRestart: this.#world.survivesRestart,
      locks: this.#locks.map((lock) => {
        const cooling = rules.coolingLeft(lock, elapsed)
        return {
          id: lock.id,
          sites: [...lock.sites],
          release: lock.release,
          remaining: Math.ceil(rules.remainingOf(lock, elapsed)),
          required: Math.ceil(lock.required),
          coolingLeft: cooling === null ? null : Math.ceil(cooling),
        }
      }),
      ended: this.#ended.map(({ id, how, at }) => ({ id, how, ago: Math.max(0, Math.round(elapsed - at)) })),
      hosts: this.#account,
      clockPending: pending !== null,
      notices: [...this.#notices],
    }
  }

  /** One thing at a time: two writers of one file must not overlap. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#queue.then(work)
    this.#queue = next.catch(() => undefined)
    return next
  }
}
