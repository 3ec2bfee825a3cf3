/** Reads whom a TLS client asks for out of its first message: the name, and whether it wants a page; nothing after that. */

export type Hello =
  /** Not all of it has come. */
  | { readonly kind: 'more' }
  /** No TLS, or more than a hello may be. */
  | { readonly kind: 'garbage' }
  /**
   * `name`: null where none is asked for. `isPage`: false for what browsers open for a page that is there already, such
   * as the line of an open tab that comes back by itself.
   */
  | { readonly kind: 'hello'; readonly name: string | null; readonly isPage: boolean }

/** Bytes. A browser's is below 2 KiB, and may grow. */
const longestHello = 16 * 1024
const longestFragment = 16 * 1024
const headerLength = 5

const handshake = 22
const clientHello = 1
const serverName = 0
const alpn = 16

const garbage: Hello = { kind: 'garbage' }
const more: Hello = { kind: 'more' }

type Bytes = Uint8Array

const numberAt = (bytes: Bytes, at: number, size: number): number | null =>
  at + size > bytes.length
    ? null
    : bytes.subarray(at, at + size).reduce((value, byte) => value * 256 + byte, 0)

/** What lies at `at` behind its own length of `size` bytes, and where it ends; null where that is beyond the end. */
const vectorAt = (
  bytes: Bytes,
  at: number,
  size: number,
): { readonly content: Bytes; readonly end: number } | null => {
  const length = numberAt(bytes, at, size)
  if (length === null || at + size + length > bytes.length) return null
  const end = at + size + length
  return { content: bytes.subarray(at + size, end), end }
}

const textOf = (bytes: Bytes): string => String.fromCharCode(...bytes)
const hostName = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?$/i

const nameIn = (extension: Bytes): string | null => {
  const list = vectorAt(extension, 0, 2)
  // Names of a kind other than 0, a host's, were never given out.
  const name = list && list.content[0] === 0 ? vectorAt(list.content, 1, 2) : null
  if (!name || name.content.length > 255) return null
  const text = textOf(name.content)
  return hostName.test(text) ? text.toLowerCase().replace(/\.$/, '') : null
}

/** A browser that goes to a page offers HTTP/2; for a WebSocket, and nothing else, it does not. */
const isForSocket = (extension: Bytes): boolean => {
  const list = vectorAt(extension, 0, 2)
  const first = list && vectorAt(list.content, 0, 1)
  return first !== null && first.end === list?.content.length && textOf(first.content) === 'http/1.1'
}

/** @param message the whole message, its four bytes of kind and length in front */
const readMessage = (message: Bytes): Hello => {
  const session = vectorAt(message, 4 + 2 + 32, 1)
  const ciphers = session && vectorAt(message, session.end, 2)
  const compression = ciphers && vectorAt(message, ciphers.end, 1)
  if (!compression) return garbage
  if (compression.end === message.length) return { kind: 'hello', name: null, isPage: true }
  const extensions = vectorAt(message, compression.end, 2)
  if (!extensions || extensions.end !== message.length) return garbage
  let name: string | null = null
  let isPage = true
  for (let at = 0; at < extensions.content.length;) {
    const kind = numberAt(extensions.content, at, 2)
    const extension = vectorAt(extensions.content, at + 2, 2)
    if (!extension) return garbage
    if (kind === serverName) name ??= nameIn(extension.content)
    if (kind === alpn && isForSocket(extension.content)) isPage = false
    at = extension.end
  }
  return { kind: 'hello', name, isPage }
}

/** Feed it what comes, in whatever pieces; after `hello` and `garbage` it is not to be asked again. */
export const makeHelloReader = (): ((chunk: Bytes) => Hello) => {
  const message = new Uint8Array(longestHello)
  let filled = 0
  let header: number[] = []
  /** What is still to come of the record that has begun. */
  let left = 0

  return (chunk) => {
    for (let at = 0; at < chunk.length;) {
      if (left === 0) {
        header.push(chunk[at++] ?? 0)
        if (header[0] !== handshake || (header.length > 1 && header[1] !== 3)) return garbage
        if (header.length < headerLength) continue
        left = (header[3] ?? 0) * 256 + (header[4] ?? 0)
        header = []
        if (left === 0 || left > longestFragment) return garbage
        continue
      }
      const piece = chunk.subarray(at, at + left)
      if (filled + piece.length > longestHello) return garbage
      message.set(piece, filled)
      filled += piece.length
      left -= piece.length
      at += piece.length
      if (message[0] !== clientHello) return garbage
      const length = filled < 4 ? null : numberAt(message, 1, 3)
      if (length === null) continue
      if (length + 4 > longestHello) return garbage
      if (filled >= length + 4) return readMessage(message.subarray(0, length + 4))
    }
    return more
  }
}
