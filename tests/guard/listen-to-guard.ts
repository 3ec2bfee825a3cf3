/** Hears what the guard tells by itself, as the app does. */
import { closeSync, openSync } from 'node:fs'
import { connect } from 'node:net'
import { openGuardSession, type GuardSession } from '../../src/shared/contract/guard-session.ts'
import type { Attempt } from '../../src/shared/contract/guard-wire.ts'

export type Listening = {
  readonly attempts: readonly Attempt[]
  readonly call: GuardSession['call']
  readonly close: () => void
}

export const listenToGuard = async (): Promise<Listening> => {
  const attempts: Attempt[] = []
  const socket = connect('/run/breathing-room/guard.sock').setEncoding('utf8')
  const session = openGuardSession({
    send: (text) => socket.write(text),
    close: () => socket.destroy(),
    prove: (file) => closeSync(openSync(file, 'wx', 0o600)),
    onAttempt: (attempt) => attempts.push(attempt),
  })
  socket.on('data', (chunk) => session.receive(String(chunk)))
  socket.on('error', () => undefined)
  const subscribed = await session.call('subscribe', {})
  if (!subscribed.ok) throw new Error(subscribed.error.code)
  return { attempts, call: session.call, close: () => socket.destroy() }
}
