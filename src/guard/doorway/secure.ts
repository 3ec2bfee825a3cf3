/** Hears a TLS client out as far as the name it wants, and closes: nothing is ever decrypted, and nothing pretended. */
import { createServer, type Server, type Socket } from 'node:net'
import { makeHelloReader } from './client-hello.ts'
import { limits } from './limits.ts'

/**
 * An alert that ends the matter, fatal: `certificate_required`. Measured with Chromium 156 over eleven alerts: with this one
 * it says “Access to … was denied” after a single connection; with others it calls the site broken, offers to reload, and
 * tries two to eight times, by itself again later; without one too.
 */
const goodbye = Buffer.from([21, 3, 3, 0, 2, 2, 116])

const hearOut = (socket: Socket, heard: (host: string, isPage: boolean, peerPort: number) => void): void => {
  const read = makeHelloReader()
  const peerPort = socket.remotePort ?? 0
  let bytes = 0
  let done = false
  const end = setTimeout(() => socket.destroy(), limits.longest)
  socket.setTimeout(limits.patience, () => socket.destroy())
  socket.on('error', () => socket.destroy())
  socket.on('close', () => clearTimeout(end))
  socket.on('data', (chunk) => {
    bytes += chunk.length
    if (bytes > limits.hello) socket.destroy()
    // What comes after the hello is thrown away: closed on unread bytes, a connection is reset and the alert lost.
    if (done || socket.destroyed) return
    const hello = read(chunk)
    if (hello.kind === 'more') return
    done = true
    if (hello.kind === 'hello' && hello.name !== null) heard(hello.name, hello.isPage, peerPort)
    if (hello.kind === 'hello') socket.end(goodbye)
    else socket.destroy()
  })
}

/** @param heard told of every name that is asked for, and whether for a page */
export const makeSecureServer = (
  heard: (host: string, isPage: boolean, peerPort: number) => void,
): Server => {
  const server = createServer((socket) => hearOut(socket, heard))
  server.maxConnections = limits.connections
  return server
}
