/** A PDF of Chromium names the program that made it. On a sheet for others to see that would be the app's name. */

const key = Buffer.from('/Creator (', 'latin1')
const [space, backslash, open, close] = [0x20, 0x5c, 0x28, 0x29] as const

/** Where the text that begins at `from` ends: brackets in it are counted, or stand behind a backslash. */
const endOf = (bytes: Uint8Array, from: number): number => {
  let depth = 1
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === backslash) at += 1
    else if (bytes[at] === open) depth += 1
    else if (bytes[at] === close && (depth -= 1) === 0) return at
  }
  return bytes.length
}

/** The same PDF with blanks in place of its maker: not a byte moves, as its table of places counts them. */
export const withoutMaker = (pdf: Uint8Array): Uint8Array => {
  const bytes = Buffer.from(pdf)
  for (let at = bytes.indexOf(key); at >= 0; at = bytes.indexOf(key, at + key.length)) {
    const from = at + key.length
    bytes.fill(space, from, endOf(bytes, from))
  }
  return bytes
}
