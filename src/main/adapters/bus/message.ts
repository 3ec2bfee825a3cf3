/** Messages of D-Bus: what is asked, what is answered, and what is told to whoever listens. */
import { Reader, Writer } from './values.ts'

const kinds = { call: 1, answer: 2, error: 3, signal: 4 } as const
type Kind = keyof typeof kinds

export type Message = {
  readonly kind: Kind
  readonly serial: number
  /** Whose answer it is. */
  readonly replyTo: number | null
  readonly path: string
  readonly interface: string
  readonly member: string
  readonly sender: string
  readonly body: readonly unknown[]
}

export type Call = {
  readonly destination: string
  readonly path: string
  readonly interface: string
  readonly member: string
  readonly signature?: string
  readonly body?: readonly unknown[]
}

const fields = {
  path: 1,
  interface: 2,
  member: 3,
  replyTo: 5,
  destination: 6,
  sender: 7,
  signature: 8,
} as const

/** The specification's own limit is 128 MiB; nothing that we hear is a hundredth of this. */
const longest = 1 << 20
const headLength = 16

export const writeCall = (call: Call, serial: number): Buffer => {
  const { signature = '', body = [] } = call
  const content = new Writer()
  if (signature !== '') content.write(`(${signature})`, body)
  const header: readonly (readonly [number, { readonly type: string; readonly value: string }])[] = [
    [fields.path, { type: 'o', value: call.path }],
    [fields.destination, { type: 's', value: call.destination }],
    [fields.interface, { type: 's', value: call.interface }],
    [fields.member, { type: 's', value: call.member }],
    ...(signature === '' ? [] : [[fields.signature, { type: 'g', value: signature }] as const]),
  ]
  const head = new Writer()
  // `l`: little-endian. The fourth byte is the version of the protocol.
  for (const byte of ['l'.charCodeAt(0), kinds.call, 0, 1]) head.write('y', byte)
  head.write('u', content.bytes.length)
  head.write('u', serial)
  head.write('a(yv)', header)
  head.pad(8)
  return Buffer.concat([head.bytes, content.bytes])
}

const padded = (length: number): number => Math.ceil(length / 8) * 8

/**
 * The first message in `bytes`, and how long it is; null while it has not come whole.
 * Throws a RangeError for what is none of ours: whoever reads then hangs up.
 */
export const readMessage = (bytes: Buffer): { readonly message: Message; readonly length: number } | null => {
  if (bytes.length < headLength) return null
  // The bus speaks in the order of bytes that its client spoke in.
  if (bytes[0] !== 'l'.charCodeAt(0)) throw new RangeError('Not in our order of bytes.')
  const start = padded(headLength + bytes.readUInt32LE(12))
  const length = start + bytes.readUInt32LE(4)
  if (length > longest) throw new RangeError('Longer than anything that is said here.')
  if (bytes.length < length) return null
  const whole = bytes.subarray(0, length)
  const header = new Reader(whole, 12).read('a(yv)') as readonly (readonly [number, unknown])[]
  const field = (number: number) => header.find(([each]) => each === number)?.[1]
  const text = (number: number): string => {
    const value = field(number)
    return typeof value === 'string' ? value : ''
  }
  const replyTo = field(fields.replyTo)
  const kind = (Object.keys(kinds) as Kind[]).find((each) => kinds[each] === bytes[1]) ?? 'signal'
  const message = {
    kind,
    serial: bytes.readUInt32LE(8),
    replyTo: typeof replyTo === 'number' ? replyTo : null,
    path: text(fields.path),
    interface: text(fields.interface),
    member: text(fields.member),
    sender: text(fields.sender),
    body: new Reader(whole, start).readAll(text(fields.signature)),
  }
  return { message, length }
}
