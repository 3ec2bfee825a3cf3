/** The socket: only the owner (or root) is heard, every frame is checked, whoever talks nonsense is told so and left. */
import { randomBytes } from 'node:crypto'
import { createServer, type Server, type Socket } from 'node:net'
import { join } from 'node:path'
import { frame, makeLineReader, parseJson } from '../shared/contract/frames.ts'
import {
  guardVerbs,
  guardWire,
  requestSchema,
  wireVersion,
  type GuardStatus,
  type GuardVerb,
} from '../shared/contract/guard-wire.ts'
import { parse } from '../shared/contract/parse.ts'
import { refuse, type Refusal } from '../shared/model/refusal.ts'
import type { Result } from '../shared/model/result.ts'
import { preview } from './compile.ts'
import { isProved, removeProof, type Entrance } from './door/entrance.ts'
import type { Keeper } from './keeper.ts'

const connectionsAtOnce = 32
const silenceLimit = 5_000
const lastWord = 1_000
const unreadLimit = 1024 * 1024
const requestsPerSecond = 20
const burst = 40

type Answer = Result<unknown, Refusal>

const answer = async (keeper: Keeper, verb: GuardVerb, args: unknown): Promise<Answer> => {
  const checked = parse(guardWire[verb].args, args)
  if (!checked.ok) return checked
  const value = checked.value as never
  switch (verb) {
    case 'status':
    case 'subscribe':
      return { ok: true, value: await keeper.status() }
    case 'preview':
      return preview((value as { sites: string[] }).sites)
    default:
      return keeper[verb](value)
  }
}

export type Door = { readonly tell: (status: GuardStatus) => void; readonly close: () => void }

/** Opens the door; what stood there before must be known to be dead. */
export const openDoor = async (entrance: Entrance, keeper: Keeper): Promise<Door> => {
  entrance.prepare()
  const subscribers = new Set<Socket>()
  const server: Server = createServer((socket) => {
    const proof = join(entrance.proofs, randomBytes(16).toString('hex'))
    const readLines = makeLineReader()
    let proved = false
    let tokens = burst
    let refilled = performance.now()
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
      return tokens >= 0
    }
    const hear = async (line: string): Promise<void> => {
      if (socket.writableEnded) return
      if (!mayAsk()) return leave(refuse('too-fast'))
      const json = parseJson(line)
      if (!json.ok) return leave(json.error)
      const request = parse(requestSchema, json.value)
      if (!request.ok) return leave(request.error)
      const { id, args } = request.value
      const verb = guardVerbs.find((known) => known === request.value.verb)
      if (!verb) return leave(refuse('verb-unknown'))
      const result = await answer(keeper, verb, args)
      if (verb === 'subscribe' && result.ok) subscribers.add(socket)
      say(result.ok ? { id, ok: true, value: result.value } : { id, ok: false, error: result.error })
    }

    socket.setEncoding('utf8')
    const impatience = setTimeout(() => leave(refuse('not-owner')), silenceLimit)
    socket.on('data', (chunk: string) => {
      const lines = readLines(chunk)
      if (!lines.ok) return leave(lines.error)
      if (!proved && lines.value.length > 0) {
        clearTimeout(impatience)
        proved = isProved(proof, entrance)
        if (!proved) return leave(refuse('not-owner'))
      }
      for (const line of lines.value) inTurn = inTurn.then(() => hear(line))
    })
    socket.on('error', () => socket.destroy())
    socket.on('close', () => {
      clearTimeout(impatience)
      subscribers.delete(socket)
      removeProof(proof)
    })
    say({ greeting: 'breathing-room-guard', wire: wireVersion, proof })
  })
  server.maxConnections = connectionsAtOnce
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
  return {
    tell: (status) => {
      for (const socket of subscribers)
        if (socket.writableLength > unreadLimit) socket.destroy()
        else socket.write(frame({ event: 'status', value: status }))
    },
    close: () => {
      server.close()
      for (const socket of subscribers) socket.destroy()
      entrance.clear()
    },
  }
}
