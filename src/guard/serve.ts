/** The socket: only the owner (or root) is heard, every frame is checked, whoever talks nonsense is told so and left. */
import { randomBytes } from 'node:crypto'
import { createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { setImmediate as nextRound } from 'node:timers/promises'
import { frame, makeLineReader, parseJson } from '../shared/contract/frames.ts'
import {
  guardVerbs,
  guardWire,
  requestSchema,
  wireVersion,
  type Attempt,
  type GuardStatus,
  type GuardEvent,
  type GuardVerb,
} from '../shared/contract/guard-wire.ts'
import { parse } from '../shared/contract/parse.ts'
import { refuse, type Refusal } from '../shared/model/refusal.ts'
import type { Result } from '../shared/model/result.ts'
import { preview } from './compile.ts'
import { isProved, type Entrance } from './door/entrance.ts'
import { leastWanted, type Guest } from './guests.ts'
import type { Keeper } from './keeper.ts'
import { removeProof } from './proofs.ts'

/** So many that a burst of others does not push out who is just about to show who they are. */
const connectionsAtOnce = 128
const silenceLimit = 5_000
const lastWord = 1_000
const unreadLimit = 1024 * 1024
const requestsPerSecond = 20
const burst = 40

type Answer = Result<unknown, Refusal>

const answer = async (
  keeper: Keeper,
  attempted: (id: string) => void,
  verb: GuardVerb,
  args: unknown,
): Promise<Answer> => {
  const checked = parse(guardWire[verb].args, args)
  if (!checked.ok) return checked
  const value = checked.value as never
  switch (verb) {
    case 'status':
    case 'subscribe':
      return { ok: true, value: await keeper.status() }
    case 'attempted':
      attempted((value as { id: string }).id)
      return { ok: true, value: {} }
    case 'preview':
      return preview((value as { sites: string[] }).sites)
    default:
      return keeper[verb](value)
  }
}

export type Door = {
  readonly tell: (status: GuardStatus) => void
  /** Somebody went where it is locked. */
  readonly tellAttempt: (attempt: Attempt) => void
  readonly close: () => void
}

/**
 * Opens the door; what stood there before must be known to be dead.
 * @param attempted the companion in a browser has kept its owner from a page
 */
export const openDoor = async (
  entrance: Entrance,
  keeper: Keeper,
  attempted: (id: string) => void,
): Promise<Door> => {
  entrance.prepare()
  const guests = new Set<Guest>()
  const subscribers = new Set<Socket>()
  const server: Server = createServer((socket) => {
    // Nobody keeps the door shut by standing in it: there is always a place for one more.
    const crowd = guests.size >= connectionsAtOnce ? leastWanted(guests) : undefined
    if (crowd) {
      guests.delete(crowd)
      crowd.socket.destroy()
    }
    const guest: Guest = { socket, proved: false, heardAt: performance.now() }
    guests.add(guest)
    const proof = join(entrance.proofs, randomBytes(16).toString('hex'))
    const readLines = makeLineReader()
    let tokens = burst
    let refilled = performance.now()
    let waiting = 0
    let inTurn: Promise<void> = Promise.resolve()

    const say = (value: unknown): void => {
      if (socket.writableLength > unreadLimit) socket.destroy()
      else socket.write(frame(value))
    }
    const leave = (error: Refusal): void => {
      say({ id: null, ok: false, error })
      socket.end()
      socket.removeAllListeners('data')
      socket.resume()
      // Time to read the last word; whoever then keeps the line open does not keep the place.
      setTimeout(() => socket.destroy(), lastWord).unref()
    }
    const mayAsk = (): boolean => {
      const now = performance.now()
      tokens = Math.min(burst, tokens + ((now - refilled) / 1_000) * requestsPerSecond)
      refilled = now
      tokens -= 1
      return tokens >= 0 && waiting < burst
    }
    const hear = async (line: string): Promise<void> => {
      if (socket.destroyed || socket.writableEnded) return
      const json = parseJson(line)
      if (!json.ok) return leave(json.error)
      const request = parse(requestSchema, json.value)
      if (!request.ok) return leave(request.error)
      const { id, args } = request.value
      const verb = guardVerbs.find((known) => known === request.value.verb)
      if (!verb) return leave(refuse('verb-unknown'))
      const result = await answer(keeper, attempted, verb, args)
      if (verb === 'subscribe' && result.ok) subscribers.add(socket)
      say(result.ok ? { id, ok: true, value: result.value } : { id, ok: false, error: result.error })
    }

    /** A bug that one client met: it gets no answer, which is true, and everybody else goes on being served. */
    const hangUp = (bug: unknown): void => {
      console.error(bug)
      socket.destroy()
    }

    socket.setEncoding('utf8')
    const impatience = setTimeout(() => leave(refuse('not-owner')), silenceLimit)
    socket.on('data', (chunk: string) => {
      const lines = readLines(chunk)
      if (!lines.ok) return leave(lines.error)
      if (!guest.proved && lines.value.length > 0) {
        clearTimeout(impatience)
        guest.proved = isProved(proof, entrance)
        if (!guest.proved) return leave(refuse('not-owner'))
      }
      // Bytes that make no frame are no sign of life.
      if (lines.value.length > 0) guest.heardAt = performance.now()
      for (const line of lines.value) {
        // Counted as they come: what waits because the guard is busy must not pile up.
        if (!mayAsk()) {
          socket.removeAllListeners('data')
          socket.resume()
          inTurn = inTurn.then(() => leave(refuse('too-fast')))
          return
        }
        waiting += 1
        // One frame of each client in a round: however much one asks, the next is heard.
        inTurn = inTurn
          .then(nextRound)
          .then(() => hear(line))
          .catch(hangUp)
          .finally(() => (waiting -= 1))
      }
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      clearTimeout(impatience)
      guests.delete(guest)
      subscribers.delete(socket)
      removeProof(proof)
    })
    say({ greeting: 'breathing-room-guard', wire: wireVersion, proof })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(entrance.listen, resolve)
  })
  try {
    entrance.admit()
  } catch (error) {
    server.close()
    throw error
  }
  const tellAll = (event: GuardEvent): void => {
    for (const socket of subscribers)
      if (socket.writableLength > unreadLimit) socket.destroy()
      else socket.write(frame(event))
  }
  return {
    tell: (status) => tellAll({ event: 'status', value: status }),
    tellAttempt: (attempt) => tellAll({ event: 'attempt', value: attempt }),
    close: () => {
      server.close()
      for (const { socket } of guests) socket.destroy()
      entrance.clear()
    },
  }
}
