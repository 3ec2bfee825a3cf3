/** The command line's way to a running guard. */
import { closeSync, openSync } from 'node:fs'
import { connect } from 'node:net'
import { openGuardSession } from '../shared/contract/guard-session.ts'
import type { GuardArgs, GuardValue, GuardVerb } from '../shared/contract/guard-wire.ts'
import { refuse, type Refusal } from '../shared/model/refusal.ts'
import type { Result } from '../shared/model/result.ts'

const usualPatience = 30_000

/**
 * One request on a connection of its own.
 * @param patience milliseconds of silence, after which nobody is there: a process that hangs still takes connections
 */
export const ask = async <V extends GuardVerb>(
  socketPath: string,
  verb: V,
  args: GuardArgs<V>,
  patience = usualPatience,
): Promise<Result<GuardValue<V>, Refusal>> => {
  const socket = connect(socketPath)
  socket.setEncoding('utf8')
  const session = openGuardSession({
    send: (text) => socket.write(text),
    close: () => socket.destroy(),
    prove: (path) => closeSync(openSync(path, 'wx', 0o600)),
  })
  socket.on('data', (chunk: string) => session.receive(chunk))
  // The door's folder opens for the owner's group only: who may not enter is a stranger.
  socket.on('error', (error: NodeJS.ErrnoException) =>
    session.ended(error.code === 'EACCES' ? refuse('not-owner') : undefined),
  )
  socket.on('close', () => session.ended())
  socket.setTimeout(patience, () => session.ended())
  const answer = await session.call(verb, args)
  socket.destroy()
  return answer
}
