// Writes a PNG as small as it gets without loss: for each row the filter that suits it, then zlib at its best.

import zlib from 'node:zlib'

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex')
const BYTES = 4

/** What each filter of the format guesses a byte to be, from those to its left, above, and above to the left. */
const GUESSES = [
  () => 0,
  (/** @type {number} */ left) => left,
  (/** @type {number} */ _, /** @type {number} */ up) => up,
  (/** @type {number} */ left, /** @type {number} */ up) => (left + up) >> 1,
  (/** @type {number} */ left, /** @type {number} */ up, /** @type {number} */ corner) => {
    const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)]
    return a <= b && a <= c ? left : b <= c ? up : corner
  },
]

/**
 * @param {Uint8Array} rgba Rows from the top, colours not premultiplied.
 * @param {number} size Its width and height in pixels.
 * @returns {Buffer}
 */
export function toPng(rgba, size) {
  const stride = size * BYTES
  const rows = Array.from({ length: size }, (_, y) => filtered(rgba, y * stride, stride, y === 0))
  const about = Buffer.alloc(13)
  about.writeUInt32BE(size, 0)
  about.writeUInt32BE(size, 4)
  // Eight bits, red green blue alpha.
  about.set([8, 6], 8)
  const data = zlib.deflateSync(Buffer.concat(rows), { level: 9, memLevel: 9 })
  return Buffer.concat([SIGNATURE, chunk('IHDR', about), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))])
}

/**
 * @param {Uint8Array} rgba
 * @param {number} start
 * @param {number} stride
 * @param {boolean} first
 */
function filtered(rgba, start, stride, first) {
  let best = Buffer.alloc(0)
  let least = Infinity
  GUESSES.forEach((guess, filter) => {
    const row = Buffer.alloc(stride + 1)
    row[0] = filter
    let sum = 0
    for (let i = 0; i < stride; i++) {
      const at = start + i
      const left = i < BYTES ? 0 : (rgba[at - BYTES] ?? 0)
      const up = first ? 0 : (rgba[at - stride] ?? 0)
      const corner = first || i < BYTES ? 0 : (rgba[at - stride - BYTES] ?? 0)
      const rest = ((rgba[at] ?? 0) - guess(left, up, corner)) & 255
      row[i + 1] = rest
      sum += rest < 128 ? rest : 256 - rest
    }
    if (sum < least) [best, least] = [row, sum]
  })
  return best
}

/**
 * @param {string} type
 * @param {Buffer} content
 */
function chunk(type, content) {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content])
  const [head, foot] = [Buffer.alloc(4), Buffer.alloc(4)]
  head.writeUInt32BE(content.length)
  foot.writeUInt32BE(zlib.crc32(body))
  return Buffer.concat([head, body, foot])
}
