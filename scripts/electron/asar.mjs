// Writes and reads the small part of the asar format that a default app needs: a flat list of files.

// Layout: two Chromium pickles, then the files one after another.
//   u32 4, u32 length of the header pickle | u32 payload, u32 length of the JSON, JSON padded to 4 | bytes

/**
 * @param {Record<string, string>} files Contents by name.
 * @returns {Buffer}
 */
export function packAsar(files) {
  let offset = 0
  /** @type {Record<string, { size: number, offset: string }>} */
  const entries = {}
  const bodies = Object.entries(files).map(([name, text]) => {
    const body = Buffer.from(text)
    entries[name] = { size: body.length, offset: String(offset) }
    offset += body.length
    return body
  })
  const json = Buffer.from(JSON.stringify({ files: entries }))
  const padded = Math.ceil(json.length / 4) * 4
  const head = Buffer.alloc(16 + padded)
  head.writeUInt32LE(4, 0)
  head.writeUInt32LE(8 + padded, 4)
  head.writeUInt32LE(4 + padded, 8)
  head.writeUInt32LE(json.length, 12)
  json.copy(head, 16)
  return Buffer.concat([head, ...bodies])
}

/**
 * @param {Buffer} archive
 * @returns {Record<string, string>}
 */
export function unpackAsar(archive) {
  const bodiesAt = 8 + archive.readUInt32LE(4)
  const json = archive.subarray(16, 16 + archive.readUInt32LE(12)).toString()
  /** @type {{ files: Record<string, { size: number, offset: string }> }} */
  const { files } = JSON.parse(json)
  return Object.fromEntries(
    Object.entries(files).map(([name, { size, offset }]) => {
      const at = bodiesAt + Number(offset)
      return [name, archive.subarray(at, at + size).toString()]
    }),
  )
}
