/** Raw conversations at the guard's door: bytes as they are, well-mannered or not. */
import { writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import type { Box } from './box.ts'

export const proveTo = (greeting: string): void =>
  writeFileSync((JSON.parse(greeting) as { proof: string }).proof, '', { flag: 'wx' })

/** Connects, and gives the guard's greeting once it is there; null when the line is closed before. */
export const knock = (box: Box): Promise<{ readonly socket: Socket; readonly greeting: string | null }> =>
  new Promise((done) => {
    const socket = connect({ path: box.socket, allowHalfOpen: true })
    let heard = ''
    const listen = (chunk: Buffer): void => {
      heard += chunk.toString()
      if (!heard.includes('\n')) return
      socket.off('data', listen)
      done({ socket, greeting: heard })
    }
    socket.on('data', listen)
    socket.on('error', () => undefined)
    socket.once('close', () => done({ socket, greeting: null }))
  })

export type Heard = { readonly lines: readonly string[]; readonly end: 'answered' | 'closed' | 'silence' }

const patience = 10_000

/** Proves itself, sends the pieces one by one, and waits for so many answers or for the end of the line. */
export const talk = async (box: Box, pieces: readonly Uint8Array[], answers: number): Promise<Heard> => {
  const { socket, greeting } = await knock(box)
  if (greeting === null) return { lines: [], end: 'closed' }
  proveTo(greeting)
  return new Promise((done) => {
    let heard = ''
    const settle = (end: Heard['end']): void => {
      clearTimeout(late)
      socket.destroy()
      done({ lines: heard.split('\n').filter((line) => line !== ''), end })
    }
    const late = setTimeout(() => settle('silence'), patience)
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString()
      if (heard.split('\n').length > answers) settle('answered')
    })
    socket.once('end', () => settle('closed'))
    socket.once('close', () => settle('closed'))
    const [last] = pieces.slice(-1)
    for (const piece of pieces.slice(0, -1)) socket.write(piece)
    // What never becomes a line gets no answer: then we hang up.
    if (last && last.at(-1) !== 0x0a) socket.end(last)
    else if (last) socket.write(last)
  })
}
