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
import { Book } from './lock/book.ts'
import type { Clock } from './lock/clock.ts'
import { hashCode, makeCode, matchesCode } from './lock/code.ts'
import { makeLockId } from './lock/lock-id.ts'
import * as rules from './lock/locks.ts'

export type World = {
  readonly clock: Clock
  readonly force: Enforcement
  readonly stateDir: string
  readonly version: string
  /** Whether something starts the guard again after a restart of the computer. */
  readonly survivesRestart: boolean
  readonly onChange: (status: GuardStatus) => void
}

const notWritten = fail(refuse('ledger-not-written'))

export class Keeper {
  readonly #world: World
  readonly #book: Book
  #notices: Note[] = []
  #told = ''
  #queue: Promise<unknown> = Promise.resolve()

  constructor(world: World) {
    this.#world = world
    this.#book = new Book(world.stateDir, world.clock)
  }

  /** Takes up what was promised before; false, and nothing is touched, where the disk does not tell. */
  start(): Promise<boolean> {
    return this.#inTurn(async () => {
      const { force } = this.#world
      this.#notices.push(...(await force.recover()))
      const opened = this.#book.open(force.standing)
      if (!opened) return false
      if (opened.notice) this.#notices.push(opened.notice)
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
    this.#book.advance()
    if (this.#book.locks.length > 0) this.#book.save()
  }

  /** Milliseconds until the next lock ends; null when none is armed. */
  get nextEnd(): number | null {
    const left = this.#book.locks.map((lock) => rules.remainingOf(lock, this.#book.elapsed))
    return left.length ? Math.min(...left) : null
  }

  /** What the locks close, as it was written down last. */
  get closings(): readonly Closing[] {
    return this.#book.locks
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
      this.#book.advance()
      this.#book.forgetTheClocks()
      // Before the hash of a code, which takes long: what is refused must cost nothing.
      const plan = checkArm(catalogue, request)
      if (!plan.ok) return plan
      const refusal = refusedIn(plan.value)
      if (refusal) return fail(refusal)
      const code = request.release.kind === 'code' ? makeCode() : null
      const id = makeLockId()
      const made = { id, elapsed: this.#book.elapsed, codeHash: code === null ? null : hashCode(code) }
      const armed = rules.arm(catalogue, this.#book.locks, request, made)
      if (!armed.ok) return armed
      const promised = await this.#promise(armed.value, plan.value)
      return promised.ok ? ok({ id, code, status: promised.value }) : promised
    })
  }

  extend(request: GuardArgs<'extend'>): Promise<Result<GuardStatus, Refusal>> {
    return this.#inTurn(async () => {
      this.#book.advance()
      const extended = rules.extend(catalogue, this.#book.locks, request, this.#book.elapsed)
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
      // Together with what is locked already: the files hold all of it, or it is refused as it would be.
      const together = [...this.#book.locks, asked.value]
      const compiled = compileLocks(together)
      const tooMuch = tooMuchOf(together, compiled)
      return tooMuch ? fail(tooMuch) : ok(await this.#world.force.look(compiled))
    })
  }

  /** Loosens nothing: without it the names lead nowhere all the same. */
  setDoorway({ on }: GuardArgs<'setDoorway'>): Promise<Result<GuardStatus, Refusal>> {
    return this.#inTurn(async () => {
      if (!this.#book.writeDown({ doorway: on })) return notWritten
      await this.#settle()
      return ok(this.#status())
    })
  }

  requestRelease({ id }: GuardArgs<'requestRelease'>): Promise<Result<GuardStatus, Refusal>> {
    return this.#loosen((elapsed) => rules.requestRelease(this.#book.locks, id, elapsed))
  }

  withdrawRelease({ id }: GuardArgs<'withdrawRelease'>): Promise<Result<GuardStatus, Refusal>> {
    return this.#loosen(() => rules.withdrawRelease(this.#book.locks, id))
  }

  release({ id, code }: GuardArgs<'release'>): Promise<Result<GuardStatus, Refusal>> {
    return this.#inTurn(async () => {
      this.#book.advance()
      const isCode = (lock: rules.Lock) => matchesCode(code ?? '', lock.codeHash)
      const { locks, refusal } = rules.release(this.#book.locks, id, this.#book.elapsed, isCode)
      const opened = refusal ? [] : [{ id, how: 'opened' as const, at: this.#book.elapsed }]
      const ended = rules.withEnded(this.#book.ledger.ended, opened)
      if (locks !== this.#book.locks && !this.#book.writeDown({ locks, ended })) return notWritten
      if (refusal) return fail(refusal)
      await this.#settle()
      return ok(this.#status())
    })
  }

  /** The way out does not hang on the hosts file: it stays open while the file cannot be written. */
  #loosen(to: (elapsed: number) => Result<rules.Locks, Refusal>): Promise<Result<GuardStatus, Refusal>> {
    return this.#inTurn(async () => {
      this.#book.advance()
      const changed = to(this.#book.elapsed)
      if (!changed.ok) return changed
      if (!this.#book.writeDown({ locks: changed.value })) return notWritten
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
    const before = this.#book.locks
    if (!this.#book.writeDown({ locks })) return notWritten
    const { force } = this.#world
    const restsOnRules =
      asked.sites.length === 0 && !closesNothing(asked.beyond) && asked.beyond?.apps.length === 0
    const applied = await force.apply(
      { ...compiled, doorway: this.#book.ledger.doorway },
      { kind: 'new', restsOnRules },
    )
    // What the disk will not take back stays promised, and is told as degraded.
    const takenBack = !applied.ok && this.#book.writeDown({ locks: before })
    await this.#settle()
    return takenBack ? applied : ok(this.#status())
  }

  async #settle(): Promise<void> {
    this.#book.settle()
    const { locks, doorway } = this.#book.ledger
    await this.#world.force.apply({ ...compileLocks(locks), doorway }, { kind: 'again' })
    this.#tell()
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
      ...accountOf(this.#book.ledger),
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
