/** How much the doorway puts up with: whoever runs programs on this computer may knock. */
export const limits = {
  /** Connections at a time, on each port. */
  connections: 64,
  /** Milliseconds of silence, and for all that has to be said. */
  patience: 3_000,
  /** Milliseconds after which every connection ends, whatever it does. */
  longest: 6_000,
  /** Bytes of the head of a request. */
  head: 8 * 1024,
  /** Bytes of a TLS connection in which its hello has to be. */
  hello: 64 * 1024,
} as const
