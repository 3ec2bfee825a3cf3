/**
 * The client's side of the guard wire, without a socket: text in, text out. The app and the guard's own command line
 * both speak through it, so that the conversation is written once.
 */
import { refuse, type Refusal } from '../model/refusal.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { frame, isTooBig, makeLineReader, parseJson } from './frames.ts'
import {
  answerSchema,
  eventSchema,
  greetingSchema,
  guardWire,
  wireVersion,
  type Attempt,
  type GuardArgs,
  type GuardStatus,
  type GuardValue,
  type GuardVerb,
} from './guard-wire.ts'
import { parse } from './parse.ts'

/** What the session needs from the outside. */
export type Transport = {
  readonly send: (text: string) => void
  readonly close: () => void
  /** Creates the empty file that shows whose process this is. Throws when it cannot. */
  readonly prove: (path: string) => void
  readonly onStatus?: (status: GuardStatus) => void
  readonly onAttempt?: (attempt: Attempt) => void
}

export type GuardSession = {
  readonly receive: (chunk: string) => void
  /** The connection is gone; why, where it is known. */
  readonly ended: (refusal?: Refusal) => void
  readonly call: <V extends GuardVerb>(verb: V, args: GuardArgs<V>) => Promise<Result<GuardValue<V>, Refusal>>
}

// The status of a full guard is far larger than any request may be; its own answers are trusted that far.
const answerLimit = 4 * 1024 * 1024

type Waiting = (answer: Result<unknown, Refusal>) => void

export const openGuardSession = (transport: Transport): GuardSession => {
  const readLines = makeLineReader(answerLimit)
  const waiting = new Map<number, Waiting>()
  const queued: string[] = []
  let nextId = 1
  let phase: 'greeting' | 'open' | 'ended' = 'greeting'

  const end = (refusal: Refusal): void => {
    if (phase === 'ended') return
    phase = 'ended'
    transport.close()
    for (const settle of waiting.values()) settle(fail(refusal))
    waiting.clear()
  }

  const greet = (value: unknown): void => {
    const greeting = parse(greetingSchema, value)
    if (!greeting.ok) return end(greeting.error)
    if (greeting.value.wire !== wireVersion) return end(refuse('version-differs'))
    try {
      transport.prove(greeting.value.proof)
    } catch {
      return end(refuse('not-owner'))
    }
    phase = 'open'
    for (const text of queued.splice(0)) transport.send(text)
  }

  const hear = (value: unknown): void => {
    const event = eventSchema.safeParse(value)
    if (event.success)
      return event.data.event === 'status'
        ? transport.onStatus?.(event.data.value)
        : transport.onAttempt?.(event.data.value)
    const answer = parse(answerSchema, value)
    if (!answer.ok) return end(answer.error)
    // An answer without an id is the guard's last word on this connection.
    if (answer.value.id === null)
      return end(answer.value.ok ? refuse('guard-unreachable') : answer.value.error)
    const settle = waiting.get(answer.value.id)
    waiting.delete(answer.value.id)
    settle?.(answer.value.ok ? ok(answer.value.value) : fail(answer.value.error))
  }

  return {
    receive: (chunk) => {
      const lines = readLines(chunk)
      if (!lines.ok) return end(lines.error)
      for (const line of lines.value) {
        const value = parseJson(line)
        if (!value.ok) return end(value.error)
        if (phase === 'greeting') greet(value.value)
        else hear(value.value)
      }
    },
    ended: (refusal = refuse('guard-unreachable')) => end(refusal),
    call: async (verb, args) => {
      if (phase === 'ended') return fail(refuse('guard-unreachable'))
      const id = nextId++
      const text = frame({ id, verb, args })
      if (isTooBig(text)) return fail(refuse('frame-too-big'))
      const answer = await new Promise<Result<unknown, Refusal>>((settle) => {
        waiting.set(id, settle)
        if (phase === 'greeting') queued.push(text)
        else transport.send(text)
      })
      return answer.ok ? (parse(guardWire[verb].value, answer.value) as never) : answer
    },
  }
}
