// Electron's fuses: single bytes in the binary, behind a sentinel, that switch features on or off for good.

const SENTINEL = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')

/** The order of the fuse wire, version 1, as in electron/build/fuses/fuses.json5. */
const ORDER = /** @type {const} */ ([
  'RunAsNode',
  'EnableCookieEncryption',
  'EnableNodeOptionsEnvironmentVariable',
  'EnableNodeCliInspectArguments',
  'EnableEmbeddedAsarIntegrityValidation',
  'OnlyLoadAppFromAsar',
  'LoadBrowserProcessSpecificV8Snapshot',
  'GrantFileProtocolExtraPrivileges',
])

/** @typedef {typeof ORDER[number]} Fuse */

/**
 * @param {Buffer} binary
 * @returns {{ start: number, count: number }} Where the fuse bytes begin, and how many there are.
 */
function wire(binary) {
  const at = binary.indexOf(SENTINEL)
  if (at === -1) throw new Error('This file holds no fuse wire: it is not an Electron binary.')
  const version = binary[at + SENTINEL.length]
  if (version !== 1) throw new Error(`Fuse wire version ${version} is not known, only 1.`)
  return { start: at + SENTINEL.length + 2, count: binary[at + SENTINEL.length + 1] ?? 0 }
}

/**
 * @param {Buffer} binary
 * @returns {Partial<Record<Fuse, boolean>>} Without the fuses that this binary does not have.
 */
export function readFuses(binary) {
  const { start, count } = wire(binary)
  /** @type {Partial<Record<Fuse, boolean>>} */
  const found = {}
  for (const [index, fuse] of ORDER.slice(0, count).entries()) {
    const state = String.fromCharCode(binary[start + index] ?? 0)
    if (state === '0' || state === '1') found[fuse] = state === '1'
  }
  return found
}

/**
 * Flips fuses in place.
 * @param {Buffer} binary
 * @param {Partial<Record<Fuse, boolean>>} wanted
 * @returns {void}
 */
export function flipFuses(binary, wanted) {
  const { start } = wire(binary)
  const present = readFuses(binary)
  for (const [index, fuse] of ORDER.entries()) {
    if (wanted[fuse] === undefined) continue
    if (present[fuse] === undefined) throw new Error(`This binary has no fuse ${fuse}.`)
    binary[start + index] = (wanted[fuse] ? '1' : '0').charCodeAt(0)
  }
}
