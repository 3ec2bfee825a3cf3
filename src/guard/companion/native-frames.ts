/** Browsers' native messages: four bytes of length in the machine's order, then JSON. */
import { endianness } from 'node:os'

/** Bytes of one message that we listen to: an attempt is far shorter. */
const longest = 4 * 1024
const little = endianness() === 'LE'

export const nativeFrame = (value: unknown): Buffer => {
  const body = Buffer.from(JSON.stringify(value))
  const head = Buffer.alloc(4)
  if (little) head.writeUInt32LE(body.length)
  else head.writeUInt32BE(body.length)
  return Buffer.concat([head, body])
}

/** Feed it chunks; it answers with the values that became whole, or null for what is no message of ours. */
export const makeNativeReader = (): ((chunk: Buffer) => readonly unknown[] | null) => {
  let rest: Buffer = Buffer.alloc(0)
  return (chunk) => {
    rest = Buffer.concat([rest, chunk])
    const values: unknown[] = []
    while (rest.length >= 4) {
      const length = little ? rest.readUInt32LE() : rest.readUInt32BE()
      if (length > longest) return null
      if (rest.length < 4 + length) break
      try {
        values.push(JSON.parse(rest.toString('utf8', 4, 4 + length)))
      } catch {
        return null
      }
      rest = rest.subarray(4 + length)
    }
    return values
  }
}
