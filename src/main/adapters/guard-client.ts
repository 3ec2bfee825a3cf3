/** The app's line to the guard: connects, subscribes, notices silence, and comes back by itself. */
import { closeSync, lstatSync, openSync } from 'node:fs'
import { connect } from 'node:net'
import { dirname } from 'node:path'
import type { GuardAccount, GuardStart } from '../../shared/contract/app-bridge.ts'
import { openGuardSession, type GuardSession } from '../../shared/contract/guard-session.ts'
import type {
  Attempt,
  GuardArgs,
  GuardStatus,
  GuardValue,
  GuardVerb,
} from '../../shared/contract/guard-wire.ts'
import { refuse, type Refusal } from '../../shared/model/refusal.ts'
import { fail, ok, type Result } from '../../shared/model/result.ts'
import type { GuardPort } from '../ports.ts'

const retry = { first: 500, longest: 15_000 }
/** What was said longer ago than this is not what holds now. */
const heartbeat = 10_000
/** The guard itself waits 5 s for a hosts file that somebody fights over: it has to have the time to say so. */
const patience = 8_000
/** Writing to a slow disk, and waiting for a code's scrypt, may take this long. */
const patienceForChanges = 30_000

/** How the guard can be started from here, and the starting itself. */
export type Starter = {
  readonly way: () => GuardStart
  readonly start: () => Promise<Result<null, Refusal>>
}

/**
 * Only root can have put a door there; anything else is an impostor's. Of a pipe on Windows nobody can see whose it is:
 * an impostor's could lie about locks there (src/guard/README.md says what would close that).
 */
const isRootsDoor = (path: string, platform = process.platform): boolean => {
  if (platform === 'win32') return true
  try {
    return lstatSync(path).uid === 0 && lstatSync(dirname(path)).uid === 0
  } catch {
    return false
  }
}

export class GuardClient implements GuardPort {
  readonly #path: string
  readonly #starter: Starter
  readonly #listeners = new Set<() => void>()
  readonly #hearing = new Set<(attempt: Attempt) => void>()
  #account: GuardAccount = { kind: 'connecting' }
  #session: GuardSession | null = null
  #wait = retry.first
  #next: NodeJS.Timeout | undefined
  #beat: NodeJS.Timeout | undefined

  /** @param path the guard's socket */
  constructor(path: string, starter: Starter) {
    this.#path = path
    this.#starter = starter
    this.#connect()
  }

  account(): GuardAccount {
    return this.#account
  }

  onChange(listener: () => void): void {
    this.#listeners.add(listener)
  }

  onAttempt(listener: (attempt: Attempt) => void): void {
    this.#hearing.add(listener)
  }

  async ask(): Promise<void> {
    const status = await this.#say('status', {}, patience)
    if (status.ok) this.#take(status.value)
  }

  async call<V extends GuardVerb>(verb: V, args: GuardArgs<V>): Promise<Result<GuardValue<V>, Refusal>> {
    const answer = await this.#say(verb, args, patienceForChanges)
    // The account is true again before the window hears that its wish was done.
    if (answer.ok) await this.ask()
    return answer
  }

  async start(): Promise<Result<null, Refusal>> {
    if (this.#account.kind === 'answering') return ok(null)
    const started = await this.#starter.start()
    if (!started.ok) return started
    this.#wait = retry.first
    this.#connect()
    return (await this.#answersWithin(patience)) ? ok(null) : fail(refuse('guard-unreachable'))
  }

  #answersWithin(milliseconds: number): Promise<boolean> {
    return new Promise((settle) => {
      const end = (answers: boolean) => {
        clearTimeout(late)
        this.#listeners.delete(look)
        settle(answers)
      }
      const late = setTimeout(() => end(false), milliseconds)
      const look = () => this.#account.kind === 'answering' && end(true)
      this.#listeners.add(look)
    })
  }

  #connect(): void {
    clearTimeout(this.#next)
    if (this.#session) return
    if (!isRootsDoor(this.#path)) return this.#lost(null, refuse('guard-unreachable'))
    const socket = connect(this.#path)
    const session = openGuardSession({
      send: (text) => socket.write(text),
      close: () => socket.destroy(),
      prove: (file) => closeSync(openSync(file, 'wx', 0o600)),
      onStatus: (status) => this.#take(status),
      onAttempt: (attempt) => {
        for (const hear of this.#hearing) hear(attempt)
      },
    })
    this.#session = session
    socket.setEncoding('utf8')
    socket.on('data', (chunk: string) => session.receive(chunk))
    let reason: Refusal | undefined
    socket.on('error', ({ code }: NodeJS.ErrnoException) => {
      if (code === 'EACCES') reason = refuse('not-owner')
    })
    socket.on('close', () => {
      session.ended(reason)
      this.#lost(session, reason ?? refuse('guard-unreachable'))
    })
    void this.#say('subscribe', {}, patience).then((answer) => {
      if (!answer.ok) return this.#lost(session, answer.error)
      this.#wait = retry.first
      this.#take(answer.value)
      this.#beat = setInterval(() => void this.ask(), heartbeat)
    })
  }

  async #say<V extends GuardVerb>(
    verb: V,
    args: GuardArgs<V>,
    within: number,
  ): Promise<Result<GuardValue<V>, Refusal>> {
    const session = this.#session
    if (!session) return fail(refuse('guard-unreachable'))
    // A guard that is stopped keeps its socket open: silence counts as gone.
    const silence = setTimeout(() => session.ended(), within)
    const answer = await session.call(verb, args)
    clearTimeout(silence)
    return answer
  }

  #lost(session: GuardSession | null, refusal: Refusal): void {
    if (session !== this.#session) return
    this.#session = null
    clearInterval(this.#beat)
    this.#tell({ kind: 'unreachable', why: refusal, start: this.#starter.way() })
    this.#next = setTimeout(() => this.#connect(), this.#wait)
    this.#wait = Math.min(this.#wait * 2, retry.longest)
  }

  #take(status: GuardStatus): void {
    this.#tell({ kind: 'answering', status })
  }

  #tell(account: GuardAccount): void {
    const changed = JSON.stringify(account) !== JSON.stringify(this.#account)
    this.#account = account
    if (changed) for (const listen of this.#listeners) listen()
  }
}
