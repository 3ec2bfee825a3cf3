// Puts PNG files into the two containers that desktops want: .ico for Windows, .icns for macOS.

/** @typedef {{ size: number, png: Buffer }} Icon Square, with its side in pixels. */

/**
 * The layout is of Windows 3: a directory, then the pictures. Since Vista they may be PNG.
 * @param {readonly Icon[]} icons Up to 256 pixels.
 * @returns {Buffer}
 */
export function toIco(icons) {
  const head = Buffer.alloc(6 + 16 * icons.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(icons.length, 4)
  let offset = head.length
  icons.forEach(({ size, png }, at) => {
    if (size > 256) throw new Error(`An .ico holds at most 256 pixels, not ${size}.`)
    const entry = 6 + 16 * at
    // A byte each: 256 is written as 0.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += png.length
  })
  return Buffer.concat([head, ...icons.map(({ png }) => png)])
}

/**
 * The names by which macOS knows sizes; those for twice the density share a picture with the next size.
 * @type {readonly (readonly [type: string, size: number])[]}
 */
export const ICNS_TYPES = [
  ['icp4', 16],
  ['icp5', 32],
  ['ic07', 128],
  ['ic08', 256],
  ['ic09', 512],
  ['ic10', 1024],
  ['ic11', 32],
  ['ic12', 64],
  ['ic13', 256],
  ['ic14', 512],
]

/**
 * @param {readonly Icon[]} icons All sizes of `ICNS_TYPES`.
 * @returns {Buffer}
 */
export function toIcns(icons) {
  const blocks = ICNS_TYPES.map(([type, size]) => {
    const png = icons.find((icon) => icon.size === size)?.png
    if (!png) throw new Error(`An .icns needs a picture of ${size} pixels.`)
    return block(type, png)
  })
  return block('icns', Buffer.concat(blocks))
}

/**
 * @param {string} type Four letters.
 * @param {Buffer} content
 */
function block(type, content) {
  const head = Buffer.alloc(8)
  head.write(type, 0, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}
