// Which host names may go into the section: plain internet names, never this machine's own.

import { err, ok } from './result.ts'
import type { Result } from './result.ts'

export type NameReason =
  | 'empty'
  | 'not-ascii'
  | 'bad-character'
  | 'too-long'
  | 'bad-label'
  | 'reserved'
  | 'own-name'
  | 'no-dot'
  | 'is-address'

export type NameRefusal = { readonly name: string; readonly reason: NameReason }

/** Bytes in a name without its trailing dot (RFC 1035 allows 255 on the wire, which is 253 as text). */
const MAX_NAME = 253
const MAX_LABEL = 63

/** Names that hosts files ship with: pointing one of these elsewhere breaks the machine itself. */
const RESERVED_NAMES = new Set(['localhost4', 'localhost6', 'broadcasthost'])

/** Last labels that never leave the machine or its network (RFC 6761, 6762, 8375, ICANN's `internal`). */
const RESERVED_SUFFIXES = new Set([
  'localhost',
  'local',
  'localdomain',
  'localdomain4',
  'localdomain6',
  'internal',
  'arpa',
])

const LABEL = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/
/** What URL parsers read as the end of an IPv4 address: digits, or a hexadecimal number. */
const NUMERIC_LABEL = /^(?:[0-9]+|0x[0-9a-f]*)$/

/** All of `shapeRefusal` but the length in one expression: names are tested at every read and write of the file. */
export const HOST_NAME_PATTERN = String.raw`(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?!(?:[0-9]+|0x[0-9a-f]*)(?![a-z0-9-]))[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?`
const HOST_NAME = new RegExp(`^${HOST_NAME_PATTERN}$`)

/**
 * Is this already a canonical host name (lower-case LDH with at least one dot, at most 253 bytes, no address)?
 * Says nothing about reserved names: it guards the section's format, `checkHostName` guards the machine.
 */
export const isHostName = (name: string): boolean => HOST_NAME.test(name) && name.length <= MAX_NAME

/**
 * Checks one host name and gives its canonical (lower-case) form. International names must come as A-labels
 * (`xn--…`), for instance from `new URL()`. A trailing dot is refused: the section adds that alias itself.
 * `machineName` is the machine's own name, short or fully qualified (`os.hostname()`).
 */
export function checkHostName(
  name: string,
  { machineName }: { readonly machineName: string },
): Result<string, NameRefusal> {
  // Only A–Z: full Unicode folding would turn the Kelvin sign into a k.
  const canonical = /[A-Z]/.test(name) ? name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : name
  const reason = machineRefusal(canonical, machineName) ?? shapeRefusal(canonical)
  return reason === null ? ok(canonical) : err({ name, reason })
}

function machineRefusal(name: string, machineName: string): NameReason | null {
  const bare = name.endsWith('.') ? name.slice(0, -1) : name
  if (machineName !== '' && isOwnName(bare, machineName.toLowerCase())) return 'own-name'
  const lastDot = bare.lastIndexOf('.')
  if (RESERVED_SUFFIXES.has(bare.slice(lastDot + 1))) return 'reserved'
  // Whole names only: `ip6-shop.example` is somebody's site.
  const dotless = lastDot === -1
  return dotless && (RESERVED_NAMES.has(bare) || bare.startsWith('ip6-')) ? 'reserved' : null
}

/** The machine's name as it is, with a trailing dot, or (dotless) its first label. */
function isOwnName(name: string, own: string): boolean {
  if (!own.startsWith(name)) return false
  return own.length === name.length || own === `${name}.` || (own[name.length] === '.' && !name.includes('.'))
}

function shapeRefusal(name: string): NameReason | null {
  if (isHostName(name)) return null
  if (name === '') return 'empty'
  if (/\P{ASCII}/u.test(name)) return 'not-ascii'
  // Colons and brackets only occur in IPv6 addresses (or a port, which is no name either).
  if (/^\[?[0-9a-f]*:[0-9a-f:.]*\]?$/.test(name)) return 'is-address'
  if (/[^a-z0-9.-]/.test(name)) return 'bad-character'
  if (name.length > MAX_NAME) return 'too-long'
  const labels = name.split('.')
  if (labels.some((label) => label.length > MAX_LABEL || !LABEL.test(label))) return 'bad-label'
  if (NUMERIC_LABEL.test(labels.at(-1) ?? '')) return 'is-address'
  return 'no-dot'
}
