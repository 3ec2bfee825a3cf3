/** Real first messages of a TLS client: Node's own, caught before they go anywhere. */
import { Duplex } from 'node:stream'
import { connect } from 'node:tls'

export const helloFor = (
  servername: string | undefined,
  ALPNProtocols: readonly string[] = ['h2', 'http/1.1'],
): Promise<Buffer> =>
  new Promise((done) => {
    const line = new Duplex({
      read: () => undefined,
      write: (chunk: Buffer, _, written) => {
        written()
        done(chunk)
      },
    })
    connect({
      socket: line,
      ...(servername !== undefined && { servername }),
      ALPNProtocols: [...ALPNProtocols],
    }).on('error', () => undefined)
  })

/** The same message in records of `size` bytes. */
export const inRecords = (hello: Buffer, size: number): Buffer => {
  const message = hello.subarray(5)
  const records: Buffer[] = []
  for (let at = 0; at < message.length; at += size) {
    const piece = message.subarray(at, at + size)
    records.push(Buffer.from([22, 3, 1, piece.length >> 8, piece.length & 255]), piece)
  }
  return Buffer.concat(records)
}
