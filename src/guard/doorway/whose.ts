/** Whose program is at the other end of a connection from this computer: another user's visits are none of the owner's. */
import { readFileSync } from 'node:fs'

/** `127.66.0.1` as the kernel writes it: four bytes in hexadecimal, in the machine's own order; here in both. */
const hexOf = (address: string): readonly string[] => {
  const bytes = address.split('.').map((part) => Number(part).toString(16).padStart(2, '0').toUpperCase())
  return [bytes.join(''), bytes.toReversed().join('')]
}

const hexPort = (port: number): string => port.toString(16).padStart(4, '0').toUpperCase()

/**
 * @param table what `/proc/net/tcp` and `/proc/net/tcp6` say
 * @param to where the program has connected to, and from which port of its own
 * @returns the user's number; null where it is not told
 */
export const userIn = (
  table: string,
  to: { readonly address: string; readonly port: number; readonly peerPort: number },
): number | null => {
  const ends = hexOf(to.address).map((hex) => `${hex}:${hexPort(to.port)}`)
  for (const line of table.split('\n')) {
    const [, local = '', remote = '', , , , , user] = line.trim().split(/\s+/)
    // An address of version 6 that means one of version 4 ends with it.
    if (local.endsWith(`:${hexPort(to.peerPort)}`) && ends.some((end) => remote.endsWith(end)))
      return Number(user)
  }
  return null
}

/** Null also where the system does not tell: macOS, Windows. */
export const userOfPeer = (to: Parameters<typeof userIn>[1]): number | null => {
  for (const file of ['/proc/net/tcp', '/proc/net/tcp6'])
    try {
      const user = userIn(readFileSync(file, 'latin1'), to)
      if (user !== null) return user
    } catch {
      // Not there.
    }
  return null
}
