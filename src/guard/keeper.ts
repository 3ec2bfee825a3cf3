/** The guard at work: holds the ledger and the hosts file to each other, until the last lock has ended. */
import type { GuardArgs, GuardStatus, GuardValue } from '../shared/contract/guard-wire.ts'
import { checkArm } from '../shared/model/lock.ts'
import type { Note } from '../shared/model/note.ts'
import { refuse, type Refusal } from '../shared/model/refusal.ts'
import { fail, ok, type Result } from '../shared/model/result.ts'
import { closesNothing } from '../shared/model/reach/beyond.ts'
import { catalogue } from '../shared/model/services.ts'
import { accountOf, substanceOf } from './account.ts'
import { compileLocks, readClosing, refusedIn, tooMuchOf, type Closing } from './compile-locks.ts'
import type { Enforcement } from './enforce.ts'
import type { Clock } from './lock/clock.ts'
import { hashCode, makeCode, matchesCode } from './lock/code.ts'
import { saveLedger, type Ledger } from './lock/ledger.ts'
import { makeLockId } from './lock/lock-id.ts'
import * as rules from './lock/locks.ts'
import { takeUp } from './lock/take-up.ts'
import { advance, beginTimekeeping, clockJumped, trustFromNow, type Timekeeping } from './lock/timekeeping.ts'

export type World = {
  readonly clock: Clock
  readonly force: Enforcement
  readonly stateDir: string
  readonly version: string
  /** Whether something starts the guard again after a restart of the computer. */
  readonly survivesRestart: boolean
  readonly onChange: (status: GuardStatus) => void
}

const checkpointEvery = 60_000
const notWritten = fail(refuse('ledger-not-written'))

export class Keeper {
  readonly #world: World
  #time: Timekeeping
  #locks: rules.Locks = []
  #ended: readonly rules.Ended[] = []
  #doorway = true
  #notices: Note[] = []
  #savedAt = 0
  /** Something changed that the ledger does not have yet. */
  #unsaved = false
  #told = ''
  #queue: Promise<unknown> = Promise.resolve()

  constructor(world: World) {
    this.#world = world
    this.#time = beginTimekeeping(world.clock())
  }

  /** Takes up what was promised before; false, and nothing is touched, where the disk does not tell. */
  start(): Promise<boolean> {
    return this.#inTurn(async () => {
      const { stateDir, force } = this.#world
      this.#notices.push(...(await force.recover()))
      const taken = takeUp(stateDir, this.#time, force.standing)
      if (!taken) return false
      const { ledger, notice } = taken
      // Both copies anew: one may be damaged, tell of locks that are over, or not be there yet, and then a promise
      // that was refused halfway would be the only copy.
      this.#unsaved = true
      ;({ time: this.#time, locks: this.#locks, ended: this.#ended, doorway: this.#doorway } = ledger)
      if (notice) this.#notices.push(notice)
      await this.#settle()
      return true
    })
  }

  /** Looks at the clock and at the hosts file, and repairs the difference. */
  check(): Promise<void> {
    return this.#inTurn(() => this.#settle())
  }

  /** The last look before it stops: the clocks as they are now are what the next start goes by. */
  checkpoint(): void {
    this.#advance()
    if (this.#locks.length > 0) this.#save()
  }

  /** Milliseconds until the next lock ends; null when none is armed. */
  get nextEnd(): number | null {
    const left = this.#locks.map((lock) => rules.remainingOf(lock, this.#time.elapsed))
    return left.length ? Math.min(...left) : null
  }

  /** What the locks close, as it was written down last. */
  get closings(): readonly Closing[] {
    return this.#locks
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
      this.#advance()
      if (rules.unexpired(this.#locks, this.#time.elapsed).length === 0)
        this.#time = trustFromNow(this.#time, this.#world.clock())
      // Before the hash of a code, which takes long: what is refused must cost nothing.
      const plan = checkArm(catalogue, request)
      if (!plan.ok) return plan
      const refusal = refusedIn(plan.value)
      if (refusal) return fail(refusal)
      const code = request.release.kind === 'code' ? makeCode() : null
      const id = makeLockId()
      const made = { id, elapsed: this.#time.elapsed, codeHash: code === null ? null : hashCode(code) }
      const armed = rules.arm(catalogue, this.#locks, request, made)
      if (!armed.ok) return armed
      const promised = await this.#promise(armed.value, plan.value)
      return promised.ok ? ok({ id, code, status: promised.value }) : promised
    })
  }

  extend(request: GuardArgs<'extend'>): Promise<Result<GuardStatus, Refusal>> {
    return this.#inTurn(async () => {
      this.#advance()
      const extended = rules.extend(catalogue, this.#locks, request, this.#time.elapsed)
      if (!extended.ok) return extended
      const asked = readClosing(request)
      return asked.ok ? this.#promise(extended.value, asked.value) : asked
    })
  }

  /** What a lock would write and close, without doing it. */
  look(request: GuardArgs<'look'>): Promise<Result<GuardValue<'look'>, Refusal>> {
    return this.#inTurn(async () => {
      const asked = readClosing(request)
      if (!asked.ok) return asked
      // Together with what is locked already: the files hold all of it.
      return ok(this.#world.force.look(compileLocks([...this.#locks, asked.value])))
    })
  }

  /** Loosens nothing: without it the names lead nowhere all the same. */
  setDoorway({ on }: GuardArgs<'setDoorway'>): Promise<Result<GuardStatus, Refusal>> {
    return this.#inTurn(async () => {
      const before = this.#doorway
      this.#doorway = on
      if (!this.#save()) {
        this.#doorway = before
        return notWritten
      }
      await this.#settle()
      return ok(this.#status())
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
      this.#advance()
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
      this.#advance()
      const changed = to(this.#time.elapsed)
      if (!changed.ok) return changed
      if (!this.#writeDown(changed.value)) return notWritten
      await this.#settle()
      return ok(this.#status())
    })
  }

  /**
   * Ledger first, then the machine; if the machine will not have it, the promise is taken back and said so.
   * @param asked what is new in it
   */
  async #promise(locks: rules.Locks, asked: Closing): Promise<Result<GuardStatus, Refusal>> {
    const compiled = compileLocks(locks)
    const tooMuch = tooMuchOf(locks, compiled)
    if (tooMuch) return fail(tooMuch)
    const before = this.#locks
    if (!this.#writeDown(locks)) return notWritten
    const { force } = this.#world
    const restsOnRules =
      asked.sites.length === 0 && !closesNothing(asked.beyond) && asked.beyond?.apps.length === 0
    const applied = await force.apply({ ...compiled, doorway: this.#doorway }, { kind: 'new', restsOnRules })
    // What the disk will not take back stays promised, and is told as degraded.
    const takenBack = !applied.ok && this.#writeDown(before)
    await this.#settle()
    return takenBack ? applied : ok(this.#status())
  }

  #advance(): void {
    const before = this.#time
    const { time, late } = advance(before, this.#world.clock())
    this.#time = time
    if (late) ({ locks: this.#locks, ended: this.#ended } = rules.afterLateCredit(this.#ledger, late))
    if (this.#locks.length > 0 && (late || clockJumped(before, time))) this.#unsaved = true
  }

  get #ledger(): Ledger {
    return { time: this.#time, locks: this.#locks, ended: this.#ended, doorway: this.#doorway }
  }

  async #settle(): Promise<void> {
    this.#advance()
    const holding = rules.unexpired(this.#locks, this.#time.elapsed)
    const ended = this.#locks.filter((lock) => !holding.includes(lock))
    this.#locks = holding
    this.#ended = rules.withEnded(
      this.#ended,
      ended.map(({ id, from, required }) => ({ id, how: 'ran-out', at: from + required })),
    )
    if (ended.length > 0) this.#unsaved = true
    const due = holding.length > 0 && this.#time.elapsed - this.#savedAt >= checkpointEvery
    if (this.#unsaved || due) this.#save()
    await this.#world.force.apply({ ...compileLocks(holding), doorway: this.#doorway }, { kind: 'again' })
    this.#tell()
  }

  /** The locks become these only when the ledger has them. */
  #writeDown(locks: rules.Locks, ended: readonly rules.Ended[] = []): boolean {
    const before = this.#ledger
    this.#locks = locks
    this.#ended = rules.withEnded(this.#ended, ended)
    const written = this.#save()
    if (!written) {
      ;({ locks: this.#locks, ended: this.#ended } = before)
      // It may have failed when all but the last sync was done: what was refused must not stand after a crash.
      this.#save()
    }
    return written
  }

  #save(): boolean {
    try {
      saveLedger(this.#world.stateDir, this.#ledger)
      this.#savedAt = this.#time.elapsed
      this.#unsaved = false
      return true
    } catch {
      return false
    }
  }

  #tell(): void {
    const status = this.#status()
    const substance = substanceOf(status)
    if (substance !== this.#told) this.#world.onChange(status)
    this.#told = substance
  }

  #status(): GuardStatus {
    return {
      version: this.#world.version,
      survivesRestart: this.#world.survivesRestart,
      ...accountOf(this.#ledger),
      ...this.#world.force.account(),
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
