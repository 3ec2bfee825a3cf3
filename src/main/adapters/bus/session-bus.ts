/**
 * The desktop's session bus: asks its programs, and hears what they tell. Electron speaks to it for itself only, and
 * says neither whether a panel takes icons nor what a notification daemon can do. Nothing runs while nobody speaks.
 */
import { connect, type Socket } from 'node:net'
import { writeCall, readMessage, type Call, type Message } from './message.ts'

export type SessionBus = {
  /** What it answers; null where there is no bus, nobody of that name, or no answer in time. */
  readonly call: (call: Call) => Promise<readonly unknown[] | null>
  /** Hears every signal that `rule` names, in the words of D-Bus, from now on. */
  readonly listen: (rule: string, hear: (signal: Message) => void) => void
  readonly close: () => void
}

const patience = 3_000
const bus = {
  destination: 'org.freedesktop.DBus',
  path: '/org/freedesktop/DBus',
  interface: 'org.freedesktop.DBus',
}

/** The first address of the list that is a socket of this computer. */
const socketOf = (env: NodeJS.ProcessEnv): string | null => {
  const listed = env['DBUS_SESSION_BUS_ADDRESS'] ?? ''
  for (const address of listed.split(';')) {
    const found = /^unix:(?:.*,)?(path|abstract)=([^,]+)/.exec(address)
    if (!found) continue
    const name = decodeURIComponent(found[2] ?? '')
    return found[1] === 'abstract' ? `\0${name}` : name
  }
  const runtime = env['XDG_RUNTIME_DIR']
  return listed === '' && runtime ? `${runtime}/bus` : null
}

/** Hears first the words that let us in, then messages. */
const hearing = (socket: Socket, uid: number, onMessage: (message: Message) => void): void => {
  let rest = Buffer.alloc(0)
  let isIn = false
  socket.write(`\0AUTH EXTERNAL ${Buffer.from(String(uid)).toString('hex')}\r\n`)
  socket.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    if (!isIn) {
      const end = rest.indexOf('\r\n')
      if (end < 0) return
      if (!rest.subarray(0, end).toString().startsWith('OK ')) return void socket.destroy()
      rest = rest.subarray(end + 2)
      isIn = true
      socket.write('BEGIN\r\n')
      socket.emit('in')
    }
    try {
      for (let found = readMessage(rest); found; found = readMessage(rest)) {
        rest = rest.subarray(found.length)
        onMessage(found.message)
      }
    } catch {
      socket.destroy()
    }
  })
}

/** Without a bus everything goes on: nobody answers then. */
export const openSessionBus = (env: NodeJS.ProcessEnv, uid: number): SessionBus => {
  const path = socketOf(env)
  const waiting = new Map<number, (body: readonly unknown[] | null) => void>()
  const listeners: ((signal: Message) => void)[] = []
  let serial = 0
  let isOpen = path !== null
  if (path === null) return { call: async () => null, listen: () => undefined, close: () => undefined }

  const socket = connect(path)
  socket.unref()
  const opened = new Promise<boolean>((settle) => {
    socket.once('in', () => settle(true))
    socket.once('close', () => settle(false))
  })
  // Told by its close.
  socket.on('error', () => undefined)
  socket.on('close', () => {
    isOpen = false
    for (const tell of waiting.values()) tell(null)
  })
  hearing(socket, uid, (message) => {
    if (message.kind === 'signal') for (const hear of listeners) hear(message)
    if (message.replyTo !== null)
      waiting.get(message.replyTo)?.(message.kind === 'answer' ? message.body : null)
  })

  const send = (call: Call): Promise<readonly unknown[] | null> =>
    new Promise((settle) => {
      const own = (serial += 1)
      const end = (body: readonly unknown[] | null) => {
        clearTimeout(late)
        waiting.delete(own)
        settle(body)
      }
      const late = setTimeout(() => end(null), patience)
      waiting.set(own, end)
      socket.write(writeCall(call, own))
    })
  // The bus hears nobody who has not said this first.
  const ready = opened.then(async (isIn) => isIn && (await send({ ...bus, member: 'Hello' })) !== null)
  const call = async (asked: Call) => ((await ready) && isOpen ? send(asked) : null)

  return {
    call,
    listen: (rule, hear) => {
      listeners.push(hear)
      void call({ ...bus, member: 'AddMatch', signature: 's', body: [rule] })
    },
    close: () => socket.destroy(),
  }
}
